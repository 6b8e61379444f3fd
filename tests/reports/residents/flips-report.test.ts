import { expect, test } from 'vitest'
import { loadTried } from './flips/rebuild.ts'
import { RULES, runFlips } from './flips/run.ts'

const RUNS = process.env.CI === undefined ? 20 : 100
const SEEDS = Array.from({ length: RUNS }, (_, index) => 1001 + index)

test('the report of the residents is true of other answers, weights and numbers of people, 100 of them in CI', async () => {
  const { differences, sound, refused } = await runFlips(await loadTried('residents'), SEEDS)
  expect(differences).toEqual([])
  // Whatever it claims stands in a variant of its own.
  expect(refused.has('claim')).toBe(false)
  expect([...refused.keys()].filter((rule) => !RULES.includes(rule))).toEqual([])
  expect(sound.length).toBeGreaterThan(RUNS / 2)
}, 600_000)
