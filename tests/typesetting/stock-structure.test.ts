import { describe, expect, test } from 'vitest'
import { drawWithStock, sourceOf } from '../support/stock-pdfmake.ts'

const tagged = { tagged: true, pdfVersion: '1.7' }

/**
 * Faults of pdfmake and pdfkit as they come. When a test fails, the fault is mended upstream, and what works around it
 * in the file that its heading names can go.
 */

describe('pdf/marks.ts works around pdfkit, which', () => {
  test('does not tell a footer from other artifacts', async () => {
    const bytes = await drawWithStock((pdf) => {
      pdf.markContent('Artifact', { type: 'Pagination', subtype: 'Footer', Subtype: 'Footer' })
    })
    expect(sourceOf(bytes)).toContain('/Artifact <<\n/Type /Pagination\n>> BDC')
  })
})

describe('pdf/structure-tree.ts works around pdfkit, which', () => {
  test('takes the attributes of layout for those of a table', async () => {
    const bytes = await drawWithStock((pdf) => {
      pdf.addStructure(pdf.struct('TH', { scope: 'Row', bbox: [0, 0, 10, 10] }))
    }, tagged)
    expect(sourceOf(bytes)).toMatch(/\/O \/Table\n\/Placement \/Block\n\/BBox \[.*\]\n\/Scope \/Row\n>>/)
    expect(sourceOf(bytes)).not.toContain('/O /Layout')
  })

  test('puts a link on the last page, whichever it is on', async () => {
    const bytes = await drawWithStock((pdf) => {
      const element = pdf.struct('Link')
      pdf.addStructure(element)
      pdf.link(0, 0, 10, 10, 'http://a.nl/', { structParent: element })
      pdf.addPage()
    }, tagged)
    const source = sourceOf(bytes)
    const last = /\/Kids \[\d+ 0 R (\d+) 0 R\]/.exec(source)?.[1]
    expect(source).toMatch(new RegExp(`/Type /OBJR\\n/Obj \\d+ 0 R\\n/Pg ${last} 0 R`))
  })
})

describe('pdf/pdf-file.ts works around pdfkit, which', () => {
  test('gives the root of the tree from content to elements limits', async () => {
    const bytes = await drawWithStock((pdf) => {
      const element = pdf.struct('Link')
      pdf.addStructure(element)
      for (const url of ['http://a.nl/', 'http://b.nl/'])
        pdf.link(0, 0, 10, 10, url, { structParent: element })
    }, tagged)
    expect(sourceOf(bytes)).toMatch(/\/ParentTree <<\s+\/Limits \[0 1\]/)
  })
})
