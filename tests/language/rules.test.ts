import { describe, expect, test } from 'vitest'
import { percentOf } from '../../pipeline/core/rounding.ts'
import type { ShareForm } from '../../pipeline/language/language.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import type { Band } from '../../pipeline/language/quantifier.ts'
import { shareRule } from '../../pipeline/language/rules.ts'
import { dutch, english } from '../support/languages.ts'

const noun = { singular: 'gemeente', plural: 'gemeenten' }

function rule(form: ShareForm, count: number, base: number): string {
  return dutch.share(count, base, percentOf(count, base), noun).rule(form)
}

describe('the rules of a share', () => {
  test('give a percentage before it is rounded', () => {
    expect(rule('percent', 20, 35)).toBe(
      '20 van 35 is 57,14%, afgerond op hele procenten, een half naar boven',
    )
    expect(rule('percent', 0, 0)).toBe('geen gevallen, dus geen aandeel')
  })

  test('say how a percentage was adjusted to add up', () => {
    expect(dutch.share(1, 3, 34, noun).rule('percent')).toBe(
      '1 van 3 is 33,33%, afgerond op hele procenten, een half naar boven, daarna bijgesteld tot 34%, zodat de percentages samen 100% zijn (grootste rest)',
    )
    expect(english.share(1, 3, 34, noun).rule('percent')).toBe(
      '1 of 3 is 33.33%, rounded to whole percent, a half upwards, then adjusted to 34%, so that the percentages come to 100% (largest remainder)',
    )
  })

  test.each([
    [20, 'een basis van 12 is kleiner dan 20, dus het aantal staat voorop'],
    [12, 'een basis van 12 is niet kleiner dan 12, dus het percentage volstaat'],
  ])('say which form of a share leads below %s', (smallBase, told) => {
    expect(dutch.rules.leading(12, smallBase)).toBe(told)
  })

  test('say which form of a share leads in English', () => {
    const [small, large] = [20, 12].map((smallBase) => english.rules.leading(12, smallBase))
    expect(small).toBe('a base of 12 is below 20, so the count leads')
    expect(large).toBe('a base of 12 is not below 12, so the percentage will do')
  })

  test('say none and all', () => {
    expect(rule('quantified', 0, 9)).toBe('niet één van de basis')
    expect(rule('quantified', 9, 9)).toBe('de hele basis')
  })

  test('give the style of numbers', () => {
    expect(rule('count', 0, 0)).toBe('in cijfers')
    expect(rule('words', 1, 4)).toBe('aantal en basis, beide in woorden of beide in cijfers')
    expect(dutch.rules.number('digits')).toBe('in cijfers')
  })

  test('say from what to what a share went', () => {
    const [later, earlier] = [20, 18].map((count) => {
      const percent = percentOf(count, 35)
      return { base: 35, noun, percent, texts: dutch.share(count, 35, percent, noun) }
    })
    if (later === undefined || earlier === undefined) throw new Error('no shares')
    const figures = { direction: 'rise', isExact: false, count: 2, points: 6, gaps: [] } as const
    const texts = dutch.change({ ...figures, later, earlier, since: { label: 'januari 2015' } })
    expect(texts.rule()).toBe(
      'van 51% naar 57%: een verschil van 6 procentpunt tussen de getoonde percentages',
    )
  })
})

describe('a band', () => {
  const band = (from: Band['from'], includes: boolean, text: string): Band => ({
    from,
    includes,
    text,
    noun: 'of',
    isPlural: false,
  })
  const englishRules = {
    moreThan: String,
    lessThan: String,
    ...LANGUAGES.en.rules,
    digits: String,
    percentage: (number: string) => `${number}%`,
  }
  const bands = [
    band([3, 4], true, 'most'),
    band([1, 2], false, 'over half'),
    band([1, 2], true, 'half'),
    band([0, 1], false, 'a part'),
  ]

  test.each([
    [15, '"most": at least 3/4 and not all'],
    [14, '"over half": more than 1/2 and less than 3/4'],
    [10, '"half": exactly 1/2'],
    [9, '"a part": more than 0 and less than 1/2'],
    [2, 'so few that the number itself says more'],
  ])('that %s of 20 is in is described by its edges', (count, told) => {
    expect(
      shareRule({ rules: englishRules, bands, hedged: [] }, 'quantifier', {
        count,
        base: 20,
        percent: 5 * count,
      }),
    ).toBe(told)
  })
})
