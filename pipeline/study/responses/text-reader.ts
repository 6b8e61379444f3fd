import { type BatchColumn, READ } from '../../input/csv-batches.ts'
import type { TextTable } from '../../input/text-table.ts'
import type { Value } from '../study.ts'
import type { CellValue } from '../values.ts'
import { withRoom } from './codes.ts'
import { type ColumnReader, EMPTY, NOT_ASKED, WRONG } from './reader.ts'

/** More texts of a column than these are forgotten after a batch, because those are hardly ever met again. */
const MOST_TEXTS = 50_000

/** How the texts of a column are read. */
export interface TextRules {
  /** The value of a text that is checked; null when it says that nothing was asked, undefined when nothing is checked. */
  valueOf(texts: TextTable, index: number): CellValue
  /** The code of a checked value and its text, above 0; it is 1 of all others. */
  codeOf(value: Value, texts: TextTable, index: number): number
  /** Whether the texts are kept to the end. */
  readonly areKept?: boolean
}

/** Reads a column of texts, each different one once. */
export class TextReader implements ColumnReader {
  readonly name: string
  now = new Int32Array(0)
  readonly #column: BatchColumn | undefined
  readonly #rules: TextRules
  #toCheck: { readonly index: number; readonly value: Value }[] = []
  /** By the number of a text. */
  #codes = new Int32Array(64)
  #known = 0

  /** @param column absent when the table has none of the name: then all cells are empty */
  constructor(name: string, column: BatchColumn | undefined, rules: TextRules) {
    this.name = name
    this.#column = column
    this.#rules = rules
  }

  toCheck(): readonly Value[] {
    if (this.#column === undefined) return []
    const { texts } = this.#column
    this.#toCheck = []
    this.#codes = withRoom(this.#codes, texts.size)
    for (let index = this.#known; index < texts.size; index += 1) {
      const value = this.#rules.valueOf(texts, index)
      this.#codes[index] = value === null ? NOT_ASKED : texts.lengthOf(index) === 0 ? EMPTY : 1
      if (value !== undefined && value !== null) this.#toCheck.push({ index, value })
    }
    this.#known = texts.size
    return this.#toCheck.map(({ value }) => value)
  }

  refuse(index: number): void {
    const refused = this.#toCheck[index]
    if (refused !== undefined) this.#codes[refused.index] = WRONG
  }

  keep(size: number, _first?: number): void {
    this.now = withRoom(this.now, size)
    if (this.#column === undefined) return
    const { codes, texts } = this.#column
    for (const { index, value } of this.#toCheck)
      if (this.#codes[index] !== WRONG) this.#codes[index] = this.#rules.codeOf(value, texts, index)
    for (let row = 0; row < size; row += 1) {
      const text = codes[row] as number
      this.now[row] = text === READ ? 1 : (this.#codes[text] as number)
    }
    if (texts.size <= MOST_TEXTS || this.#rules.areKept === true) return
    texts.clear()
    this.#known = 0
  }
}
