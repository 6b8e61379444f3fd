import { expect, test } from 'vitest'
import type { Block, Box, Paragraph } from '../../pipeline/typesetting/blocks.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readPdf } from '../support/read-pdf.ts'
import { lines, makeDocument, mark, notes, paragraph, table } from './make-document.ts'

const padding = { top: 0, right: 0, bottom: 0, left: 0 }

function box(...blocks: Block[]): Box {
  return { type: 'box', role: 'group', blocks, padding }
}

function marked(text: Paragraph, note: string, number: number): Paragraph {
  return { ...text, content: [...text.content, mark(note, number)] }
}

test('a note that goes on is on no page before that of its mark, which a column beside it comes to later', async () => {
  const left = box(lines(5), { type: 'pageBreak' }, marked(paragraph('links'), 'long', 1))
  const right = box(marked(paragraph('rechts'), 'short', 2), lines(5, 'naast'))
  const { pdf } = await typeset(
    makeDocument([{ type: 'sideBySide', gap: 10, boxes: [left, right] }], {
      notes: notes({ long: [lines(30, 'lang')], short: [paragraph('kort')] }),
    }),
  )
  const { pages } = await readPdf(pdf)
  expect(pages[0]).toContain('2 kort')
  expect(pages[0]).not.toContain('lang')
  expect(pages.join(' ').match(/lang \d+/g)).toHaveLength(30)
})

test('a note whose mark is cut by the end of a line is printed once', async () => {
  const narrow = { ...table([]), columns: [{ width: 'rest' }, { width: 4 }] as const }
  const cells = [paragraph('rij'), paragraph('a', mark('n10', 10))].map(
    (text) => ({ type: 'text', paragraphs: [text] }) as const,
  )
  const header = [[...(table([]).header[0] ?? [])]]
  const footnotes = notes({ n10: [paragraph('eenmaal')] })
  const { pdf } = await typeset(
    makeDocument([{ ...narrow, header, rows: [cells] }], {
      notes: { ...footnotes, notes: footnotes.notes.map((note) => ({ ...note, number: 10 })) },
    }),
  )
  const { pages } = await readPdf(pdf)
  expect(pages.join(' ').match(/eenmaal/g)).toHaveLength(1)
})
