import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../pipeline/core/problem.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { findTypedNumbers } from '../../pipeline/prose/typed-numbers/check.ts'
import { makeTemplate } from '../support/make-report.ts'

const DUTCH = { languages: [LANGUAGES.nl.quantities], nouns: [{ singular: 'gemeente', plural: 'gemeenten' }] }
const ENGLISH = { languages: [LANGUAGES.en.quantities], nouns: [{ singular: 'branch', plural: 'branches' }] }

function problemsIn(source: string, writtenIn = DUTCH) {
  return findTypedNumbers({ sections: [makeTemplate('section', source)], partials: [], names: [] }, writtenIn)
    .problems
}

/** What does not follow from a claim. */
function unsaid(condition: string, words: string, writtenIn = DUTCH): string[] {
  return problemsIn(`{{#claim (${condition})}}${words}{{/claim}}`, writtenIn).map(
    ({ message, rule }) =>
      `${/^`(.*)` does not follow from the claim/.exec(message)?.[1]}${rule === 'claim-words' ? '' : rule}`,
  )
}

describe('the words of a claim say no more than its condition', () => {
  test.each([
    ['all "a.b"', 'Alle gemeenten, de meeste, iedereen.'],
    ['most "a.b"', 'Verreweg de meeste; het vaakst genoemd.'],
    ['majority "a.b"', 'Een meerderheid, meer dan de helft, een groot deel, enkele gemeenten.'],
    ['minority "a.b"', 'Een minderheid, minder dan de helft, niet alle gemeenten.'],
    ['about-half "a.b"', 'Ongeveer zo: de helft.'],
    ['none "a.b"', 'Geen enkele gemeente, niemand, geen gemeente.'],
    ['at-least "a.b" 75', 'Ten minste driekwart, de meeste gemeenten.'],
    ['more-than "a.b" 75', 'Meer dan 75 procent, ruim driekwart.'],
    ['exactly "a.b" 50', '50% of de helft.'],
    ['at-most "a.b" 40', 'Hoogstens 40 procent, minder dan de helft.'],
    ['at-least "a.b" 90', 'Bijna alle gemeenten.'],
    ['at-least "a.b" count=3', 'Ten minste drie gemeenten, meer dan twee, minstens 2, enkele gemeenten.'],
    ['more-than "a.b" count=2', 'Meer dan twee of minstens drie.'],
    ['exactly "a.b" count=3 of=10', 'Drie van de tien gemeenten.'],
    ['exactly "a.b" count=10 of=10', 'Alle tien gemeenten.'],
    ['fewer-than "a.b" count=1', 'Geen enkele.'],
    ['at-least "a.b" count=1', 'Dat wil niet zeggen dat niemand het doet.'],
    ['not (all "a.b")', 'Niet alle gemeenten.'],
    ['not (none "a.b")', 'Enkele gemeenten.'],
    ['not (rises "a.b" since="w")', 'Het steeg niet.'],
    ['and (majority "a.b") (rises "a.b" since="w")', 'De meeste gemeenten, en het stijgt.'],
    ['and (at-least "a.b" 45) (at-most "a.b" 55)', 'De helft.'],
    ['or (all "a.b") (majority "a.c")', 'De meeste gemeenten.'],
    ['rises "a.b" since="w"', 'Het steeg, een groter deel, vaker; het nam sterk toe, en daalde niet.'],
    ['falls "a.b" since="w"', 'Een daling, een kleiner deel, minder gemeenten.'],
    ['unchanged "a.b" since="w"', 'Het is gelijk gebleven.'],
    ['more-than "a.b" (figure "a.b" wave="w")', 'Dat nam niet af: het steeg.'],
    ['top "a" 3', 'De drie die het vaakst zijn genoemd.'],
    ['top "a" "b" "c"', 'Van alle thema’s het vaakst; op de tweede plaats.'],
    ['lowest "a.b"', 'Het minst genoemd van alle.'],
    ['more-than "a.b" "a.c"', 'Meer dan {{percent "a.c"}}.'],
  ])('%s: %s', (condition, words) => {
    expect(unsaid(condition, words)).toEqual([])
  })

  test.each([
    ['at-least "a.b" count=1', 'Alle 25 gemeenten.', 'Alle 25'],
    ['majority "a.b"', 'Alle gemeenten en iedereen.', 'Alle', 'iedereen'],
    ['majority "a.b"', 'Geen gemeente, niemand.', 'Geen gemeente', 'niemand'],
    ['majority "a.b"', 'Niet de meeste gemeenten.', 'meeste'],
    ['minority "a.b"', 'De meeste; de helft.', 'meeste', 'helft'],
    ['all "a.b"', 'Niet alle gemeenten.', 'Alle'.toLowerCase()],
    ['at-least "a.b" count=3', 'Drie gemeenten, meer dan drie.', 'Drie', 'meer dan drie'],
    ['exactly "a.b" count=3 of=10', 'Vier van de elf.', 'Vier van de elf'],
    ['more-than "a.b" 50', 'Meer dan 75 procent; 50 procent.', 'Meer dan 75 procent', '50 procent'],
    ['more-than "a.b" 50', 'Een driekwart.', 'driekwart'],
    ['rises "a.b" since="w"', 'Het daalde, minder vaak, het steeg niet.', 'daalde', 'vaak', 'steeg'],
    ['rises "a.b" since="w"', 'Het verdubbelde.', 'verdubbelde'],
    ['majority "a.b"', 'Het stijgt.', 'stijgt'],
    ['rises "a.b" since="w"', 'Het nam af, nam niet toe.', 'nam af', 'nam niet toe'],
    ['majority "a.b"', 'Het nam sterk toe.', 'nam sterk toe'],
    ['or (all "a.b") (minority "a.c")', 'De meeste gemeenten.', 'meeste'],
    ['known "a.b"', 'De meeste gemeenten.', 'meeste'],
    ['more-than "a.b" "a.c"', 'Meer dan {{percent "a.b"}}.', 'Meer dan'],
    ['top "a" 3', 'De vier die het vaakst zijn genoemd.', 'vier'],
    ['majority "a.b"', '{{agree "a.b" "steeg" "stegen"}}', 'steeg', 'stegen'],
  ])('%s: not %s', (condition, words, ...found) => {
    expect(unsaid(condition, words)).toEqual(found)
  })

  test.each([
    ['all "a.b"', 'Every branch, everyone, most branches.'],
    ['majority "a.b"', 'Most branches, more than half, some branches.'],
    ['at-least "a.b" count=3', 'At least three branches, more than two.'],
    ['rises "a.b" since="w"', 'It rose.'],
    ['top "a" 1', 'Of all services, it is mentioned most often.'],
    ['none "a.b"', 'No one, nobody, no branch.'],
  ])('English: %s: %s', (condition, words) => {
    expect(unsaid(condition, words, ENGLISH)).toEqual([])
  })

  test.each([
    ['at-least "a.b" count=1', 'All 25 branches, every branch.', 'All 25', 'every branch'],
    ['majority "a.b"', 'Not most branches; nobody; no branch.', 'most', 'nobody', 'no branch'],
    ['rises "a.b" since="w"', 'It fell, it has not risen.', 'fell', 'risen'],
    [
      'more-than "a.b" 50',
      'Three quarters, more than 60 per cent.',
      'Three quarters',
      'more than 60 per cent',
    ],
  ])('English: %s: not %s', (condition, words, ...found) => {
    expect(unsaid(condition, words, ENGLISH)).toEqual(found)
  })

  test('also where a tag parts them, where a claim is in a claim, and in a claim that names its condition', () => {
    const source = [
      'Niet {{#claim "all" "a.b"}}alle gemeenten{{/claim}}.',
      '{{#claim "majority" "a.b"}}Veel {{#claim (all "a.c")}}en alle gemeenten{{/claim}} en alle gemeenten{{/claim}}.',
    ].join('\n')
    expect(problemsIn(source).map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      '1:28 `alle` does not follow from the claim `all "a.b"`',
      '2:86 `alle` does not follow from the claim `majority "a.b"`',
    ])
  })

  test('and may be excused, as typed numbers are, and nothing else', () => {
    const words = '{{#claim "majority" "a.b"}}Alle taken.{{/claim}}'
    expect(problemsIn(`${words} {{!-- typed: the law names all of them --}}`)).toEqual([])
    expect(problemsIn('{{#claim "majority" "a.b"}}In de Wmo van 2015.{{/claim}}')).toEqual([])
  })
})

describe('the problem', () => {
  test('has its place, and names the condition that would say it', () => {
    const source = '{{#claim (at-least "vision.any" count=1)}}Alle 25 gemeenten{{/claim}} doen het.'
    const [problem, ...others] = problemsIn(source)
    expect(others).toEqual([])
    expect(problem && formatProblem(problem).split('\n')).toEqual([
      'templates/report/section.md.hbs:1:43: error: `Alle 25` does not follow from the claim `at-least "vision.any" count=1` [claim-words]',
      `    ${source}`,
      '                                              ^',
      '    hint: claim it with `(all "vision.any")`, write it with a helper, or leave it out',
    ])
  })

  test.each([
    ['Geen gemeente', 'claim it with `(none "a.b")`'],
    ['De helft', 'claim it with `(about-half "a.b")`'],
    ['De minderheid', 'claim it with `(fewer-than "a.b" 50)`'],
    ['Minstens 75 procent', 'claim it with `(at-least "a.b" 75)`'],
    ['Drie', 'claim it with `(exactly "a.b" count=3)`'],
    ['Minstens drie', 'claim it with `(at-least "a.b" count=3)`'],
    ['Het steeg', 'claim it with `(rises "a.b" since="…")`'],
    ['Het vaakst', 'claim it with `(highest "a.b")`'],
    ['De tweede', 'claim the order with `(top "…" …)`'],
    ['Het verdubbelde', 'no condition says this'],
  ])('%s: %s', (words, advice) => {
    const [problem] = problemsIn(`{{#claim (known "a.b")}}${words}{{/claim}}`)
    expect(problem?.hint).toBe(`${advice}, write it with a helper, or leave it out`)
  })
})

test.each(['constructor', 'toString', 'valueOf'])(
  'nothing follows from a condition `%s`, which nothing has',
  (name) => {
    expect(unsaid(`${name} "a.b" 3 count=2`, 'De meeste gemeenten.')).toEqual(['meeste'])
  },
)
