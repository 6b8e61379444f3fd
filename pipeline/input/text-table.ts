const FIRST_SLOTS = 16

/** The hash of no bytes; each byte is added to it by `addToHash`. */
export const EMPTY_HASH = 0x811c9dc5 | 0

/** The hash of a text with one byte more (FNV-1a). */
export function addToHash(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193)
}

/**
 * Different texts, numbered from 0 in the order in which they came. They are kept as bytes of UTF-8, so that a million
 * of them take no more than some 20 bytes each beside their own.
 */
export class TextTable {
  #size = 0
  #bytes = new Uint8Array(256)
  #ends = new Int32Array(FIRST_SLOTS)
  #hashes = new Int32Array(FIRST_SLOTS)
  /** At the place of its hash, or the next that was free, the number of a text, counted from 1. */
  #slots = new Int32Array(2 * FIRST_SLOTS)

  get size(): number {
    return this.#size
  }

  /** The number of a text, which is that of the earlier one if it was there. */
  add(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let at = spread(hash) & mask
    for (let found = slots[at] as number; found !== 0; found = slots[at] as number) {
      if (this.#hashes[found - 1] === hash && this.#isAt(found - 1, bytes, start, end)) return found - 1
      at = (at + 1) & mask
    }
    slots[at] = this.#size + 1
    return this.#append(bytes, start, end, hash)
  }

  /** The number of a text; -1 when it is not there. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1
    let at = spread(hash) & mask
    for (let found = this.#slots[at] as number; found !== 0; found = this.#slots[at] as number) {
      if (this.#hashes[found - 1] === hash && this.#isAt(found - 1, bytes, start, end)) return found - 1
      at = (at + 1) & mask
    }
    return -1
  }

  /** The number of a text; -1 when it is not there. */
  indexOf(text: string): number {
    const bytes = Buffer.from(text)
    return this.find(bytes, 0, bytes.length, bytes.reduce(addToHash, EMPTY_HASH))
  }

  /** The number that a text of another table has in this one; -1 when it is not there. */
  indexIn(other: TextTable, index: number): number {
    return this.find(other.#bytes, other.#start(index), other.#end(index), other.#hashes[index] as number)
  }

  text(index: number): string {
    const start = this.#start(index)
    return Buffer.from(this.#bytes.buffer, start, this.#end(index) - start).toString()
  }

  /** How many bytes a text has. */
  lengthOf(index: number): number {
    return this.#end(index) - this.#start(index)
  }

  /** A byte of a text. */
  byte(index: number, at: number): number {
    return this.#bytes[this.#start(index) + at] as number
  }

  /** All texts in their order. */
  texts(): string[] {
    return Array.from({ length: this.#size }, (_, index) => this.text(index))
  }

  /** Forgets all texts. */
  clear(): void {
    this.#size = 0
    this.#slots.fill(0)
  }

  #start(index: number): number {
    return index === 0 ? 0 : (this.#ends[index - 1] as number)
  }

  #end(index: number): number {
    return this.#ends[index] as number
  }

  #isAt(index: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#start(index)
    const length = end - start
    if (this.#end(index) - own !== length) return false
    for (let at = 0; at < length; at += 1) if (this.#bytes[own + at] !== bytes[start + at]) return false
    return true
  }

  #append(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const index = this.#size
    const from = this.#start(index)
    const to = from + end - start
    if (to > this.#bytes.length) this.#bytes = larger(this.#bytes, new Uint8Array(2 * to))
    if (index === this.#ends.length) {
      this.#ends = larger(this.#ends, new Int32Array(2 * index))
      this.#hashes = larger(this.#hashes, new Int32Array(2 * index))
    }
    for (let at = start; at < end; at += 1) this.#bytes[from + at - start] = bytes[at] as number
    this.#ends[index] = to
    this.#hashes[index] = hash
    this.#size = index + 1
    if (2 * this.#size > this.#slots.length) this.#placeAgain()
    return index
  }

  /** In four times the room, so that at least half of it stays free. */
  #placeAgain(): void {
    const slots = new Int32Array(4 * this.#slots.length)
    const mask = slots.length - 1
    for (let index = 0; index < this.#size; index += 1) {
      let at = spread(this.#hashes[index] as number) & mask
      while (slots[at] !== 0) at = (at + 1) & mask
      slots[at] = index + 1
    }
    this.#slots = slots
  }
}

/** Brings the high bits of a hash down, because only the low ones say where it is. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}

function larger<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
