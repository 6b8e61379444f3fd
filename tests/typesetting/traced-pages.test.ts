import { describe, expect, test } from 'vitest'
import type { Block } from '../../pipeline/typesetting/blocks.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import type { Inline } from '../../pipeline/typesetting/inlines.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { mark as footnoteMark, heading, makeDocument, notes, paragraph } from './make-document.ts'

const style = { size: 10, leading: 15, colour: '#000000' }

function marked(mark: string, text = mark): Inline {
  return { type: 'text', text, traceId: mark }
}

async function placed(blocks: readonly Block[], changes: Partial<TypesetDocument> = {}) {
  const { byTraceId: marks, ownNumbers } = await typeset(makeDocument(blocks, changes))
  return { marks: Object.fromEntries(marks), numbers: ownNumbers }
}

const newPage: Block = { type: 'pageBreak' }

describe('marks', () => {
  test('give the page of each text, even when texts are drawn in one go', async () => {
    const { marks } = await placed([
      paragraph('One ', marked('a'), marked('b'), '.'),
      newPage,
      paragraph(marked('c')),
    ])
    expect(marks).toEqual({ a: [1], b: [1], c: [2] })
  })

  test('give both pages of a text that is broken over pages or appears twice', async () => {
    const long = 'woord '.repeat(200)
    const { marks } = await placed([paragraph(marked('long', long)), newPage, paragraph(marked('long', 'x'))])
    expect(marks.long).toEqual([1, 2, 3])
  })

  test('say where cells, repeated headers and figures are', async () => {
    const cell = (mark: string) => ({ type: 'text' as const, paragraphs: [paragraph(marked(mark))] })
    const rule = { thickness: 1, colour: '#000000' }
    const rows = Array.from({ length: 20 }, (_, index) => [cell(`row ${index}`)])
    const { marks } = await placed([
      {
        type: 'table',
        columns: [{ width: 'rest' }],
        header: [[cell('head')]],
        rows,
        style: { headerRule: rule, rowRule: rule, columnGap: 0, rowPadding: 2 },
      },
      newPage,
      {
        type: 'figure',
        traceId: 'drawing',
        svg: '<svg width="10" height="10"/>',
        width: 10,
        alt: 'A drawing.',
      },
    ])
    expect(marks.head).toEqual([1, 2])
    expect([marks['row 0'], marks['row 19'], marks.drawing]).toEqual([[1], [2], [3]])
  })

  test('say where notes, contents and footers repeat or hold a text', async () => {
    const { marks } = await placed(
      [
        { type: 'contents', levels: [{ style, indent: 0, before: 0 }] },
        newPage,
        { ...heading('one', ''), content: [marked('title', 'Title')] },
        paragraph('Text', footnoteMark('n')),
      ],
      {
        notes: notes({ n: [paragraph(marked('noted'))] }),
        footer: { text: 'F', traceId: 'foot', style, distance: 5 },
      },
    )
    expect(marks).toEqual({ foot: [1, 2], title: [1, 2], noted: [2] })
  })
})

describe("setting's own numbers", () => {
  test('are reported with their pages', async () => {
    const { numbers } = await placed(
      [
        { type: 'contents', levels: [{ style, indent: 0, before: 0 }] },
        newPage,
        heading('one', 'Title'),
        paragraph('See ', { type: 'pageReference', target: 'one', form: 'page' }, footnoteMark('n')),
        { type: 'list', ordered: true, start: 3, items: [[paragraph('item')]], itemGap: 0, style },
      ],
      { notes: notes({ n: [paragraph('noted')] }), footer: { text: 'F', style, distance: 5 } },
    )
    const told = numbers.map(({ kind, text, page }) => `${kind} ${text} on ${page}`)
    expect(new Set(told)).toEqual(
      new Set([
        ...['contents 2 on 1', 'page 1 on 1', 'reference 2 on 2', 'footnote 1 on 2'],
        ...['list 3 on 2', 'page 2 on 2'],
      ]),
    )
  })
})

test('draws the same with marks as without', async () => {
  const plain: Block[] = [paragraph('AV', 'AV fi', 'fi.')]
  const withMarks: Block[] = [paragraph(marked('a', 'AV'), marked('b', 'AV fi'), marked('c', 'fi.'))]
  const [one, other] = await Promise.all([plain, withMarks].map((blocks) => typeset(makeDocument(blocks))))
  expect(Buffer.from(one?.pdf ?? []).equals(Buffer.from(other?.pdf ?? []))).toBe(true)
})
