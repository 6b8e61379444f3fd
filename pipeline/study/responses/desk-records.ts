import { defined } from '../../core/defined.ts'
import type { AnswerColumn, CodedAnswers, DeskAnswer, Responses, RowNumber, Value } from '../study.ts'
import { emptyCodes } from './codes.ts'

/** An answer of desk research as its file has it. */
export interface FoundAnswer {
  /** Line of desk-research.csv. */
  readonly row: RowNumber
  /** Its code. */
  readonly unit: string
  readonly question: string
  readonly value: Value
  readonly source: string
  readonly date: string
}

/** What was answered in a wave, and which of it comes from desk research. */
export interface AllResponses {
  readonly responses: Responses
  readonly deskResearch: readonly DeskAnswer[]
}

/**
 * Puts units that were not interviewed after the interviews, each as one record with all that desk research found of it.
 *
 * @param placeOf the place of a unit in the frame, by its code; -1 when it has none
 */
export function addDeskRecords(
  interviews: Responses,
  found: readonly FoundAnswer[],
  placeOf: (code: string) => number,
): AllResponses {
  if (found.length === 0) return { responses: interviews, deskResearch: [] }
  const represented = new Set(interviews.units)
  const records = new Map<number, number>()
  const placed = found.flatMap((answer) => {
    const unit = placeOf(answer.unit)
    if (unit < 0 || represented.has(unit)) return []
    const record = records.get(unit) ?? interviews.interviews + records.size
    records.set(unit, record)
    return { answer, record }
  })
  const valuesOf = (id: string) =>
    placed.filter(({ answer }) => answer.question === id).map(({ answer, record }) => ({ record, ...answer }))
  const size = interviews.interviews + records.size
  const columns = Object.entries(interviews.columns).map(
    ([id, column]) => [id, withValues(column, valuesOf(id), size)] as const,
  )
  return {
    responses: { ...withUnits(interviews, [...records.keys()]), columns: Object.fromEntries(columns) },
    deskResearch: placed.map(({ answer: { row, question, source, date }, record }) => ({
      row,
      record,
      question,
      source,
      date,
    })),
  }
}

/** Each unit as a record of its own. */
function withUnits(interviews: Responses, units: readonly number[]): Responses {
  const last = interviews.units.length
  return {
    ...interviews,
    units: Int32Array.from([...interviews.units, ...units]),
    unitStarts: Int32Array.from([...interviews.unitStarts, ...units.map((_, index) => last + index + 1)]),
  }
}

/** Values that are added to a column, each at its record. */
type Added = readonly { readonly record: number; readonly value: Value }[]

/** A column of so many records, with some values after those that it has. */
function withValues(column: AnswerColumn, added: Added, size: number): AnswerColumn {
  if (column.kind === 'coded') return withCodes(column, added, size)
  const numbers = new Float64Array(size).fill(Number.NaN)
  numbers.set(column.numbers)
  for (const { record, value } of added) if (typeof value === 'number') numbers[record] = value
  const others = added.filter(({ value }) => typeof value !== 'number')
  const missing = column.missing && withCodes(column.missing, others, size)
  return { kind: 'number', numbers, ...defined({ missing }) }
}

function withCodes(column: CodedAnswers, added: Added, size: number): CodedAnswers {
  const values = [...column.values]
  const known = new Map(values.map((value, index) => [String(value), index + 1]))
  const places = added.map(({ record, value }) => {
    const code = known.get(String(value)) ?? values.push(value)
    known.set(String(value), code)
    return { record, code }
  })
  const codes = emptyCodes(size, values.length)
  codes.set(column.codes)
  for (const { record, code } of places) codes[record] = code
  return { kind: 'coded', codes, values }
}
