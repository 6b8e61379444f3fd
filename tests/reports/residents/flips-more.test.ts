import { expect, test } from 'vitest'
import { loadTried } from './flips/rebuild.ts'
import { KINDS, RULES, runFlips, SHOWN } from './flips/run.ts'

const RUNS = process.env.CI === undefined ? 12 : 138
const SEEDS = Array.from({ length: RUNS }, (_, index) => 501 + index)

test('the same report in Dutch has all figures and tests true, or none and the false claims named', async () => {
  const { differences, sound, refused, seen } = await runFlips(await loadTried(), SEEDS, { tag: 'nl' })
  expect(differences).toEqual([])
  expect([...refused.keys()].filter((rule) => !RULES.includes(rule))).toEqual([])
  expect(sound.length).toBeGreaterThan(RUNS / 8)
  if (process.env.CI !== undefined) expect([...KINDS, ...SHOWN].filter((kind) => !seen.has(kind))).toEqual([])
}, 600_000)
