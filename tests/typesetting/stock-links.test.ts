import { describe, expect, test } from 'vitest'
import { readDrawnPage } from '../support/read-drawn-page.ts'
import { readItems } from '../support/read-items.ts'
import { readPdf } from '../support/read-pdf.ts'
import { drawWithStock, objectWith, setWithStock, sourceOf } from '../support/stock-pdfmake.ts'

const lines = Array.from({ length: 12 }, (_, index) => `regel ${index + 1}`)
const tagged = { tagged: true, pdfVersion: '1.7' }

/**
 * Faults of pdfmake and pdfkit as they come. When a test fails, the fault is mended upstream, and what works around it
 * in the file that its heading names can go.
 */
describe('page-numbers.ts works around pdfmake, which', () => {
  test('does not fill in a page reference below the first line of a paragraph', async () => {
    const text = ['woord '.repeat(10), 'pagina ', { pageReference: 'doel' }, '.']
    const { lines } = await readDrawnPage(await setWithStock([{ text }, { text: 'Doel', id: 'doel' }]))
    expect(lines[1]).toMatch(/pagina 00000\.$/)
  })

  test('leaves a gap after a page reference', async () => {
    const text = ['pagina ', { pageReference: 'doel' }, ' en']
    const [items = []] = await readItems(await setWithStock([{ text }, { text: 'Doel', id: 'doel' }]))
    const [reference, after] = items
    expect([reference?.text, after?.text]).toEqual(['pagina 1', 'en'])
    expect((after?.left ?? 0) - (reference?.right ?? 0)).toBeGreaterThan(20)
  })

  test('names the page from which a block moved away with the target inside it', async () => {
    const target = { text: [{ text: 'Doel', id: 'doel' }] }
    const block = { unbreakable: true, stack: [...lines.slice(0, 5), target] }
    const { pages } = await readPdf(
      await setWithStock([{ text: ['zie ', { pageReference: 'doel' }] }, ...lines, block]),
    )
    expect(pages[0]).toMatch(/^zie 1 /)
    expect(pages[1]).toMatch(/Doel$/)
  })
})

describe('compile/contents.ts works around pdfmake, which', () => {
  test('repeats the footnote mark of a heading in the contents', async () => {
    const heading = { text: ['Kop', { text: '*', sup: true }], tocItem: true }
    const { lines } = await readDrawnPage(await setWithStock([{ toc: {} }, heading]))
    expect(lines[0]).toBe('Kop* 1')
  })
})

describe('check.ts works around pdfmake, which', () => {
  test('writes a link to a target that is not there', async () => {
    const bytes = await setWithStock({ text: 'zie', linkToDestination: 'nergens' })
    await expect(readPdf(bytes)).rejects.toThrow('The destination nergens leads nowhere')
  })
})

describe('pdfmake/renderer.ts works around pdfmake, which', () => {
  test('makes a link of each word', async () => {
    const { links } = await readPdf(await setWithStock({ text: 'een twee drie', link: 'http://a.nl/' }))
    expect(links).toHaveLength(3)
  })

  test('leads from a bookmark to the upper right corner of the page', async () => {
    const bytes = await setWithStock([...lines, { text: 'Kop', outline: true }])
    expect(objectWith(bytes, '/Title (Kop)')).toMatch(/\/Dest \[\d+ 0 R \/XYZ 220 220 0\]/)
  })

  test('calls a bookmark an object when its heading has two styles', async () => {
    const heading = { text: ['Kop ', { text: 'twee', italics: true }], outline: true }
    const { outline } = await readPdf(await setWithStock(heading))
    expect(outline.map(({ title }) => title)).toEqual(['[object Object],[object Object]'])
  })
})

describe('pdfmake/pdf-file.ts works around pdfkit, which', () => {
  test('does not count the bookmarks of the first level, nor those that are folded', async () => {
    const bytes = await setWithStock([
      { text: 'Boven', id: 'boven', outline: true },
      { text: 'Onder', outline: true, outlineParentId: 'boven' },
    ])
    const upper = objectWith(bytes, '/Title (Boven)')
    expect(upper).toContain('/First')
    expect(upper).not.toContain('/Count')
    const source = sourceOf(bytes)
    const root = /\/Outlines (\d+) 0 R/.exec(source)?.[1]
    expect(source).toMatch(new RegExp(`\n${root} 0 obj\n<<\n/First \\d+ 0 R\n/Last \\d+ 0 R\n>>`))
  })

  test('puts names in the order of a language, not of their bytes', async () => {
    const source = sourceOf(
      await setWithStock([
        { text: 'x', id: 'B' },
        { text: 'y', id: 'a' },
      ]),
    )
    expect(source.match(/\((?:a|B)\) \[/g)).toEqual(['(a) [', '(B) ['])
  })

  test('gives the root of the tree of names limits', async () => {
    const source = sourceOf(
      await setWithStock([
        { text: 'x', id: 'a' },
        { text: 'y', id: 'b' },
      ]),
    )
    expect(source).toMatch(/\/Dests <<\s+\/Limits \[\(a\) \(b\)\]/)
  })

  test('does not say where a link leads', async () => {
    const bytes = await drawWithStock((pdf) => {
      const element = pdf.struct('Link')
      pdf.addStructure(element)
      pdf.link(0, 0, 10, 10, 'http://a.nl/', { structParent: element })
      pdf.goTo(0, 0, 10, 10, 'doel', { structParent: element })
    }, tagged)
    const [outward, inward] = sourceOf(bytes).match(/\/Subtype \/Link[^>]*>>/g) ?? []
    expect(outward).toContain('/Contents ()')
    expect(inward).not.toContain('/Contents')
  })
})
