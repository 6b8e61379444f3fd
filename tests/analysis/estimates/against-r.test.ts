import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compareAll } from './oracle/compare.ts'
import { differenceOf, type Fixtures } from './oracle/fixtures.ts'

/**
 * Made by `oracle/make-fixtures.R` with R's `survey`. The script says where R has another method, and reckons those
 * by hand; `npm run test:oracle` makes them anew.
 */
const fixtures = JSON.parse(readFileSync('tests/analysis/estimates/oracle/expected.json', 'utf8')) as Fixtures

test.each(compareAll(fixtures))('%s are those of R, to nine digits', (_, numbers) => {
  const isComplete = numbers.length > 0
  expect(isComplete).toBe(true)
  expect(numbers.filter((number) => !(differenceOf(number) <= 1e-9))).toEqual([])
})
