import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { findTypedNumbers, type ReportProse } from '../../pipeline/prose/typed-numbers/check.ts'
import { makeTemplate } from '../support/make-report.ts'

const DUTCH = { languages: [LANGUAGES.nl.quantities], nouns: [{ singular: 'gemeente', plural: 'gemeenten' }] }

/** Each problem of a section as `line:column message`. */
function told(source: string, rest: Partial<ReportProse> = {}): string[] {
  const report = { sections: [makeTemplate('section', source)], partials: [], names: [], ...rest }
  return findTypedNumbers(report, DUTCH).problems.map(
    ({ file, line, column, message }) =>
      `${file.includes('section') ? '' : `${file} `}${line}:${column} ${message.replace(' is typed by hand', '')}`,
  )
}

describe('a quantity is found as it will be read', () => {
  test.each([
    ['emphasis in a word', 'V*ijf*tig gemeenten', '1:1 `Vijftig`'],
    ['strong letters', '**Al**le gemeenten', '1:3 `Alle`'],
    ['a word struck in part', 'Vijf~~tig~~ gemeenten', '1:1 `Vijftig`'],
    [
      'a link in a word',
      'Vijf[tig](https://example.org "a b") en al[le](https://example.org) gemeenten',
      '1:1 `Vijftig`',
      '1:41 `alle`',
    ],
    ['a number in digits', 'Van 3**5** en 1.*2*00', '1:5 `35`', '1:15 `1.200`'],
    [
      'a comment in a word',
      'Vijf{{! een opmerking }}tig en al{{!-- of\nnog een --}}le gemeenten',
      '1:1 `Vijftig`',
      '1:32 `alle`',
    ],
    ['a comment between words', 'Een{{! zo }} paar gemeenten', '1:1 `Een paar`'],
    ['a claim in a word', 'Vijf{{#claim (all "a.b")}}tig{{/claim}} gemeenten', '1:1 `Vijftig`'],
    ['a condition in a word', 'Vijf{{#if (known "a.b")}}tig{{/if}} gemeenten', '1:1 `Vijftig`'],
    ['one of two variants', 'Vijf{{#if (known "a.b")}}honderd{{else}}kamp{{/if}}', '1:1 `Vijfhonderd`'],
    [
      'both variants',
      '{{#if (known "a.b")}}A{{else}}Te v{{/if}}l{{#if (known "a.c")}}le{{/if}}.',
      '1:22 `Alle`',
    ],
    [
      'variants of several conditions',
      '{{#if (known "a.b")}}w{{else}}V{{/if}}{{#if (known "a.c")}}ij{{/if}}{{#if (known "a.d")}}zer{{else}}ftig{{/if}} gemeenten',
      '1:31 `Vijftig`',
    ],
    [
      'variants of several sentences',
      '{{#if (known "a.b")}}Te v{{else}}A{{/if}}l{{#if (known "a.c")}}le{{/if}} zijn er. De {{#if (known "a.d")}}zwem{{else}}vijf{{/if}}{{#if (known "a.e")}}tig{{else}}les{{/if}} dan. Vol{{#if (known "a.f")}}op{{else}}ledig vijftig{{/if}}.',
      '1:34 `Alle`',
      '1:119 `vijftig`',
      '1:218 `vijftig`',
    ],
    [
      'the last of many variants',
      `{{#if (known "a.b")}}a${'{{else if (known "a.c")}}b'.repeat(14)}{{else}}Vijf{{/if}}tig`,
      '1:395 `Vijftig`',
    ],
    [
      'a variant deep within others',
      `${'{{#if (known "a.b")}}'.repeat(5)}x{{else}}twee{{/if}}${'{{/if}}'.repeat(4)}`,
      '1:115 `twee`',
    ],
    ['words that a helper is given', 'Dat {{agree "a.b" "is al" "zijn"}}le', '1:23 `alle`'],
    ['an escaped sign', '3\\.5 en 57\\%', '1:1 `3.5`', '1:9 `57%`'],
    ['a code for a space', 'Een&nbsp;paar gemeenten', '1:1 `Een paar`'],
    ['letters of another alphabet', '\u0410\u0421\u041D\u0422 gemeenten', '1:1 `\u0410\u0421\u041D\u0422`'],
    ['wide and mathematical letters', '\uFF21lle, \u{1D41A}lle', '1:1 `\uFF21lle`', '1:7 `\u{1D41A}lle`'],
    ['a ligature', 'V\u0133ftig', '1:1 `V\u0133ftig`'],
    [
      'characters that nobody sees',
      'Vijf\u00ADtig, v\u200Bijftig, vij\u200Dftig',
      '1:1 `Vijf\u00ADtig`',
      '1:11 `v\u200Bijftig`',
      '1:21 `vij\u200Dftig`',
    ],
  ])('%s', (_, source, ...found) => {
    expect(told(source)).toEqual(found)
  })

  test.each([
    ['a word that only begins like one', 'Acht**baar** en al**leen**, twee{{! zo }}slachtig'],
    ['variants that never stand together', '{{#if (known "a.b")}}Al{{else}}Veel{{/if}}leen'],
    ['cells of a table', '|al|leen|le|\n|---|---|---|\n|a|b|c|'],
    ['a note after a word', 'Het al[^1]lemaal.\n\n[^1]: Noot.'],
  ])('but not in %s', (_, source) => {
    expect(told(source)).toEqual([])
  })

  test('in cells that stand close, and before the mark of a note', () => {
    expect(told('|alle|wel|\n|---|---|\n|twee|x|\n\nAlle[^1]gemeenten.\n\n[^1]: Noot.')).toEqual([
      '1:2 `alle`',
      '3:2 `twee`',
      '5:1 `Alle`',
    ])
  })

  test('from a section into a partial that goes on with it', () => {
    const partials = [makeTemplate('rest', 'le gemeenten')]
    expect(told('Al{{> rest}} doen mee.', { partials })).toEqual(['1:1 `Alle`'])
  })

  test('within a claim, by the words that are read', () => {
    expect(told('{{#claim (exactly "a.b" count=5)}}Vijf{{! a b }}tig gemeenten{{/claim}}')).toEqual([
      '1:35 `Vijf{{! a b }}tig` does not follow from the claim `exactly "a.b" count=5`',
    ])
  })

  test.each([
    ['\u0663 gemeenten', '\u0663'],
    ['\u0969 gemeenten', '\u0969'],
    ['\uFF13 gemeenten', '\uFF13'],
    ['\u2462 gemeenten', '\u2462'],
    ['\u2776 gemeenten', '\u2776'],
    ['\u2154 van de gemeenten', '\u2154'],
    ['in \u00B2 gemeenten', '\u00B2'],
    ['gemeenten\u00B2', 'gemeenten\u00B2'],
    ['\u2167 gemeenten', '\u2167'],
  ])('a number in digits or signs of any kind: %s', (source, number) => {
    expect(told(source).map((each) => each.replace(/^\S+ /, ''))).toEqual([`\`${number}\``])
  })
})

describe('what reads otherwise than it is written is refused', () => {
  test.each([
    ['a backslash that is printed', 'Vijf\\tal', '1:1 `Vijf`', '1:5 this backslash would be printed'],
    ['a code that a tag parts', 'al&sh{{! }}y;le', '1:3 `&sh{{! }}y;` is a code for a character'],
    [
      'a link that a tag parts',
      '[al]{{! }}(https://example.org)le',
      '1:4 a tag parts the words of a link from its address',
    ],
    [
      'a letter of another alphabet beyond a mark',
      '\u0410**lle** gemeenten',
      '1:1 `\u0410lle`',
      '1:1 U+0410 CYRILLIC CAPITAL LETTER A “\u0410” is a letter of Cyrillic in a word of Latin',
    ],
  ])('%s', (_, source, ...found) => {
    expect(told(source)).toEqual(found)
  })
})

describe('of a template with a mistake in a tag', () => {
  test('all is searched that does not depend on the tag', () => {
    const source =
      'Van 35.\n\n{{count "a.b" 36.\n\nVan 37.\n\n{{#claim all}}\n\nVan 38.\n\n{{/claim}}\n\nVan 39 {{else}}.'
    expect(told(source)).toEqual(['1:5 `35`', '5:5 `37`'])
  })
})
