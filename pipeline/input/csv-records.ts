import { LIMITS } from './limits.ts'
import { spaceAt, spaceBefore } from './spaces.ts'
import { addToHash, EMPTY_HASH } from './text-table.ts'

/** What stops the splitting of a file, at a cell of the record that is being read. */
export type CsvFault = 'open-quote' | 'stray-quote' | 'value-too-long'

const LINE_FEED = 0x0a
const RETURN = 0x0d
const QUOTE = 0x22
const FIRST_CELLS = 64

/**
 * Splits the bytes of a CSV file into records, one after another. It makes no object for a cell: those of the record
 * that was read last are stretches of bytes, each with the hash of its text. A value may stand between double quotes;
 * white space around a value is no part of it.
 */
export class CsvRecords {
  readonly #bytes: Uint8Array
  readonly #separator: number
  /** Bytes at which a plain value ends, or is none. */
  readonly #stops = new Uint8Array(256)
  /** Values that do not stand in the file as they are, such as those with doubled quotes. */
  #unquoted = new Uint8Array(256)
  #unquotedEnd = 0
  /** Where each cell begins, with white space and quotes; and the stretch of its value, at `~start` where it is unquoted. */
  #froms = new Int32Array(FIRST_CELLS)
  #starts = new Int32Array(FIRST_CELLS)
  #ends = new Int32Array(FIRST_CELLS)
  #hashes = new Int32Array(FIRST_CELLS)
  #at: number
  #nextLine: number

  /** Of the record that was read last. */
  count = 0
  /** Where the record that was read last starts, in bytes. */
  start = 0
  /** The line, from 1, on which it starts. */
  line = 1
  /** Why the record could not be read to its end, at its cell `count`. */
  fault: CsvFault | undefined

  /** @param at where the first record starts, which is on the line */
  constructor(bytes: Uint8Array, separator: number, at = 0, line = 1) {
    this.#bytes = bytes
    this.#separator = separator
    this.#at = at
    this.#nextLine = line
    for (const stop of [separator, LINE_FEED, RETURN, QUOTE]) this.#stops[stop] = 1
  }

  /** Where the record that was read last ends: at the start of the next. */
  get end(): number {
    return this.#at
  }

  /** The line on which the next record starts. */
  get nextLine(): number {
    return this.#nextLine
  }

  /** Reads the next record; false at the end of the file and after a fault. A line without a value is a record too. */
  next(): boolean {
    const bytes = this.#bytes
    this.count = 0
    this.start = this.#at
    this.line = this.#nextLine
    this.#unquotedEnd = 0
    if (this.#at >= bytes.length) return false
    for (let isLast = this.#plainCells(); !isLast; isLast = this.#plainCells()) {
      if (!this.#cell()) return false
      this.count += 1
      if (bytes[this.#at] !== this.#separator) break
      this.#at += 1
    }
    this.#passLineEnd()
    return true
  }

  /** Whether no cell holds a value. */
  get isBlank(): boolean {
    for (let cell = 0; cell < this.count; cell += 1) if (this.startOf(cell) !== this.#ends[cell]) return false
    return true
  }

  text(cell: number): string {
    const bytes = this.bytesOf(cell)
    const start = this.startOf(cell)
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, this.endOf(cell) - start).toString()
  }

  /** What the start and end of a cell are places in. */
  bytesOf(cell: number): Uint8Array {
    return (this.#starts[cell] as number) < 0 ? this.#unquoted : this.#bytes
  }

  startOf(cell: number): number {
    const start = this.#starts[cell] as number
    return start < 0 ? ~start : start
  }

  endOf(cell: number): number {
    return this.#ends[cell] as number
  }

  hashOf(cell: number): number {
    return this.#hashes[cell] as number
  }

  /** The byte of the file at which a cell begins, after the white space before a value; also of one with a fault. */
  placeOf(cell: number): number {
    const from = cell === this.count ? this.#at : (this.#froms[cell] as number)
    const at = this.#afterSpaces(from)
    return this.#isEnd(at) ? from : at
  }

  /**
   * Reads cells as long as they are plain: most are, and this is where the time of reading goes. Whether the last of the
   * record is among them.
   */
  #plainCells(): boolean {
    const bytes = this.#bytes
    const stops = this.#stops
    const end = Math.min(bytes.length, this.start + LIMITS.rowLength)
    for (;;) {
      const start = this.#at
      let hash = EMPTY_HASH
      let at = start
      for (; at < end; at += 1) {
        const byte = bytes[at] as number
        if (stops[byte] === 1) break
        hash = addToHash(hash, byte)
      }
      const stop = bytes[at]
      if (stop === QUOTE || (stop !== undefined && at === end)) return false
      if (at > start && (isEdge(bytes[start] as number) || isEdge(bytes[at - 1] as number))) return false
      if (this.count === this.#froms.length) this.#makeRoom()
      this.#froms[this.count] = start
      this.#keep(start, at, hash)
      this.#at = at
      this.count += 1
      if (stop !== this.#separator) return true
      this.#at = at + 1
    }
  }

  /** Reads a cell, up to the separator or line end after it; false when that is not possible. */
  #cell(): boolean {
    const bytes = this.#bytes
    const start = this.#at
    if (this.count === this.#froms.length) this.#makeRoom()
    this.#froms[this.count] = start
    const end = Math.min(bytes.length, this.start + LIMITS.rowLength + 2)
    let at = start
    while (at < end && this.#stops[bytes[at] as number] !== 1) at += 1
    if (at < end && bytes[at] === QUOTE) return this.#quotedCell()
    if (at - this.start > LIMITS.rowLength) return this.#fail('value-too-long')
    this.#at = at
    this.#keepTrimmed(bytes, start, at)
    return true
  }

  /** The same of a cell with a quote in it, which must stand around the whole value. */
  #quotedCell(): boolean {
    const from = this.#unquotedEnd
    const open = this.#afterSpaces(this.#at)
    if (this.#bytes[open] !== QUOTE) return this.#fail('stray-quote')
    const close = this.#copyToQuote(open + 1)
    if (close < 0) return false
    const at = this.#afterSpaces(close + 1)
    if (!this.#isEnd(at)) return this.#fail('stray-quote')
    this.#at = at
    this.#keepTrimmed(this.#unquoted, from, this.#unquotedEnd)
    return true
  }

  /** Copies a value up to its closing quote, which it finds; -1 when there is none. */
  #copyToQuote(start: number): number {
    const bytes = this.#bytes
    let isPair = false
    for (let at = start; at < bytes.length; at += isPair ? 2 : 1) {
      if (at - this.start > LIMITS.rowLength) {
        this.#fail('value-too-long')
        return -1
      }
      isPair = bytes[at] === QUOTE && bytes[at + 1] === QUOTE
      if (bytes[at] === QUOTE && !isPair) return at
      if (isLineEnd(bytes, at)) this.#nextLine += 1
      this.#put(bytes[at] as number)
    }
    this.#fail('open-quote')
    return -1
  }

  /** Whether a cell that is not within quotes ends here. */
  #isEnd(at: number): boolean {
    const byte = this.#bytes[at]
    return byte === undefined || byte === this.#separator || byte === LINE_FEED || byte === RETURN
  }

  /** The first place from one on that is not white space, or the end of the cell. */
  #afterSpaces(start: number): number {
    let at = start
    while (!this.#isEnd(at)) {
      const space = spaceAt(this.#bytes, at)
      if (space === 0) break
      at += space
    }
    return at
  }

  #fail(fault: CsvFault): false {
    this.fault = fault
    return false
  }

  #passLineEnd(): void {
    const bytes = this.#bytes
    if (this.#at >= bytes.length) return
    this.#at += bytes[this.#at] === RETURN && bytes[this.#at + 1] === LINE_FEED ? 2 : 1
    this.#nextLine += 1
  }

  #put(byte: number): void {
    if (this.#unquotedEnd === this.#unquoted.length) {
      const larger = new Uint8Array(2 * this.#unquotedEnd)
      larger.set(this.#unquoted)
      this.#unquoted = larger
    }
    this.#unquoted[this.#unquotedEnd] = byte
    this.#unquotedEnd += 1
  }

  #keepTrimmed(bytes: Uint8Array, from: number, to: number): void {
    let start = from
    let end = to
    for (let space = spaceAt(bytes, start); space > 0 && start < end; space = spaceAt(bytes, start))
      start += space
    for (let space = spaceBefore(bytes, start, end); space > 0; space = spaceBefore(bytes, start, end))
      end -= space
    let hash = EMPTY_HASH
    for (let at = start; at < end; at += 1) hash = addToHash(hash, bytes[at] as number)
    this.#keep(bytes === this.#bytes ? start : ~start, end, hash)
  }

  #keep(start: number, end: number, hash: number): void {
    const cell = this.count
    this.#starts[cell] = start
    this.#ends[cell] = end
    this.#hashes[cell] = hash
  }

  #makeRoom(): void {
    const size = 2 * this.#starts.length
    const larger = (from: Int32Array) => {
      const to = new Int32Array(size)
      to.set(from)
      return to
    }
    this.#froms = larger(this.#froms)
    this.#starts = larger(this.#starts)
    this.#ends = larger(this.#ends)
    this.#hashes = larger(this.#hashes)
  }
}

/** Whether a byte may be of white space, which is no part of a value at its ends. */
function isEdge(byte: number): boolean {
  return byte <= 0x20 || byte >= 0x80
}

/** Whether a line ends with the byte at a place; of two that end it together, with the second. */
export function isLineEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === LINE_FEED || (bytes[at] === RETURN && bytes[at + 1] !== LINE_FEED)
}
