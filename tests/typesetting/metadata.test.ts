import { describe, expect, test } from 'vitest'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readSource } from '../support/read-source.ts'
import { readAttachments } from '../support/read-structure.ts'
import { makeDocument, paragraph, table } from './make-document.ts'

async function setFile(changes: Partial<TypesetDocument> = {}) {
  const { pdf } = await typeset(makeDocument([paragraph('Tekst')], changes))
  return { pdf, source: readSource(pdf) }
}

describe('the metadata', () => {
  test('name both standards, and describe the property of PDF/UA to PDF/A', async () => {
    const { source } = await setFile()
    expect(source).toMatch(/^%PDF-1\.7/)
    for (const claim of [
      '<pdfaid:part>3</pdfaid:part>',
      '<pdfaid:conformance>A</pdfaid:conformance>',
      '<pdfuaid:part>1</pdfuaid:part>',
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
    ])
      expect(source.split(claim)).toHaveLength(2)
  })

  test('say what the information dictionary says', async () => {
    const { info } = makeDocument([])
    const { source } = await setFile({ info: { ...info, author: 'Bureau <A>', subject: 'A & B\u0001' } })
    for (const line of [
      '<rdf:li xml:lang="x-default">Teams &amp; netwerken</rdf:li>',
      '<rdf:li>Bureau &lt;A&gt;</rdf:li>',
      '<rdf:li xml:lang="x-default">A &amp; B</rdf:li>',
      '<rdf:li>nl-NL</rdf:li>',
      '<xmp:CreateDate>2017-07-14T00:00:00Z</xmp:CreateDate>',
      '<xmp:ModifyDate>2017-07-14T00:00:00Z</xmp:ModifyDate>',
      '<xmp:CreatorTool>Peiling</xmp:CreatorTool>',
      '<pdf:Producer>pdfmake</pdf:Producer>',
      '(Teams & netwerken)',
      '(Bureau <A>)',
      '(A & B)',
      '(D:20170714000000Z)',
      '(Peiling)',
      '(pdfmake)',
    ])
      expect(source).toContain(line)
  })

  test('leave a subject out that is not given', async () => {
    const { info } = makeDocument([])
    const { source } = await setFile({ info: { ...info, subject: '' } })
    expect(source).not.toMatch(/dc:description|\/Subject/)
  })

  test('name the colours, and pages are walked in the order of the structure', async () => {
    const { source } = await setFile()
    expect(source).toMatch(/\/S \/GTS_PDFA1\n\/Info \(sRGB IEC61966-2\.1\)/)
    expect(source).toContain('/Marked true')
    expect(source).toContain('/Tabs /S')
  })
})

describe('attachments', () => {
  const data = {
    name: 'tabel-1.csv',
    bytes: new TextEncoder().encode('Antwoord,Aantal\r\nja,12\r\n'),
    mediaType: 'text/csv',
    description: 'Tabel 1. Antwoorden',
  }
  const other = { ...data, name: 'Figuur-1.csv' }

  test('are in the file, with what they are', async () => {
    const { pdf, source } = await setFile({ attachments: [data, other] })
    expect(await readAttachments(pdf)).toEqual([
      { name: 'Figuur-1.csv', description: 'Tabel 1. Antwoorden', text: 'Antwoord,Aantal\r\nja,12\r\n' },
      { name: 'tabel-1.csv', description: 'Tabel 1. Antwoorden', text: 'Antwoord,Aantal\r\nja,12\r\n' },
    ])
    expect(source.match(/\/AFRelationship \/Data/g)).toHaveLength(2)
    expect(source.match(/\/Subtype \/text#2Fcsv/g)).toHaveLength(2)
    expect(source.match(/\/ModDate \(D:20170714000000Z\)/g)).toHaveLength(2)
    expect(source.match(/\/AF \[\d+ 0 R \d+ 0 R\]/g)).toHaveLength(1)
  })

  test('belong to the table that shows them', async () => {
    const block = { ...table([[paragraph('ja'), '12']]), attachment: 'tabel-1.csv' }
    const { pdf } = await typeset(makeDocument([block], { attachments: [data] }))
    expect(readSource(pdf)).toMatch(/\/S \/Table\n\/P \d+ 0 R\n\/AF \[\d+ 0 R\]/)
  })

  test('that are not there, or there twice, are faults of the program', async () => {
    const block = { ...table([[paragraph('ja'), '12']]), attachment: 'tabel-1.csv' }
    await expect(typeset(makeDocument([block]))).rejects.toThrow('No attachment has the name tabel-1.csv')
    await expect(setFile({ attachments: [data, data] })).rejects.toThrow(
      'Two attachments have the name tabel-1.csv',
    )
  })
})
