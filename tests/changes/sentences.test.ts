import { describe, expect, test } from 'vitest'
import { changedSentences } from '../../pipeline/changes/wording.ts'
import type { EditionFile } from '../../schemas/types.ts'
import { changesBetween, compareWith, type Given, makeEdition, textOf } from '../support/compared-editions.ts'

/** The sentences of a section's text, after its title. */
function sentencesOf(source: string, given: Given = {}) {
  const made = makeEdition({ ...given, source: `# Shops\n\n${source}` })
  const file = JSON.parse(textOf(compareWith(new Map(), made), 'edition.json')) as EditionFile
  return file.sections.at(-1)?.sentences.slice(1)
}

describe('the words of an edition', () => {
  test('are compared by sentence, ignoring figures', () => {
    expect(
      sentencesOf('In {{percent "shop.yes"}} there is *one*. “None.” Others {{counted "shop.no"}}?'),
    ).toEqual([
      { text: 'In 50 per cent there is one.', words: 'In … there is one.' },
      { text: '“None.”', words: '“None.”' },
      { text: 'Others two villages?', words: 'Others …?' },
    ])
  })

  test('hold words that the data choose, without the numbers in them', () => {
    const wordings = '\n\n{{wordings}}'
    expect(sentencesOf(`{{quantifier "shop.yes"}} and {{fraction "shop.yes"}}.${wordings}`)?.[0]).toEqual({
      text: 'Half of the villages and 1 in 2.',
      words: 'Half of the villages and … in ….',
    })
  })

  test('hold no number that the data choose, in words neither', () => {
    const shops = ['yes', 'yes', 'no', 'no', 'no']
    const source = 'Of {{quantifier "shop.yes"}}.\n\n{{wordings}}'
    expect(sentencesOf(source, { shops })?.[0]).toEqual({
      text: 'Of two in five villages.',
      words: 'Of … in … villages.',
    })
  })

  test('hold no number of a table, chart or page', () => {
    const source =
      'See {{see "table:shop"}} on {{page "table:shop"}}\\\nor below.\n\n{{frequency-table "shop"}}'
    expect(sentencesOf(source)?.[0]).toEqual({
      text: 'See table 1 on page … or below.',
      words: 'See … on … or below.',
    })
  })

  test('are those of what people said', () => {
    const said = sentencesOf('{{quotes "life"}}', { quotes: ['It is far. Too far.'] })
    expect(said?.map(({ text }) => text)).toEqual(['It is far.', 'Too far.'])
  })

  test('are those of lists, quotes in the text, tables, notes and callouts too', () => {
    const source = [
      '- a list\n- of {{base "shop.yes"}}',
      '> a quote',
      '| head | cell |\n| --- | --- |\n| left | right |',
      ':::callout{title="Mind"}\nThis.[^n]\n:::',
      '[^n]: A note.',
    ].join('\n\n')
    expect(sentencesOf(source)?.map(({ text }) => text)).toEqual([
      ...['a list', 'of 4', 'a quote', 'head', 'cell', 'left', 'right', 'Mind', 'This.', 'A note.'],
    ])
  })

  test('hold the figure of a key figure', () => {
    expect(sentencesOf('{{#key-figure "shop.yes"}}have a shop{{/key-figure}}')).toEqual([
      { text: '50% have a shop', words: '… have a shop' },
    ])
  })
})

describe('sentences that changed', () => {
  const texts = (last: string, next: string) => {
    const { sentences, text, summary } = changesBetween(
      { source: `# Shops\n\n${last}` },
      { source: `# Shops\n\n${next}` },
    )
    return { ...sentences, text, summary }
  }

  test('are reported side by side when they are alike', () => {
    const { reworded, added, removed, text, summary } = texts(
      'Many villages have a shop, in {{percent "shop.yes"}}. The same.',
      'Many villages keep a shop, in {{percent "shop.yes"}}. The same.',
    )
    const old = 'Many villages have a shop, in 50 per cent.'
    const now = 'Many villages keep a shop, in 50 per cent.'
    expect({ reworded, added, removed }).toEqual({
      reworded: [{ section: 'Shops', old, new: now }],
      added: [],
      removed: [],
    })
    expect(summary).toBe('1 sentence changed, see changes.md')
    expect(text).toContain(`- *Shops*\n  - **Was:** ${old}\n  - **Is:** ${now}`)
    expect(text).toContain('Sentences in which only figures changed are not listed.')
  })

  test('are reported beside the one that they are most like, not the first', () => {
    const { reworded, added, removed } = texts(
      'Many villages have a shop. Many villages have a school.',
      'Many villages have one school.',
    )
    expect(reworded).toEqual([
      { section: 'Shops', old: 'Many villages have a school.', new: 'Many villages have one school.' },
    ])
    expect(added).toEqual([])
    expect(removed).toEqual([{ section: 'Shops', text: 'Many villages have a shop.' }])
  })

  test('are reported as new and gone when they are not', () => {
    const { reworded, added, removed, text } = texts(
      'Old shops close.',
      'Where do people buy their bread now?',
    )
    expect(text).toContain(
      '  - **New:** Where do people buy their bread now?\n- *Shops*\n  - **Gone:** Old shops close.',
    )
    expect(reworded).toEqual([])
    expect(added).toEqual([{ section: 'Shops', text: 'Where do people buy their bread now?' }])
    expect(removed).toEqual([{ section: 'Shops', text: 'Old shops close.' }])
  })

  test('are reported beside one of their own section alone', () => {
    const edition = (...sections: readonly string[]): EditionFile => ({
      version: 1,
      rows: {},
      exhibits: [],
      sections: sections.map((text, index) => ({
        id: `${index}`,
        title: `Part ${index}`,
        sentences: text === '' ? [] : [{ text, words: text }],
      })),
    })
    const [old, now] = ['Many villages have a shop.', 'Many villages had a shop.']
    expect(changedSentences(edition(old, ''), edition(now, '')).reworded).toHaveLength(1)
    expect(changedSentences(edition(old, ''), edition('', now))).toEqual({
      reworded: [],
      added: [{ section: 'Part 1', text: now }],
      removed: [{ section: 'Part 0', text: old }],
    })
  })

  test('are not those that read the same, though a number is no figure any more', () => {
    const { reworded, added, removed } = texts('It is {{percent "shop.yes"}}.', 'It is 50 per cent.')
    expect([reworded, added, removed]).toEqual([[], [], []])
  })

  test('are not those that only moved', () => {
    const { reworded, added, removed } = texts(
      'Bread is here. Milk is there.',
      'Milk is there.\n\nBread is here.',
    )
    expect([reworded, added, removed]).toEqual([[], [], []])
  })

  test('are reported when the data choose other words', () => {
    const source =
      '# Shops\n\n{{quantifier "shop.yes"}} {{agree "shop.yes" "has" "have" by="quantifier"}} one.\n\n{{wordings}}'
    const { sentences } = changesBetween({ source }, { source, shops: ['yes', 'yes', 'yes', 'yes'] })
    expect(sentences.reworded).toEqual([
      { section: 'Shops', old: 'Half of the villages have one.', new: 'All villages have one.' },
    ])
  })

  test('can hold no Markdown of their own in the text', () => {
    expect(texts('A *plain* [x] text.', 'A plain [y] | text.').text).toContain(
      '**Is:** A plain \\[y\\] \\| text.',
    )
  })
})
