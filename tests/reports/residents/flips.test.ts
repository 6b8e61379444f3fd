import { expect, test } from 'vitest'
import { loadTried } from './flips/rebuild.ts'
import { RULES, runFlips } from './flips/run.ts'

const RUNS = process.env.CI === undefined ? 100 : 500
const SEEDS = Array.from({ length: RUNS }, (_, index) => 1 + index)

/** Conditions of a sample; each is seen to hold and not to hold. */
const KINDS =
  `most majority minority about-half none all more-than fewer-than at-least at-most differs highest lowest top
  rises falls not-shown-to-change`.split(/\s+/)

test('answers, weights and numbers of people changed at random make reports with all figures and tests true, or none and the false claims named; 500 in CI', async () => {
  const { differences, built, refused, seen } = await runFlips(await loadTried(), SEEDS)
  expect(differences).toEqual([])
  expect([...refused.keys()].filter((rule) => !RULES.includes(rule))).toEqual([])
  expect(built).toBeGreaterThan(RUNS / 10)
  expect(refused.get('claim')).toBeGreaterThan(RUNS / 5)
  const both = KINDS.flatMap((kind) => [`${kind} true`, `${kind} false`])
  expect(both.filter((each) => !seen.has(each))).toEqual([])
}, 600_000)
