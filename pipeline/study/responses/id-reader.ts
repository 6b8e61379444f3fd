import type { BatchColumn } from '../../input/csv-batches.ts'
import type { TextTable } from '../../input/text-table.ts'
import { withRoom } from './codes.ts'
import { TextReader } from './text-reader.ts'

/** A row with the id, or as empty a cell, as an earlier row on the line. */
export interface RepeatedId {
  readonly row: number
  readonly line: number
}

/** Reads a column of ids, of which no row may have that of another. */
export class IdReader extends TextReader {
  /** Of the batch that was kept last. */
  repeated: RepeatedId[] = []
  readonly #ids: BatchColumn | undefined
  /** The line of the first row with each id. */
  #lines = new Int32Array(0)
  #known = 0

  constructor(name: string, column: BatchColumn | undefined) {
    super(name, column, {
      // A million ids would be a million texts; what is surely right is not made one.
      valueOf: (texts, index) => (isPlain(texts, index) ? undefined : texts.text(index)),
      codeOf: () => 1,
      areKept: true,
    })
    this.#ids = column
  }

  /** Keeps the ids of a batch, of which the rows are on the lines. */
  keepOn(lines: Int32Array, size: number): void {
    this.keep(size)
    this.repeated = []
    if (this.#ids === undefined) return
    const { codes, texts } = this.#ids
    this.#lines = withRoom(this.#lines, texts.size)
    for (let row = 0; row < size; row += 1) {
      const code = codes[row] as number
      const line = lines[row] as number
      if (code === this.#known) {
        this.#lines[code] = line
        this.#known += 1
      } else this.repeated.push({ row, line: this.#lines[code] as number })
    }
  }

  /** All ids, in the order in which they came. */
  get texts(): TextTable | undefined {
    return this.#ids?.texts
  }

  /** Whether a row has the id. */
  has(id: string): boolean {
    return (this.#ids?.texts.indexOf(id) ?? -1) >= 0
  }
}

/** Whether a text has only letters, digits and hyphens of ASCII: then it is an id. */
function isPlain(texts: TextTable, index: number): boolean {
  const length = texts.lengthOf(index)
  for (let at = 0; at < length; at += 1) if (!isPlainByte(texts.byte(index, at))) return false
  return true
}

function isPlainByte(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    byte === 0x2d
  )
}
