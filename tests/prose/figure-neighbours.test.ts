import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../pipeline/core/problem.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { findTypedNumbers, type ReportProse } from '../../pipeline/prose/typed-numbers/check.ts'
import { makeTemplate } from '../support/make-report.ts'

const DUTCH = { languages: [LANGUAGES.nl.quantities], nouns: [{ singular: 'gemeente', plural: 'gemeenten' }] }
const ENGLISH = { languages: [LANGUAGES.en.quantities], nouns: [{ singular: 'branch', plural: 'branches' }] }

function problemsIn(source: string, writtenIn = DUTCH, partials: ReportProse['partials'] = []) {
  return findTypedNumbers({ sections: [makeTemplate('section', source)], partials, names: [] }, writtenIn)
    .problems
}

/** Each neighbour as `line:column: word`, whether it is found as one or as a quantity that is typed. */
function neighbours(source: string, writtenIn = DUTCH, partials: ReportProse['partials'] = []): string[] {
  return problemsIn(source, writtenIn, partials).map(({ line, column, message }) => {
    const word = /^`(.*?)` (?:before|after|between|is typed by hand)|read as one figure$/.exec(message)
    return `${line}:${column}: ${word === null ? message : (word[1] ?? 'nothing')}`
  })
}

describe('what stands directly before a figure', () => {
  test.each([
    ['-{{percent "a.b"}}', '1:1: -'],
    ['Het is −{{percent "a.b"}}', '1:8: −'],
    ['–{{percent "a.b"}}', '1:1: –'],
    ['Het is − {{percent "a.b"}}', '1:8: −'],
    ['+{{count "a.b"}}', '1:1: +'],
    ['Het zijn ≥ {{count "a.b"}}', '1:10: ≥'],
    ['Het zijn > {{count "a.b"}}', '1:10: >'],
    ['Het zijn <={{count "a.b"}}', '1:10: <='],
    ['€{{count "a.b"}}', '1:1: €'],
    ['x{{count "a.b"}}', '1:1: x'],
    ['**-**{{percent "a.b"}}', '1:3: -'],
    ['x\u200B{{count "a.b"}}', '1:1: x'],
    ['niet {{quantifier "a.b"}}', '1:1: niet'],
    ['Niet **{{quantifier "a.b"}}**', '1:1: Niet'],
    ['_niet_ {{quantifier "a.b"}}', '1:2: niet'],
    ['niet\u00A0{{quantifier "a.b"}}', '1:1: niet'],
    ['het is niet\n{{quantifier "a.b"}}', '1:8: niet'],
    ['> het is niet\n> {{quantifier "a.b"}}', '1:10: niet'],
    ['Rond {{percent "a.b"}}, zo’n {{count "a.b"}}', '1:1: Rond', '1:25: zo’n'],
    ['Nog geen {{percent "a.b"}}', '1:1: Nog geen'],
    ['niet [{{percent "a.b"}}](https://a.nl)', '1:1: niet'],
    ['verre *van* {{percent "a.b"}}', '1:1: verre van'],
    ['ca. {{percent "a.b"}}, min {{count "a.b"}}', '1:1: ca.', '1:24: min'],
    ['min {{count "a.b"}}', '1:1: min'],
  ])('Dutch: %s', (source, ...found) => {
    expect(neighbours(source).toSorted()).toEqual(found.toSorted())
  })

  test.each([
    ['not {{quantifier "a.b"}}', '1:1: not'],
    ['about {{percent "a.b"}}', '1:1: about'],
    ['Around {{count "a.b"}}, under {{percent "a.b"}}', '1:1: Around', '1:25: under'],
    ['It never {{change "a.b" since="w"}}', '1:4: never'],
    ['It isn’t {{quantifier "a.b"}}', '1:4: isn’t'],
  ])('English: %s', (source, ...found) => {
    expect(neighbours(source, ENGLISH)).toEqual(found)
  })

  test.each([
    'De {{count "a.b"}} gemeenten (n = {{base "a.b"}}), “{{percent "a.b"}}” – {{words "a.b"}} –.',
    '- {{percent "a.b"}}\n- {{percent "a.b"}}\n\n> {{count "a.b"}}',
    '## {{count "a.b"}}\n\n1. {{count "a.b"}}\n2. {{count "a.b"}}',
    '| a | b |\n| - | - |\n| {{count "a.b"}} | {{count "a.b"}} |',
    'Het is zo, niet.\n\n{{quantifier "a.b"}}',
    'Zo is het niet: {{percent "a.b"}}.',
    'Niet {{agree "a.b" "werkt" "werken"}} en ‘{{label "a.b"}}’ niet {{label "a.b"}}.',
    'In {{wave.label}} niet; de {{wave-count}} meting.',
    'n={{base "a.b"}}',
  ])('may be %s', (source) => {
    expect(neighbours(source)).toEqual([])
  })

  test('may be words about a limit that is no finding', () => {
    expect(neighbours('It is so under {{small-base}}.', ENGLISH)).toEqual([])
  })
})

describe('what stands directly after a figure', () => {
  test.each([
    ['{{count "a.b"}}x', '1:16: x'],
    ['{{count "a.b"}}**%**', '1:18: %'],
    ['{{percent "a.b"}} %', '1:19: %'],
    ['{{percent "a.b"}}+', '1:18: +'],
    ['{{count "a.b"}} procent', '1:17: procent'],
    ['{{percent "a.b"}} gemeenten', '1:19: gemeenten'],
    ['{{share "a.b"}} gemeenten', '1:17: gemeenten'],
    ['{{count "a.b"}}-jarige', '1:16: -jarige'],
    ['{{percent "a.b"}} hoger', '1:19: hoger'],
    ['{{percent "a.b"}} minder', '1:19: minder'],
    ['{{percent "a.b"}} punten', '1:19: punten'],
    ['{{share "a.b"}} procentpunt', '1:17: procentpunt'],
    ['{{count "a.b"}}.5', '1:17: 5'],
  ])('%s', (source, ...found) => {
    expect(neighbours(source)).toEqual(found)
  })

  test('points of another measure, in English', () => {
    expect(neighbours('{{percent "a.b"}} percentage points', ENGLISH)).toEqual(['1:19: percentage points'])
    expect(neighbours('{{value "a.mean"}} points', ENGLISH)).toEqual([])
  })

  test.each([
    '{{percent "a.b"}} van de gemeenten; {{words "a.b"}} gemeenten, {{share "a.b" as="both"}}.',
    '({{percent "a.b"}}), {{count "a.b"}}! {{count "a.b"}}—ja. {{wave-label "w"}}’s',
    '{{percent "a.b"}} – dat is zo.',
  ])('may be %s', (source) => {
    expect(neighbours(source)).toEqual([])
  })
})

describe('what stands between two figures', () => {
  test.each([
    ['{{count "a.b"}}–{{count "a.c"}}', '1:16: –'],
    ['{{count "a.b"}}-{{percent "a.c"}}', '1:16: -', '1:16: -'],
    ['{{count "a.b"}} – {{count "a.c"}}', '1:17: –'],
    ['{{count "a.b"}} à {{count "a.c"}}', '1:17: à'],
    ['{{count "a.b"}}{{count "a.c"}}', '1:1: nothing'],
    ['{{count "a.b"}} {{count "a.c"}}', '1:16: nothing'],
    ['{{count "a.b"}}.{{count "a.c"}}', '1:16: .'],
  ])('%s', (source, ...found) => {
    expect(new Set(neighbours(source))).toEqual(new Set(found))
  })

  test('may be a word, a sentence or a paragraph', () => {
    expect(neighbours('{{count "a.b"}} van de {{base "a.b"}}. {{count "a.b"}}: {{percent "a.b"}}')).toEqual(
      [],
    )
    expect(neighbours('{{count "a.b"}}\n\n{{count "a.b"}}')).toEqual([])
  })
})

describe('a neighbour is found', () => {
  test.each([
    ['in a variant', 'Het is niet {{#if (known "a.b")}}{{quantifier "a.b"}}{{/if}}.', '1:8: niet'],
    [
      'in each variant',
      '{{#if (known "a.b")}}Wel{{else if (known "a.c")}}niet{{else}}rond{{/if}} {{percent "a.b"}}',
      '1:50: niet',
      '1:62: rond',
    ],
    [
      'in the last variant',
      '{{#unless (known "a.b")}}a{{else}}x{{/unless}}{{count "a.b"}}',
      '1:26: a',
      '1:35: x',
    ],
    ['in a claim', '{{#claim "most" "a.b"}}niet {{percent "a.b"}}{{/claim}}', '1:24: niet'],
    ['before a claim', 'niet {{#claim "most" "a.b"}}{{percent "a.b"}}{{/claim}}', '1:1: niet'],
    ['in a caption', '{{#chart "a"}}niet {{percent "a.b"}}{{/chart}}', '1:15: niet'],
    ['in a note', 'a[^n]\n\n[^n]: niet {{percent "a.b"}}', '3:7: niet'],
    ['in the words of `agree`', '{{agree "a.b" "is niet" "zijn"}} {{percent "a.b"}}', '1:19: niet'],
    ['in its plural', '{{agree "a.b" "is" "zijn meer dan"}} {{percent "a.b"}}', '1:26: meer dan'],
  ])('%s', (_, source, ...found) => {
    expect(neighbours(source)).toEqual(found)
  })

  test('before and within a partial, each in its own file, once', () => {
    const partials = [makeTemplate('figure', '{{percent "a.b"}}'), makeTemplate('word', 'Het is niet')]
    const source = '-{{> figure}} en {{> word}} {{percent "a.b"}}.\n\n{{> word}} {{count "a.b"}}'
    expect(
      problemsIn(source, DUTCH, partials).map(({ file, line, column }) => `${file}:${line}:${column}`),
    ).toEqual(['templates/report/section.md.hbs:1:1', 'templates/report/word.md.hbs:1:8'])
  })

  test('in a partial that includes itself, which is a problem of its own', () => {
    const partials = [makeTemplate('self', '{{> self}}-{{percent "a.b"}}')]
    expect(neighbours('{{> self}}', DUTCH, partials)).toEqual(['1:11: -'])
  })
})

describe('the problem', () => {
  const lines = (source: string) =>
    problemsIn(source).flatMap((problem) =>
      formatProblem(problem)
        .split('\n')
        .filter((line) => !/^ +\^$/.test(line)),
    )

  test('of a word', () => {
    expect(lines('Dat is niet {{percent "a.b"}}.')).toEqual([
      'templates/report/section.md.hbs:1:8: error: `niet` before `{{percent …}}` changes what it says [figure-neighbour]',
      '    Dat is niet {{percent "a.b"}}.',
      '    hint: let the data say it, with `{{quantifier …}}`, `{{fraction …}}` or `{{change …}}`, or leave it out',
    ])
  })

  test('of a sign, also before a value with a name', () => {
    expect(lines('-{{wave.label}}')).toEqual([
      'templates/report/section.md.hbs:1:1: error: `-` before `{{wave.label}}` changes what it says [figure-neighbour]',
      '    -{{wave.label}}',
      '    hint: put a word between them',
    ])
  })

  test('of a unit', () => {
    expect(lines('{{percent "a.b"}} gemeenten')).toEqual([
      'templates/report/section.md.hbs:1:19: error: `gemeenten` after `{{percent …}}` changes what it says [figure-neighbour]',
      '    {{percent "a.b"}} gemeenten',
      '    hint: a percentage is of something: write of what, or use `{{counted …}}`',
    ])
  })

  test('of a dash between two figures', () => {
    expect(lines('{{count "a.b"}} – {{count "a.c"}}')).toEqual([
      'templates/report/section.md.hbs:1:17: error: `–` between `{{count …}}` and `{{count …}}` changes what they say [figure-neighbour]',
      '    {{count "a.b"}} – {{count "a.c"}}',
      '    hint: put a word between them, or use `{{range …}}`',
    ])
  })
})
