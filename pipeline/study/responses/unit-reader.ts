import { type BatchColumn, READ } from '../../input/csv-batches.ts'
import type { TextTable } from '../../input/text-table.ts'
import { itemsOf } from '../values.ts'
import { withRoom } from './codes.ts'
import { EMPTY, WRONG } from './reader.ts'

/** A row with units that an earlier interview represents too: the lines of those interviews. */
export interface RepeatedUnits {
  readonly row: number
  readonly lines: readonly number[]
}

/** Reads which units interviews represent. */
export class UnitReader {
  /** For each row of the batch that was kept last: `EMPTY`, `WRONG`, or 1. */
  now = new Int32Array(0)
  /** Of the batch that was kept last. */
  repeated: RepeatedUnits[] = []
  readonly #column: BatchColumn | undefined
  readonly #codes: TextTable | undefined
  /** The line of the first interview that represents a unit of the frame; 0 when none does. */
  readonly #lines: Int32Array
  readonly #otherLines = new Map<string, number>()
  #units = new Int32Array(0)
  #starts = new Int32Array(0)
  #count = 0

  /**
   * @param column absent when the table has none
   * @param codes those of the frame; absent when they are not all known
   */
  constructor(column: BatchColumn | undefined, codes: TextTable | undefined) {
    this.#column = column
    this.#codes = codes
    this.#lines = new Int32Array(codes?.size ?? 0)
  }

  /** The line of the first interview that represents a unit; undefined when none does. */
  lineOf(code: string): number | undefined {
    const place = this.#placeOf(code)
    return (place < 0 ? this.#otherLines.get(code) : this.#lines[place]) || undefined
  }

  /** Keeps the units of a batch, of which the first row is of the record `first`. */
  keep(size: number, first: number, lines: Int32Array): void {
    this.repeated = []
    this.#starts = withRoom(this.#starts, first + size + 1)
    this.now = withRoom(this.now, size)
    for (let row = 0; row < size; row += 1) {
      const line = lines[row] as number
      this.#starts[first + row] = this.#count
      if (this.#column?.codes[row] === READ) {
        this.now[row] = 1
        const before = this.#note(this.#column.values[row] as number, line)
        if (before !== line) this.repeated.push({ row, lines: [before] })
      } else this.#keepOthers(row, line)
    }
    this.#starts[first + size] = this.#count
    this.#column?.texts.clear()
  }

  /** The units of so many records, and where those of each start. */
  finish(size: number): { readonly units: Int32Array; readonly unitStarts: Int32Array } {
    return { units: this.#units.slice(0, this.#count), unitStarts: this.#starts.slice(0, size + 1) }
  }

  /** The units of a cell with several, or with one that the frame does not have. */
  #keepOthers(row: number, line: number): void {
    const items = itemsOf(this.#column?.texts.text(this.#column.codes[row] as number) ?? '')
    const different = [...new Set(items)]
    const places = different.map((item) => this.#placeOf(item))
    const areKnown = this.#codes === undefined || places.every((place) => place >= 0)
    const isRight = areKnown && different.length === items.length
    this.now[row] = items.length === 0 ? EMPTY : isRight ? 1 : WRONG
    const before = different.flatMap((item, index) => {
      const place = places[index] as number
      const found = place < 0 ? this.#noteOther(item, line) : this.#note(place, line)
      return item === '' || found === line ? [] : [found]
    })
    if (before.length > 0) this.repeated.push({ row, lines: before })
  }

  /** Keeps a unit of the frame; the line of the first interview that represents it. */
  #note(place: number, line: number): number {
    this.#units = withRoom(this.#units, this.#count + 1)
    this.#units[this.#count] = place
    this.#count += 1
    if (this.#lines[place] === 0) this.#lines[place] = line
    return this.#lines[place] as number
  }

  #noteOther(code: string, line: number): number {
    const first = this.#otherLines.get(code) ?? line
    this.#otherLines.set(code, first)
    return first
  }

  #placeOf(code: string): number {
    return this.#codes?.indexOf(code) ?? -1
  }
}
