import { describe, expect, test } from 'vitest'
import type { Aside, Block } from '../../pipeline/typesetting/blocks.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readItems } from '../support/read-items.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readStructure } from '../support/read-structure.ts'
import { heading, lines, makeDocument, mark, notes, paragraph } from './make-document.ts'

/** In a margin of 80 points beside text of 140. */
function aside(count: number, word = 'rand', space: Aside['space'] = {}): Aside {
  return { type: 'aside', x: 0, width: 80, blocks: [lines(count, word)], space }
}

function beside(count: number, word = 'regel') {
  return { ...lines(count, word), indent: { left: 100 } }
}

/** How many points below the top of its page each text stands, rounded to whole lines. */
async function linesOf(blocks: readonly Block[], changes: Partial<TypesetDocument> = {}) {
  const { pdf } = await typeset(makeDocument(blocks, changes))
  return (await readItems(pdf)).map(
    (items) => new Map(items.map(({ text, baseline }) => [text, Math.floor((330 - baseline) / 15)])),
  )
}

function svg(width: number) {
  const text = '<text x="4" y="20" font-family="Source Sans 3" font-size="10">vlak</text>'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="45">${text}<rect width="${width}" height="45" fill="none"/></svg>`
}

function figure(width: number, indent = {}): Block {
  return { type: 'figure', svg: svg(width), width, alt: 'Vlak', indent }
}

describe('an aside', () => {
  test('is level with the first line of the block that follows, and takes no height', async () => {
    const [page] = await linesOf([beside(2, 'boven'), aside(3), beside(2), beside(1, 'onder')])
    expect(page?.get('rand 1')).toBe(2)
    expect(page?.get('regel 1')).toBe(2)
    expect(page?.get('onder 1')).toBe(4)
  })

  test('is below the gap of the block that it is level with', async () => {
    const below = { ...beside(1), space: { before: 30 } }
    const [page] = await linesOf([{ ...beside(1, 'boven'), space: { after: 15 } }, aside(1), below])
    expect(page?.get('rand 1')).toBe(3)
    expect(page?.get('regel 1')).toBe(3)
  })

  test('is below the one before it, at the larger of their spaces and 10 points at least', async () => {
    const depth = async (first: Aside, second: Aside) => {
      const blocks = [first, beside(1), second, beside(1, 'onder')]
      const { pdf } = await typeset(makeDocument(blocks))
      const items = (await readItems(pdf))[0] ?? []
      const [one, other] = ['rand 4', 'twee 1'].map((text) => items.find((item) => item.text === text))
      return Math.round((one?.baseline ?? 0) - (other?.baseline ?? 0))
    }
    expect(await depth(aside(4), aside(1, 'twee'))).toBe(25)
    expect(await depth(aside(4, 'rand', { after: 12 }), aside(1, 'twee', { before: 20 }))).toBe(35)
  })

  test('moves on with what it is beside, and that with it', async () => {
    const [first, second] = await linesOf([beside(18, 'boven'), aside(3), beside(2)])
    expect(first?.size).toBe(18)
    expect(second?.get('rand 1')).toBe(0)
    expect(second?.get('regel 1')).toBe(0)
  })

  test('takes a heading along above what it is beside', async () => {
    const head = { ...heading('one', 'Kop'), indent: { left: 100 } }
    const [first, second] = await linesOf([beside(16, 'boven'), head, aside(4), beside(2)])
    expect(first?.has('Kop')).toBe(false)
    expect(second?.get('Kop')).toBe(0)
    expect(second?.get('rand 1')).toBe(1)
  })

  test('is above the footnotes, which leave it its room', async () => {
    // The aside ends two lines above the page's foot, and the note needs more than three.
    const marked = { ...paragraph('Zie', mark('bron')), indent: { left: 100 } }
    const one = notes({ bron: [lines(3, 'noot')] })
    const pages = await linesOf([beside(10, 'boven'), aside(8), beside(1), marked], { notes: one })
    expect(pages[0]?.get('rand 8')).toBe(17)
    expect(pages[0]?.has('noot 1')).toBe(false)
    expect(pages[1]?.get('Zie')).toBe(0)
  })

  test('brings the note that it has a mark of to its page', async () => {
    const own: Aside = { ...aside(1), blocks: [paragraph('Rand', mark('bron'))] }
    const source = notes({ bron: [paragraph('Bron')] })
    const { pdf } = await typeset(makeDocument([beside(18, 'boven'), own, beside(2)], { notes: source }))
    const { pages, links } = await readPdf(pdf)
    expect(pages[1]).toBe('Rand1 regel 1 regel 2 1 Bron')
    expect(links).toEqual([{ page: 2, to: 2 }])
  })

  test('may be the last block, and come before a page break', async () => {
    const [last] = await linesOf([beside(2), aside(2)])
    expect(last?.get('rand 1')).toBe(2)
    const broken = await linesOf([beside(2), aside(2), { type: 'pageBreak' }, beside(1, 'onder')])
    expect(broken[0]?.get('rand 1')).toBe(2)
    expect(broken[1]?.get('onder 1')).toBe(0)
    expect((await linesOf([beside(19), aside(2)]))[1]?.get('rand 1')).toBe(0)
  })

  test('that no page can hold cannot be set', async () => {
    await expect(typeset(makeDocument([beside(2), aside(21), beside(2)]))).rejects.toThrow(
      'the asides that begin with "rand 1" need 315 points of a page, which has 300',
    )
  })

  test('is read before what it is beside', async () => {
    const { pdf } = await typeset(makeDocument([heading('one', 'Kop'), aside(1), beside(1)]))
    // The standard has no aside: readers that do not know it take a division.
    const read = (await readStructure(pdf))[0]?.map((line) => line.trim())
    expect(read).toEqual(['Document', 'Sect', 'H1 Kop', 'Div', 'P rand 1', 'P regel 1'])
  })

  test('can be referred to', async () => {
    const own: Aside = { ...aside(1), blocks: [{ ...paragraph('Rand'), id: 'rand' }] }
    const reference = paragraph('Op ', { type: 'pageReference', target: 'rand', form: 'page' })
    const { pdf } = await typeset(makeDocument([reference, beside(19, 'boven'), own, beside(2)]))
    const { pages, links } = await readPdf(pdf)
    expect(pages[0]).toMatch(/^Op 2 boven 1 /)
    expect(links).toEqual([{ page: 1, to: 2 }])
  })
})

describe('what reaches into the margin', () => {
  test('begins below an aside that still reaches down', async () => {
    const [page] = await linesOf([aside(4), beside(1), figure(240), beside(1, 'onder')])
    // Four lines, 10 points, and 20 to the baseline of its text.
    expect(page?.get('vlak')).toBe(6)
    expect(page?.get('rand 4')).toBe(3)
  })

  test('begins below its own aside', async () => {
    const [page] = await linesOf([aside(2), figure(240)])
    expect(page?.get('rand 1')).toBe(0)
    expect(page?.get('vlak')).toBe(4)
  })

  test('moves to the next page where asides leave it no room', async () => {
    const [first, second] = await linesOf([beside(10, 'boven'), aside(7), beside(1), figure(240)])
    expect(first?.has('vlak')).toBe(false)
    expect(second?.has('vlak')).toBe(true)
  })

  test('does not wait for an aside that it does not meet', async () => {
    const [page] = await linesOf([aside(4), beside(1), figure(120, { left: 100 })])
    expect(page?.get('vlak')).toBe(2)
  })
})
