import type { Row } from '../../input/csv.ts'
import type { BatchColumn, ColumnRequest } from '../../input/csv-batches.ts'
import { columnOfAnswer, namesOfColumns } from '../question-columns.ts'
import type { Question, Responses } from '../study.ts'
import { type CellValue, toMark, toValue } from '../values.ts'
import { AnswerColumnsReader } from './answer-columns-reader.ts'
import { CodedReader } from './coded-reader.ts'
import { NumberReader } from './number-reader.ts'
import { OpenReader } from './open-reader.ts'
import type { AnswerReader } from './reader.ts'

/** How the columns of a question are read. */
export function requestsOf(question: Question): ColumnRequest[] {
  const { type, number } = question
  if (type !== 'number') return namesOfColumns(question).map((name) => ({ name }))
  return [{ name: question.id, number: number?.integer === true ? 'whole' : 'decimal' }]
}

/** @param columns those that the table has, by name */
export function answerReader(question: Question, columns: ReadonlyMap<string, BatchColumn>): AnswerReader {
  if (question.answerColumns !== undefined) return new AnswerColumnsReader(question, columns)
  const column = columns.get(question.id)
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
): (readonly [column: string, value: CellValue])[] {
  return questions.flatMap((question) =>
    question.answerColumns === undefined
      ? [[question.id, toValue(question, row.get(question.id)?.text ?? '')]]
      : marksIn(row, question),
  )
}

/** What the columns of answers say, and what they say together. */
function marksIn(row: Row, question: Question): (readonly [column: string, value: CellValue])[] {
  const cells = question.answers.map(({ id }) => {
    const column = columnOfAnswer(question.id, id)
    const text = row.get(column)?.text ?? ''
    return { id, column, text, mark: toMark(question, id, text) }
  })
  const given = cells.filter(({ mark }) => mark === 1).map(({ id }) => id)
  const isEmpty = cells.every(({ mark }) => mark === undefined || mark === null)
  if (isEmpty) return [[question.id, cells.some(({ mark }) => mark === null) ? null : undefined]]
  // An empty cell beside others is wrong.
  return [[question.id, given], ...cells.map(({ column, text, mark }) => [column, mark ?? text] as const)]
}
