import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareAll } from './oracle/compare.ts'
import { differenceOf, type Fixtures } from './oracle/fixtures.ts'

/** The fixtures, made anew by R. */
const FOLDER = 'tests/analysis/estimates/oracle'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peiling-'))
  await promisify(execFile)('Rscript', [join(FOLDER, 'make-fixtures.R'), folder]).catch((error: unknown) => {
    throw new Error('R and its package survey must be there: r-base-core and r-cran-survey of Debian.', {
      cause: error,
    })
  })
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function read(path: string): Promise<Fixtures> {
  return JSON.parse(await readFile(path, 'utf8')) as Fixtures
}

/** What differs between two fixtures by more than rounding, which another machine may do otherwise. */
function differencesBetween(kept: unknown, made: unknown, at = ''): string[] {
  if (typeof kept === 'number' && typeof made === 'number')
    return differenceOf({ kind: '', at, ours: made, theirs: kept }) <= 1e-10
      ? []
      : [`${at}: ${kept}, ${made}`]
  if (typeof kept !== 'object' || typeof made !== 'object' || kept === null || made === null)
    return kept === made ? [] : [`${at}: ${kept}, ${made}`]
  const keys = new Set([...Object.keys(kept), ...Object.keys(made)])
  return [...keys].flatMap((key) =>
    differencesBetween(Reflect.get(kept, key), Reflect.get(made, key), `${at}/${key}`),
  )
}

test('the fixtures are what R makes', async () => {
  const kept = await read(join(FOLDER, 'expected.json'))
  expect(kept.cases.length).toBeGreaterThan(14)
  expect(differencesBetween(kept, await read(join(folder, 'expected.json')))).toEqual([])
})

describe('the schools that come with survey', () => {
  test('have the same figures as in R, to nine digits', async () => {
    const compared = compareAll(await read(join(folder, 'api.json')))
    const numbers = compared.flatMap(([name, each]) => each.map((number) => ({ name, ...number })))
    expect(numbers.length).toBeGreaterThan(200)
    expect(numbers.filter((number) => !(differenceOf(number) <= 1e-9))).toEqual([])
  })
})
