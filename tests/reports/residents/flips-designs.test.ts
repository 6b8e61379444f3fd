import { describe, expect, test } from 'vitest'
import type { Drawn } from './flips/drawing.ts'
import { loadTried } from './flips/rebuild.ts'
import { RULES, runFlips } from './flips/run.ts'

const IS_CI = process.env.CI !== undefined
const RUNS = IS_CI ? 30 : 6

/** Each with what is seen to hold, and not to hold, where people were drawn so. */
const DESIGNS: readonly (readonly [number, readonly Drawn[]])[] = [
  [3001, ['paired waves']],
  [3101, ['clusters']],
  [3201, ['paired waves', 'clusters', 'weights of the drawing']],
]
const MOVES = ['rises', 'falls', 'not-shown-to-change', 'differs', 'fewer-than'].flatMap((kind) => [
  `${kind} true`,
  `${kind} false`,
])

describe('a study whose respondents were drawn otherwise', () => {
  test.each(DESIGNS)(
    'is judged alike, from flip %i on: %j',
    async (first, drawings) => {
      const seeds = Array.from({ length: RUNS }, (_, index) => first + index)
      const { differences, refused, seen } = await runFlips(await loadTried(), seeds, { drawings })
      expect(differences).toEqual([])
      expect([...refused.keys()].filter((rule) => !RULES.includes(rule))).toEqual([])
      if (IS_CI) expect(MOVES.filter((kind) => !seen.has(kind))).toEqual([])
    },
    600_000,
  )

  test('has totals where its weights add up to the population, and else none', async () => {
    const seeds = Array.from({ length: IS_CI ? 30 : 8 }, (_, index) => 3301 + index)
    const drawings = ['weights of the drawing'] as const
    const told = await runFlips(await loadTried('totals'), seeds, { drawings })
    expect(told.differences).toEqual([])
    expect(told.sound.length).toBeGreaterThan(seeds.length / 2)
    const kinds = ['rises', 'falls'].flatMap((kind) => [`${kind} true`, `${kind} false`])
    if (IS_CI) expect(kinds.filter((kind) => !told.seen.has(kind))).toEqual([])
    const untold = await runFlips(await loadTried('totals'), seeds.slice(0, 2), { drawings: [] })
    expect(untold.differences).toEqual([])
    expect(untold.refused).toEqual(new Map([['unknown-result', 2]]))
  }, 600_000)
})
