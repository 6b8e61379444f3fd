import { beforeAll, describe, expect, test } from 'vitest'
import type { ResultsFile } from '../../../schemas/types.ts'
import { type BuiltEdition, buildInMemory, projectFolders } from '../../support/build-memory.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { rowsOf, valueIn } from './rows.ts'

type Result = ResultsFile['results'][number]

const EDITIONS = ['residents/2026', 'residents/2026-nl']
/** Answers that are none: their counts stand in notes, and have no share of their own. */
const MISSING = ['unknown', 'refused']
const ROWS = new Map(['2024', '2026'].map((wave) => [wave, rowsOf(wave)]))

let built: ReadonlyMap<string, BuiltEdition>

beforeAll(async () => {
  built = await buildInMemory(projectFolders, { study: 'residents' })
}, 60_000)

/** Base, and the weighted mean or median of the rows that a result is about. */
function recounted({ wave, question, item, subgroup }: Result) {
  const cases = (ROWS.get(wave) ?? [])
    .filter((row) => subgroup === undefined || row[subgroup.variable] === subgroup.value)
    .flatMap((row) => {
      const value = valueIn(row, question, item)
      return value === undefined ? [] : [{ value, weight: Number(row.weight) }]
    })
  const weights = cases.reduce((sum, { weight }) => sum + weight, 0)
  if (item === 'median') return { base: cases.length, value: median(cases, weights / 2) }
  return {
    base: cases.length,
    value: cases.reduce((sum, { value, weight }) => sum + value * weight, 0) / weights,
  }
}

/** The first value up to which there is more than half of the weights. */
function median(cases: readonly { readonly value: number; readonly weight: number }[], half: number): number {
  let sum = 0
  for (const { value, weight } of cases.toSorted((one, other) => one.value - other.value)) {
    sum += weight
    if (sum > half) return value
  }
  return NaN
}

describe.each(EDITIONS)('the figures of %s', (name) => {
  test('are those of its rows by their weights', () => {
    const results = (built.get(name)?.results.results ?? []).filter(
      ({ question, item }) => question !== 'response' && !MISSING.includes(item),
    )
    expect(results.length).toBeGreaterThan(150)
    for (const result of results) {
      const { base, value } = recounted(result)
      expect(result.base, result.id).toBe(base)
      expect(result.estimate?.value ?? NaN, result.id).toBeCloseTo(value, 9)
    }
  })

  test('stand on its pages', async () => {
    const { pdf, results } = built.get(name) ?? {}
    const { pages } = await readPdf(pdf ?? new Uint8Array())
    const text = pages.join(' ').replace(/\s+/g, ' ')
    const sought = (results?.figures ?? []).filter(({ as }) => as === 'percent' || as === 'value')
    expect(sought.length).toBeGreaterThan(30)
    for (const { text: figure } of sought) expect(text).toContain(figure.replace(/\s+/g, ' '))
  })
})

test('both editions say the same of the same rows', () => {
  const [english, dutch] = EDITIONS.map((name) =>
    (built.get(name)?.results.results ?? []).map(({ id, base, estimate }) => ({ id, base, estimate })),
  )
  expect(english?.length).toBeGreaterThan(150)
  expect(dutch).toEqual(english)
})
