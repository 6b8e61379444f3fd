import { expect, test } from 'vitest'
import { empty, fill, findingsAfter, itFinds, replace, set, unset } from './broken.ts'
import { ref } from './small-pdf.ts'

test('finds nothing in a PDF without faults', () => {
  expect(findingsAfter()).toEqual([])
})

const INTENT = 'ISO 19005-3 6.2.3'

itFinds([
  ['ISO 14289-1 6.2 Marked is not true', unset('catalog', '/MarkInfo')],
  ['01-007 Suspects is true', set('catalog', { '/MarkInfo': { '/Marked': true, '/Suspects': true } })],
  ['11-006 Lang is no language', unset('catalog', '/Lang')],
  ['11-006 Lang is no language', set('catalog', { '/Lang': 'u:Nederlands!' })],
  ['07-001 DisplayDocTitle is absent', unset('catalog', '/ViewerPreferences')],
  [
    '07-002 DisplayDocTitle is not true',
    set('catalog', { '/ViewerPreferences': { '/DisplayDocTitle': false } }),
  ],
  ['26-001 the file is encrypted', set('trailer', { '/Encrypt': {} })],
  ['ISO 19005-3 6.1.3 the file has no ID', unset('trailer', '/ID')],
  [`${INTENT} no output intent with an RGB profile`, unset('catalog', '/OutputIntents')],
  [`${INTENT} no output intent with an RGB profile`, replace('profile', 'RGB ', 'CMYK')],
  [`${INTENT} the RGB profile does not say that N is 3`, set('profile', { '/N': 4 })],
  ['ISO 19005-3 6.5.1 something happens when the file is opened', set('catalog', { '/OpenAction': {} })],
  ['ISO 19005-3 6.5.1 the file has scripts', scripts()],
  ['ISO 19005-3 6.5.2 something happens by itself', set('page', { '/AA': {} })],
  ['25-001 an XFA form', set('catalog', { '/AcroForm': { '/XFA': [] } })],
  [
    'ISO 19005-3 6.4.1 form fields without an appearance',
    set('catalog', { '/AcroForm': { '/NeedAppearances': true } }),
  ],
  ['20-001 content that can be hidden', set('catalog', { '/OCProperties': {} })],
])

test('finds a file without pages', () => {
  expect(findingsAfter(set('pages', { '/Kids': [] }))).toContain('ISO 32000-1 7.7.3 there are no pages')
})

const XMP = 'ISO 19005-3 6.6.2.1'
const UA = 'http://www.aiim.org/pdfua/ns/id/'

itFinds([
  ['06-001 there is no XMP', unset('catalog', '/Metadata')],
  ['06-001 there is no XMP', empty('metadata')],
  [`${XMP} the XMP is compressed`, set('metadata', { '/Filter': '/FlateDecode' })],
  [`${XMP} the XMP does not say that it is XML`, unset('metadata', '/Subtype')],
  [`${XMP} the XMP is not well-formed`, replace('metadata', 'Proef', 'Zorg & welzijn')],
  [`${XMP} the prefix dc has no namespace`, replace('metadata', 'xmlns:dc=', 'xmlns:dd=')],
  ['06-002 the XMP does not claim PDF/UA-1', replace('metadata', '<pdfuaid:part>1', '<pdfuaid:part>2')],
  [
    '06-002 the XMP does not claim PDF/UA-1',
    replace('metadata', `xmlns:pdfuaid="${UA}"`, 'xmlns:pdfuaid="http://elsewhere/"'),
  ],
  ['06-003 the XMP has no title', unset('trailer', '/Info'), replace('metadata', '>Proef<', '> <')],
  [
    'ISO 19005-3 6.6.4 the XMP does not claim PDF/A-3a',
    replace('metadata', 'conformance="A"', 'conformance="B"'),
  ],
  ['ISO 19005-3 6.6.4 the XMP does not claim PDF/A-3a', replace('metadata', 'pdfa/ns/id/', 'pdfa/')],
  [
    'ISO 19005-3 6.6.2.3 no extension schema describes the claim of PDF/UA',
    replace('metadata', `>${UA}<`, '>http://elsewhere/<'),
  ],
  ['ISO 19005-3 6.6.2.2 dc:title differs from Title', set('info', { '/Title': 'u:Proeve' })],
  ['ISO 19005-3 6.6.2.2 dc:creator differs from Author', set('info', { '/Author': 'u:Bureau' })],
])

const FILES = 'ISO 19005-3 6.8'

itFinds([
  ['21-001 a file without F and UF', unset('attachment', '/UF')],
  [`${FILES} a file without Desc`, set('attachment', { '/Desc': 'u: ' })],
  [`${FILES} a file without AFRelationship`, set('attachment', { '/AFRelationship': '/Else' })],
  [`${FILES} a file without a MIME type`, set('file', { '/Subtype': '/csv' })],
  [`${FILES} a file without ModDate`, set('file', { '/Params': { '/Size': 4 } })],
  [`${FILES} a file without content`, fill('file', ''), set('file', fileOf(0))],
  ['ISO 32000-1 7.11.4 a file of another size than it says', set('file', fileOf(3))],
  [`${FILES} a file that belongs to nothing`, unset('figure', '/AF')],
])

test('takes a file that belongs to the document as a whole', () => {
  expect(findingsAfter(unset('figure', '/AF'), set('catalog', { '/AF': [ref('attachment')] }))).toEqual([])
})

function fileOf(size: number) {
  return { '/Params': { '/ModDate': 'u:D:20170714000000Z', '/Size': size } }
}

function scripts() {
  return set('names', { '/JavaScript': { '/Names': [] } })
}
