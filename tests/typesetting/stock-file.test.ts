import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { XmlDocument } from 'xmldoc'
import { drawWithStock, setWithStock, sourceOf, stockDocument } from '../support/stock-pdfmake.ts'

const require = createRequire(import.meta.url)
const standard = { version: '1.7', subset: 'PDF/A-3a', tagged: true }

/**
 * Faults of pdfmake and pdfkit as they come. When a test fails, the fault is mended upstream, and what works around it
 * in the file that its heading names can go.
 */
describe('pdf/pdf-file.ts works around pdfkit, which', () => {
  test('writes metadata that are no XML when a title has an ampersand', async () => {
    const metadata = async (title: string) =>
      metadataOf(await setWithStock('x', { ...standard, info: { title } }))
    expect(new XmlDocument(await metadata('A en B')).name).toBe('x:xmpmeta')
    const faulty = await metadata('A & B')
    expect(() => new XmlDocument(faulty)).toThrow('Invalid character in entity name')
  })

  test('leaves the date of change and the language out of the metadata', async () => {
    const info = { title: 'A', modDate: new Date(0) }
    const metadata = metadataOf(await setWithStock('x', { ...standard, language: 'nl-NL', info }))
    expect(metadata).toContain('xmp:CreateDate')
    expect(metadata).not.toContain('xmp:ModifyDate')
    expect(metadata).not.toContain('nl-NL')
  })

  test('knows no file that follows PDF/A and PDF/UA', async () => {
    const metadata = metadataOf(await setWithStock('x', { ...standard, displayTitle: true }))
    expect(metadata).toContain('pdfaid:part')
    expect(metadata).not.toContain('pdfuaid:part')
    const both = metadataOf(await setWithStock('x', { ...standard, subset: ['PDF/A-3a', 'PDF/UA'] }))
    expect(both).not.toMatch(/pdfaid:part|pdfuaid:part/)
  })

  test('never asks a subclass what to write for its standard', () => {
    class Ours extends stockDocument() {
      endSubset(): string {
        return 'ours'
      }
    }
    const pdf = new Ours({}, {}, {}, {}, { subset: 'PDF/A-3a', font: null })
    expect(pdf.endSubset()).not.toBe('ours')
  })

  test('puts attached files in the order of a language, not of their bytes', async () => {
    const bytes = await drawWithStock((pdf) => {
      for (const name of ['B', 'a']) pdf.file(Buffer.from('x'), { name })
    })
    expect(
      sourceOf(bytes)
        .match(/\((?:a|B)\) \d+ 0 R/g)
        ?.map((entry) => entry.slice(0, 3)),
    ).toEqual(['(a)', '(B)'])
  })

  test('crashes when a file without dates is attached twice', async () => {
    const twice = drawWithStock((pdf) => {
      for (const bytes of ['x', 'x']) pdf.file(Buffer.from(bytes), { name: 'a' })
    })
    await expect(twice).rejects.toThrow(TypeError)
  })
})

describe('pdf/modules.ts works around pdfmake, of which', () => {
  test('the default import is no class in Node', () => {
    const script = "import Document from 'pdfmake/js/PDFDocument.js'; console.log(typeof Document)"
    const options = { cwd: import.meta.dirname, encoding: 'utf8' } as const
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], options)).toBe('object\n')
  })
})

describe('pdf/pdfmake.d.ts works around pdfmake, which', () => {
  test('brings no types', () => {
    expect(require('pdfmake/package.json')).not.toHaveProperty('types')
  })
})

/** The metadata without the packet around them, which is no part of the XML. */
function metadataOf(bytes: Uint8Array): string {
  return /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(sourceOf(bytes))?.[0] ?? ''
}
