/** What is kept of a text: its hash, and where its bytes are. */
const PARTS = 3
const FIRST_TEXTS = 16
/** At least this part of the slots stays free. */
const FREE = 2
const GROWTH = 4

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
  /** Of each text its hash, its start and its length. */
  #entries = new Int32Array(PARTS * FIRST_TEXTS)
  /** At the place of its hash, or the next that was free, the number of a text, counted from 1. */
  #slots = new Int32Array(FREE * FIRST_TEXTS)

  get size(): number {
    return this.#size
  }

  /** The number of a text, which is that of the earlier one if it was there. */
  add(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const found = this.#lookUp(bytes, start, end, hash)
    return found >= 0 ? found : this.#append(bytes, start, end, hash, ~found)
  }

  /** The number of a text of another table, which is that of the earlier one if it was there. */
  addFrom(other: TextTable, index: number): number {
    const start = other.#start(index)
    const hash = other.#entries[PARTS * index] as number
    return this.add(other.#bytes, start, start + other.lengthOf(index), hash)
  }

  /** The number of a text; -1 when it is not there. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    return Math.max(-1, this.#lookUp(bytes, start, end, hash))
  }

  /** The number of a text; -1 when it is not there. */
  indexOf(text: string): number {
    const bytes = Buffer.from(text)
    return this.find(bytes, 0, bytes.length, bytes.reduce(addToHash, EMPTY_HASH))
  }

  text(index: number): string {
    return Buffer.from(this.#bytes.buffer, this.#start(index), this.lengthOf(index)).toString()
  }

  /** How many bytes a text has. */
  lengthOf(index: number): number {
    return this.#entries[PARTS * index + 2] as number
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
    if (this.#size === 0) return
    this.#size = 0
    this.#slots.fill(0)
  }

  #start(index: number): number {
    return this.#entries[PARTS * index + 1] as number
  }

  /** The number of a text; when it is not there, `~slot` of the free slot where it belongs. */
  #lookUp(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const entries = this.#entries
    const own = this.#bytes
    const length = end - start
    const mask = slots.length - 1
    let slot = spread(hash) & mask
    for (let number = slots[slot] as number; number !== 0; number = slots[slot] as number) {
      const entry = PARTS * (number - 1)
      if (entries[entry] === hash && entries[entry + 2] === length) {
        const from = entries[entry + 1] as number
        let at = 0
        while (at < length && own[from + at] === bytes[start + at]) at += 1
        if (at === length) return number - 1
      }
      slot = (slot + 1) & mask
    }
    return ~slot
  }

  #append(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const index = this.#size
    const entry = PARTS * index
    const from = index === 0 ? 0 : this.#start(index - 1) + this.lengthOf(index - 1)
    const length = end - start
    if (from + length > this.#bytes.length) this.#bytes = larger(this.#bytes, 2 * (from + length))
    if (entry === this.#entries.length) this.#entries = larger(this.#entries, 2 * entry)
    for (let at = 0; at < length; at += 1) this.#bytes[from + at] = bytes[start + at] as number
    this.#entries[entry] = hash
    this.#entries[entry + 1] = from
    this.#entries[entry + 2] = length
    this.#slots[slot] = index + 1
    this.#size = index + 1
    if (FREE * this.#size > this.#slots.length) this.#placeAgain()
    return index
  }

  #placeAgain(): void {
    const slots = new Int32Array(GROWTH * this.#slots.length)
    const mask = slots.length - 1
    for (let index = 0; index < this.#size; index += 1) {
      let slot = spread(this.#entries[PARTS * index] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = index + 1
    }
    this.#slots = slots
  }
}

/** Brings the high bits of a hash down, because only the low ones say where it is. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}

function larger<T extends Uint8Array | Int32Array>(from: T, length: number): T {
  const to = new (from.constructor as new (length: number) => T)(length)
  to.set(from)
  return to
}
