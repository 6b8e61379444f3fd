import { describe, expect, test } from 'vitest'
import type { Block, Box, Paragraph, Table } from '../../pipeline/typesetting/blocks.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { linesOf, readItems } from '../support/read-items.ts'
import { lines, makeDocument, mark, notes, paragraph, table } from './make-document.ts'
import { cell } from './span-table.ts'

/** A table of one column below a header of so many lines. */
function headed(count: number, ...rows: Paragraph[]): Table {
  return {
    ...table([]),
    columns: [{ width: 'rest' }],
    header: [[cell(lines(count, 'kop'))]],
    rows: rows.map((row) => [cell(row)]),
  }
}

function numbered(word: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${word} ${from + index}`)
}

async function pagesOf(...given: Parameters<typeof makeDocument>): Promise<string[][]> {
  const { pdf } = await typeset(makeDocument(...given))
  return (await readItems(pdf)).map(linesOf)
}

describe('a header of a table', () => {
  test('may leave a page so little room that a text is cut where it would stay together', async () => {
    const pages = await pagesOf([headed(17, paragraph('rij'), lines(3))])
    const header = numbered('kop', 1, 17)
    expect(pages).toEqual([
      [...header, 'rij'],
      [...header, 'regel 1', 'regel 2'],
      [...header, 'regel 3'],
    ])
  })

  test('that leaves no row room is set as rows are', async () => {
    const pages = await pagesOf([headed(25, paragraph('rij'), paragraph('nog een'))])
    expect(pages.flat()).toEqual([...numbered('kop', 1, 25), 'rij', 'nog een'])
    expect(pages).toHaveLength(2)
  })

  test('is not repeated where notes of a column beside it fill the page', async () => {
    const box = (...blocks: Block[]): Box => ({
      type: 'box',
      role: 'group',
      blocks,
      padding: { top: 0, right: 0, bottom: 0, left: 0 },
    })
    const noted = paragraph('einde', mark('n'))
    const columns = {
      type: 'sideBySide',
      gap: 10,
      boxes: [box(lines(5), { type: 'pageBreak' }, noted), box(headed(2, lines(40, 'cel')))],
    } as const
    const pages = await pagesOf([columns], { notes: notes({ n: [lines(30, 'noot')] }) })
    const second = pages[1]?.join(' ') ?? ''
    expect(second).toContain('einde')
    expect(second).not.toContain('kop')
    expect(
      pages
        .flat()
        .join(' ')
        .match(/cel \d+/g),
    ).toEqual(numbered('cel', 1, 40))
  })
})
