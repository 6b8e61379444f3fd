import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { findTypedNumbers, type ReportProse } from '../../pipeline/prose/typed-numbers/check.ts'
import { makeTemplate } from '../support/make-report.ts'

const DUTCH = { languages: [LANGUAGES.nl.quantities], nouns: [{ singular: 'gemeente', plural: 'gemeenten' }] }
const ENGLISH = { languages: [LANGUAGES.en.quantities], nouns: [{ singular: 'branch', plural: 'branches' }] }

/** What is typed, or another message whole. */
function typed(source: string, writtenIn = DUTCH, names: ReportProse['names'] = []): string[] {
  const report = { sections: [makeTemplate('section', source)], partials: [], names }
  return findTypedNumbers(report, writtenIn).problems.map(
    ({ message }) => /^`(.*)` is typed by hand$/.exec(message)?.[1] ?? message,
  )
}

describe('a number that counts a noun of the study is no date, law, scale or name', () => {
  test.each([
    ['In May 12 branches were open.', '12'],
    ['By May 12 branches were open.', '12'],
    ['In May 12 of the branches were open.', '12'],
    ['It is so in 2000 branches.', '2000'],
    ['Article 12 branches open.', '12'],
    ['Level 90 branches.', '90'],
    ['Group 8 branches open.', '8'],
    ['Year 6 branches open.', '6'],
    ['COVID-19 branches.', '19'],
    ['From nine to five branches open.', 'five'],
    ['A 100-branch study.', '100-branch'],
    ['A 24-hour desk in 8-branch form.', '8-branch'],
    ['The 9-out-of-ten-branches rule.', '9-out-of-ten-branches'],
    ['A twelve-branch study.', 'twelve-branch'],
  ])('English: %s', (source, ...found) => {
    expect(typed(source, ENGLISH)).toEqual(found)
  })

  test.each([
    ['In mei 12 gemeenten deden mee.', '12'],
    ['Op 1 mei 12 gemeenten.', '12'],
    ['Dat is zo in 2000 gemeenten.', '2000'],
    ['In het jaar 2000 van de gemeenten.', '2000'],
    ['Artikel 12 gemeenten doen mee.', '12'],
    ['Groep 8 gemeenten doen mee.', '8'],
    ['Fase 6 gemeenten.', '6'],
    ['Een 100-gemeentenonderzoek.', '100-gemeentenonderzoek'],
    ['Een twaalf-gemeentenstudie.', 'twaalf-gemeentenstudie'],
  ])('Dutch: %s', (source, ...found) => {
    expect(typed(source)).toEqual(found)
  })

  test('also where the number ends a name, but not where the name has the noun', () => {
    const named = (text: string) => [{ text, place: { file: 'report.json', line: 1, column: 1 }, source: '' }]
    expect(typed('Area 51 branches open.', ENGLISH, named('Area 51'))).toContain('51')
    expect(typed('In the Top 40 branches.', ENGLISH, named('Top 40 branches'))).toEqual([])
  })

  test.each([
    'In May 2024 we spoke. In 2024, branches were asked. On 12 May the branches were open.',
    'Article 12 of the law holds for branches; article 12, branches say, is clear.',
    'From nine to five the desk is open, in year 6 and at level 90, branch or no.',
    'A 24-hour desk, a five-point scale, COVID-19 and the branches.',
    'On 12 May 2024 branch libraries closed early, after 2010 too.',
  ])('English may say: %s', (source) => {
    expect(typed(source, ENGLISH)).toEqual([])
  })

  test.each([
    'In mei 2017 spraken wij. In 2017 deden gemeenten mee. Op 12 mei spraken de gemeenten.',
    'Artikel 12 van de Gemeentewet geldt voor gemeenten; artikel 12, zeggen gemeenten, is helder.',
    'In groep 8 en fase 6 doen gemeenten mee, in mei 2015 gemeente voor gemeente.',
    'Sinds 1 januari 2015 zijn gemeenten verantwoordelijk.',
  ])('Dutch may say: %s', (source) => {
    expect(typed(source)).toEqual([])
  })
})

describe('years alone in the head of a table', () => {
  test.each([
    '| Answer | 2023 | 2024 |\n| - | - | - |\n| a | {{count "a.b" wave="w"}} | {{count "a.b"}} |',
    'Answer | 2024\n:--- | ---:\na | {{count "a.b"}}',
  ])('may be typed: %s', (source) => {
    expect(typed(source, ENGLISH)).toEqual([])
  })

  test.each([
    ['| Answer | 2023 |\n| - | - |\n| a | 2010 |', '2010'],
    ['| Answer | 2023 of them |\n| - | - |\n| a | b |', '2023'],
    ['| Answer | 35 |\n| - | - |\n| a | b |', '35'],
    ['2023\n- item', '2023'],
  ])('but no other number: %s', (source, ...found) => {
    expect(typed(source, ENGLISH)).toEqual(found)
  })
})

describe('signs that draw a quantity or a direction', () => {
  test.each([
    ['Evening opening ↑', '↑'],
    ['Evening opening ⬆️', '⬆️'],
    ['Evening opening 📉', '📉'],
    ['North ≫ south', '≫'],
    ['Open: ▇▇▇▇▇▁', '▇▇▇▇▇▁'],
    ['Open: ●●●●○○', '●●●●○○'],
    ['Open: ★ ★ ☆', '★ ★ ☆'],
    ['Open: ||||||||', '||||||||'],
    ['| Answer | Trend |\n| - | - |\n| Evening | ▲ |', '▲'],
    [
      '{{#claim (rises "a.b" since="w")}}It rose ↓{{/claim}}',
      '`rose ↓` does not follow from the claim `rises "a.b" since="w"`',
    ],
  ])('are typed by hand: %s', (source, ...found) => {
    expect(typed(source, ENGLISH)).toEqual(found)
  })

  test.each([
    'See → the next chapter, or ← back. ● One thing. ★ Another.',
    '| a | b | c |\n| - | - | - |\n| x |  |  |\n| y | | z |',
    'It holds, or | it does not || so.',
  ])('but others are not: %s', (source) => {
    expect(typed(source, ENGLISH).filter((each) => each !== 'One thing')).toEqual([])
  })
})

describe('what is asked or supposed, and then said to be so', () => {
  test.each([
    ['Do all branches open? Yes.', 'all'],
    ['Can all branches open? They can and do.', 'all'],
    ['If all branches open, as they do, readers win.', 'all'],
    ['Should all branches open, as is so, then readers win.', 'all'],
    ['If everyone comes, which is the case, we open.', 'everyone'],
  ])('English: %s', (source, ...found) => {
    expect(typed(source, ENGLISH)).toEqual(found)
  })

  test.each([
    ['Kan iedereen meedoen? Ja, dat kan.', 'iedereen'],
    ['Als alle gemeenten meedoen, zoals nu het geval is, wint de inwoner.', 'alle'],
    ['Als alle gemeenten meedoen, en dat doen ze, wint de inwoner.', 'alle'],
    ['Mag iedereen meedoen? Zeker.', 'iedereen'],
  ])('Dutch: %s', (source, ...found) => {
    expect(typed(source)).toEqual(found)
  })

  test.each([
    'Do all branches open? We asked. Yes, that was the question.',
    'If all branches open, readers win. They do like it.',
    'We asked whether all branches open; as they say, it depends.',
    'Should all branches open? That is for the council.',
  ])('English may ask: %s', (source) => {
    expect(typed(source, ENGLISH)).toEqual([])
  })

  test.each([
    'Kan iedereen meedoen? Dat vroegen we. Ja, dat was de vraag.',
    'Als alle gemeenten meedoen, wint de inwoner.',
    'Mag iedereen meedoen? Dat is aan de raad.',
  ])('Dutch may ask: %s', (source) => {
    expect(typed(source)).toEqual([])
  })
})
