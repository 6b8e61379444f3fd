import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Block } from '../../pipeline/typesetting/blocks.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import type { RunningHead } from '../../pipeline/typesetting/furniture.ts'
import { MainColumn } from '../../pipeline/typesetting/pages/main-column.ts'
import { PdfFile } from '../../pipeline/typesetting/pdf/pdf-file.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { sourceSans, withFallback } from '../support/fonts.ts'
import { readItems } from '../support/read-items.ts'
import { readStructure } from '../support/read-structure.ts'
import { heading, lines, makeDocument, mark, notes, paragraph } from './make-document.ts'

const style = { size: 8, leading: 12, colour: '#4A5560' }
const runningHead: RunningHead = { level: 1, style, distance: 6 }
/** Where the text area begins and how far it reaches, from the page's foot and left. */
const [TOP, LEFT, RIGHT] = [330, 30, 270]

afterEach(() => {
  vi.restoreAllMocks()
})

async function readHeads(blocks: readonly Block[], changes: Partial<TypesetDocument> = {}) {
  const { pdf } = await typeset(makeDocument(blocks, { runningHead, ...changes }))
  return (await readItems(pdf)).map((items) => items.filter(({ baseline }) => baseline > TOP))
}

/** What stands above the text of each page. */
async function headsOf(blocks: readonly Block[], changes: Partial<TypesetDocument> = {}): Promise<string[]> {
  const pages = await readHeads(blocks, changes)
  return pages.map((items) => items.map(({ text }) => text).join(' '))
}

/** The head of the second page of a section with this title. */
async function headOf(title: string, changes: Partial<TypesetDocument> = {}): Promise<string> {
  const [, head = ''] = await headsOf([heading('one', title), lines(25)], changes)
  return head
}

describe('a running head', () => {
  test('names the section that goes on at the top of its page', async () => {
    const blocks = [heading('one', 'Een'), lines(25), heading('two', 'Twee'), lines(30)]
    expect(await headsOf(blocks)).toEqual(['', 'Een', 'Twee'])
  })

  test('is not where a section opens its page, nor before the first', async () => {
    const blocks: Block[] = [
      lines(30),
      heading('one', 'Een'),
      { type: 'pageBreak' },
      heading('two', 'Twee'),
      lines(25),
    ]
    expect(await headsOf(blocks)).toEqual(['', '', '', 'Twee'])
  })

  test('names the nearest section down to its level', async () => {
    const blocks = [
      heading('one', 'Een'),
      lines(25),
      heading('deep', 'Dieper', 2),
      lines(5),
      heading('deepest', 'Diepst', 3),
      lines(20),
      heading('two', 'Twee'),
      lines(25),
    ]
    const down = (level: RunningHead['level']) => headsOf(blocks, { runningHead: { ...runningHead, level } })
    expect(await down(1)).toEqual(['', 'Een', 'Een', 'Twee'])
    expect(await down(2)).toEqual(['', 'Een', 'Dieper', 'Twee'])
    expect(await down(3)).toEqual(['', 'Een', 'Diepst', 'Twee'])
  })

  test('is not on the cover, and footnotes that go on still belong to their section', async () => {
    const cover = { grounds: [], texts: [{ x: 30, y: 80, width: 240, blocks: [paragraph('Titel')] }] }
    const blocks = [heading('one', 'Een'), paragraph('Tekst', mark('note'))]
    const heads = await headsOf(blocks, { cover, notes: notes({ note: [lines(25)] }) })
    expect(heads).toEqual(['', '', 'Een'])
  })

  test('is at its distance above the text, between the margins', async () => {
    const [, [head] = []] = await readHeads([heading('one', 'Een'), lines(25)])
    expect(head?.left).toBe(LEFT)
    // Descenders reach less far down than half of the leading.
    expect(head?.baseline).toBeGreaterThan(TOP + 6)
    expect(head?.baseline).toBeLessThan(TOP + 6 + 12 / 2)
  })

  test('leaves out the footnote marks of its title', async () => {
    const title = { ...heading('one', 'Een'), content: [...heading('one', 'Een').content, mark('note')] }
    const heads = await headsOf([title, lines(25)], { notes: notes({ note: [paragraph('Bron')] }) })
    expect(heads).toEqual(['', 'Een'])
  })
})

describe('a title too long for one line', () => {
  test('is cut at a word', async () => {
    const words = Array.from({ length: 40 }, (_, index) => `gemeente-${index + 1},`)
    const [, [head, ...others] = []] = await readHeads([heading('one', words.join(' ')), lines(25)])
    expect(others).toEqual([])
    const shown = head?.text.slice(0, -1) ?? ''
    expect(head?.text).toBe(`${shown}…`)
    expect(words.slice(0, shown.split(' ').length).join(' ')).toBe(`${shown},`)
    expect(head?.right).toBeLessThanOrEqual(RIGHT)
    // One more of its words would not have fitted.
    expect(head?.right).toBeGreaterThan(RIGHT - 50)
  })

  test('is cut at a letter where not one word fits, and is not hyphenated', async () => {
    const word = 'Zorgverzekeringsmaatschappijen'.repeat(4)
    const head = await headOf(word)
    expect(head).toMatch(/^Zorgverzekering[a-zZ]+…$/)
    expect(word).toContain(head.slice(0, -1))
  })

  test('is whole where it just fits', async () => {
    const title = 'Onderzoek naar de inrichting van het sociaal domein'
    const [, [head] = []] = await readHeads([heading('one', title), lines(25)])
    const width = (head?.right ?? 0) - (head?.left ?? 0)
    const page = (room: number) => ({
      width: room + 60,
      height: 360,
      margins: { top: 30, right: 30, bottom: 30, left: 30 },
    })
    expect(await headOf(title, { page: page(width + 0.1) })).toBe(title)
    expect(await headOf(title, { page: page(width - 0.1) })).toBe(
      'Onderzoek naar de inrichting van het sociaal…',
    )
  })
})

describe('the characters of a running head', () => {
  test('are drawn in the fallback where the font lacks them', async () => {
    expect(await headOf('Blij ☃ in Ελλάδα', { fonts: withFallback })).toBe('Blij ☃ in Ελλάδα')
  })

  test('are a fault where its own font lacks them', async () => {
    const inBold = { ...runningHead, style: { ...style, bold: true } }
    const withoutBold = { ...sourceSans, normal: withFallback.fallback?.normal ?? sourceSans.normal }
    const document = makeDocument([heading('one', 'Kop ☃')], { fonts: withoutBold, runningHead: inBold })
    await expect(typeset(document)).rejects.toThrow('U+2603 "☃" in "Kop ☃" is not in Source Sans 3')
  })
})

describe('a running head as part of the page', () => {
  const blocks = [heading('one', 'Een'), lines(25)]

  test('is an artifact of pagination and no element', async () => {
    const addContent = vi.spyOn(PdfFile.prototype, 'addContent')
    const { pdf } = await typeset(makeDocument(blocks, { runningHead }))
    const contents = addContent.mock.calls.map(([operators]) => operators)
    expect(contents.join()).toContain('/Artifact <</Type /Pagination /Subtype /Header>> BDC')
    const [, page = []] = await readStructure(pdf)
    expect(page.join('\n')).not.toContain('Een')
  })

  test('takes no pass of its own', async () => {
    const layOut = vi.spyOn(MainColumn.prototype, 'set')
    await typeset(makeDocument(blocks))
    const without = layOut.mock.calls.length
    await typeset(makeDocument(blocks, { runningHead }))
    expect(layOut.mock.calls.length).toBe(2 * without)
  })

  test('must fit in the top margin', async () => {
    const set = (distance: number) =>
      typeset(makeDocument(blocks, { runningHead: { ...runningHead, distance } }))
    await expect(set(19)).rejects.toThrow('the running head needs 31 points of the top margin, which has 30')
    expect((await set(18)).pages).toBe(2)
  })

  test('may fill the margin and touch the text, whatever its leading', async () => {
    // 20 - (20 - 5.2) comes out less than 5.2, and 16.1 + 8.1 more than 24.2.
    const margins = [
      { top: 20, leading: 5.2, distance: 0 },
      { top: 24.2, leading: 16.1, distance: 8.1 },
    ]
    for (const { top, leading, distance } of margins) {
      const page = { width: 300, height: 360, margins: { top, right: 30, bottom: 30, left: 30 } }
      const tight = { ...runningHead, distance, style: { ...style, leading } }
      expect((await typeset(makeDocument(blocks, { page, runningHead: tight }))).pages).toBe(2)
    }
  })
})
