import type { BatchColumn } from '../../input/csv-batches.ts'
import type { TextTable } from '../../input/text-table.ts'
import { withRoom } from './codes.ts'
import { TextReader } from './text-reader.ts'

/** Reads in which cluster each respondent was drawn. Any text is the name of one. */
export class ClusterReader extends TextReader {
  readonly #column: BatchColumn | undefined
  #clusters = new Int32Array(0)

  constructor(name: string, column: BatchColumn | undefined) {
    super(name, column, { valueOf: () => undefined, codeOf: () => 1, areKept: true })
    this.#column = column
  }

  override keep(size: number, first: number): void {
    super.keep(size)
    this.#clusters = withRoom(this.#clusters, first + size)
    if (this.#column !== undefined) this.#clusters.set(this.#column.codes.subarray(0, size), first)
  }

  /** The names of all clusters, each at its number. */
  get texts(): TextTable | undefined {
    return this.#column?.texts
  }

  /** The number of the cluster of each of so many respondents, from 0. */
  finish(size: number): Int32Array {
    return this.#clusters.slice(0, size)
  }
}
