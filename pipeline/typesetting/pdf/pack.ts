import { deflate, deflateSync, type ZlibOptions } from 'node:zlib'

/** Below this many bytes, packing is faster than setting up zlib for a long stream. */
const SHORT = 4096
const FOR_SHORT: ZlibOptions = { windowBits: 12, memLevel: 5, chunkSize: 2048 }
/** How many streams are packed at once; each takes a third of a megabyte. */
const MAX_AT_ONCE = 4

/** Packs streams (FlateDecode) on other threads, a few at a time. Equal bytes always give equal results. */
export class Packer {
  #atOnce = 0
  readonly #waiting: (() => void)[] = []
  /** Resumes whoever waits for a stream to be packed. */
  #resume: () => void = () => undefined

  /** Packs short streams at once. */
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

  /** Waits until only a few streams are still being packed. */
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
