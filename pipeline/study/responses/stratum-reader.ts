import type { StudyFile } from '../../../schemas/types.ts'
import type { BatchColumn } from '../../input/csv-batches.ts'
import { stratumValue } from '../stratum-values.ts'
import type { Codes } from '../study.ts'
import { emptyCodes, withRoom } from './codes.ts'
import { EMPTY } from './reader.ts'
import { TextReader } from './text-reader.ts'

/** Reads to which value of a stratum variable each unit or respondent belongs. */
export class StratumReader extends TextReader {
  readonly isPresent: boolean
  #codes: Codes

  constructor(stratum: StudyFile['strata'][number], column: BatchColumn | undefined) {
    const allowed = stratum.values.map((value) => value.id)
    super(stratum.id, column, {
      valueOf: (texts, index) => stratumValue(stratum, texts.text(index)),
      codeOf: (value) => allowed.indexOf(String(value)) + 1,
    })
    this.isPresent = column !== undefined
    this.#codes = emptyCodes(64, allowed.length)
  }

  override keep(size: number, first: number): void {
    super.keep(size)
    this.#codes = withRoom(this.#codes, first + size)
    for (let row = 0; row < size; row += 1)
      this.#codes[first + row] = Math.max(EMPTY, this.now[row] as number)
  }

  /** For so many rows the place of the value among those of the variable, from 1; 0 is none. */
  finish(size: number): Codes {
    return this.#codes.slice(0, size)
  }
}
