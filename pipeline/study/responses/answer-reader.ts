import type { BatchColumn, ColumnRequest } from '../../input/csv-batches.ts'
import type { Question } from '../study.ts'
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
