import { describe, expect, test } from 'vitest'
import { loadTried } from './flips/rebuild.ts'
import { CHARTED, RULES, runFlips } from './flips/run.ts'

const RUNS = process.env.CI === undefined ? 10 : 60
const EDITIONS = [
  { name: 'residents', tag: 'en', first: 1001 },
  { name: 'inwoners', tag: 'nl', first: 1501 },
] as const

describe.each(EDITIONS)('the report of the $name', ({ name, tag, first }) => {
  test('is true of other answers, weights and numbers of people, with its charts and tables', async () => {
    const seeds = Array.from({ length: RUNS }, (_, index) => first + index)
    const { differences, sound, refused, seen } = await runFlips(await loadTried(name), seeds, { tag })
    expect(differences).toEqual([])
    // Whatever it claims stands in a variant of its own.
    expect(refused.has('claim')).toBe(false)
    expect([...refused.keys()].filter((rule) => !RULES.includes(rule))).toEqual([])
    expect(sound.length).toBeGreaterThan(RUNS / 2)
    if (process.env.CI !== undefined) expect(CHARTED.filter((kind) => !seen.has(kind))).toEqual([])
  }, 600_000)
})
