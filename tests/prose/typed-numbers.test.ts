import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../pipeline/core/problem.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { findTypedNumbers, type ReportProse } from '../../pipeline/prose/typed-numbers/check.ts'
import { readQuantities } from '../../pipeline/prose/typed-numbers/grammar/find.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import type { AllowedName } from '../../pipeline/report/report.ts'
import { makeReport, makeTemplate } from '../support/make-report.ts'
import { makeQuestion } from '../support/make-study.ts'
import { villageResults } from '../support/villages.ts'

const DUTCH = { languages: [LANGUAGES.nl.quantities], nouns: [{ singular: 'gemeente', plural: 'gemeenten' }] }
const ENGLISH = { languages: [LANGUAGES.en.quantities], nouns: [{ singular: 'branch', plural: 'branches' }] }

function prose(source: string, rest: Partial<ReportProse> = {}): ReportProse {
  return { sections: [makeTemplate('section', source)], partials: [], names: [], ...rest }
}

function listed(...names: readonly string[]): AllowedName[] {
  return names.map((text, index) => ({
    text,
    place: { file: 'templates/report/report.json', line: 3, column: 13 + index },
    source: `  "names": ["${names.join('", "')}"],`,
  }))
}

/** Each typed number as `line:column: word`. */
function typedIn(source: string, writtenIn = DUTCH, rest: Partial<ReportProse> = {}): string[] {
  return findTypedNumbers(prose(source, rest), writtenIn).problems.map(
    ({ line, column, message }) => `${line}:${column}: ${/^`(.*)` is typed by hand$/.exec(message)?.[1]}`,
  )
}

/** Every problem as a person reads it, in lines. */
function messages(report: ReportProse, writtenIn = DUTCH): string[] {
  return findTypedNumbers(report, writtenIn).problems.flatMap((problem) => formatProblem(problem).split('\n'))
}

function allowedIn(report: ReportProse, writtenIn = DUTCH): string[] {
  return findTypedNumbers(report, writtenIn).allowed.map(
    ({ file, line, column, text, why }) => `${file}:${line}:${column}: ${text}: ${why}`,
  )
}

describe('much of one kind', () => {
  test('a row of figures is one quantity, however long', () => {
    const text = '12 34 '.repeat(20_000)
    const { open } = readQuantities({ text, figures: [] }, LANGUAGES.en.quantities, { nouns: [], names: [] })
    expect(open).toEqual([{ kind: 'number', start: 0, end: text.length - 1 }])
  })

  test('each of thousands is told', () => {
    const source = `${'rose and '.repeat(1100)}\n\n`.repeat(9)
    expect(typedIn(source, ENGLISH)).toHaveLength(9900)
  })
})

describe('words that say a quantity', () => {
  test.each([
    ['Van de 35 gemeenten.', '1:8: 35'],
    ['Het is 12.000, dan 57 % en 2,5.', '1:8: 12.000', '1:20: 57 %', '1:28: 2,5'],
    ['De 2e, 4½ en A4.', '1:4: 2e', '1:8: 4½', '1:14: A4'],
    ['Twintig of drieëntwintig.', '1:1: Twintig', '1:12: drieëntwintig'],
    ['Tweehonderd teams.', '1:1: Tweehonderd'],
    ['Een team, één team, Eén team.', '1:11: één', '1:21: Eén'],
    ['Een e\u0301e\u0301n dat anders is geschreven.', '1:5: e\u0301e\u0301n'],
    ['Bijna alle doen het, ruim driekwart.', '1:1: Bijna alle', '1:22: ruim driekwart'],
    ['De meeste, de minderheid, de helft.', '1:4: meeste', '1:15: minderheid', '1:30: helft'],
    ['Een groot deel en een paar.', '1:5: groot deel', '1:19: een paar'],
    ['In beide provincies, soms vaker.', '1:4: beide', '1:22: soms vaker'],
    ['Het derde jaar, de vorige meting.', '1:5: derde', '1:20: vorige meting'],
    ['Een stijging: het verdubbelde.', '1:5: stijging', '1:19: verdubbelde'],
    ['Veel gemeenten en geen gemeente.', '1:1: Veel gemeenten', '1:19: geen gemeente'],
    ['Een van de gemeenten.', '1:1: Een van de gemeenten'],
    ['Meer dan {{count "a.b"}} doen het.', '1:1: Meer dan'],
    ['Slechts **{{count "a.b"}}** doen het.', '1:1: Slechts'],
  ])('Dutch: %s', (source, ...found) => {
    expect(typedIn(source)).toEqual(found)
  })

  test.each([
    ['Two of the three branches.', '1:1: Two', '1:12: three'],
    ['One branch, twenty-one hours.', '1:1: One branch', '1:13: twenty-one'],
    ['Almost all, a few, most of them.', '1:1: Almost all', '1:13: a few', '1:20: most'],
    ['It rose by a quarter, then doubled.', '1:4: rose', '1:14: quarter', '1:28: doubled'],
    ['Many branches, no branch.', '1:1: Many branches', '1:16: no branch'],
    ['The second survey, often; five per cent.', '1:5: second', '1:20: often', '1:27: five per cent'],
    ['More than {{percent "a.b"}}.', '1:1: More than'],
  ])('English: %s', (source, ...found) => {
    expect(typedIn(source, ENGLISH)).toEqual(found)
  })

  test.each([
    'Een gemeente heeft een team, of geen team, en veel te weinig tijd.',
    'Het eerste gesprek, de eerste indrukken, een tweede kans, alle tijd.',
    'Een team is meer dan een tafel met stoelen; de achtergrond van de vierders.',
    'De basis van een percentage, in hele procenten en procentpunten.',
    'Een twee\u00adledig antwoord, dat geïnterviewden tweeslachtig vinden.',
  ])('says none: %s', (source) => {
    expect(typedIn(source)).toEqual([])
  })

  test('says what is wrong in each of several languages, while the study’s own is not known', () => {
    const languages = [LANGUAGES.nl.quantities, LANGUAGES.en.quantities]
    const inOne = 'Iedereen of everyone, in het jaar 2015.\n\n{{!-- typed: said by the law --}}\nIn elf.'
    const { problems } = findTypedNumbers(prose(`${inOne}\nVan 35 of of 36, twee of two.`), {
      languages,
      nouns: [],
    })
    expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '5: `35` is typed by hand',
      '5: `36` is typed by hand',
      '5: `twee` is typed by hand',
      '5: `two` is typed by hand',
    ])
  })

  test.each([
    ['nl', 'Zwanzig, vingt-cinq, fünfundzwanzig, tweintich, forty-five en quatre-vingt-dix gemeenten.'],
    ['en', 'Zwanzig, vingt-cinq, fünfundzwanzig, tweintich, vijfenveertig and quatre-vingt-dix branches.'],
  ] as const)('says numerals of other languages in %s', (tag, source) => {
    const { problems } = findTypedNumbers(prose(source), {
      languages: [LANGUAGES[tag].quantities],
      nouns: [],
    })
    expect(problems).toHaveLength(6)
  })

  test('also where they are said to be of another language', () => {
    const source =
      '{{foreign "de" "zwanzig"}} and {{foreign "fr" "soixante et onze"}}, but {{foreign "nl" "twintig"}} and vingt.'
    const { problems } = findTypedNumbers(prose(source), {
      languages: [LANGUAGES.en.quantities],
      nouns: [],
    })
    expect(problems.map(({ column, message }) => `${column}: ${message}`)).toEqual([
      '17: `zwanzig` is typed by hand',
      '48: `soixante et onze` is typed by hand',
      '89: `twintig` is typed by hand',
      '104: `vingt` is typed by hand',
    ])
  })
})

describe('where a template says a quantity', () => {
  test.each([
    [
      'in a block',
      '# T\n\n{{#if (more-than "a.b" 50)}}\nTwee.\n{{else}}\nDrie.\n{{/if}}\n',
      '4:1: Twee',
      '6:1: Drie',
    ],
    ['in a caption', '{{#chart "teams-2"}}Vier teams{{/chart}}', '1:21: Vier'],
    [
      'in a heading with a condition',
      '## {{#if (known "a.1")}}Vijf{{else}}Zes{{/if}}',
      '1:25: Vijf',
      '1:37: Zes',
    ],
    ['in an indented line of a paragraph', 'Tekst\n{{#if (known "a.b")}}\n    zes\n{{/if}}', '3:5: zes'],
    ['in a table', '| a | 14 |\n| --- | --- |\n| {{count "a.b"}} | elf |', '1:7: 14', '3:21: elf'],
    ['in a note', 'Tekst.[^1]\n\n[^1]: Dat zijn er tien.\n', '3:19: tien'],
    ['in a callout and its title', ':::callout{title="De 10"}\nElf.\n:::\n', '1:22: 10', '2:1: Elf'],
    ['in emphasis, a quote and code', '> **acht**\n\n`9`', '1:5: acht', '3:2: 9'],
    ['in the words of a link', '[de 7](https://example.org/8 "9")', '1:5: 7'],
    ['after a colon', 'Om 10:elf.', '1:4: 10', '1:7: elf'],
    ['after Windows line ends', 'Een\r\n\r\ntekst en twee', '3:10: twee'],
  ])('%s', (_, source, ...found) => {
    expect(typedIn(source)).toEqual(found)
  })

  test.each([
    ['arguments of helpers', 'Is {{quantifier "a.twee" top=3 province="drie"}} zo?'],
    ['comments', 'Tekst {{! twee }} en {{!-- drie 4 --}} meer.'],
    ['claims', '{{#claim "most" "a.b"}}Verreweg de meeste{{else}}twintig{{/claim}} kiezen zo.'],
    ['labels of notes', 'Tekst.[^1] En ook.[^twee]\n\n[^1]: Noot.\n'],
    ['addresses', 'Zie <https://example.org/8>, www.example.org/9 en [hier](https://example.org/10).'],
    ['names of directives', ':::small\nTekst\n:::\n'],
    ['numbers of lists', '1. een\n2. ander\n'],
  ])('but not %s', (_, source) => {
    expect(typedIn(source)).toEqual([])
  })

  test('looks into partials that a section leads to, each once, and no others', () => {
    const partials = [
      makeTemplate('inner', 'Drie.'),
      makeTemplate('outer', '{{> inner}} {{> inner}}'),
      makeTemplate('other', 'Vier.'),
    ]
    const { problems } = findTypedNumbers(prose('{{> outer}}\n{{> inner}}', { partials }), DUTCH)
    expect(problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'templates/report/inner.md.hbs:1:1',
    ])
  })

  test('looks into the partials of a section in which something else is wrong', () => {
    const partials = [makeTemplate('inner', 'Drie.')]
    const { problems } = findTypedNumbers(prose('{{{quote}}} 35 {{> inner}}', { partials }), DUTCH)
    expect(problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'templates/report/inner.md.hbs:1:1',
    ])
  })

  test('passes over a template that cannot be read, and then does not call a name unused', () => {
    const sections = [makeTemplate('broken', '{{#if}} 35'), makeTemplate('marked', '\uE000 36')]
    expect(messages({ sections, partials: [], names: listed('Wmo 2015') })).toEqual([])
  })
})

describe('what may be typed', () => {
  test.each([
    ['Op 1 januari 2015, van 8 tot en met 29 juni 2017, in mei 2016.'],
    ['Sinds 2015, vóór 2015, tussen 2014 en 2016, eind 2013, op 01-02-2015.'],
    ['Volgens artikel 2.3.5, derde lid, en artikel 12 en 13a, lid 3, van de wet.'],
  ])('Dutch: %s', (source) => {
    expect(typedIn(source)).toEqual([])
  })

  test.each([
    ['On 1 May 2020, from 2 to 12 April 2024, May 3, 2021, in spring 2022, since 2015.'],
    ['Under article 6(1) and section 12 of the Act.'],
  ])('English: %s', (source) => {
    expect(typedIn(source, ENGLISH)).toEqual([])
  })

  test.each([
    ['Er deden 2015 mensen mee.', '1:10: 2015'],
    ['In de 1e week van hoofdstuk 3.', '1:7: 1e', '1:29: 3'],
    ['Op 35 januari.', '1:4: 35'],
  ])('but not %s', (source, ...found) => {
    expect(typedIn(source)).toEqual(found)
  })

  test('but not a section of the report itself', () => {
    expect(typedIn('See section 3.', ENGLISH)).toEqual(['1:13: 3'])
  })

  test('is recorded with its place and its reason', () => {
    const source =
      'De Wmo 2015 en\nartikel 12, sinds 1 mei 2016. Alle tijd.\n{{!-- typed: told by the law itself --}}\nDrie taken.\n'
    expect(allowedIn(prose(source, { names: listed('Wmo 2015') }))).toEqual([
      'templates/report/section.md.hbs:1:4: Wmo 2015: a name, listed in report.json',
      'templates/report/section.md.hbs:2:1: artikel 12: an article or section of a law',
      'templates/report/section.md.hbs:2:19: 1 mei 2016: a date',
      'templates/report/section.md.hbs:2:31: Alle tijd: a figure of speech',
      'templates/report/section.md.hbs:4:1: Drie: told by the law itself',
    ])
  })

  test('goes with the document, so that a figure on a page can be explained', () => {
    const report = makeReport({ shops: '# Shops\n\nOpen since 2015.\n' })
    const { allowed } = findTypedNumbers(report, ENGLISH)
    expect(writeProse(report, villageResults(), [], { typed: allowed }).others).toContainEqual(
      expect.objectContaining({ text: 'Open since 2015.', reason: 'typed in the template: a date' }),
    )
  })

  test('is a name to the letter, and no part of another number', () => {
    const names = listed('Wmo 2015')
    expect(typedIn('Wmo\n2015, wmo 2015, Wmo 2015-2016.', DUTCH, { names })).toEqual([
      '2:11: 2015',
      '2:21: 2015-2016',
    ])
  })
})

describe('an excuse', () => {
  test.each([
    ['on the line itself', 'Twee en drie. {{!-- typed: told by the law --}}\nVier.', '2:1: Vier'],
    ['alone on the line before', '{{! typed: told by the law }}\nTwee en drie.\nVier.', '3:1: Vier'],
    ['over several lines', '{{!-- typed: told by\n  the law --}}\nTwee.\nVier.', '4:1: Vier'],
    ['that only looks like one', '{{!-- this is typed: told by the law --}}\nTwee.', '2:1: Twee'],
  ])('%s', (_, source, ...found) => {
    expect(typedIn(source)).toEqual(found)
  })
})

describe('problems of typed numbers', () => {
  test('say where, what, and which helper would bring it, all at once', () => {
    expect(
      messages(prose('# Titel\n\nVan de 35 doet de helft mee:\n    een stijging van 6 procent.')),
    ).toEqual([
      'templates/report/section.md.hbs:3:8: error: `35` is typed by hand [typed-number]',
      '    Van de 35 doet de helft mee:',
      '           ^',
      '    hint: write it with a helper such as `{{counted …}}`, assert it with `{{#claim …}}`, or excuse the line with `{{!-- typed: why it may stand --}}`',
      'templates/report/section.md.hbs:3:19: error: `helft` is typed by hand [typed-number]',
      '    Van de 35 doet de helft mee:',
      '                      ^',
      '    hint: write it with a helper such as `{{fraction …}}`, assert it with `{{#claim …}}`, or excuse the line with `{{!-- typed: why it may stand --}}`',
      'templates/report/section.md.hbs:4:9: error: `stijging` is typed by hand [typed-number]',
      '        een stijging van 6 procent.',
      '            ^',
      '    hint: write it with a helper such as `{{change …}}`, assert it with `{{#claim …}}`, or excuse the line with `{{!-- typed: why it may stand --}}`',
      'templates/report/section.md.hbs:4:22: error: `6 procent` is typed by hand [typed-number]',
      '        een stijging van 6 procent.',
      '                         ^',
      '    hint: write it with a helper such as `{{percent …}}`, assert it with `{{#claim …}}`, or excuse the line with `{{!-- typed: why it may stand --}}`',
    ])
  })

  test('name the helper for a wave and for a quantity', () => {
    const hints = messages(prose('De vorige meting: de meeste.')).filter((line) => line.includes('hint'))
    expect(hints.map((hint) => /`{{[^}]*}}`/.exec(hint)?.[0])).toEqual([
      '`{{wave-label …}}`',
      '`{{quantifier …}}`',
    ])
  })

  test('refuse an excuse without a reason', () => {
    expect(messages(prose('Twee. {{!-- typed: --}}\n{{!-- typed: it is --}}\nDrie.'))).toEqual([
      'templates/report/section.md.hbs:1:7: error: this excuse gives no reason [typed-reason]',
      '    Twee. {{!-- typed: --}}',
      '          ^',
      '    expected: at least 3 words that say why the number is not for the data to say',
      'templates/report/section.md.hbs:2:1: error: "it is" is too short for a reason [typed-reason]',
      '    {{!-- typed: it is --}}',
      '    ^',
      '    expected: at least 3 words that say why the number is not for the data to say',
    ])
  })

  test('refuse an excuse that excuses nothing', () => {
    expect(messages(prose('{{!-- typed: told by the law --}}\nGeen getal.'))).toEqual([
      'templates/report/section.md.hbs:1:1: error: there is no typed number on line 2 to excuse [unused-excuse]',
      '    {{!-- typed: told by the law --}}',
      '    ^',
      '    hint: remove the comment, or put it on the line of the number or alone on the line before',
    ])
  })

  test('refuse a name that accounts for no number', () => {
    expect(messages(prose('De Wmo 2015 en de Jeugdwet.', { names: listed('Wmo 2015', 'Jeugdwet') }))).toEqual(
      [
        'templates/report/report.json:3:14: error: no template needs the name `Jeugdwet` to account for a number [unused-name]',
        '      "names": ["Wmo 2015", "Jeugdwet"],',
        '                 ^',
        '    hint: remove it',
      ],
    )
  })
})

test('a code for a character, which could hide a number, is refused; those of marks of Markdown are not', () => {
  const [problem, ...others] = findTypedNumbers(
    prose('De &frac12; &amp; &#x35; van &nbsp;A&B; `&euro;`'),
    DUTCH,
  ).problems
  expect(problem && formatProblem(problem).split('\n')).toEqual([
    'templates/report/section.md.hbs:1:4: error: `&frac12;` is a code for a character [character-code]',
    '    De &frac12; &amp; &#x35; van &nbsp;A&B; `&euro;`',
    '       ^',
    '    hint: write the character itself',
  ])
  expect(others.map(({ message }) => message)).toEqual([
    '`&#x35;` is a code for a character',
    '`&B;` is a code for a character',
    '`&euro;` is a code for a character',
  ])
})

describe('words that a helper is given to print', () => {
  test.each([
    ['of `agree`', '{{agree "a.b" "is alle" "zijn alle"}}', '1:19: alle', '1:31: alle'],
    [
      'of `agree` that are changes',
      '{{agree "a.b" "stijgt" "stijgen" by="share"}}',
      '1:16: stijgt',
      '1:25: stijgen',
    ],
    ['of `foreign`', 'Het {{foreign "en" "halve 57"}}.', '1:21: halve 57'],
    ['of `foreign`, by the words of its language', 'Het {{foreign "en-GB" "most of them"}}.', '1:24: most'],
    ['in brackets of another quote', "{{foreign 'de' 'elf'}}", '1:17: elf'],
  ])('%s', (_, source, ...found) => {
    expect(typedIn(source)).toEqual(found)
  })

  test('may be a verb that is spelled like a number', () => {
    expect(typedIn('{{agree "a.b" "acht" "achten"}} {{foreign "en" "mentoring"}}')).toEqual([])
  })
})

describe('a label of the study with a number in it', () => {
  const age = makeQuestion({
    id: 'age',
    answers: [
      { id: 'young', label: '18 to 34', missing: false },
      { id: 'middle', label: 'Under 75, but over 34', missing: false },
      { id: 'old', label: '75 years or over', missing: false },
      { id: 'ten', label: '10', missing: false },
      { id: 'plus', label: '65+', missing: false },
      { id: 'part', label: 'less than 10% of it', missing: false },
    ],
  })
  const desks = makeQuestion({
    id: 'desks',
    type: 'number',
    classes: [{ id: 'many', label: '3 desks or more', minimum: 3 }],
  })
  const writtenIn = { ...ENGLISH, questions: [age, desks] }

  test.each([
    'Of residents of 75 years or over {{percent "open.yes" age="old"}} agree.',
    '75 years or over: {{percent "open.yes" age="old"}}.',
    'Of those of 18 to 34 {{percent "open.yes" age="young"}} agree, of those under 75, but over 34 {{percent "open.yes" age="middle"}}.',
    '## Residents of 75 years or over\n\nText.',
    '## 18 to 34: the young\n\nText.',
    '| Age | 75 years or over |\n| - | - |\n| Open | {{count "open.yes" age="old"}} |',
    '{{counted "desks.many"}} have 3 desks or more.',
  ])('may be typed: %s', (source) => {
    expect(typedIn(source, writtenIn)).toEqual([])
  })

  test.each([
    ['Of residents of 75 years and over {{percent "open.yes" age="old"}} agree.', '1:17: 75 years and over'],
    ['18 to 34 of them agree.', '1:1: 18', '1:7: 34'],
    ['## 18 to 34 of them agree\n\nText.', '1:4: 18', '1:10: 34'],
    ['18 to 34 branches agree, or {{percent "open.yes"}}.', '1:7: 34'],
    ['Of those of 18 to 35 {{percent "open.yes"}} agree.', '1:13: 18', '1:19: 35'],
    ['They are 75 years or over.', '1:10: 75 years or over'],
    ['A 10 is given by {{percent "open.yes"}}.', '1:3: 10'],
    ['That is 65, or {{percent "open.yes"}}.', '1:9: 65'],
    ['It is less than 10% of it, or {{percent "open.yes"}}.', '1:7: less than 10%'],
  ])('is no other number: %s', (source, ...found) => {
    expect(typedIn(source, writtenIn)).toEqual(found)
  })
})
