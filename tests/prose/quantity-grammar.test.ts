import { describe, expect, test } from 'vitest'
import { NAMING } from '../../pipeline/language/en/naming.ts'
import { STATEMENTS } from '../../pipeline/language/en/statements.ts'
import type { QuantityWords } from '../../pipeline/language/quantity-words.ts'
import { joinNeighbours, readQuantities } from '../../pipeline/prose/typed-numbers/grammar/find.ts'
import { proseOf } from '../../pipeline/prose/typed-numbers/reading/prose-text.ts'

const NONE: QuantityWords = {
  words: { number: [], percent: [], fraction: [], quantifier: [], order: [], change: [] },
  beforeNouns: [],
  beforeFigures: [],
  idioms: [],
  dates: [],
  laws: [],
  statements: STATEMENTS,
  naming: NAMING,
}

type Parts = Omit<Partial<QuantityWords>, 'words'> & { words?: Partial<QuantityWords['words']> }

/** What a grammar finds in a template: each quantity with its kind, and what accounts for others. */
function read(source: string, { words = {}, ...rest }: Parts) {
  const prose = proseOf({ source })
  if (prose === undefined) throw new Error('not a template')
  const grammar = { ...NONE, ...rest, words: { ...NONE.words, ...words } }
  const nouns = [{ singular: 'shop', plural: 'corner shops' }]
  const { open, used } = readQuantities(prose, grammar, { nouns, names: [] })
  const textOf = ({ start, end }: { start: number; end: number }) => source.slice(start, end)
  return {
    open: joinNeighbours(source, open).map((each) => `${each.kind}: ${textOf(each)}`),
    used: used.map((each) => `${each.why}: ${textOf(each)}`),
  }
}

describe('a phrase', () => {
  test.each([
    ['of words', 'ab cd', 'Ab\ncd, ab, cd ab', ['number: Ab\ncd']],
    ['or another', 'ab|cd ef', 'ab cd ef', ['number: ab cd ef']],
    ['with an option in a word', 'abc?d', 'abd, abcd, abccd', ['number: abd', 'number: abcd']],
    ['with a choice of letters', 'a[bc]', 'ab, ac, ad', ['number: ab', 'number: ac']],
    ['with any letters', '[a-z]+fold', 'tenfold, fold', ['number: tenfold']],
    [
      'with a choice of phrases',
      '(?:ab cd|ef) gh',
      'ab cd gh, ef gh, ab gh',
      ['number: ab cd gh', 'number: ef gh'],
    ],
    [
      'with phrases that may be left out',
      'ab (?:cd ef|gh)? ij',
      'ab ij, ab cd ef ij',
      ['number: ab ij', 'number: ab cd ef ij'],
    ],
    ['with a class', 'ab <vowel>', 'ab e, ab f', ['number: ab e']],
    [
      'with a class that may be left out',
      'ab <vowel>? c',
      'ab c, ab e c, ab e o c',
      ['number: ab c', 'number: ab e c'],
    ],
    ['with a class any number of times', 'ab <vowel>* c', 'ab e o e c', ['number: ab e o e c']],
    ['that begins with such a class', '<vowel>* c', 'c, o e c', ['number: c', 'number: o e c']],
    ['with a word of no class', 'ab <!vowel>', 'ab e, ab f', ['number: ab f']],
    ['with a class of itself', '<nested>', 'in in in out', ['number: in in in out']],
    ['with words between', 'ab … cd', 'ab x y cd, ab x, cd', ['number: ab x y cd']],
    ['with no more than a clause between', 'ab … cd', 'ab x. Cd', []],
    ['at the beginning of a clause', '^ ab', 'ab, ab x ab', ['number: ab', 'number: ab']],
    ['at the end of one', 'ab $', 'ab x ab.', ['number: ab']],
    ['with a comma', 'ab , cd', 'ab, cd ab cd', ['number: ab, cd']],
    [
      'with the study’s nouns',
      'no <noun>',
      'no shop, no corner shops, no other',
      ['number: no shop', 'number: no corner shops'],
    ],
    ['with Roman numerals', '<roman> ab', 'XIV ab, I ab, xiv ab, IIX ab', ['number: XIV ab']],
    [
      'in any case and spelling',
      'één’s'.replace('’', "'"),
      'E\u0301e\u0301n’s',
      ['number: E\u0301e\u0301n’s'],
    ],
    ['and not in a longer word', 'ab', 'abc, x-ab, ab', ['number: ab']],
    ['and whatever marks stand within it', 'ab', 'a\u00adb, a*b*', ['number: a\u00adb', 'number: a*b']],
    [
      'but not from one cell to the next',
      'ab cd',
      '| ab | cd |\n| --- | --- |\n| ab cd | x |',
      ['number: ab cd'],
    ],
    ['nor from one paragraph to the next', 'ab cd', 'ab\n\ncd', []],
    ['stressed in part', 'ab cd', '**ab** cd', ['number: ab** cd']],
  ])('%s', (_, phrase, source, expected) => {
    const classes = { vowel: ['e|o'], nested: ['out|in <nested>'] }
    expect(read(source, { classes, words: { number: [phrase] } }).open).toEqual(expected)
  })

  test('is the longest that there is, and of the first kind of two', () => {
    const words = { fraction: ['ab|ab cd'], change: ['ab cd'], order: ['ef gh'] }
    expect(read('ab cd, ef gh', { words }).open).toEqual(['fraction: ab cd', 'order: ef gh'])
  })
})

describe('numbers in digits', () => {
  test.each([
    ['alone', 'Of 35, 12.000 and 57 %.', ['number: 35', 'number: 12.000', 'number: 57 %']],
    ['with letters', 'A4 and 4½ and 2nd.', ['number: A4', 'number: 4½', 'order: 2nd']],
    ['but not in a hyphenated word', 'A 24-hour desk, COVID-19 and a 5\u2011point scale.', []],
    ['but for one that is a quantity', 'A 12-fold rise.', ['change: 12-fold']],
    ['not a date', 'In 2015, and 2016 of them.', ['number: 2016']],
  ])('%s', (_, source, expected) => {
    const words = { order: ['[0-9]+nd'], change: ['[0-9]+-fold'] }
    expect(read(source, { words, dates: ['(?<=in )[0-9]{4}'] }).open).toEqual(expected)
  })
})

describe('words that qualify', () => {
  const grammar: Parts = {
    classes: { article: ['the'] },
    words: { fraction: ['half'] },
    beforeFigures: ['about|not even'],
    labels: ['scale of <digits>'],
  }
  test.each([
    ['a quantity', 'About half of them.', ['fraction: About half']],
    ['one after an article', 'About the half.', ['fraction: About the half']],
    ['one that is qualified', 'Not even about half.', ['fraction: Not even about half']],
    ['a figure', 'About **{{count "a.b"}}** of them.', ['quantifier: About']],
    ['no other helper', 'About {{see "a"}} and {{label "a.b"}}.', []],
    ['no other word', 'About them.', []],
    ['nothing that may be typed', 'About scale of 5.', []],
  ])('%s', (_, source, expected) => {
    expect(read(source, grammar).open).toEqual(expected)
  })
})

describe('what is no quantity', () => {
  const grammar: Parts = {
    classes: { number: ['two|<digits>'] },
    words: { number: ['<number>'], quantifier: ['all|a third'], change: ['took … on'] },
    idioms: ['after all|third party|by two'],
    labels: ['from <number> to <number>'],
    asides: ['^ if … all'],
  }
  test.each([
    ['a figure of speech', 'After all.', [], ['idiom: After all']],
    ['one that reaches further', 'A third party.', [], ['idiom: third party']],
    ['but not one within a quantity', 'It took two by two on.', ['change: took two by two on'], []],
    ['the ends of a scale', 'From 1 to two.', [], ['label: From 1 to two']],
    ['a quantifier in an aside, which needs no word', 'If we all go.', [], []],
    ['but a number in one', 'If two go, all go.', ['number: two', 'quantifier: all'], []],
  ])('%s', (_, source, open, used) => {
    expect(read(source, grammar)).toEqual({ open, used })
  })
})
