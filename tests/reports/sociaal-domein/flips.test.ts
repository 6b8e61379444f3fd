import { expect, test } from 'vitest'
import { loadEditions } from './flips/rebuild.ts'
import { RULES, runFlips } from './flips/run.ts'

/** Half of the flips; `flips-more.test.ts` has the others, for two files run at once. */
const RUNS = process.env.CI === undefined ? 30 : 250
const SEEDS = Array.from({ length: RUNS }, (_, index) => 1 + index)

test('answers flipped at random make reports with all words true, or none and the false claims named; 500 in CI', async () => {
  const { differences, unread, built, refused } = await runFlips(await loadEditions(), SEEDS)
  expect(differences).toEqual([])
  expect(unread).toBeLessThan(RUNS / 10)
  expect([...refused.keys()].filter((rule) => !RULES.includes(rule))).toEqual([])
  expect(built).toBeGreaterThan(RUNS / 2)
  expect(refused.get('claim')).toBeGreaterThan(RUNS / 5)
}, 600_000)
