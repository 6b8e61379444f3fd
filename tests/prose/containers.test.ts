import { expect, test } from 'vitest'
import { formatProblem } from '../../pipeline/core/problem.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { findTypedNumbers } from '../../pipeline/prose/typed-numbers/check.ts'
import { makeTemplate } from '../support/make-report.ts'

function problemsIn(source: string): string[] {
  const report = { sections: [makeTemplate('section', source)], partials: [], names: [] }
  const { problems } = findTypedNumbers(report, { languages: [LANGUAGES.en.quantities], nouns: [] })
  return problems.map(
    ({ line, column, rule, message, hint }) => `${line}:${column} ${message} [${rule}] ${hint}`,
  )
}

const LOOSE =
  'this `:::` opens or closes no container [loose-container] open one with its name, as in `:::callout`, and close it with `:::` alone on a line'
const OPEN = 'is never closed [open-container] close it with `:::` alone on a line'

test.each([
  ['an end without a beginning', 'Text\n\n:::\n\nText', [`3:1 ${LOOSE}`]],
  ['a beginning with a space in it', '::: callout\nText\n:::\n', [`1:1 ${LOOSE}`, `3:1 ${LOOSE}`]],
  ['one end too many', ':::small\nText\n:::\n:::\n', [`4:1 ${LOOSE}`]],
  ['marks after and within other words', 'Text :::\n\nMore:::text', [`1:6 ${LOOSE}`, `3:5 ${LOOSE}`]],
  ['one in a quotation', '> a\n>\n> :::\n', [`3:3 ${LOOSE}`]],
  ['no end', ':::small\nText\n', [`1:1 \`:::small\` ${OPEN}`]],
  ['no end within another', '::::small\n:::callout\nText\n::::\n', [`2:1 \`:::callout\` ${OPEN}`]],
  [
    'attributes that it does not take',
    ':::callout{title="Read" colour="red"}\nText\n:::\n\n:::small{title="x" .y}\nText\n:::',
    [
      '1:1 `:::callout` takes no `colour` [container-attribute] it takes `title`',
      '5:1 `:::small` takes no `title` [container-attribute] it takes none',
      '5:1 `:::small` takes no `class` [container-attribute] it takes none',
    ],
  ],
  [
    'the name of what every object has',
    ':::constructor{constructor="a"}\nText\n:::\n',
    ['1:1 `:::constructor` takes no `constructor` [container-attribute] it takes none'],
  ],
])('a container is refused with %s', (_, source, problems) => {
  expect(problemsIn(source)).toEqual(problems)
})

test.each([
  ['a title', ':::callout{title="Read"}\nText\n:::\n'],
  [
    'helpers and variants in it',
    '# T\n\n:::small\n{{wordings}}\n:::\n\n:::small\n{{#if (known "a.b")}}\nText\n{{/if}}\n:::',
  ],
  ['another within it', '::::small\n:::callout\nText\n:::\n::::\n'],
])('a container may have %s', (_, source) => {
  expect(problemsIn(source)).toEqual([])
})

test('the problem shows its line', () => {
  const report = { sections: [makeTemplate('section', ':::')], partials: [], names: [] }
  const [problem] = findTypedNumbers(report, { languages: [LANGUAGES.en.quantities], nouns: [] }).problems
  expect(problem && formatProblem(problem).split('\n').slice(0, 3)).toEqual([
    'templates/report/section.md.hbs:1:1: error: this `:::` opens or closes no container [loose-container]',
    '    :::',
    '    ^',
  ])
})

test.each([
  [
    'once, with the marks that were to close both',
    ':::margin\n:::callout\nText\n:::\n:::\n',
    [
      '1:1 `:::margin` ends where `:::callout` in it ends [open-container] open and close it with more colons than what is in it: `::::margin` and `::::`',
    ],
  ],
  [
    'once for three',
    ':::margin\n:::callout\n:::small\nText\n:::\n:::\n:::\n\nText\n',
    [
      '1:1 `:::margin` ends where `:::callout` in it ends [open-container] open and close it with more colons than what is in it: `::::margin` and `::::`',
    ],
  ],
  [
    'beside a mark too many',
    ':::margin\n:::callout\nText\n:::\n:::\n:::\n',
    [
      '6:1 this `:::` opens or closes no container [loose-container] open one with its name, as in `:::callout`, and close it with `:::` alone on a line',
      '1:1 `:::margin` ends where `:::callout` in it ends [open-container] open and close it with more colons than what is in it: `::::margin` and `::::`',
    ],
  ],
])('a container within one of as many colons is told of %s', (_, source, problems) => {
  expect(problemsIn(source).toSorted()).toEqual(problems.toSorted())
})

test('an attribute that is given twice is told of, since the first would be lost', () => {
  expect(problemsIn(':::callout{title="Aaa" title=\'Bbb\'}\nText\n:::\n')).toEqual([
    '1:1 `:::callout` has more than one `title` [container-attribute] leave one',
  ])
})
