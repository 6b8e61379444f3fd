import { expect, test } from 'vitest'
import { loadTried } from './flips/rebuild.ts'
import { RULES, runFlips } from './flips/run.ts'

/** The other half of the flips in `flips.test.ts`. */
const RUNS = process.env.CI === undefined ? 50 : 250
const SEEDS = Array.from({ length: RUNS }, (_, index) => 251 + index)

test('answers, weights and numbers of people changed at random make reports with all figures and tests true, or none and the false claims named; 500 in CI', async () => {
  const { differences, sound, refused } = await runFlips(await loadTried(), SEEDS)
  expect(differences).toEqual([])
  expect([...refused.keys()].filter((rule) => !RULES.includes(rule))).toEqual([])
  expect(sound.length).toBeGreaterThan(RUNS / 5)
  expect(refused.get('claim')).toBeGreaterThan(RUNS / 5)
}, 600_000)
