import { afterEach, describe, expect, test, vi } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { drawCharts, drawingContext } from '../../pipeline/charts/draw.ts'
import type { Cache } from '../../pipeline/core/cache/cache.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { type DisclosedResults, disclose } from '../../pipeline/disclosure/disclose.ts'
import type { FontFamily } from '../../pipeline/report/report.ts'
import type { Theme } from '../../schemas/types.ts'
import { sourceSans } from '../support/fonts.ts'
import { dutch } from '../support/languages.ts'
import { barChart, readChart, theme } from '../support/make-chart.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'
import { villageResults } from '../support/villages.ts'

/** Everything that a chart is drawn from. */
interface Given {
  readonly spec: unknown
  readonly results: DisclosedResults
  readonly theme: Theme
  readonly fonts: FontFamily
}

const results = villageResults()
const spec = barChart({ question: 'wishes' })
const given: Given = { spec, results, theme, fonts: sourceSans }

afterEach(() => {
  vi.unstubAllGlobals()
})

/** The key that a drawing is looked for under, and the drawing. */
async function drawn(changes: Partial<Given> = {}) {
  const { spec, results, theme, fonts } = { ...given, ...changes }
  const keys: string[] = []
  const cache: Cache = {
    async read(_kind, key) {
      keys.push(key)
      return undefined
    },
    write: async () => undefined,
    clear: async () => undefined,
  }
  // A change may make a chart that is refused: that is another drawing too.
  const drawing = await drawCharts([await readChart(spec)], results, drawingContext(theme, fonts, cache))
    .then(([chart]) => JSON.stringify([chart?.svg, chart?.width, chart?.height, chart?.texts]))
    .catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error
      return JSON.stringify(error.problems)
    })
  return { key: keys.join(), drawing }
}

/** A value with one leaf of it changed, for each of its leaves that is a number or a colour. */
function* changedLeaves(value: unknown, path = ''): Generator<readonly [path: string, changed: unknown]> {
  if (typeof value === 'number') yield [path, value * 1.01]
  else if (typeof value === 'string' && /^#[0-9A-F]{6}$/i.test(value))
    yield [path, value === '#123456' ? '#654321' : '#123456']
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value))
      for (const [below, changed] of changedLeaves(part, `${path}/${name}`))
        yield [
          below,
          Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed },
        ]
}

describe('the key of a drawing', () => {
  test('is another one for whatever of the theme makes another drawing', async () => {
    const before = await drawn()
    const leaves = [...changedLeaves(theme)]
    const apart = { key: 0, drawing: 0 }
    for (const [path, changed] of leaves) {
      const after = await drawn({ theme: changed as Theme })
      if (after.drawing !== before.drawing) {
        apart.drawing += 1
        expect(after.key, path).not.toBe(before.key)
      }
      if (after.key !== before.key) apart.key += 1
    }
    expect(apart.drawing).toBeGreaterThan(5)
    // What does not show in a chart, such as the page's head, draws none anew.
    expect(apart.key).toBeLessThan(leaves.length)
  }, 240_000)

  test.each<[string, Partial<Given>]>([
    ['spec', { spec: { ...spec, height: 300 } }],
    ['request', { spec: barChart({ question: 'wishes', answers: ['shop'] }) }],
    ['language', { results: { ...results, language: dutch } }],
    ['font', { fonts: { ...sourceSans, bold: sourceSans.normal } }],
  ])('is another one for another %s', async (_what, changes) => {
    expect((await drawn(changes)).key).not.toBe((await drawn()).key)
  })

  test('is another one for other data, and the same for the same', async () => {
    const keys = [shopsOf('yes', 'yes', 'no'), shopsOf('yes', 'no', 'yes'), shopsOf('yes', 'no', 'no')].map(
      async (results) => (await drawn({ spec: barChart({ question: 'shop' }), results })).key,
    )
    const [two, twoOthers, one] = await Promise.all(keys)
    expect(twoOthers).toBe(two)
    expect(one).not.toBe(two)
  })

  test('is another one for another program', async () => {
    const { key } = await drawn()
    vi.stubGlobal('PROGRAM_HASH', 'another')
    expect((await drawn()).key).not.toBe(key)
  })

  test.each<[string, Partial<Given>]>([
    ['title', { spec: { ...spec, title: 'Other words above the same bars' } }],
    ['wave’s title', { results: { ...results, wave: { ...results.wave, title: 'Another' } } }],
    ['study’s publisher', { results: { ...results, study: { ...results.study, publisher: 'Another' } } }],
  ])('is the same for another %s, which no drawing shows', async (_what, changes) => {
    expect(await drawn(changes)).toEqual(await drawn())
  })
})

/** What three villages said about a shop. */
function shopsOf(...answers: readonly ('yes' | 'no')[]): DisclosedResults {
  const interviews = answers.map((shop, index) => makeInterview([`N-${index + 1}`], { shop }))
  const shop = makeQuestion({ id: 'shop', label: 'A shop?', answers: makeAnswers('yes', 'no') })
  const waves = [makeWave({ id: 'w', questions: ['shop'], interviews })]
  return disclose(analyse(makeStudy({ questions: [shop], waves }), 'w'))
}
