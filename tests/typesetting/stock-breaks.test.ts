import { describe, expect, test } from 'vitest'
import { readPdf } from '../support/read-pdf.ts'
import { setWithStock } from '../support/stock-pdfmake.ts'

/** Height of a line of Source Sans of 10 points; a page has room for 14. */
const LINE = 14.24

/**
 * Faults of pdfmake as it comes. When a test fails, the fault is mended upstream, and what works around it in the file
 * that its heading names can go.
 */
describe('pdfmake/page-writer.ts works around pdfmake, which', () => {
  test('loses a block that is taller than a page and may not be broken', async () => {
    expect(await pagesOf({ stack: [lines(30)], unbreakable: true })).toEqual(['', ''])
  })

  test('loses a line that is taller than a page', async () => {
    expect(await pagesOf([{ text: 'A', fontSize: 200 }, 'na'])).toEqual(['', 'na'])
  })

  test('loses the end of a footer that is taller than its margin', async () => {
    const footer = { stack: [lines(5, 'voet')] }
    expect(await pagesOf('tekst', { footer, pageMargins: 30 })).toEqual(['tekst voet 1 voet 2'])
  })

  test('turns the page before a line for which the room is exact, by an error of rounding', async () => {
    const heightFor = (count: number, slack: number) => ({
      pageSize: { width: 220, height: 20 + count * LINE + slack },
    })
    expect(await pagesOf(lines(15), heightFor(15, 0))).toHaveLength(2)
    expect(await pagesOf(lines(15), heightFor(15, 1e-6))).toHaveLength(1)
  })
})

describe('pdfmake/tables.ts works around pdfmake, which', () => {
  test('loses a row that is taller than a page and may not be broken', async () => {
    const body = [['boven'], [lines(30)], ['onder']]
    expect(await pagesOf({ table: { dontBreakRows: true, body } })).toEqual(['boven', 'onder'])
  })

  test('parts rows that a cell joins', async () => {
    const body = [
      [{ text: 'samen', rowSpan: 2 }, 'een'],
      ['', 'twee'],
    ]
    const pages = await pagesOf([lines(12), { table: { dontBreakRows: true, body } }])
    expect(pages[0]).toMatch(/samen een$/)
    expect(pages[1]).toBe('twee')
  })

  test('loses the end of a cell that covers rows and reaches over the page', async () => {
    const cell = { text: lines(16, 'cel'), rowSpan: 3 }
    const body = [
      [cell, lines(6, 'een')],
      ['', lines(6, 'twee')],
      ['', lines(6, 'drie')],
    ]
    const pages = await pagesOf({ table: { dontBreakRows: true, body } })
    expect(pages[0]).toContain('cel 14')
    expect(pages[1]).toBe('drie 1 drie 2 drie 3 drie 4 drie 5 drie 6')
  })

  test('lets a table with long words run off the page', async () => {
    const words = ['Gemeenteraadsverkiezingsuitslagenbekendmaking', 'arbeidsongeschiktheidsverzekering']
    const { rightEdges } = await readPdf(await setWithStock({ table: { body: [words] } }))
    expect(rightEdges[0]).toBeGreaterThan(220)
  })
})

describe('pdfmake/flow.ts works around pdfmake, which', () => {
  test('leaves the first line of a paragraph at the foot of a page', async () => {
    const pages = await pagesOf([lines(13), lines(3, 'wees')])
    expect(pages[0]).toMatch(/regel 13 wees 1$/)
    expect(pages[1]).toBe('wees 2 wees 3')
  })

  test('takes the last line of a paragraph to the next page', async () => {
    const pages = await pagesOf([lines(12), lines(3, 'weduwe')])
    expect(pages[1]).toBe('weduwe 3')
  })

  test('parts a heading from what it is the heading of', async () => {
    const pages = await pagesOf([lines(13), { text: 'Kop', headlineLevel: 1 }, lines(3, 'tekst')])
    expect(pages[0]).toMatch(/Kop$/)
    expect(pages[1]).toBe('tekst 1 tekst 2 tekst 3')
  })

  test('makes an empty page of a page break at the end', async () => {
    expect(await pagesOf({ text: 'einde', pageBreak: 'after' })).toEqual(['einde', ''])
  })
})

describe('compile/graphics.ts works around pdfmake, which', () => {
  test('draws a figure that is taller than a page over its foot', async () => {
    const text = '<text x="0" y="20">boven</text><text x="0" y="390">onder</text>'
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="50" height="400" font-family="Sans">${text}</svg>`
    expect(await pagesOf({ svg })).toEqual(['boven'])
  })
})

describe('compile/tables.ts works around pdfmake, which', () => {
  test('crashes on a table without rows', async () => {
    await expect(setWithStock({ table: { body: [] } })).rejects.toThrow(TypeError)
  })
})

async function pagesOf(content: unknown, definition = {}): Promise<readonly string[]> {
  return (await readPdf(await setWithStock(content, definition))).pages
}

/** A paragraph of so many lines. */
function lines(count: number, word = 'regel'): string {
  return Array.from({ length: count }, (_, index) => `${word} ${index + 1}`).join('\n')
}
