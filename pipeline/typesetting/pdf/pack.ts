import { deflate, deflateSync, type ZlibOptions } from 'node:zlib'

/** What zlib sets apart for a long stream takes longer than to pack a short one. */
const SHORT = 4096
const FOR_SHORT: ZlibOptions = { windowBits: 12, memLevel: 5, chunkSize: 2048 }
/** Streams that are packed at the same time: each takes a third of a megabyte. */
const MAX_AT_ONCE = 4

/** Packs streams (FlateDecode) on other threads, a few at a time; the same bytes always give the same. */
export class Packer {
  #atOnce = 0
  readonly #waiting: (() => void)[] = []
  /** Tells who waits that a stream is packed. */
  #resume: () => void = () => undefined

  /** Short streams are packed here and now. */
  pack(bytes: Uint8Array): Promise<Uint8Array> | Uint8Array {
    if (bytes.length <= SHORT) return packNow(bytes)
    return new Promise((resolve, reject) => {
      const begin = () => {
        this.#atOnce += 1
        deflate(bytes, (error, packed) => {
          this.#atOnce -= 1
          this.#waiting.shift()?.()
          this.#resume()
          if (error === null) resolve(packed)
          else reject(error)
        })
      }
      if (this.#atOnce < MAX_AT_ONCE) begin()
      else this.#waiting.push(begin)
    })
  }

  /** Lets the other threads keep up with what is drawn, so that no more than a few streams wait. */
  async keepUp(): Promise<void> {
    while (this.#waiting.length > MAX_AT_ONCE) {
      await new Promise<void>((resolve) => {
        this.#resume = resolve
      })
    }
  }
}

export function packNow(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, bytes.length <= SHORT ? FOR_SHORT : {})
}
