import { expect, test } from 'vitest'
import { loadEditions } from './flips/rebuild.ts'
import { RULES, runFlips } from './flips/run.ts'

/** The other half of the flips in `flips.test.ts`. */
const RUNS = process.env.CI === undefined ? 200 : 250
const SEEDS = Array.from({ length: RUNS }, (_, index) => 251 + index)

test('answers flipped at random make reports with all words true, or none and the false claims named; 500 in CI', async () => {
  const { differences, unread, built, refused } = await runFlips(await loadEditions(), SEEDS)
  expect(differences).toEqual([])
  expect(unread).toBeLessThan(RUNS / 10)
  expect([...refused.keys()].filter((rule) => !RULES.includes(rule))).toEqual([])
  expect(built).toBeGreaterThan(RUNS / 2)
  expect(refused.get('claim')).toBeGreaterThan(RUNS / 5)
}, 600_000)
