import { expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { makeReport, makeTemplate } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const shop = makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no') })
const interviews = [makeInterview(['N-1'], { shop: 'yes' })]
const waves = [makeWave({ id: 'w1', label: 'May 2020', questions: ['shop'], interviews })]
const results = disclose(analyse(makeStudy({ questions: [shop], waves }), 'w1'))

/** What is said of a section of a title, an empty line and some text, each with its place. */
function saidOf(text: string, shared = ''): string[] {
  try {
    const partials = shared === '' ? [] : [makeTemplate('shared', shared)]
    writeProse(makeReport({ only: `# Title\n\n${text}` }, { partials }), results, [])
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems.map(({ file, line, column, message, rule, hint }) => {
      const name = file.replace(/^.*\/|\.md\.hbs$/g, '')
      return `${name === 'only' ? '' : `${name}:`}${line}:${column} ${message} [${rule}]${hint === undefined ? '' : ` ${hint}`}`
    })
  }
}

const FILL = 'write something in it, or leave it out'

test.each<readonly [string, string, readonly string[]]>([
  [
    'a second note with one mark',
    'A[^n].\n\n[^n]: First in {{wave.label}}.\n[^n]: Second.',
    ['6:1 two notes have the mark `[^n]` [repeated-footnote] give this one a mark of its own'],
  ],
  [
    'a box to tick',
    '- [x] one\n- [ ] two',
    [
      '3:1 a list item cannot have a box to tick [markdown] leave `[x]` out',
      '4:1 a list item cannot have a box to tick [markdown] leave `[ ]` out',
    ],
  ],
  [
    'the title of a link',
    'See **[a](https://example.org "tip {{wave.label}}")**.',
    ['3:7 a link cannot have a title [markdown] say it in the words of the link'],
  ],
  [
    'the title of a link in a caption',
    '{{#frequency-table "shop"}}See [a](https://example.org "tip"){{/frequency-table}}',
    ['3:32 a link cannot have a title [markdown] say it in the words of the link'],
  ],
  [
    'brackets after a colon',
    'At noon:note[xx]{a=1} and b:c{}.',
    [
      '3:8 brackets directly after `:note` would be lost [markdown] write the colon as `\\:`',
      '3:28 brackets directly after `:c` would be lost [markdown] write the colon as `\\:`',
    ],
  ],
  [
    'the mark of a note after a colon, and not its note',
    'Open:now[^a].\n\n[^a]: Note.',
    ['3:5 brackets directly after `:now` would be lost [markdown] write the colon as `\\:`'],
  ],
  [
    'a value in the title of a box',
    ':::callout{title="{{wave.label}}"}\nText\n:::',
    [
      '3:1 a value cannot be part of the line that opens a box [value-in-opening] type it there, or put the value in the box',
    ],
  ],
  [
    'a value for the name of a box',
    ':::{{wave.label}}\nText\n:::',
    [
      '3:1 a value cannot be part of the line that opens a box [value-in-opening] type it there, or put the value in the box',
    ],
  ],
  [
    'a note with a note of its own, or with its own mark',
    'A[^n].\n\n[^n]: First[^m].\n\n[^m]: Second *now[^m]*.',
    [
      '5:12 a note cannot have a note of its own [note-in-note] say it in this one',
      '7:18 a note cannot have a note of its own [note-in-note] say it in this one',
    ],
  ],
  [
    'a note in a caption, and not that nothing refers to it',
    '{{#frequency-table "shop"}}Shops[^n]{{/frequency-table}}\n\n[^n]: Note.',
    ['3:33 a caption cannot have a note [note-in-caption] put its mark in the text'],
  ],
  [
    'a note in a box, and not that nothing refers to it',
    'A[^q].\n\n:::small\n[^q]: Note.\n:::',
    [
      '3:2 there is no footnote `q` in this section [unknown-footnote] its note is in a box: write it outside',
    ],
  ],
])('what would be lost is told of: %s', (_, text, said) => {
  expect(saidOf(text)).toEqual(said)
})

test.each<readonly [string, string, readonly string[]]>([
  [
    'a heading',
    '## One\n\n## {{#if (known "shop.no")}}{{/if}}',
    ['5:1 this heading has no words [empty-heading] write them, or leave it out'],
  ],
  [
    'a list item',
    '* a\n* \n\n1.',
    [
      `4:1 this list item is empty [empty-block] ${FILL}`,
      `6:1 this list item is empty [empty-block] ${FILL}`,
    ],
  ],
  [
    'a quotation and a note',
    'A[^e].\n\n>\n\n[^e]:',
    [`5:1 this quotation is empty [empty-block] ${FILL}`, `7:1 this note is empty [empty-block] ${FILL}`],
  ],
  [
    'a caption',
    'Text\n\n{{#frequency-table "shop"}}{{/frequency-table}}',
    ['5:1 a caption is one paragraph of text [caption] write it between the tags'],
  ],
])('what is empty is told of at its place: %s', (_, text, said) => {
  expect(saidOf(text)).toEqual(said)
})

test.each<readonly [string, string, readonly string[]]>([
  [
    'a heading of a value that skips a level',
    '#### {{wave.label}} now',
    ['3:1 the heading "May 2020 now" of level 4 follows one of level 1 [skipped-level] write it with `##`'],
  ],
  [
    'a column without a header',
    '| a |  |\n|---|---|\n| b | {{wave.label}} |',
    ['3:5 column 2 of a table, which begins with "May 2020", has no header [column-without-header]'],
  ],
  [
    'rows with other cells than the header',
    '| a | b |\n|---|---|\n| {{wave.label}} | c | d |\n|  |  |\n| x |',
    [
      '5:1 row 1 of a table, which begins with "May 2020", has cells for 3 of 2 columns [irregular-table]',
      '6:1 row 2 of a table has no text of its own [irregular-table]',
      '7:1 row 3 of a table, which begins with "x", has cells for 1 of 2 columns [irregular-table]',
    ],
  ],
  [
    'a block in a caption',
    'Text\n\n{{#key-figure "shop.yes"}}{{assumptions}}{{/key-figure}}',
    ['5:27 `assumptions` is in running text [block-in-text] put it on a line of its own'],
  ],
])('what cannot be set is told of at its place: %s', (_, text, said) => {
  expect(saidOf(text)).toEqual(said)
})

test('all of it is told of in a partial, at its place there', () => {
  expect(saidOf('Text.\n\n{{> shared}}', '## A\n\n- b\n-\n\nC[^z] [d](https://example.org "e")')).toEqual([
    `shared:4:1 this list item is empty [empty-block] ${FILL}`,
    'shared:6:2 there is no footnote `z` in this section [unknown-footnote]',
    'shared:6:7 a link cannot have a title [markdown] say it in the words of the link',
  ])
})

test.each<readonly [string, string, string]>([
  ['a note in a quotation', 'A[^q].\n\n> [^q]: A note.', ''],
  [
    'one note that comes twice from a partial',
    '{{> shared}}\n\n{{> shared}}',
    'B[^n]\n\n[^n]: In {{wave.label}}.\n',
  ],
  ['a colon directly before a word', 'At noon:now.', ''],
  [
    'variants in the title of a box',
    ':::callout{title="{{#if (known "shop.yes")}}A{{else}}B{{/if}}"}\nText\n:::',
    '',
  ],
])('nothing is said of %s', (_, text, shared) => {
  expect(saidOf(text, shared)).toEqual([])
})
