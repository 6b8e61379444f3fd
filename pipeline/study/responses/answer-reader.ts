import type { Row } from '../../input/csv.ts'
import type { BatchColumn, ColumnRequest } from '../../input/csv-batches.ts'
import type { Question, Responses, Value } from '../study.ts'
import { toValue } from '../values.ts'
import { CodedReader } from './coded-reader.ts'
import { NumberReader } from './number-reader.ts'
import { OpenReader } from './open-reader.ts'
import type { AnswerReader } from './reader.ts'

/** How the column of a question is read. */
export function requestOf({ id, type, number }: Question): ColumnRequest {
  if (type !== 'number') return { name: id }
  return { name: id, number: number?.integer === true ? 'whole' : 'decimal' }
}

/** @param column absent when the table has none of the question */
export function answerReader(question: Question, column: BatchColumn | undefined): AnswerReader {
  switch (question.type) {
    case 'number':
      return new NumberReader(question, column)
    case 'open':
      return new OpenReader(question, column)
    default:
      return new CodedReader(question, column)
  }
}

/** The answers of so many records, by question; those to open questions are left out. */
export function columnsOf(readers: readonly AnswerReader[], size: number): Responses['columns'] {
  const columns = readers.flatMap((reader) => {
    const column = reader.finish(size)
    return column === undefined ? [] : [[reader.name, column] as const]
  })
  return Object.fromEntries(columns)
}

/** The answers in a row, as the schema of rows gets them. */
export function answersIn(
  row: Row,
  questions: readonly Question[],
): (readonly [question: string, value: Value | undefined])[] {
  return questions.map((question) => [question.id, toValue(question, row.get(question.id)?.text ?? '')])
}
