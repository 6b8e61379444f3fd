import type { AnswerColumn, CodedAnswers } from '../study/study.ts'
import { hasValue, type Test } from './has-value.ts'
import type { CaseRecords } from './records.ts'

/** How often values were given to a question among some cases. */
export interface Tally {
  /** How many cases have any value. */
  readonly given: number
  /** How many cases have a value that passes. */
  count(test: Test): number
}

/** @param column absent when nothing is known of the question: then no case has a value */
export function tallyOf(column: AnswerColumn | undefined, cases: CaseRecords): Tally {
  if (column === undefined) return { given: 0, count: () => 0 }
  if (column.kind === 'coded') return tallyOfCodes(column, cases)
  const numbers = numbersOf(column, cases)
  const missing = tallyOf(column.missing, cases)
  return {
    given: numbers.length + missing.given,
    count: (test) => numbers.reduce((sum, each) => (test(each) ? sum + 1 : sum), missing.count(test)),
  }
}

function tallyOfCodes(column: CodedAnswers, cases: CaseRecords): Tally {
  const { values } = column
  const counts = countCodes(column.codes, values.length, cases)
  return {
    given: cases.length - (counts[0] as number),
    count: (test) =>
      values.reduce(
        (sum: number, value, index) => (test(value) ? sum + (counts[index + 1] as number) : sum),
        0,
      ),
  }
}

/** How many cases have each code, from 0 to the largest. */
function countCodes(codes: ArrayLike<number>, largest: number, cases: CaseRecords): Int32Array {
  const counts = new Int32Array(largest + 1)
  for (let place = 0; place < cases.length; place += 1) {
    const code = codes[cases[place] as number] as number
    counts[code] = (counts[code] as number) + 1
  }
  return counts
}

/** The cases with a value that passes. */
export function casesWith(column: AnswerColumn | undefined, cases: CaseRecords, test: Test): CaseRecords {
  return cases.filter(hasValue(column, test))
}

/** The numbers that cases gave; none of a question without numbers. */
export function numbersOf(column: AnswerColumn | undefined, cases: CaseRecords): Float64Array {
  if (column?.kind !== 'number') return new Float64Array(0)
  const { numbers } = column
  const given = new Float64Array(cases.length)
  let size = 0
  for (let place = 0; place < cases.length; place += 1) {
    const number = numbers[cases[place] as number] as number
    if (Number.isNaN(number)) continue
    given[size] = number
    size += 1
  }
  return given.subarray(0, size)
}
