import { describe, expect, test } from 'vitest'
import { percentOf, percentsAddingUp } from '../../pipeline/core/rounding.ts'
import type { Language } from '../../pipeline/language/language.ts'
import { makeLanguage } from '../../pipeline/language/make-language.ts'
import { dutch, english } from '../support/languages.ts'
import { madeUp } from './made-up/made-up.ts'

const noun = { singular: 'shop', plural: 'shops' }

function textsOf(language: Language, count: number, base: number, percent = percentOf(count, base)) {
  return language.share(count, base, percent, noun)
}

describe('a share that is some and not all', () => {
  test.each([
    ['in Dutch', dutch, 'minder dan 1%', 'meer dan 99%'],
    ['in English', english, 'less than 1%', 'more than 99%'],
    ['in any language', makeLanguage(madeUp), 'lül 1\u00a0%', 'mër 99\u00a0%'],
  ])('has a form of its own where it rounds to none or all, %s', (_, language, low, high) => {
    expect(textsOf(language, 1, 250).percent).toBe(low)
    expect(textsOf(language, 249, 250).percent).toBe(high)
  })

  test.each([
    ['in Dutch', dutch, 'minder dan 1\u00a0procent', 'meer dan 99\u00a0procent'],
    ['in Dutch words', dutch.inWords, 'minder dan één procent', 'meer dan negenennegentig procent'],
    ['in English', english, 'less than 1\u00a0per cent', 'more than 99\u00a0per cent'],
    ['in English words', english.inWords, 'less than one per cent', 'more than ninety-nine per cent'],
  ])('has it in running text too, %s', (_, language, low, high) => {
    expect(textsOf(language, 1, 250).percentInProse).toBe(low)
    expect(textsOf(language, 249, 250).percentInProse).toBe(high)
  })

  /** All counts of some bases. */
  const shares = [...Array.from({ length: 400 }, (_, index) => index + 1), 700, 999, 1200].flatMap((base) =>
    Array.from({ length: base + 1 }, (_, count) => [count, base] as const),
  )

  test.each([
    ['Dutch', dutch, 'alle', 'geen enkele'],
    ['English', english, 'all', 'none'],
  ])('has no word that says otherwise, in %s', (_, language, all, none) => {
    const saying = (says: (texts: ReturnType<typeof textsOf>) => boolean) =>
      shares.filter(([count, base]) => says(textsOf(language, count, base)))
    const [nobody, everyone] = [
      shares.filter(([count]) => count === 0),
      shares.filter(([count, base]) => count === base),
    ]
    expect(saying(({ percent }) => percent === '0%')).toEqual(nobody)
    expect(saying(({ percentInProse }) => percentInProse.startsWith('0'))).toEqual(nobody)
    expect(saying(({ quantifier }) => quantifier === none)).toEqual(nobody)
    expect(saying(({ percent }) => percent === '100%')).toEqual(everyone)
    expect(saying(({ percentInProse }) => percentInProse.startsWith('100'))).toEqual(everyone)
    // One of one is named, not all.
    expect(saying(({ quantifier }) => quantifier === all)).toEqual(everyone.slice(1))
  })

  test('keeps it where percentages are adjusted to add up', () => {
    const counts = [994, 3, 3]
    const texts = percentsAddingUp(counts).map((percent, index) =>
      textsOf(english, counts[index] ?? 0, 1000, percent),
    )
    expect(texts.map(({ percent }) => percent)).toEqual(['more than 99%', 'less than 1%', 'less than 1%'])
  })
})

describe('the rule of such a share', () => {
  test.each([
    [
      1,
      250,
      '1 van 250 is 0,4%, afgerond op hele procenten, een half naar boven, getoond als minder dan 1%, omdat het niet nul is',
    ],
    [
      249,
      250,
      '249 van 250 is 99,6%, afgerond op hele procenten, een half naar boven, getoond als meer dan 99%, omdat het niet alles is',
    ],
    [
      1,
      120_000,
      '1 van 120.000 is minder dan 0,01%, afgerond op hele procenten, een half naar boven, getoond als minder dan 1%, omdat het niet nul is',
    ],
    [
      119_999,
      120_000,
      '119.999 van 120.000 is meer dan 99,99%, afgerond op hele procenten, een half naar boven, getoond als meer dan 99%, omdat het niet alles is',
    ],
    [0, 250, '0 van 250 is 0%, afgerond op hele procenten, een half naar boven'],
  ])('of %d of %d says so', (count, base, rule) => {
    expect(textsOf(dutch, count, base).rule('percent')).toBe(rule)
  })

  test('is told in English', () => {
    expect(textsOf(english, 1, 250).rule('percent')).toMatch(
      /, shown as less than 1%, because it is not none$/,
    )
    expect(textsOf(english, 249, 250).rule('percent')).toMatch(
      /, shown as more than 99%, because it is not all$/,
    )
  })

  test('of a change has it at its end', () => {
    const side = (count: number) => ({
      base: 250,
      noun,
      percent: percentOf(count, 250),
      texts: textsOf(english, count, 250),
    })
    const figures = { direction: 'rise', isExact: false, count: 9, points: 4, gaps: [] } as const
    const texts = english.change({ ...figures, later: side(10), earlier: side(1), since: { label: '2015' } })
    expect(texts.rule()).toBe(
      'from less than 1% to 4%: a difference of 4 percentage points between the percentages shown',
    )
    expect(texts.phrase).toBe('a rise of 4\u00a0percentage points since 2015 (less than 1%)')
  })
})

describe('a number', () => {
  test.each([
    [-1234.5, '−1.234,5', '−1,234.5'],
    [-0.004, '0', '0'],
    [-0, '0', '0'],
    [1_234_567, '1.234.567', '1,234,567'],
  ])('as %d has the signs of its language', (value, inDutch, inEnglish) => {
    expect(dutch.digits(value)).toBe(inDutch)
    expect(english.digits(value)).toBe(inEnglish)
  })

  test('is below nought in a fall', () => {
    const side = (count: number) => ({
      base: 35,
      noun,
      percent: percentOf(count, 35),
      texts: textsOf(dutch, count, 35),
    })
    const figures = { direction: 'fall', isExact: false, count: -2, points: -6, gaps: [] } as const
    const texts = dutch.change({ ...figures, later: side(18), earlier: side(20), since: { label: '2015' } })
    expect(texts.rule()).toBe(
      'van 57% naar 51%: een verschil van −6 procentpunt tussen de getoonde percentages',
    )
  })
})
