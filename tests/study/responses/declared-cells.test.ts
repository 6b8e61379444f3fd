import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCsv } from '../../../pipeline/input/csv.ts'
import { loadCodebook } from '../../../pipeline/study/codebook.ts'
import { interviewColumns, readInterviews } from '../../../pipeline/study/interviews.ts'
import { namesOfColumns } from '../../../pipeline/study/question-columns.ts'
import type { Value } from '../../../pipeline/study/study.ts'
import { makeWave } from '../../support/make-study.ts'
import { memoryFiles } from '../../support/memory-files.ts'
import { noNames } from '../../support/names.ts'
import { inRecords } from '../../support/records.ts'
import { DECLARED } from './declared-codebook.ts'

const { value: codebook, problems: wrong } = await loadCodebook(
  memoryFiles({ 'codebook.json': JSON.stringify(DECLARED) }),
  'codebook.json',
  { kind: 'frame', strata: [] },
)
const questions = codebook?.questions ?? []
const columns = interviewColumns(questions.flatMap(namesOfColumns))

/** What a cell may have, and what each text says: null that the question was not asked, `wrong` that it is a mistake. */
type Meanings = Readonly<Record<string, Value | null | undefined | 'wrong'>>

const CELLS: Readonly<Record<string, Meanings>> = {
  heard: {
    yes: 'yes',
    '1': 'yes',
    Ja: 'yes',
    no: 'no',
    '2': 'no',
    '-8': 'refused',
    refused: 'refused',
    NA: null,
    '': undefined,
    '3': 'wrong',
    ja: 'wrong',
  },
  where: { home: 'home', '-77': null, '': undefined, NA: 'wrong', '.': 'wrong' },
  services: {
    'a|b': ['a', 'b'],
    'A|b': ['a', 'b'],
    '-': [],
    none: ['none'],
    NA: null,
    'a|A': 'wrong',
    'none|a': 'wrong',
  },
  income: {
    '0': 0,
    '12.5': 12.5,
    '100': 100,
    '-9': 'refused',
    '-9.0': 'refused',
    '+999': 'unknown',
    '1000.5': 'unknown',
    NA: 'unknown',
    refused: 'refused',
    '-77': null,
    '-77.00': null,
    '': undefined,
    '-1': 'wrong',
    '1.234': 'wrong',
    '101': 'wrong',
    x: 'wrong',
  },
}

const MARKS: Readonly<Record<string, 0 | 1 | 'na' | 'empty' | 'wrong'>> = {
  '1': 1,
  TRUE: 1,
  '0': 0,
  FALSE: 0,
  NA: 'na',
  '': 'empty',
  x: 'wrong',
}
const PAPERS = ['paper.daily', 'paper.één', 'paper.none']

async function read(rows: readonly Readonly<Record<string, string>>[]) {
  const lines = rows.map((row, index) =>
    columns
      .map((name) => {
        if (name === 'interview') return `R${index}`
        if (name === 'units') return `U${index}`
        return name === 'date' ? '2022-05-02' : row[name]
      })
      .join(),
  )
  const opened = await openCsv(memoryFiles({ 'a.csv': [columns.join(), ...lines].join('\n') }), 'a.csv', {
    required: columns,
  })
  const { value, problems } = readInterviews(opened, {
    questions,
    named: questions.map(({ id }) => id),
    units: undefined,
    codes: undefined,
    fieldwork: { start: '2022-05-02', end: '2022-05-13' },
    guard: noNames,
  })
  if (value === undefined) throw new Error('nothing was read')
  const wave = { ...makeWave({ id: 'w', questions: [] }), responses: value.responses, deskResearch: [] }
  return { problems, values: inRecords(wave).interviews.map((interview) => interview.values) }
}

const row = fc.record({
  ...Object.fromEntries(
    Object.entries(CELLS).map(([id, meanings]) => [id, fc.constantFrom(...Object.keys(meanings))]),
  ),
  ...Object.fromEntries(PAPERS.map((column) => [column, fc.constantFrom(...Object.keys(MARKS))])),
})

/** What the columns of `paper` say together. */
function paperOf(cells: Readonly<Record<string, string>>): Value | null | undefined | 'wrong' {
  const marks = PAPERS.map((column) => MARKS[cells[column] ?? ''])
  if (marks.every((mark) => mark === 'empty')) return undefined
  if (marks.every((mark) => mark === 'empty' || mark === 'na')) return null
  if (!marks.every((mark) => mark === 0 || mark === 1)) return 'wrong'
  const given = ['daily', 'één', 'none'].filter((_, place) => marks[place] === 1)
  return given.includes('none') && given.length > 1 ? 'wrong' : given
}

/** What a row says, by question. */
function meaningOf(cells: Readonly<Record<string, string>>): Meanings {
  const said = Object.entries(CELLS).map(([id, meanings]) => [id, meanings[cells[id] ?? '']] as const)
  return { ...Object.fromEntries(said), paper: paperOf(cells) }
}

/** Whether `where` has an answer exactly where `heard` is yes; nothing is said of it where `heard` is wrong. */
function isWhereRight({ heard, where }: Meanings): boolean {
  if (heard === 'yes') return where !== null && where !== 'wrong'
  return where === null || where === undefined
}

describe('cells with declared codes', () => {
  test('of a codebook with nothing wrong', () => {
    expect(wrong).toEqual([])
  })

  test('are wrong where nothing declares them, and say what is declared elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const { problems, values } = await read(rows)
        const more = problems.reduce((sum, problem) => sum + (problem.more ?? 0), 0)
        const said = rows.map(meaningOf)
        const isWrong = said.map(
          (meaning) => Object.values(meaning).includes('wrong') || !isWhereRight(meaning),
        )
        const lines = new Set(problems.map(({ line }) => line))
        for (const line of lines) expect(isWrong[line - 2]).toBe(true)
        if (more === 0) expect(lines.size).toBe(isWrong.filter(Boolean).length)
        for (const [index, meaning] of said.entries()) {
          if (isWrong[index]) continue
          const known = Object.entries(meaning).filter(([, value]) => value !== null && value !== undefined)
          expect(values[index]).toEqual(Object.fromEntries(known))
        }
      }),
      { numRuns: 400 },
    )
  })
})
