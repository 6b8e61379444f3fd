import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { formatChanges } from '../../pipeline/changes/format.ts'
import type { ChangesFile } from '../../schemas/types.ts'
import { dutch, english } from '../support/languages.ts'

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

/** Changes of every kind, in which one text stands wherever data or templates may choose one. */
function changesWith(text: string): ChangesFile {
  const figure = { result: 'w/shop.yes', label: text, pages: [2] }
  const measure = { count: 1, percent: 50, base: 2 }
  const sentence = { section: text, text }
  const claim = { at: 'report/only.md.hbs:3:1', words: text, claim: 'most "shop.yes"' }
  const exhibit = { id: 'chart:shops', title: text }
  return {
    study: 's',
    wave: 'w',
    language: 'en',
    kind: 'new-data',
    version: { old: 1, new: 1 },
    causes: ['rows'],
    pages: { old: 3, new: 3, changed: [2] },
    figures: {
      changed: [{ ...figure, old: measure, new: { value: 1.5, base: 2 } }],
      added: [{ ...figure, new: measure }],
      removed: [{ ...figure, old: { value: null, base: 2 } }],
    },
    sentences: {
      reworded: [{ section: text, old: text, new: text }],
      added: [sentence],
      removed: [sentence],
    },
    claims: { otherwise: [{ ...claim, results: ['w/shop.yes'] }], added: [claim], removed: [claim] },
    rows: [{ file: 'data/s/w/interviews.csv', old: 4, new: 4, changed: 1 }],
    exhibits: { changed: [{ ...exhibit, results: [], redrawn: true }], added: [exhibit], removed: [exhibit] },
  }
}

function treeOf(text: string): Node {
  const markdown = formatChanges(changesWith(text), english)
  const parser = unified().use(remarkParse).use(remarkGfm)
  return parser.runSync(parser.parse(markdown)) as Node
}

/** The types of all nodes, by which two trees of the same form are the same. */
function formOf({ type, children = [] }: Node): unknown {
  return [type, ...children.map(formOf)]
}

function textsIn({ value, children = [] }: Node): string[] {
  return [...(value === undefined ? [] : [value]), ...children.flatMap(textsIn)]
}

describe('changes.md', () => {
  test.each([
    '**bold** _slanted_ `code` ~~gone~~',
    'a | b | c',
    '<b>x</b> <!-- y --> &lt;b&gt; &copy;',
    '[a](http://b.example) ![c](d.png) [^1] [x]: y',
    '# head\n\n# head\r\n- item\n\n1. one\n\n> quote\n\n---\n\n```\ncode',
    'see https://a.example/x, http://b.example, WWW.c.example or www.d.example, mail e@f.example',
    '\\ \\* back \\| slash\\',
    'a\u2028b $x^2$ @team #12',
  ])('holds no Markdown that data or templates bring: %j', (text) => {
    const tree = treeOf(text)
    expect(formOf(tree)).toEqual(formOf(treeOf('harmless')))
    const shown = textsIn(tree).join(' ').replaceAll('\u2060', '')
    expect(shown.split(text.replaceAll(/\s+/g, ' '))).toHaveLength(17)
  })
})

test.each([
  ['English', english, '1,496 of 1,500 (more than 99%)', '4 of 1,500 (less than 1%)', '−1,234.5 (n = 1,500)'],
  ['Dutch', dutch, '1.496 van 1.500 (meer dan 99%)', '4 van 1.500 (minder dan 1%)', '−1.234,5 (n = 1.500)'],
] as const)('figures are shown as in the report, in %s', (_, language, most, few, fall) => {
  const changes = changesWith('shops')
  const head = { result: 'w/shop.yes', label: 'shops', pages: [2] }
  const figures = {
    changed: [
      { ...head, old: { count: 1496, percent: 100, base: 1500 }, new: { count: 4, percent: 0, base: 1500 } },
    ],
    added: [{ ...head, new: { value: -1234.5, base: 1500 } }],
    removed: [],
  }
  const text = formatChanges({ ...changes, figures, pages: { old: 3, new: 3, changed: [] } }, language)
  expect(text).toContain(`| ${most} | ${few} |`)
  expect(text).toContain(`| ${fall} |`)
})
