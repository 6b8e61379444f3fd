import type { AnswerColumn, Value } from '../study/study.ts'
import type { CaseRecords } from './records.ts'

/** Whether a value is one that is counted. */
export type Test = (value: Value) => boolean

/** How often values were given to a question among some cases. */
export interface Tally {
  /** How many cases have a value that passes. */
  count(test: Test): number
}

/** @param column absent when nothing is known of the question: then no case has a value */
export function tallyOf(column: AnswerColumn | undefined, cases: CaseRecords): Tally {
  if (column === undefined) return { count: () => 0 }
  if (column.kind === 'number') return { count: (test) => casesWith(column, cases, test).length }
  const { codes, values } = column
  const counts = new Int32Array(values.length + 1)
  for (let place = 0; place < cases.length; place += 1) {
    const code = codes[cases[place] as number] as number
    counts[code] = (counts[code] as number) + 1
  }
  return {
    count: (test) =>
      values.reduce(
        (sum: number, value, index) => (test(value) ? sum + (counts[index + 1] as number) : sum),
        0,
      ),
  }
}

/** The cases with a value that passes. */
export function casesWith(column: AnswerColumn | undefined, cases: CaseRecords, test: Test): CaseRecords {
  if (column === undefined) return cases.subarray(0, 0)
  if (column.kind === 'number') {
    const { numbers } = column
    return cases.filter((record) => {
      const number = numbers[record] as number
      return !Number.isNaN(number) && test(number)
    })
  }
  const passes = [false, ...column.values.map(test)]
  return cases.filter((record) => passes[column.codes[record] as number] === true)
}

/** The numbers that cases gave, ascending; none of a question without numbers. */
export function sortedNumbers(column: AnswerColumn | undefined, cases: CaseRecords): Float64Array {
  if (column?.kind !== 'number') return new Float64Array(0)
  const { numbers } = column
  return Float64Array.from(cases, (record) => numbers[record] as number)
    .filter((number) => !Number.isNaN(number))
    .sort()
}
