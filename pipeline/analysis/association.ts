import type { TableTest } from './estimates/table-test.ts'
import type { ResultReference } from './identify.ts'
import type { Statistics } from './statistics.ts'
import type { Measured } from './variables.ts'
import type { WaveSample } from './wave-sample.ts'

/** A wave and what its figures are estimated from. */
export interface SampledWave {
  readonly sample?: WaveSample
  measured(reference: ResultReference): Measured | undefined
}

/** Answers to a question, of which a respondent gives one, by groups, of which a respondent is in one. */
export interface CrossedTable extends Pick<ResultReference, 'wave' | 'question'> {
  readonly items: readonly string[]
  readonly groups: readonly NonNullable<ResultReference['subgroup']>[]
}

/** Tests whether answers have to do with groups, among those who gave one of them and are in one of those. */
export function associationIn(
  { wave, question, items, groups }: CrossedTable,
  waves: ReadonlyMap<string, SampledWave>,
  { testTable }: Pick<Statistics, 'testTable'>,
): TableTest | undefined {
  const { sample, measured } = waves.get(wave) ?? {}
  if (sample === undefined || measured === undefined) return undefined
  const { size } = sample.sample
  const [rows, columns, base] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)]
  for (const [column, subgroup] of groups.entries()) {
    for (const [row, item] of items.entries()) {
      const variable = measured({ wave, question, item, subgroup })?.variable
      variable?.values.forEach((value, respondent) => {
        if (value !== 1 || variable.base?.[respondent] === 0) return
        rows[respondent] = row
        columns[respondent] = column
        base[respondent] = 1
      })
    }
  }
  return base.includes(1) ? testTable(sample.sample, { rows, columns, base }) : undefined
}
