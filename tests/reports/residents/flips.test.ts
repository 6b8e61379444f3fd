import { expect, test } from 'vitest'
import { loadTried } from './flips/rebuild.ts'
import { KINDS, RULES, runFlips, SHOWN } from './flips/run.ts'

/** With those of the other files of flips 500 in CI; several files, for two of them run at once. */
const RUNS = process.env.CI === undefined ? 40 : 160
const SEEDS = Array.from({ length: RUNS }, (_, index) => 1 + index)

test('answers, weights and numbers of people changed at random make reports with all figures and tests true, or none and the false claims named', async () => {
  const { differences, sound, refused, seen } = await runFlips(await loadTried(), SEEDS)
  expect(differences).toEqual([])
  expect([...refused.keys()].filter((rule) => !RULES.includes(rule))).toEqual([])
  expect(sound.length).toBeGreaterThan(RUNS / 6)
  expect(refused.get('claim')).toBeGreaterThan(RUNS / 5)
  if (process.env.CI !== undefined) expect([...KINDS, ...SHOWN].filter((kind) => !seen.has(kind))).toEqual([])
}, 600_000)
