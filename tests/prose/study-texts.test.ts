import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../pipeline/core/problem.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { findTypedNumbers } from '../../pipeline/prose/typed-numbers/check.ts'
import type { PrintedText } from '../../pipeline/study/study.ts'
import { makeTemplate } from '../support/make-report.ts'

const NOUNS = {
  nl: [
    { singular: 'gemeente', plural: 'gemeenten' },
    { singular: 'geïnterviewde', plural: 'geïnterviewden' },
  ],
  en: [
    { singular: 'branch', plural: 'branches' },
    { singular: 'librarian', plural: 'librarians' },
  ],
} as const

const place = { file: 'data/s/study.json', line: 3, column: 12 }

function problemsIn(
  tag: 'nl' | 'en',
  as: PrintedText['as'],
  text: string,
  names: readonly string[] = [],
  isOfFirstWave = false,
) {
  const report = {
    sections: [makeTemplate('section', '# Title\n')],
    partials: [],
    names: names.map((name) => ({ text: name, place, source: name })),
  }
  const printed = [{ as, text, place, source: `  "title": "${text}",`, isOfFirstWave }]
  return findTypedNumbers(report, { languages: [LANGUAGES[tag].quantities], nouns: NOUNS[tag], printed })
    .problems
}

const typed = (...given: Parameters<typeof problemsIn>) =>
  problemsIn(...given).map(({ message }) => /^`(.*?)`/.exec(message)?.[1] ?? message)

describe('a noun of a study says no quantity', () => {
  test.each([
    ['en', 'hundred branches', 'hundred'],
    ['en', '40 branches', '40'],
    ['en', 'most branches', 'most'],
    ['nl', 'honderd gemeenten', 'honderd'],
    ['nl', 'de meeste gemeenten', 'meeste'],
    ['nl', 'halve gemeente', 'halve'],
  ] as const)('%s: %s', (tag, noun, found) => {
    expect(typed(tag, 'noun', noun)).toEqual([found])
  })

  test.each([
    ['en', 'branches'],
    ['en', 'full-time posts'],
    ['en', 'single parents'],
    ['nl', 'geïnterviewden'],
    ['nl', 'meerpersoonshuishoudens'],
    ['nl', 'fte'],
  ] as const)('%s: %s says none', (tag, noun) => {
    expect(typed(tag, 'noun', noun)).toEqual([])
  })

  test('and no name of report.json excuses one', () => {
    expect(typed('en', 'noun', 'hundred branches', ['hundred branches'])[0]).toBe('hundred')
  })

  test('as is told at its place', () => {
    expect(problemsIn('en', 'noun', 'hundred branches').map(formatProblem)).toEqual([
      [
        'data/s/study.json:3:12: error: `hundred` in a noun would be read with every figure [quantity-in-noun]',
        '      "title": "hundred branches",',
        '               ^',
        '    hint: leave it out: a noun only says what is counted',
      ].join('\n'),
    ])
  })
})

describe('a title says no finding', () => {
  test.each([
    ['en', 'Most branches close', 'Most'],
    ['en', '57% open in the evening', '57%'],
    ['en', 'Half of the libraries', 'Half'],
    ['en', '35 branches', '35'],
    ['en', 'Evening opening has risen', 'risen'],
    ['nl', 'Alle gemeenten tevreden', 'Alle'],
    ['nl', 'Twintig gemeenten onderzocht', 'Twintig'],
    ['nl', 'Sociale teams: een derde van het budget', 'een derde'],
    ['nl', 'Drenthe koploper', 'koploper'],
  ] as const)('%s: %s', (tag, title, found) => {
    expect(typed(tag, 'title', title)).toEqual([found])
  })

  test.each([
    ['en', 'Public libraries of the two valleys'],
    ['en', 'Libraries in 2024'],
    ['en', 'Libraries 2024/25, Q3'],
    ['en', 'Second survey of libraries'],
    ['nl', 'Tweede meting sociaal domein 2015'],
    ['nl', 'Onderzoek sociaal domein, juni 2017'],
  ] as const)('%s: %s says none', (tag, title) => {
    expect(typed(tag, 'title', title)).toEqual([])
  })

  test.each([
    ['en', 'First wave', 'First wave'],
    ['en', 'The first measurement', 'first measurement'],
    ['nl', 'Eerste meting', 'Eerste meting'],
    ['nl', 'De eerste ronde', 'eerste ronde'],
  ] as const)('%s: %s is said of the first wave alone', (tag, title, found) => {
    expect(typed(tag, 'title', title, [], true)).toEqual([])
    expect(typed(tag, 'title', title)).toEqual([found])
  })

  test.each(['The last wave', 'Most of the first wave', 'The previous wave'])(
    '%s is told in any wave',
    (title) => {
      expect(typed('en', 'title', title, [], true)).toHaveLength(1)
    },
  )

  test('but one with a name of report.json', () => {
    expect(typed('en', 'title', 'Half Moon libraries')).toEqual(['Half'])
    expect(typed('en', 'title', 'Half Moon libraries', ['Half Moon'])).toEqual([])
  })

  test('as is told at its place', () => {
    expect(problemsIn('en', 'title', 'Most branches close').map(formatProblem)).toEqual([
      [
        'data/s/study.json:3:12: error: `Most` is typed by hand in the data [typed-number]',
        '      "title": "Most branches close",',
        '               ^',
        '    hint: leave it out, or list a name in `names` of report.json',
      ].join('\n'),
    ])
  })
})

describe('what a publisher or wave is called', () => {
  test.each([
    ['en', 'Bureau 42'],
    ['en', 'wave 3'],
    ['en', 'third wave'],
    ['nl', 'juni 2017'],
  ] as const)('%s: %s may be', (tag, name) => {
    expect(typed(tag, 'name', name)).toEqual([])
  })

  test.each([
    ['en', 'the wave in which most agreed', 'most'],
    ['nl', 'Bureau met de meeste vestigingen', 'meeste'],
  ] as const)('%s: %s may not be', (tag, name, found) => {
    expect(typed(tag, 'name', name)).toEqual([found])
  })
})
