import { describe, expect, test } from 'vitest'
import { percentOf } from '../../pipeline/core/rounding.ts'
import { lowered } from '../../pipeline/language/letter-case.ts'
import { dutch, dutchWith, english, englishWith } from '../support/languages.ts'

const gemeente = { singular: 'gemeente', plural: 'gemeenten' }
const texts = (count: number, base: number, language = dutch) =>
  language.share(count, base, percentOf(count, base), gemeente)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('shares in Dutch', () => {
  test.each([
    [11, 12, 'elf van de twaalf', 'elf gemeenten', '92%'],
    [9, 23, '9 van de 23', 'negen gemeenten', '39%'],
    [21, 30, '21 van de 30', '21 gemeenten', '70%'],
    [1, 20, 'één van de twintig', 'één gemeente', '5%'],
    [20, 20, 'twintig van de twintig', 'twintig gemeenten', '100%'],
    [0, 20, 'geen van de twintig', 'geen enkele gemeente', '0%'],
    [0, 0, 'geen van de nul', 'geen enkele gemeente', '–'],
  ])('words %d of %d', (count, base, words, counted, percent) => {
    const { counted: noun, ...others } = texts(count, base)
    expect(others).toMatchObject({ words, percent })
    expect(plain(noun)).toBe(counted)
  })

  test('are in digits throughout in the language that is', () => {
    const { words, counted, number } = texts(1, 12, dutch.inDigits)
    expect([words, plain(counted), number]).toEqual(['1 van de 12', '1 gemeente', '1'])
    expect(texts(0, 12, dutch.inDigits).counted).toBe('geen enkele gemeente')
  })

  test('tie a noun to a number in digits, and to no other', () => {
    expect([texts(21, 30).counted, texts(20, 30).counted]).toEqual(['21\u00a0gemeenten', 'twintig gemeenten'])
  })
})

describe.each([
  [
    'twintig',
    dutchWith('twenty'),
    ['nul', 'één', 'twaalf', 'dertien', 'twintig', '21', 'dertig', 'honderd'],
    ['eerste', 'twaalfde', 'dertiende', 'twintigste', '21e', '100e', '1.000e'],
  ],
  [
    'twaalf',
    dutchWith('twelve'),
    ['nul', 'één', 'twaalf', '13', '20', '21', '30', '100'],
    ['eerste', 'twaalfde', '13e', '20e', '21e', '100e', '1.000e'],
  ],
  [
    'cijfers',
    dutchWith('digits'),
    ['0', '1', '12', '13', '20', '21', '30', '100'],
    ['1e', '12e', '13e', '20e', '21e', '100e', '1.000e'],
  ],
  [
    'twenty',
    englishWith('twenty'),
    ['zero', 'one', 'twelve', 'thirteen', 'twenty', '21', 'thirty', '100'],
    ['first', 'twelfth', 'thirteenth', 'twentieth', '21st', '100th', '1,000th'],
  ],
  [
    'twelve',
    englishWith('twelve'),
    ['zero', 'one', 'twelve', '13', '20', '21', '30', '100'],
    ['first', 'twelfth', '13th', '20th', '21st', '100th', '1,000th'],
  ],
  [
    'digits',
    englishWith('digits'),
    ['0', '1', '12', '13', '20', '21', '30', '100'],
    ['1st', '12th', '13th', '20th', '21st', '100th', '1,000th'],
  ],
])('numbers in the preset %s', (_name, language, cardinals, ordinals) => {
  test('are in words as far as it goes', () => {
    expect([0, 1, 12, 13, 20, 21, 30, 100].map((value) => language.number(value))).toEqual(cardinals)
  })

  test('have ordinals of any size', () => {
    expect([1, 12, 13, 20, 21, 100, 1000].map((value) => language.ordinal(value))).toEqual(ordinals)
  })

  test('are the same language in digits', () => {
    expect(language.inDigits.number(12)).toBe('12')
    expect(language.inDigits.inDigits).toBe(language.inDigits)
    expect(language.inDigits.tag).toBe(language.tag)
  })
})

describe('numbers', () => {
  test('have the signs of the language', () => {
    expect([2.5, 1250, 12345.678, -3].map((value) => dutch.number(value))).toEqual([
      ...['2,5', '1.250', '12.345,68', '−3'],
    ])
    expect([2.5, 1250, 12345.678].map((value) => english.digits(value))).toEqual([
      '2.5',
      '1,250',
      '12,345.68',
    ])
  })

  test('have English ordinals with their own endings', () => {
    expect([22, 23, 24, 111, 112, 121, 1013].map((value) => english.ordinal(value))).toEqual([
      ...['22nd', '23rd', '24th', '111th', '112th', '121st', '1,013th'],
    ])
  })

  test.each([
    [2.5, 15, { singular: 'fte', plural: 'fte' }, false, '2,5 tot 15 fte'],
    [5, 20, { singular: 'lid', plural: 'leden' }, true, 'vijf tot twintig leden'],
    [5, 21, { singular: 'lid', plural: 'leden' }, true, '5 tot 21 leden'],
    [1, 1, { singular: 'team', plural: 'teams' }, true, 'één team'],
    [3, 3, undefined, false, '3'],
  ])('make a range of %d to %d', (from, to, noun, inWords, text) => {
    expect(plain(dutch.range(from, to, noun, inWords))).toBe(text)
  })
})

describe('other words in Dutch', () => {
  test('writes periods without repeating month or year', () => {
    expect(plain(dutch.period('2017-06-08', '2017-06-29'))).toBe('8 tot en met 29 juni 2017')
    expect(plain(dutch.period('2017-05-29', '2017-06-02'))).toBe('29 mei tot en met 2 juni 2017')
    expect(plain(dutch.period('2017-12-29', '2018-01-05'))).toBe('29 december 2017 tot en met 5 januari 2018')
    expect(plain(dutch.period('2017-06-08', '2017-06-08'))).toBe('8 juni 2017')
  })

  test('keeps a day with its month', () => {
    expect([dutch.date('2017-07-14'), english.date('2017-07-14')]).toEqual([
      ...['14\u00a0juli 2017', '14\u00a0July 2017'],
    ])
    expect([dutch.month('2017-07-14'), english.month('2017-07-14')]).toEqual(['juli 2017', 'July 2017'])
  })

  test('lists with "en" before the last', () => {
    expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map(dutch.list)).toEqual(['a', 'a en b', 'a, b en c'])
  })

  test('gives a sentence its capital', () => {
    expect(['één gemeente', 'ijs', 'elf', '11', 'à la'].map(dutch.capitalise)).toEqual([
      ...['Eén gemeente', 'IJs', 'Elf', '11', 'À la'],
    ])
  })

  test.each(['iPhone', 'eReader', 'pH-meter', 'https://example.org', 'www.voorbeeld.nl', 'info@example.org'])(
    'leaves %s as it is',
    (word) => {
      expect([dutch.capitalise(`${word} en meer`), english.capitalise(word)]).toEqual([
        `${word} en meer`,
        word,
      ])
    },
  )

  test.each([
    ['Hoe het gaat', 'hoe het gaat'],
    ['I feel safe', 'I feel safe'],
    ['I’m at home', 'I’m at home'],
    ['In bed', 'in bed'],
    ['IJs', 'ijs'],
    ['POH-jeugd', 'POH-jeugd'],
    ['A library', 'a library'],
  ])('takes the capital of a sentence from %s: %s', (text, without) => {
    expect(lowered(text)).toBe(without)
  })

  test.each(['o.a. dit', 'niet-Nederlands', 'd.w.z. zo'])(
    'but not from what only looks like a name: %s',
    (text) => {
      expect(dutch.capitalise(text)).toBe(text.charAt(0).toUpperCase() + text.slice(1))
    },
  )
})
