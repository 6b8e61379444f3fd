import { describe, expect, test } from 'vitest'
import { loadTried } from './flips/rebuild.ts'
import { CHARTED, RULES, runFlips } from './flips/run.ts'

const IS_CI = process.env.CI !== undefined
const RUNS = IS_CI ? 40 : 8
const EDITIONS = [
  { name: 'residents', tag: 'en', first: 1001 },
  { name: 'inwoners', tag: 'nl', first: 1501 },
] as const

describe('the report of the residents, with its charts and tables', () => {
  const all = new Set<string>()

  test.each(EDITIONS)(
    '$name is true of other answers, weights and numbers of people',
    async ({ name, tag, first }) => {
      const seeds = Array.from({ length: RUNS }, (_, index) => first + index)
      const { differences, sound, refused, seen } = await runFlips(await loadTried(name), seeds, { tag })
      expect(differences).toEqual([])
      // Whatever it claims stands in a variant of its own.
      expect(refused.has('claim')).toBe(false)
      expect([...refused.keys()].filter((rule) => !RULES.includes(rule))).toEqual([])
      expect(sound.length).toBeGreaterThan(RUNS / 2)
      for (const kind of seen) all.add(kind)
    },
    600_000,
  )

  test('shows and says every kind of thing, and does not; some of them in a few changes', () => {
    const missing = CHARTED.filter((kind) => !all.has(kind))
    if (IS_CI) expect(missing).toEqual([])
    else expect(missing.length).toBeLessThan(CHARTED.length / 3)
  })
})
