import { describe, expect, test } from 'vitest'
import { percentOf } from '../../pipeline/core/rounding.ts'
import type { Language, ShareTexts } from '../../pipeline/language/language.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import type { Band } from '../../pipeline/language/quantifier.ts'
import { dutch, english } from '../support/languages.ts'

const gemeente = { singular: 'gemeente', plural: 'gemeenten' }
const MOST = 400

/** Every count of every base to 400. */
const shares = Array.from({ length: MOST }, (_, index) => index + 1).flatMap((base) =>
  Array.from({ length: base + 1 }, (_, count) => ({ count, base })),
)

function textsIn(language: Language, count: number, base: number): ShareTexts {
  return language.share(count, base, percentOf(count, base), gemeente)
}

describe('quantifiers in Dutch', () => {
  test.each([
    [12, 12, 'alle gemeenten', true],
    [11, 12, 'bijna alle gemeenten', true],
    [20, 25, 'een grote meerderheid van de gemeenten', false],
    [19, 25, 'ruim driekwart van de gemeenten', false],
    [9, 12, 'driekwart van de gemeenten', false],
    [18, 25, 'bijna driekwart van de gemeenten', false],
    [7, 10, 'een ruime meerderheid van de gemeenten', false],
    [10, 18, 'een meerderheid van de gemeenten', false],
    [12, 23, 'iets meer dan de helft van de gemeenten', false],
    [9, 18, 'de helft van de gemeenten', false],
    [11, 23, 'iets minder dan de helft van de gemeenten', false],
    [11, 25, 'ruim twee op de vijf gemeenten', true],
    [10, 25, 'twee op de vijf gemeenten', true],
    [9, 23, 'bijna twee op de vijf gemeenten', true],
    [5, 14, 'ruim een derde van de gemeenten', false],
    [6, 18, 'een derde van de gemeenten', false],
    [8, 25, 'bijna een derde van de gemeenten', false],
    [7, 25, 'ruim een kwart van de gemeenten', false],
    [5, 20, 'een kwart van de gemeenten', false],
    [6, 25, 'bijna een kwart van de gemeenten', false],
    [7, 32, 'ruim een op de vijf gemeenten', false],
    [5, 25, 'een op de vijf gemeenten', false],
    [5, 35, 'een klein deel van de gemeenten', false],
    [4, 25, 'vier gemeenten', true],
    [1, 25, 'één gemeente', false],
    [1, 2, 'één gemeente', false],
    [1, 1, 'één gemeente', false],
    [0, 25, 'geen enkele gemeente', false],
  ])('%d of %d is "%s"', (count, base, quantified, quantifiedIsPlural) => {
    expect(textsIn(dutch, count, base)).toMatchObject({ quantified, quantifiedIsPlural })
  })

  test('have a form in digits for a sentence in digits', () => {
    expect(textsIn(dutch.inDigits, 9, 23).quantified).toBe('bijna 2\u00a0op\u00a0de\u00a05 gemeenten')
    expect(textsIn(dutch.inDigits, 2, 25).quantified).toBe('2\u00a0gemeenten')
    expect(textsIn(dutch.inDigits, 9, 23).quantifierRule).toBe(textsIn(dutch, 9, 23).quantifierRule)
  })
})

/** What must hold of a count when a word is used, written out here once more, apart from the table of bands. */
const TRUE_WHEN: Readonly<
  Record<string, readonly [nl: string, en: string, (k: number, n: number) => boolean]>
> = {
  all: ['alle', 'all', (k, n) => k === n],
  nearlyAll: ['bijna alle', 'nearly all', (k, n) => k < n && 10 * k >= 9 * n],
  large: ['een grote meerderheid', 'a large majority', (k, n) => 4 * k > 3 * n && 10 * k < 9 * n],
  overThreeQuarters: ['ruim driekwart', 'just over three quarters', (k, n) => 4 * k > 3 * n && 5 * k < 4 * n],
  threeQuarters: ['driekwart', 'three quarters', (k, n) => 4 * k === 3 * n],
  underThreeQuarters: ['bijna driekwart', 'nearly three quarters', (k, n) => 4 * k < 3 * n && 10 * k > 7 * n],
  clear: ['een ruime meerderheid', 'a clear majority', (k, n) => 5 * k >= 3 * n && 10 * k <= 7 * n],
  majority: ['een meerderheid', 'a majority', (k, n) => 2 * k > n && 5 * k < 3 * n],
  overHalf: ['iets meer dan de helft', 'just over half', (k, n) => 2 * k > n && 20 * k < 11 * n],
  half: ['de helft', 'half', (k, n) => 2 * k === n],
  underHalf: ['iets minder dan de helft', 'just under half', (k, n) => 2 * k < n && 20 * k > 9 * n],
  overTwoFifths: ['ruim twee op de vijf', 'just over two in five', nearer('above', [2, 5], [1, 2])],
  twoFifths: ['twee op de vijf', 'two in five', (k, n) => 5 * k === 2 * n],
  underTwoFifths: ['bijna twee op de vijf', 'nearly two in five', nearer('below', [2, 5], [1, 3])],
  overThird: ['ruim een derde', 'just over a third', nearer('above', [1, 3], [2, 5])],
  third: ['een derde', 'a third', (k, n) => 3 * k === n],
  underThird: ['bijna een derde', 'nearly a third', nearer('below', [1, 3], [1, 4])],
  overQuarter: ['ruim een kwart', 'just over a quarter', nearer('above', [1, 4], [1, 3])],
  quarter: ['een kwart', 'a quarter', (k, n) => 4 * k === n],
  underQuarter: ['bijna een kwart', 'nearly a quarter', nearer('below', [1, 4], [1, 5])],
  overFifth: ['ruim een op de vijf', 'just over one in five', nearer('above', [1, 5], [1, 4])],
  fifth: ['een op de vijf', 'one in five', (k, n) => 5 * k === n],
  small: ['een klein deel', 'a small part', (k, n) => k > 0 && 5 * k < n],
  four: ['vier', 'four', (k, n) => k === 4 && 5 * k < n],
  three: ['drie', 'three', (k, n) => k === 3 && 5 * k < n],
  two: ['twee', 'two', (k, n) => k === 2 && 5 * k < n],
  one: ['één', 'one', (k) => k === 1],
  none: ['geen enkele', 'none', (k) => k === 0],
}

/** On a side of a fraction, and no nearer to the next one on that side; in whole numbers. */
function nearer(side: 'above' | 'below', own: readonly [number, number], next: readonly [number, number]) {
  return (k: number, n: number) => {
    const difference = k * own[1] - n * own[0]
    const toOwn = Math.abs(difference) * next[1]
    const toNext = Math.abs(k * next[1] - n * next[0]) * own[1]
    return (side === 'above' ? difference > 0 : difference < 0) && toOwn <= toNext
  }
}

const words = Object.values(TRUE_WHEN)

describe.each([
  ['nl', dutch, LANGUAGES.nl.wordings.bands, words.map(([nl, , holds]) => [nl, holds] as const)],
  ['en', english, LANGUAGES.en.wordings.bands, words.map(([, en, holds]) => [en, holds] as const)],
])('quantifiers in %s, for every count of every base to 400', (_tag, language, bands, all) => {
  const truths = new Map(all)
  const order = all.map(([word]) => word)

  test('never contradict the count', () => {
    const wrong = shares.filter(({ count, base }) => {
      const holds = truths.get(textsIn(language, count, base).quantifier)
      return holds === undefined || !holds(count, base)
    })
    expect(wrong).toEqual([])
  })

  test('use every word', () => {
    const used = new Set(shares.map(({ count, base }) => textsIn(language, count, base).quantifier))
    expect([...used].toSorted()).toEqual(order.toSorted())
  })

  test('never go down when the count goes up', () => {
    const rank = ({ count, base }: { count: number; base: number }) =>
      order.length - order.indexOf(textsIn(language, count, base).quantifier)
    const falling = shares.filter(
      ({ count, base }) => count > 0 && rank({ count, base }) < rank({ count: count - 1, base }),
    )
    expect(falling).toEqual([])
  })

  test('fall in exactly one band', () => {
    const holds = ({ from: [a, b], includes }: Band, k: number, n: number) =>
      k * b > n * a || (includes && k * b === n * a)
    const wrong = shares.filter(({ count, base }) => {
      if (count === 0 || count === base) return false
      const within = bands.filter(
        (band, index) =>
          holds(band, count, base) && !bands.slice(0, index).some((higher) => holds(higher, count, base)),
      )
      return within.length !== 1
    })
    expect(wrong).toEqual([])
    const descending = bands.every(({ from, includes }, index) => {
      const above = bands[index - 1]
      if (above === undefined) return true
      const difference = above.from[0] * from[1] - from[0] * above.from[1]
      return difference > 0 || (difference === 0 && !above.includes && includes)
    })
    expect(descending).toBe(true)
  })
})

describe('the published table', () => {
  const rows = (language: Language) =>
    language.wordings.map(({ word, from, to }) => `${word}: ${from} – ${to}`.replaceAll('\u00a0', ' '))

  test('lists every word with bounds, in Dutch', () => {
    expect(rows(dutch)).toEqual([
      'bijna alle: 90% – minder dan 100%',
      'een grote meerderheid: 80% – minder dan 90%',
      'ruim driekwart: meer dan 75% – minder dan 80%',
      'driekwart: 75% – 75%',
      'bijna driekwart: meer dan 70% – minder dan 75%',
      'een ruime meerderheid: 60% – 70%',
      'een meerderheid: 55% – minder dan 60%',
      'iets meer dan de helft: meer dan 50% – minder dan 55%',
      'de helft: 50% – 50%',
      'iets minder dan de helft: meer dan 45% – minder dan 50%',
      'ruim twee op de vijf: meer dan 40% – 45%',
      'twee op de vijf: 40% – 40%',
      'bijna twee op de vijf: 11/30 (36,7%) – minder dan 40%',
      'ruim een derde: meer dan 1/3 (33,3%) – minder dan 11/30 (36,7%)',
      'een derde: 1/3 (33,3%) – 1/3 (33,3%)',
      'bijna een derde: 7/24 (29,2%) – minder dan 1/3 (33,3%)',
      'ruim een kwart: meer dan 25% – minder dan 7/24 (29,2%)',
      'een kwart: 25% – 25%',
      'bijna een kwart: 22,5% – minder dan 25%',
      'ruim een op de vijf: meer dan 20% – minder dan 22,5%',
      'een op de vijf: 20% – 20%',
      'een klein deel: meer dan 0% – minder dan 20%',
      'ongeveer driekwart: 70% – 80%',
      'ongeveer twee derde: 62% – 72%',
      'ongeveer de helft: 45% – 55%',
      'ongeveer een derde: 28% – 38%',
      'ongeveer een kwart: 20% – 30%',
      'ongeveer een op de vijf: 15% – 25%',
      'ongeveer een op de tien: 5% – 15%',
      'meer dan de helft: meer dan 50% – minder dan 100%',
      'minder dan de helft: meer dan 0% – minder dan 50%',
      'twee, drie of vier: 2 – 4, en minder dan 20%',
      'ruim, voor een breuk: 0,5 procentpunt erboven – halverwege de volgende breuk',
      'ongeveer, voor een breuk: minder dan 0,5 procentpunt eronder – minder dan 0,5 procentpunt erboven',
      'bijna, voor een breuk: halverwege de vorige breuk – 0,5 procentpunt eronder',
      'vrijwel gelijk: meer dan 0 – minder dan 0,5 procentpunt',
      'een lichte stijging of daling: 0,5 procentpunt – 10 procentpunt',
      'een stijging of daling: meer dan 10 procentpunt – 20 procentpunt',
      'een sterke stijging of daling: meer dan 20 procentpunt – 100 procentpunt',
    ])
  })

  test('has the same bounds in English', () => {
    expect(rows(english)).toHaveLength(rows(dutch).length)
    expect(rows(english).slice(10, 14)).toEqual([
      'just over two in five: more than 40% – 45%',
      'two in five: 40% – 40%',
      'nearly two in five: 11/30 (36.7%) – less than 40%',
      'just over a third: more than 1/3 (33.3%) – less than 11/30 (36.7%)',
    ])
    expect(LANGUAGES.en.wordings.bands.map(({ from, includes }) => ({ from, includes }))).toEqual(
      LANGUAGES.nl.wordings.bands.map(({ from, includes }) => ({ from, includes })),
    )
  })

  test('holds the rule of every quantifier and fraction that has bounds', () => {
    const ids = new Set(dutch.wordings.map(({ id }) => id))
    const plain = ['quantifier/alle', 'quantifier/één', 'quantifier/geen', 'fraction/exact']
    const unknown = shares.flatMap(({ count, base }) => {
      const { quantifierRule, fractionRule } = textsIn(dutch, count, base)
      return [quantifierRule, fractionRule].filter((rule) => !ids.has(rule) && !plain.includes(rule))
    })
    expect(unknown).toEqual([])
  })
})
