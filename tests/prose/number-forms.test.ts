import { describe, expect, test } from 'vitest'
import type { Language } from '../../pipeline/language/language.ts'
import { phrase } from '../../pipeline/language/phrase.ts'
import { settleForms } from '../../pipeline/prose/compose/number-forms.ts'
import type { Insertion } from '../../pipeline/prose/compose/tokens.ts'
import { dutchWith, englishWith } from '../support/languages.ts'

const dutch = dutchWith('twenty')
const noun = { singular: 'gemeente', plural: 'gemeenten' }

/** A number with its noun, as `counted` gives it. */
function counted(count: number): Insertion {
  const text = (language: Language) => language.share(count, 100, count, noun).counted
  return {
    kind: 'text',
    phrase: phrase(text(dutch)),
    forms: { digits: text(dutch.inDigits), words: text(dutch.inWords) },
  }
}

function percent(value: number): Insertion {
  const { percent: text, percentInProse: prose } = dutch.share(value, 100, value, noun)
  const words = dutch.inWords.share(value, 100, value, noun).percentInProse
  return { kind: 'text', phrase: phrase(text), forms: { prose, words } }
}

/** The text with its insertions in the form that they take, without a capital for the first. */
function settled(...parts: readonly (string | Insertion)[]): string {
  const insertions = parts.filter((part): part is Insertion => typeof part !== 'string')
  const segments = parts.map((part) => (typeof part === 'string' ? part : insertions.indexOf(part)))
  const texts = settleForms(segments, insertions)
  return segments
    .map((segment) => (typeof segment === 'string' ? segment : texts.get(segment)))
    .join('')
    .replaceAll('\u00a0', ' ')
}

describe('the numbers of a sentence', () => {
  test('are all in words where each has words', () => {
    expect(settled('Van ', counted(12), ' en ', counted(20), '.')).toBe(
      'Van twaalf gemeenten en twintig gemeenten.',
    )
  })

  test('are all in digits where one of them is', () => {
    expect(settled('Van ', counted(12), ' en ', counted(23), '.')).toBe('Van 12 gemeenten en 23 gemeenten.')
  })

  test('do not look to another sentence', () => {
    expect(settled('Van ', counted(12), '. Bij ', counted(23), '.')).toBe(
      'Van twaalf gemeenten. Bij 23 gemeenten.',
    )
    expect(settled('Van ', counted(12), '! (Bij ', counted(23), '.)')).toBe(
      'Van twaalf gemeenten! (Bij 23 gemeenten.)',
    )
  })

  test('open their sentence in words after the mark of a false claim, which shows nothing', () => {
    const mark: Insertion = { kind: 'text', phrase: phrase() }
    expect(settled(mark, 'Zo is het.', { ...mark }, '\n', counted(23), ' wel.')).toBe(
      'Zo is het.\ndrieëntwintig gemeenten wel.',
    )
    expect(settled(mark, counted(23), ' wel.')).toBe('drieëntwintig gemeenten wel.')
  })

  test('do not look to a number in brackets, which stays as it is', () => {
    expect(settled('Bij ', counted(12), ' (van ', counted(23), ').')).toBe(
      'Bij twaalf gemeenten (van 23 gemeenten).',
    )
    expect(settled('Bij ', counted(23), ' (en ', counted(12), ') en ', counted(9), '.')).toBe(
      'Bij 23 gemeenten (en twaalf gemeenten) en 9 gemeenten.',
    )
  })

  test('do not look to what a figure holds in brackets', () => {
    const both: Insertion = {
      kind: 'text',
      phrase: phrase('elf van de twaalf (92%)'),
      forms: { digits: '11 van de 12 (92%)', words: 'elf van de twaalf (92%)' },
    }
    expect(settled('In ', both, ' en bij ', counted(9), '.')).toBe(
      'In elf van de twaalf (92%) en bij negen gemeenten.',
    )
    expect(settled('In ', both, ' en bij ', counted(23), '.')).toBe(
      'In 11 van de 12 (92%) en bij 23 gemeenten.',
    )
  })

  test('take digits also beside none', () => {
    expect(settled('Bij ', counted(0), ' en ', counted(9), '.')).toBe(
      'Bij geen enkele gemeente en negen gemeenten.',
    )
  })
})

describe('what opens a sentence', () => {
  test('is in words, whatever its sentence holds', () => {
    expect(settled(counted(25), ' en ', counted(9), '.')).toBe('vijfentwintig gemeenten en negen gemeenten.')
    expect(settled(counted(9), ' en ', counted(25), '.')).toBe('negen gemeenten en 25 gemeenten.')
    expect(settled('Goed. ', counted(23), '.')).toBe('Goed. drieëntwintig gemeenten.')
    expect(settled(percent(57), ' is goed.')).toBe('zevenenvijftig procent is goed.')
  })

  test('is in words after a quotation mark', () => {
    expect(settled('Goed. “', counted(23), '”.')).toBe('Goed. “drieëntwintig gemeenten”.')
  })
})

describe('a percentage', () => {
  test('is written out in running text, and takes a sign in brackets', () => {
    expect(settled('Het is ', percent(57), ' (toen ', percent(51), ').')).toBe(
      'Het is 57 procent (toen 51%).',
    )
  })

  test('leaves numbers beside it in words', () => {
    expect(settled('Het is ', percent(57), ', bij ', counted(9), '.')).toBe(
      'Het is 57 procent, bij negen gemeenten.',
    )
  })
})

describe('numbers in words', () => {
  test.each([
    [0, 'nul', 'zero'],
    [21, 'eenentwintig', 'twenty-one'],
    [32, 'tweeëndertig', 'thirty-two'],
    [43, 'drieënveertig', 'forty-three'],
    [70, 'zeventig', 'seventy'],
    [88, 'achtentachtig', 'eighty-eight'],
    [100, 'honderd', 'one hundred'],
    [101, 'honderdeen', 'one hundred and one'],
    [212, 'tweehonderdtwaalf', 'two hundred and twelve'],
    [999, 'negenhonderdnegenennegentig', 'nine hundred and ninety-nine'],
    [1000, 'duizend', 'one thousand'],
    [1021, 'duizend eenentwintig', 'one thousand and twenty-one'],
    [21_300, 'eenentwintigduizend driehonderd', 'twenty-one thousand three hundred'],
    [1_000_000, '1.000.000', '1,000,000'],
    [2.5, '2,5', '2.5'],
  ])('%d', (value, inDutch, inEnglish) => {
    expect(dutch.inWords.number(value)).toBe(inDutch)
    expect(englishWith('digits').inWords.number(value)).toBe(inEnglish)
  })
})
