import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCsv } from '../../../pipeline/input/csv.ts'
import { compileSchema } from '../../../pipeline/input/schema.ts'
import { addToHash, EMPTY_HASH, TextTable } from '../../../pipeline/input/text-table.ts'
import { loadCodebook } from '../../../pipeline/study/codebook.ts'
import { type InterviewRules, interviewColumns, readInterviews } from '../../../pipeline/study/interviews.ts'
import { interviewRowSchema } from '../../../pipeline/study/row-schema.ts'
import type { Value } from '../../../pipeline/study/study.ts'
import { itemsOf, toValue } from '../../../pipeline/study/values.ts'
import { makeWave } from '../../support/make-study.ts'
import { memoryFiles } from '../../support/memory-files.ts'
import { noNames } from '../../support/names.ts'
import { inRecords } from '../../support/records.ts'
import { TINY, tinyStudy } from '../../support/tiny-study.ts'

const CODES = Array.from({ length: 60 }, (_, index) => `L-${index}`)
const { value: codebook } = await loadCodebook(memoryFiles(tinyStudy()), `${TINY}/codebook.json`, {
  kind: 'frame',
  strata: [],
})
const questions = codebook?.questions ?? []
const rules: InterviewRules = {
  questions,
  named: questions.map(({ id }) => id),
  units: CODES,
  codes: tableOf(CODES),
  fieldwork: { start: '2022-05-02', end: '2022-05-13' },
  guard: noNames,
}
const columns = interviewColumns(rules.named)
const judge = compileSchema(interviewRowSchema(rules))

function tableOf(texts: readonly string[]): TextTable {
  const table = new TextTable()
  for (const text of texts) {
    const bytes = Buffer.from(text)
    table.add(bytes, 0, bytes.length, bytes.reduce(addToHash, EMPTY_HASH))
  }
  return table
}

type Row = Readonly<Record<string, string>>

function quoted(text: string): string {
  return text.includes(',') ? `"${text}"` : text
}

async function read(rows: readonly Row[]) {
  const lines = [
    columns.join(),
    ...rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join()),
  ]
  const opened = await openCsv(memoryFiles({ 'a.csv': lines.join('\n') }), 'a.csv', { required: columns })
  const { value, problems } = readInterviews(opened, rules)
  if (value === undefined) throw new Error('nothing was read')
  const wave = { ...makeWave({ id: 'w', questions: [] }), responses: value.responses, deskResearch: [] }
  return { problems, interviews: inRecords(wave, CODES).interviews }
}

/** Numbers the rows, so that no id and no unit is there twice. */
const table = (cells: Readonly<Record<string, readonly string[]>>) =>
  fc
    .array(
      fc.record(
        Object.fromEntries(
          Object.entries(cells).map(([column, texts]) => [column, fc.constantFrom(...texts)]),
        ),
      ),
      { minLength: 1, maxLength: 20 },
    )
    .map((rows) =>
      rows.map(
        (row, index): Row => ({ interview: `R${index}`, units: `L-${2 * index}|L-${2 * index + 1}`, ...row }),
      ),
    )

function valuesOf(row: Row): Record<string, Value | null> {
  const values = questions.map(
    (question) => [question.id, toValue(question, row[question.id] ?? '')] as const,
  )
  return Object.fromEntries(values.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])))
}

/** A row as the schema of rows gets it. */
function wholeRow(row: Row): Record<string, unknown> {
  const { interview, date, units = '' } = row
  const filled = Object.entries({ interview, date }).filter(([, text]) => text !== '')
  return { ...Object.fromEntries(filled), units: itemsOf(units), ...valuesOf(row) }
}

const RIGHT = {
  date: ['2022-05-02', '2022-05-13'],
  hours: ['longer'],
  reasons: ['-', 'demand', 'volunteers|demand', 'demand | budget'],
  budget: ['within', 'refused'],
  desks: ['1', '20', '007', '+3'],
  staff: ['0', '2.5', '1.125', '100', '0.1234567890123456789'],
  role: ['director', 'librarian'],
  remark: ['', 'no'],
}
const ANY = {
  ...RIGHT,
  interview: ['', 'R 1', 'Ré'],
  date: [...RIGHT.date, '', '2022-5-2', '2022-06-01'],
  hours: ['longer', 'same', 'shorter', '', 'longr'],
  reasons: [...RIGHT.reasons, '', 'demand|demand', 'q'],
  budget: [...RIGHT.budget, '', 'q'],
  desks: [...RIGHT.desks, '', '0', '21', '-1', '2.5', '1.000', 'q'],
  staff: [...RIGHT.staff, '', '2,5', '-0.5', '100.5', '1e3', 'q'],
  role: [...RIGHT.role, '', 'directer'],
}

/** What shows in a column and not in a row. */
const OF_COLUMNS = ['interview-twice', 'mixed-decimal-marks', 'ambiguous-number']

describe('rows that are read in columns', () => {
  test('are wrong when the schema of rows refuses them, and no others', async () => {
    const { interview: _, ...others } = ANY
    await fc.assert(
      fc.asyncProperty(fc.oneof(table(others), table(ANY), table(RIGHT)), async (rows) => {
        const refused = rows.flatMap((row, index) => (judge(wholeRow(row)) ? [] : [index + 2]))
        const { problems } = await read(rows)
        const told = problems.filter(({ rule }) => !OF_COLUMNS.includes(rule)).map(({ line }) => line)
        expect([...new Set(told)].toSorted((one, other) => one - other)).toEqual(refused)
      }),
      { numRuns: 300 },
    )
  })

  test('have the values that each of their cells has', async () => {
    await fc.assert(
      fc.asyncProperty(table({ ...RIGHT, remark: [''] }), async (rows) => {
        const { interviews, problems } = await read(rows)
        expect(problems.filter(({ rule }) => !OF_COLUMNS.includes(rule))).toEqual([])
        const { remark: _, ...closed } = Object.fromEntries(questions.map(({ id }) => [id, id]))
        expect(interviews).toEqual(
          rows.map((row, index) => ({
            row: index + 2,
            units: itemsOf(row.units ?? ''),
            values: Object.fromEntries(Object.entries(valuesOf(row)).filter(([id]) => id in closed)),
          })),
        )
      }),
      { numRuns: 100 },
    )
  })

  test('are judged alike in every batch, also when texts were forgotten in between', async () => {
    const codes = Array.from({ length: 120_000 }, (_, index) => `U${index}`)
    const { units: _units, codes: _codes, ...rest } = rules
    const many: InterviewRules = {
      ...rest,
      units: codes,
      codes: tableOf(codes),
      questions: questions.filter(({ id }) => ['staff', 'remark', 'role'].includes(id)),
    }
    const header = 'interview,date,units,staff,role,remark'
    const rows = codes.map((unit, index) =>
      [
        `R${index}`,
        '2022-05-02',
        unit,
        (index % 1000) / 10,
        index % 3 === 0 ? 'director' : 'librarian',
        `text ${index}`,
      ].join(),
    )
    rows[100_000] = 'R100000,2022-05-02,U100000,100.5,director,'
    rows[110_000] = 'R7,2022-05-02,U9,1,directr,'
    const opened = await openCsv(memoryFiles({ 'a.csv': [header, ...rows].join('\n') }), 'a.csv', undefined)
    const { value, problems } = readInterviews(opened, many)
    expect(problems.map(({ line, column, rule }) => [line, column, rule])).toEqual([
      [100_002, 28, 'number-out-of-range'],
      [110_002, 20, 'unknown-answer'],
      [110_002, 1, 'interview-twice'],
      [110_002, 15, 'unit-represented-twice'],
    ])
    const { staff, role } = value?.responses.columns ?? {}
    expect(staff?.kind === 'number' && staff.numbers[119_999]).toBe(99.9)
    expect(role?.kind === 'coded' && role.codes.subarray(119_997)).toEqual(Uint8Array.of(1, 2, 2))
    expect(value?.lines.get('U119999')).toBe(120_001)
    expect([value?.ids?.has('R119999'), value?.ids?.has('R120000')]).toEqual([true, false])
  })
})
