import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HYPHENATIONS } from '../../../pipeline/language/languages.ts'
import {
  type BreakPoints,
  breakPointsOf,
  breakPointsWithin,
  loadHyphenations,
} from '../../../pipeline/typesetting/text/hyphenation.ts'

async function breakPointsFor(tag: string): Promise<BreakPoints> {
  const [hyphenation] = Object.values(await loadHyphenations([tag], HYPHENATIONS))
  if (hyphenation === undefined) throw new Error(`no patterns for ${tag}`)
  return breakPointsOf(hyphenation)
}

const dutch = await breakPointsFor('nl-NL')

/** The text with a mark at each of its break points. */
function marked(text: string, breakPoints: BreakPoints = dutch): string {
  const cuts = [0, ...breakPoints(text), text.length]
  return cuts
    .slice(1)
    .map((cut, index) => text.slice(cuts[index], cut))
    .join('|')
}

describe('Dutch words', () => {
  test.each([
    'ge|meen|te|lijke',
    'on|der|zoeks|re|sul|ta|ten',
    'kwa|li|teits|zorg',
    'wijk|ver|pleeg|kun|dige',
    'cliënt|on|der|steu|ner',
    'man|tel|zorg|on|der|steu|ner',
    'Ge|meen|te|raads|ver|kie|zin|gen',
    'zorg|or|ga|ni|sa|tie',
    'case|ma|na|ger',
    'desk|re|search',
    'par|ti|ci|pa|tie|samen|le|ving',
  ])('%s', (word) => {
    expect(marked(word.replaceAll('|', ''))).toBe(word)
  })

  test('are not broken where they would be spelled otherwise', () => {
    expect(marked('autootje autootjes straatjes beëindigen geïnterviewden coördinator')).toBe(
      'au|tootje au|tootjes straatjes beëin|di|gen geïn|ter|view|den coör|di|na|tor',
    )
  })

  test('are broken only in the parts that are long enough when they have hyphens', () => {
    expect(marked('POH-jeugd welzijns-organisatie 18-jarigen covid-19-maatregelen en/of')).toBe(
      'POH-jeugd wel|zijns-or|ga|ni|sa|tie 18-ja|ri|gen covid-19-maat|re|ge|len en/of',
    )
  })

  test('keep the marks around them out of the count of letters', () => {
    expect(marked('(gemeentelijke), “gemeente”: programma’s')).toBe(
      '(ge|meen|te|lijke), “ge|meente”: pro|gramma’s',
    )
  })
})

describe('never broken', () => {
  test.each([
    ['a web address', 'https://www.gemeentehuis.nl/onderzoeksresultaten/beleidsmedewerkers'],
    ['a bare web address', 'www.onderzoeksresultaten.nl'],
    ['an address with hyphens', 'zorg-en-welzijnsorganisatie.nl'],
    ['an e-mail address', 'beleidsmedewerker@gemeentehuis.nl'],
    ['a path', '/onderzoeksresultaten/beleidsmedewerkers'],
    ['a file', 'onderzoeksresultaten.csv'],
    ['a number', '1234567890 2024-2025 12.345,67'],
    ['a word with digits', 'onderzoeksresultaten2017 A4formulieren'],
    ['capitals', 'GEMEENTERAADSVERKIEZINGEN VERANTWOORDING'],
    ['what is too long for a word', 'gemeenteraad'.repeat(10)],
    ['short words', 'water regio moeten jeugd'],
    ['letters with separate accents', 'cliëntondersteuner'.normalize('NFD')],
  ])('%s', (_, text) => {
    expect(dutch(text)).toEqual([])
  })

  test('text in a language without patterns', async () => {
    expect(await loadHyphenations(['fr-FR'], HYPHENATIONS)).toEqual({})
  })
})

describe('other languages', () => {
  test.each([
    ['en', 'mu|ni|cip|al|ity hy|phen|a|tion'],
    ['en-US', 'mu|nic|i|pal|ity hy|phen|ation'],
    ['de-DE', 'Ver|ant|wort|lich|keit Stra|ßen|bahn über|ge|ord|net'],
  ])('%s', async (language, text) => {
    expect(marked(text.replaceAll('|', ''), await breakPointsFor(language))).toBe(text)
  })

  test('have rules of their own, whatever was asked before', async () => {
    const english = await breakPointsFor('en-GB')
    marked('municipality', dutch)
    expect(marked('municipality', english)).toBe('mu|ni|cip|al|ity')
  })
})

describe('any text', () => {
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzëïéABC')
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 30 })
  const text = fc.string({ unit: fc.constantFrom(...'eeennrtiodjzëA1-/.@ \u00A0,’('), maxLength: 80 })

  test('is the same, letter for letter, once the marks are taken out', () => {
    fc.assert(
      fc.property(fc.oneof(word, text), (given) => {
        expect(marked(given).replaceAll('|', '')).toBe(given)
      }),
      { numRuns: 1000 },
    )
  })

  test('has two letters before a break and three after, in order', () => {
    fc.assert(
      fc.property(word, (given) => {
        const points = dutch(given)
        for (const point of points) {
          expect(point).toBeGreaterThanOrEqual(2)
          expect(given.length - point).toBeGreaterThanOrEqual(3)
        }
        expect(points).toEqual([...new Set(points)].sort((one, other) => one - other))
      }),
      { numRuns: 1000 },
    )
  })

  test('breaks at letters only', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const point of dutch(given)) {
          expect(given.slice(0, point)).toMatch(/\p{L}{2}$/u)
          expect(given.slice(point)).toMatch(/^\p{L}{3}/u)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

test('a part of a text is broken where the whole is', () => {
  const text =
    'De gemeenteraadsverkiezingen, de zorg-\u00A0organisaties en wijkverpleegkundige@voorbeeld.nl; cliëntondersteuner'
  const whole = dutch(text)
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (one, other) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other)]
      const inside = whole.filter((point) => point > start && point < end).map((point) => point - start)
      expect(breakPointsWithin(text, start, end, dutch)).toEqual(inside)
    }),
  )
  expect(whole.length).toBeGreaterThan(10)
})
