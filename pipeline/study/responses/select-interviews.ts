import { defined } from '../../core/defined.ts'
import type { AnswerColumn, CodedAnswers, Codes, Responses, SampleColumns } from '../study.ts'

export const NO_RESPONSES: Responses = {
  interviews: 0,
  rows: new Int32Array(0),
  units: new Int32Array(0),
  unitStarts: new Int32Array(1),
  columns: {},
}

/** Some of the interviews, in their order. */
export function selectInterviews(responses: Responses, isIn: (interview: number) => boolean): Responses {
  const { interviews, rows, units, unitStarts, columns, sample } = responses
  const kept = Array.from({ length: interviews }, (_, index) => index).filter(isIn)
  const unitsOf = kept.map((index) => units.subarray(unitStarts[index], unitStarts[index + 1]))
  let end = 0
  const ends = unitsOf.map(({ length }) => {
    end += length
    return end
  })
  const selected = Object.entries(columns).map(([id, column]) => [id, selectAnswers(column, kept)] as const)
  return {
    interviews: kept.length,
    rows: Int32Array.from(kept, (index) => rows[index] ?? 0),
    units: Int32Array.from(unitsOf.flatMap((own) => [...own])),
    unitStarts: Int32Array.from([0, ...ends]),
    columns: Object.fromEntries(selected),
    ...(sample === undefined ? {} : { sample: selectRespondents(sample, kept) }),
  }
}

function selectRespondents(
  { strata, weights, clusters }: SampleColumns,
  kept: readonly number[],
): SampleColumns {
  const groups = Object.entries(strata).map(([id, codes]) => [id, selectNumbers(codes, kept)] as const)
  return {
    strata: Object.fromEntries(groups),
    ...(weights === undefined ? {} : { weights: selectNumbers(weights, kept) }),
    ...(clusters === undefined ? {} : { clusters: selectNumbers(clusters, kept) }),
  }
}

function selectNumbers<T extends Codes | Float64Array>(numbers: T, kept: readonly number[]): T {
  const selected = numbers.slice(0, kept.length) as T
  for (const [place, index] of kept.entries()) selected[place] = numbers[index] ?? 0
  return selected
}

function selectAnswers(column: AnswerColumn, kept: readonly number[]): AnswerColumn {
  if (column.kind === 'coded') return selectCodes(column, kept)
  const numbers = Float64Array.from(kept, (index) => column.numbers[index] ?? Number.NaN)
  const missing = column.missing && selectCodes(column.missing, kept)
  return { kind: 'number', numbers, ...defined({ missing }) }
}

function selectCodes(column: CodedAnswers, kept: readonly number[]): CodedAnswers {
  return { ...column, codes: selectNumbers(column.codes, kept) }
}
