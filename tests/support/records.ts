import { defined } from '../../pipeline/core/defined.ts'
import { hasOneAnswer } from '../../pipeline/study/question-types.ts'
import { emptyCodes } from '../../pipeline/study/responses/codes.ts'
import { addDeskRecords, type FoundAnswer } from '../../pipeline/study/responses/desk-records.ts'
import type {
  AnswerColumn,
  CodedAnswers,
  Question,
  Responses,
  SampleColumns,
  Study,
  Units,
  Value,
  Wave,
} from '../../pipeline/study/study.ts'

/** A unit of the frame, as a test writes it. */
export interface UnitRecord {
  readonly code: string
  readonly row: number
  /** Its value of each stratum variable. */
  readonly strata: Readonly<Record<string, string>>
}

/** An interview, as a test writes it. */
export interface Interview {
  readonly row: number
  /** Codes of the units that it represents. */
  readonly units: readonly string[]
  /** By question; absent when it was not asked or not answered. */
  readonly values: Readonly<Record<string, Value>>
}

/** A wave with its answers row by row. */
export interface WaveInRecords extends Omit<Wave, 'responses' | 'deskResearch'> {
  readonly interviews: readonly Interview[]
  readonly deskResearch: readonly FoundAnswer[]
  /** How the respondents were drawn, who are the interviews of a sample. */
  readonly sample?: SampleColumns
}

/** The frame in columns. */
export function unitColumns(strata: Study['strata'], units: readonly UnitRecord[]): Units {
  const groups = strata.map(({ id, values }) => {
    const codes = units.map((unit) => values.findIndex((value) => value.id === unit.strata[id]) + 1)
    return [id, Uint8Array.from(codes)] as const
  })
  return {
    size: units.length,
    rows: Int32Array.from(units, ({ row }) => row),
    strata: Object.fromEntries(groups),
  }
}

/** A wave with its answers in columns. */
export function inColumns(
  { interviews, deskResearch, sample, ...wave }: WaveInRecords,
  questions: readonly Question[],
  placeOf: (code: string) => number,
): Wave {
  const unitsOf = interviews.map(({ units }) => units.map(placeOf).filter((place) => place >= 0))
  const ends = unitsOf.map((_, index) => unitsOf.slice(0, index + 1).flat().length)
  const closed = questions.filter(({ type }) => type !== 'open')
  const columns = closed.map((question) => [question.id, columnOf(question, interviews)] as const)
  const responses: Responses = {
    interviews: interviews.length,
    rows: Int32Array.from(interviews, ({ row }) => row),
    units: Int32Array.from(unitsOf.flat()),
    unitStarts: Int32Array.from([0, ...ends]),
    columns: Object.fromEntries(columns),
    ...defined({ sample }),
  }
  return { ...wave, ...addDeskRecords(responses, deskResearch, placeOf) }
}

function columnOf({ id, type, answers }: Question, interviews: readonly Interview[]): AnswerColumn {
  const given = interviews.map(({ values }) => values[id])
  if (type === 'number') {
    const numbers = Float64Array.from(given, (value) => (typeof value === 'number' ? value : Number.NaN))
    const missing = codedOf(
      given.map((value) => (typeof value === 'number' ? undefined : value)),
      answers.map((answer) => answer.id),
    )
    return { kind: 'number', numbers, ...(answers.length > 0 && { missing }) }
  }
  return codedOf(given, hasOneAnswer({ type }) ? answers.map((answer) => answer.id) : [])
}

function codedOf(given: readonly (Value | undefined)[], values: Value[]): CodedAnswers {
  const codes = given.map((value) => {
    if (value === undefined) return 0
    const place = values.findIndex((known) => String(known) === String(value))
    return place < 0 ? values.push(value) : place + 1
  })
  const narrow = emptyCodes(codes.length, values.length)
  narrow.set(codes)
  return { kind: 'coded', codes: narrow, values }
}

/** The answers of a wave row by row. Units have their places in the frame for codes, unless the codes are given. */
export function inRecords(wave: Wave, codes: readonly string[] = []): WaveInRecords {
  const { responses, deskResearch, ...rest } = wave
  const { interviews, rows, units, unitStarts, sample } = responses
  const unitsOf = (record: number) =>
    Array.from(
      units.subarray(unitStarts[record], unitStarts[record + 1]),
      (place) => codes[place] ?? `${place}`,
    )
  return {
    ...rest,
    ...defined({ sample }),
    interviews: Array.from({ length: interviews }, (_, record) => ({
      row: rows[record] ?? 0,
      units: unitsOf(record),
      values: valuesOf(responses, record),
    })),
    deskResearch: deskResearch.map(({ row, record, question, source, date }) => ({
      row,
      unit: unitsOf(record)[0] ?? '',
      question,
      value: valuesOf(responses, record)[question] ?? '',
      source,
      date,
    })),
  }
}

function valuesOf({ columns }: Responses, record: number): Record<string, Value> {
  const values = Object.entries(columns).map(([id, column]) => [id, valueAt(column, record)] as const)
  return Object.fromEntries(values.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])))
}

function valueAt(column: AnswerColumn, record: number): Value | undefined {
  if (column.kind === 'coded') return column.values[(column.codes[record] ?? 0) - 1]
  const number = column.numbers[record] ?? Number.NaN
  if (!Number.isNaN(number)) return number
  return column.missing && valueAt(column.missing, record)
}

/** The study with the answers of its waves changed. */
export function withAnswers(study: Study, change: (wave: WaveInRecords) => WaveInRecords): Study {
  return {
    ...study,
    waves: study.waves.map((wave) => inColumns(change(inRecords(wave)), study.questions, Number)),
  }
}
