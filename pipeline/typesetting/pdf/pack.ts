import { deflate, deflateSync, type ZlibOptions } from 'node:zlib'

/** What zlib sets apart for a long stream takes longer than to pack a short one. */
const SHORT = 4096
const FOR_SHORT: ZlibOptions = { windowBits: 12, memLevel: 5, chunkSize: 2048 }

/** Packs a stream (FlateDecode), on another thread unless it is short; the same bytes always give the same. */
export function pack(bytes: Uint8Array): Promise<Uint8Array> | Uint8Array {
  if (bytes.length <= SHORT) return packNow(bytes)
  return new Promise((resolve, reject) => {
    deflate(bytes, (error, packed) => (error === null ? resolve(packed) : reject(error)))
  })
}

export function packNow(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, bytes.length <= SHORT ? FOR_SHORT : {})
}
