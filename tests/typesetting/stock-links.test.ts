import { describe, expect, test } from 'vitest'
import { drawWithStock, objectWith, setWithStock, sourceOf } from '../support/stock-pdfmake.ts'

const lines = Array.from({ length: 12 }, (_, index) => `regel ${index + 1}`)
const tagged = { tagged: true, pdfVersion: '1.7' }

/**
 * Faults of pdfmake and pdfkit as they come. When a test fails, the fault is mended upstream, and what works around it
 * in the file that its heading names can go.
 */

describe('pdf/page-renderer.ts works around pdfmake, which', () => {
  test('leads from a bookmark to the upper right corner of the page', async () => {
    const bytes = await setWithStock([...lines, { text: 'Kop', outline: true }])
    expect(objectWith(bytes, '/Title (Kop)')).toMatch(/\/Dest \[\d+ 0 R \/XYZ 220 220 0\]/)
  })
})

describe('pdf/pdf-file.ts works around pdfkit, which', () => {
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
