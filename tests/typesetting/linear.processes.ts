import { describe, expect, test } from 'vitest'
import type { Block } from '../../pipeline/typesetting/blocks.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import { callCounter } from '../support/call-counter.ts'
import { heading, lines, makeDocument, mark, notes, paragraph, table } from './make-document.ts'
import { cell } from './span-table.ts'

const countCalls = await callCounter('/pipeline/typesetting/')
const { typeset } = await import('../../pipeline/typesetting/typeset.ts')

type Part = readonly [blocks: readonly Block[], changes?: Partial<TypesetDocument>]

const TEXT = paragraph('een zin')
const KEPT = { ...TEXT, keepWithNext: true }
const PADDING = { top: 2, right: 2, bottom: 2, left: 2 }
const { style } = TEXT
const FLOAT: Block = { type: 'float', blocks: [lines(13)] }

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

function notesOf(count: number): Partial<TypesetDocument> {
  return { notes: notes(Object.fromEntries(times(count, (index) => [`n${index}`, [TEXT]]))) }
}

/** Documents by their length. */
const DOCUMENTS: Readonly<Record<string, (count: number) => Part>> = {
  paragraphs: (count) => [times(count, () => TEXT)],
  'one long paragraph': (count) => [[paragraph(times(count * 5, () => 'woord').join(' '))]],
  'paragraphs that are all kept with the next': (count) => [times(count, () => KEPT)],
  'such paragraphs in a box': (count) => [
    [{ type: 'box', role: 'group', padding: PADDING, blocks: times(count, () => KEPT) }],
  ],
  'headings, in the contents and in running heads': (count) => [
    [
      { type: 'contents', levels: [{ style, indent: 0, before: 0 }] },
      ...times(count, (index) => [heading(`h${index}`, 'kop'), TEXT]).flat(),
    ],
    { runningHead: { level: 1, style: { ...style, size: 8, leading: 10 }, distance: 5 } },
  ],
  'references to pages': (count) => [
    times(count, (index) => [
      heading(`h${index}`, 'kop'),
      paragraph('zie ', { type: 'pageReference', target: `h${count - 1 - index}`, form: 'page' }),
    ]).flat(),
  ],
  'floats that wait for one another': (count) => [
    [...times(count, () => FLOAT), ...times(count, () => TEXT)],
  ],
  'floats below headings': (count) => [
    times(count, (index) => [heading(`h${index}`, 'kop'), FLOAT, TEXT]).flat(),
  ],
  'asides and sunk openings': (count) => [
    times(count, (index): Block[] => [
      ...(index % 20 === 0 ? [{ type: 'pageBreak', openingSpace: 30 } as const] : []),
      { type: 'aside', x: 0, width: 60, blocks: [TEXT] },
      { ...TEXT, indent: { left: 80 } },
    ]).flat(),
  ],
  'notes to paragraphs': (count) => [
    times(count, (index) => paragraph('woord', mark(`n${index}`, index + 1))),
    notesOf(count),
  ],
  'notes to one paragraph': (count) => [
    [paragraph(...times(count, (index) => ['woord ', mark(`n${index}`, index + 1)]).flat())],
    notesOf(count),
  ],
  'rows of a table': (count) => [[table(times(count, () => [TEXT, '7']))]],
  'rows that one cell joins': (count) => [
    [
      {
        ...table([]),
        rows: times(count, (index) => [...(index === 0 ? [cell('vraag', count)] : []), cell('antwoord')]),
      },
    ],
  ],
  'items of a list': (count) => [
    [{ type: 'list', ordered: true, itemGap: 2, style, items: times(count, () => [TEXT]) }],
  ],
  'columns beside one another': (count) => [
    [
      {
        type: 'sideBySide',
        gap: 10,
        boxes: times(2, () => ({
          type: 'box',
          role: 'group',
          padding: PADDING,
          blocks: times(count, () => TEXT),
        })),
      },
    ],
  ],
}

/** Of setting; what all documents take falls out of their differences. */
async function callsFor([blocks, changes]: Part): Promise<number> {
  return countCalls(() => typeset(makeDocument(blocks, changes)))
}

describe('what setting takes grows with the length and no faster, of', () => {
  test.each(Object.entries(DOCUMENTS))('%s', async (_, documentOf) => {
    // The words that it sets are known from here on.
    await callsFor(documentOf(20))
    const once = await callsFor(documentOf(300))
    const twice = await callsFor(documentOf(600))
    const fourTimes = await callsFor(documentOf(1200))
    expect((fourTimes - twice) / (twice - once)).toBeLessThan(2.1)
  })
})
