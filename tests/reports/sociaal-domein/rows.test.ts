import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ResultsFile } from '../../../schemas/types.ts'
import { buildInMemory, projectFolders } from '../../support/build-memory.ts'

/**
 * Recounts every result of both reports from the rows that the trace names, with a reader of its own that shares
 * nothing with the program.
 */
type Result = ResultsFile['results'][number]
type Row = Readonly<Record<string, string>>

interface Question {
  readonly id: string
  readonly type: string
  readonly unitOfAnalysis: string
  readonly answers?: readonly { readonly id: string; readonly missing?: boolean }[]
  readonly nets?: readonly { readonly id: string; readonly answers: readonly string[] }[]
  readonly classes?: readonly { readonly id: string; readonly minimum?: number; readonly maximum?: number }[]
}

const STUDY = 'data/sociaal-domein'
const tables = new Map<string, ReadonlyMap<number, Row>>()
const provinces = new Map<string, string>()
const results: Result[] = []
let questions: readonly Question[] = []

beforeAll(async () => {
  const built = [...(await buildInMemory(projectFolders, { study: 'sociaal-domein' })).values()]
  results.push(...built.flatMap((edition) => edition.results.results))
  for (const { path } of built.flatMap((edition) => edition.results.files)) {
    tables.set(path, readRows(await readFile(path, 'utf8')))
  }
  for (const { unit = '', province = '' } of readRows(await readFile(`${STUDY}/units.csv`, 'utf8')).values())
    provinces.set(unit, province)
  questions = JSON.parse(await readFile(`${STUDY}/codebook.json`, 'utf8')).questions
}, 60_000)

/** Rows by line; a quote may hide a comma but in these files never a line break. */
function readRows(text: string): ReadonlyMap<number, Row> {
  const [header = [], ...body] = text.trimEnd().split(/\r?\n/).map(cellsOf)
  return new Map(
    body.map((cells, index) => [
      index + 2,
      Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])),
    ]),
  )
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  )
}

/** One case as this reader counts it. */
interface Case {
  readonly value: string
  readonly unit: string
  readonly values: Row
}

/** The cases of some rows, each unit that an interview stands for being one, within the result's part. */
function casesOf(rows: Result['rows']['base'], { question, subgroup }: Result): Case[] {
  const isOfInterviews = questions.find(({ id }) => id === question)?.unitOfAnalysis === 'interview'
  const cases = rows.flatMap(({ file, rows: ranges }) =>
    numbersIn(ranges).flatMap((line): Case[] => {
      const row = tables.get(file)?.get(line)
      if (row === undefined) throw new Error(`no line ${line} in ${file}`)
      if (row.question !== undefined)
        return [
          { value: row.answer ?? '', unit: row.unit ?? '', values: { [row.question]: row.answer ?? '' } },
        ]
      const units = isOfInterviews ? [row.units ?? ''] : (row.units ?? row.unit ?? '').split('|')
      return units.map((unit) => ({ value: row[question] ?? '', unit, values: row }))
    }),
  )
  if (subgroup === undefined) return cases
  const { variable, value } = subgroup
  return cases.filter(
    ({ unit, values }) => (variable === 'province' ? provinces.get(unit) : values[variable]) === value,
  )
}

function numbersIn(ranges: string): number[] {
  return ranges.split(', ').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })
}

function isCounted(value: string, { question, item }: Result): boolean {
  const { answers = [], nets = [], classes = [] } = questions.find(({ id }) => id === question) ?? {}
  const chosen = value.split('|')
  const valueClass = classes.find(({ id }) => id === item)
  if (valueClass !== undefined) {
    const { minimum = -Infinity, maximum = Infinity } = valueClass
    return Number(value) >= minimum && Number(value) <= maximum
  }
  if (item.startsWith('value=')) return Number(value) === Number(item.slice('value='.length))
  const ids =
    nets.find(({ id }) => id === item)?.answers ?? answers.filter(({ id }) => id === item).map(({ id }) => id)
  return ids.some((id) => chosen.includes(id))
}

/** Every row of a wave that answers the question of a result within its part, one a range. */
function rowsThatAnswered(result: Result): Result['rows']['base'] {
  const { answers = [] } = questions.find(({ id }) => id === result.question) ?? {}
  const missing = answers.filter((answer) => answer.missing === true).map(({ id }) => id)
  const left = missing.includes(result.item) ? [] : missing
  return [...tables].flatMap(([file, table]) =>
    file.startsWith(`${STUDY}/${result.wave}/`)
      ? [...table]
          .filter(([, row]) => row.question === undefined || row.question === result.question)
          .map(([line]) => ({ file, rows: `${line}` }))
          .filter((row) => casesOf([row], result).some(({ value }) => value !== '' && !left.includes(value)))
      : [],
  )
}

/** Files and lines, in order. */
function tell(rows: Result['rows']['base']): string[] {
  return rows.flatMap(({ file, rows: ranges }) => numbersIn(ranges).map((line) => `${file}:${line}`)).sort()
}

function isAboutFieldwork({ question }: Result): boolean {
  return question === 'response' || question === 'frame'
}

/** Counts that differ from those of the report. */
function differing(
  kind: (result: Result) => boolean,
  recount: (result: Result) => unknown,
  told: (result: Result) => unknown,
) {
  const checked = results.filter(kind)
  expect(checked.length).toBeGreaterThan(3)
  return checked
    .map((result) => ({ id: result.id, recounted: recount(result), told: told(result) }))
    .filter(({ recounted, told: figure }) => JSON.stringify(recounted) !== JSON.stringify(figure))
}

describe('the rows that a result names', () => {
  test('hold its base and its count', () => {
    expect(results.length).toBeGreaterThan(150)
    const isShare = (result: Result) => result.count !== undefined && !isAboutFieldwork(result)
    const recount = (result: Result) => {
      const counted = casesOf(result.rows.counted, result)
      return [
        casesOf(result.rows.base, result).length,
        counted.filter(({ value }) => isCounted(value, result)).length,
      ]
    }
    expect(differing(isShare, recount, ({ base, count }) => [base, count])).toEqual([])
  })

  test('are all rows that answered, and all that count', () => {
    const isOfQuestion = (result: Result) => result.count !== undefined && !isAboutFieldwork(result)
    const recount = (result: Result) => {
      const rows = rowsThatAnswered(result)
      const counted = rows.filter((row) =>
        casesOf([row], result).some(({ value }) => isCounted(value, result)),
      )
      return [tell(rows), tell(counted)]
    }
    expect(differing(isOfQuestion, recount, ({ rows }) => [tell(rows.base), tell(rows.counted)])).toEqual([])
  })

  test('hold the values of a summary', () => {
    const isSummary = ({ value }: Result) => value !== undefined
    const recount = (result: Result) => {
      const values = casesOf(result.rows.counted, result).map(({ value }) => Number(value))
      const sorted = values.toSorted((one, other) => one - other)
      const middle = [
        sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
        sorted[Math.floor(sorted.length / 2)] ?? 0,
      ]
      return result.item === 'median' ? (middle[0] ?? 0) / 2 + (middle[1] ?? 0) / 2 : sorted.at(0)
    }
    expect(differing(isSummary, recount, ({ value }) => value)).toEqual([])
  })

  test('hold who took part', () => {
    const recount = (result: Result) => {
      const { item, rows } = result
      if (item === 'interviews' || item === 'joint-interviews')
        return [rows.base, rows.counted].map((files) => files.flatMap((each) => numbersIn(each.rows)).length)
      return [rows.base, rows.counted].map(
        (files) => new Set(casesOf(files, result).map(({ unit }) => unit)).size,
      )
    }
    expect(differing(isAboutFieldwork, recount, ({ base, count }) => [base, count])).toEqual([])
  })
})
