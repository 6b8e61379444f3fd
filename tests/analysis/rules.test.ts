import { describe, expect, it } from 'vitest'
import { percentOf } from '../../pipeline/analysis/rounding.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import type { Band } from '../../pipeline/language/quantifier.ts'
import { rulesFrom, type ShareForm } from '../../pipeline/language/rules.ts'
import { dutch, english } from '../support/languages.ts'

const noun = { singular: 'gemeente', plural: 'gemeenten' }

function share(count: number, base: number, quantifier?: string) {
  const percent = percentOf(count, base)
  const texts = dutch.share(count, base, percent, noun)
  return { count, base, percent, texts: quantifier === undefined ? texts : { ...texts, quantifier } }
}

function rule(form: ShareForm, count: number, base: number): string {
  return dutch.rules.share(form, share(count, base))
}

describe('the rules of a share', () => {
  it('tell a percentage before it is rounded', () => {
    expect(rule('percent', 20, 35)).toBe(
      '20 van 35 is 57,14%, afgerond op hele procenten, een half naar boven',
    )
    expect(rule('percent', 0, 0)).toBe('geen gevallen, dus geen aandeel')
  })

  it('tell how a percentage was adjusted to add up', () => {
    const adjusted = { ...share(1, 3), percent: 34 }
    expect(dutch.rules.share('percent', adjusted)).toBe(
      '1 van 3 is 33,33%, afgerond op hele procenten, een half naar boven, daarna bijgesteld tot 34%, zodat de percentages samen 100% zijn (grootste rest)',
    )
    expect(english.rules.share('percent', adjusted)).toBe(
      '1 of 3 is 33.33%, rounded to whole percent, a half upwards, then adjusted to 34%, so that the percentages come to 100% (largest remainder)',
    )
  })

  const percent = '11 van 12 is 91,67%, afgerond op hele procenten, een half naar boven'
  const words = 'aantal en basis, beide in woorden of beide in cijfers'

  it.each([
    ['either', 20, `${words}; een basis van 12 is kleiner dan 20, dus het aantal staat voorop`],
    ['either', 12, `${percent}; een basis van 12 is niet kleiner dan 12, dus het percentage volstaat`],
    ['either', undefined, percent],
    ['both', 20, `${words}; ${percent}`],
  ] as const)('tell which form of a share leads: %s, below %s', (form, smallBase, told) => {
    expect(dutch.rules.leading(form, share(11, 12), smallBase)).toBe(told)
  })

  it('tell which form of a share leads in English', () => {
    const [small, large] = [20, 12].map((smallBase) =>
      english.rules.leading('either', share(11, 12), smallBase),
    )
    expect(small).toContain('; a base of 12 is below 20, so the count leads')
    expect(large).toContain('; a base of 12 is not below 12, so the percentage will do')
  })

  it('tell none and all', () => {
    expect(rule('quantified', 0, 9)).toBe('niet één van de basis')
    expect(rule('quantified', 9, 9)).toBe('de hele basis')
  })

  it('tell the style of numbers', () => {
    expect(rule('count', 0, 0)).toBe('in cijfers')
    expect(rule('words', 1, 4)).toBe('aantal en basis, beide in woorden of beide in cijfers')
    expect(dutch.rules.number('digits')).toBe('in cijfers')
  })

  it('tell from what to what a share went', () => {
    expect(dutch.rules.change({ percent: 57 }, { percent: 51 })).toBe(
      'van 51% naar 57%: een verschil van 6 procentpunt tussen de getoonde percentages',
    )
  })
})

describe('a band', () => {
  const band = (from: Band['from'], includes: boolean, text: string): Band => ({
    ...{ from, includes, text, noun: 'of', isPlural: false },
  })
  const { share: tell } = rulesFrom(
    { ...LANGUAGES.en.rules, decimal: String, percentage: (number) => `${number}%` },
    [
      band([3, 4], true, 'most'),
      band([1, 2], false, 'over half'),
      band([1, 2], true, 'half'),
      band([0, 1], false, 'a part'),
    ],
  )

  it.each([
    ['most', '"most": at least 3/4 and not all'],
    ['over half', '"over half": more than 1/2 and less than 3/4'],
    ['half', '"half": exactly 1/2'],
    ['a part', '"a part": more than 0 and less than 1/2'],
    ['two', 'so few that the number itself says more'],
  ])('%s is told by its edges', (quantifier, told) => {
    expect(tell('quantifier', share(3, 5, quantifier))).toBe(told)
  })
})
