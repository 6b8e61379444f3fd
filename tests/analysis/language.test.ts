import { describe, expect, it } from 'vitest'
import { changeBetween } from '../../pipeline/analysis/change.ts'
import { dutch } from '../../pipeline/analysis/language/dutch.ts'
import { english } from '../../pipeline/analysis/language/english.ts'
import { nearFraction } from '../../pipeline/analysis/language/quantifier.ts'
import type { Share, WaveSummary } from '../../pipeline/analysis/results.ts'
import { percentOf } from '../../pipeline/analysis/rounding.ts'

const gemeente = { singular: 'gemeente', plural: 'gemeenten' }
const texts = (count: number, base: number) => dutch.share(count, base, percentOf(count, base), gemeente)

function shareOf(count: number, base: number): Share {
  const percent = percentOf(count, base)
  return {
    ...{ kind: 'share', id: 'w/q.a', wave: 'w', question: 'q', item: 'a', label: 'a', noun: gemeente },
    ...{ count, base, percent, fromDeskResearch: 0, texts: texts(count, base) },
  }
}

const january: WaveSummary = {
  ...{
    id: '2015-01',
    label: 'januari 2015',
    title: '',
    published: '2015-02-01',
    questions: [],
    assumptions: [],
  },
  fieldwork: { start: '2015-01-05', end: '2015-01-30' },
}

describe('shares in Dutch', () => {
  it.each([
    [11, 12, 'elf van de twaalf', 'bijna alle gemeenten', 'ruim 9 op de 10', '92%'],
    [9, 23, '9 van de 23', 'ruim een derde van de gemeenten', 'bijna 2 op de 5', '39%'],
    [12, 23, '12 van de 23', 'iets meer dan de helft van de gemeenten', 'ruim 1 op de 2', '52%'],
    [11, 23, '11 van de 23', 'iets minder dan de helft van de gemeenten', 'bijna 1 op de 2', '48%'],
    [7, 25, '7 van de 25', 'ruim een kwart van de gemeenten', 'ruim 1 op de 4', '28%'],
    [2, 25, '2 van de 25', 'twee gemeenten', 'bijna 1 op de 10', '8%'],
    [1, 20, 'één van de twintig', 'één gemeente', 'bijna 1 op de 10', '5%'],
    [9, 18, 'negen van de achttien', 'de helft van de gemeenten', '1 op de 2', '50%'],
    [20, 20, 'twintig van de twintig', 'alle gemeenten', 'alle', '100%'],
    [0, 20, 'geen van de twintig', 'geen enkele gemeente', 'geen', '0%'],
  ])('words %d of %d', (count, base, words, quantified, fraction, percent) => {
    expect(texts(count, base)).toMatchObject({ words, quantified, fraction, percent })
  })

  it('counts in words with the noun in its number', () => {
    expect([0, 1, 2, 21].map((count) => texts(count, 30).counted)).toEqual([
      ...['geen enkele gemeente', 'één gemeente', 'twee gemeenten', '21 gemeenten'],
    ])
  })

  it('has a dash for the percentage of nothing', () => {
    expect(texts(0, 0).percent).toBe('–')
  })
})

describe.each([dutch, english])('quantifiers in $tag', (language) => {
  it('are there for every count of every base, "all" only of all and none only of none', () => {
    for (let base = 1; base <= 400; base += 1) {
      const quantifiers = Array.from({ length: base + 1 }, (_, count) =>
        language.share(count, base, percentOf(count, base), gemeente),
      )
      const only = (text: string) => quantifiers.filter((each) => each.quantifier === text).length
      expect(only(quantifiers[0]?.quantifier ?? '')).toBe(1)
      expect(only(quantifiers[base]?.quantifier ?? '')).toBe(1)
    }
  })
})

describe('nearFraction', () => {
  const shares = Array.from({ length: 199 }, (_, index) => index + 2).flatMap((base) =>
    Array.from({ length: base - 1 }, (_, index) => ({ count: index + 1, base })),
  )

  it('lies within five hundredths of the share, and within ten at either end', () => {
    const far = shares.filter(({ count, base }) => {
      const { numerator, denominator } = nearFraction(count, base)
      const limit = 10 * count < base || 10 * count > 9 * base ? 0.1 : 0.05 + 1e-9
      return Math.abs(count / base - numerator / denominator) > limit
    })
    expect(far).toEqual([])
  })

  it('tells on which side of it the share lies', () => {
    const wrong = shares.filter(({ count, base }) => {
      const { numerator, denominator, side } = nearFraction(count, base)
      const sign = Math.sign(count * denominator - base * numerator)
      return side !== (['below', 'exact', 'above'] as const)[sign + 1]
    })
    expect(wrong).toEqual([])
  })
})

describe('changes in Dutch', () => {
  it('words a rise, a fall and no change, and names the earlier wave', () => {
    const earlier = shareOf(18, 35)
    expect(dutch.change(changeBetween(shareOf(20, 35), earlier, january))).toEqual({
      phrase: 'een stijging van 6 procentpunt ten opzichte van januari 2015 (51%)',
      count: 'twee gemeenten meer dan in januari 2015',
      noun: 'een lichte stijging',
      heading: 'Meer',
    })
    expect(dutch.change(changeBetween(shareOf(10, 35), earlier, january))).toEqual({
      phrase: 'een daling van 23 procentpunt ten opzichte van januari 2015 (51%)',
      count: 'acht gemeenten minder dan in januari 2015',
      noun: 'een sterke daling',
      heading: 'Minder',
    })
    expect(dutch.change(changeBetween(shareOf(36, 70), earlier, january)).heading).toBe('Evenveel')
    expect(dutch.change(changeBetween(earlier, earlier, january)).count).toBe(
      'evenveel gemeenten als in januari 2015',
    )
    expect(english.change(changeBetween(shareOf(19, 35), earlier, january)).count).toBe(
      'one more gemeente than in januari 2015',
    )
  })
})

describe('other words in Dutch', () => {
  it('writes numbers to twenty and round tens in words', () => {
    expect([0, 1, 12, 20, 21, 30, 100, 1250, 2.5].map((value) => dutch.number(value))).toEqual([
      ...['nul', 'één', 'twaalf', 'twintig', '21', 'dertig', 'honderd', '1.250', '2,5'],
    ])
  })

  it('writes periods without repeating month or year', () => {
    expect(dutch.period('2017-06-08', '2017-06-29')).toBe('8 tot en met 29 juni 2017')
    expect(dutch.period('2017-05-29', '2017-06-02')).toBe('29 mei tot en met 2 juni 2017')
    expect(dutch.period('2017-12-29', '2018-01-05')).toBe('29 december 2017 tot en met 5 januari 2018')
    expect(dutch.period('2017-06-08', '2017-06-08')).toBe('8 juni 2017')
  })

  it('gives a sentence its capital', () => {
    expect(['één gemeente', 'ijs', 'elf', '11', 'à la'].map(dutch.capitalise)).toEqual([
      ...['Eén gemeente', 'IJs', 'Elf', '11', 'À la'],
    ])
  })

  it('counts waves', () => {
    expect([1, 3, 12, 13].map(dutch.ordinal)).toEqual(['eerste', 'derde', 'twaalfde', '13e'])
  })
})
