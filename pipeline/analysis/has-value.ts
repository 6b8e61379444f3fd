import type { AnswerColumn, CodedAnswers, Value } from '../study/study.ts'

/** Whether a value is one that is counted. */
export type Test = (value: Value) => boolean

/** Whether a record has a value that passes. */
export function hasValue(column: AnswerColumn | undefined, test: Test): (record: number) => boolean {
  if (column === undefined) return () => false
  if (column.kind === 'coded') return hasCode(column, test)
  const { numbers, missing } = column
  const isMissing = hasValue(missing, test)
  return (record) => {
    const number = numbers[record] as number
    return Number.isNaN(number) ? isMissing(record) : test(number)
  }
}

function hasCode({ codes, values }: CodedAnswers, test: Test): (record: number) => boolean {
  const passes = [false, ...values.map((value) => test(value))]
  return (record) => passes[codes[record] as number] === true
}
