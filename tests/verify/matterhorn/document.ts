import { isLanguage } from './elements.ts'
import type { Finding } from './finding.ts'
import type { PdfObjects, Value } from './pdf-objects.ts'

/** What the catalogue and the trailer must say, and what a file may not contain at all. */
export function checkDocument(pdf: PdfObjects): Finding[] {
  const findings: Finding[] = []
  const tell = (checkpoint: string, message: string) =>
    findings.push({ checkpoint, message, object: 'document' })
  const { catalog, trailer } = pdf
  const marks = pdf.dictionary(catalog['/MarkInfo'])
  if (marks['/Marked'] !== true) tell('ISO 14289-1 6.2', 'Marked is not true')
  if (marks['/Suspects'] === true) tell('01-007', 'Suspects is true')
  if (!isLanguage(pdf.text(catalog['/Lang']))) tell('11-006', 'Lang is no language')
  const { '/DisplayDocTitle': showsTitle } = pdf.dictionary(catalog['/ViewerPreferences'])
  if (showsTitle === undefined) tell('07-001', 'DisplayDocTitle is absent')
  else if (showsTitle !== true) tell('07-002', 'DisplayDocTitle is not true')
  if (trailer['/Encrypt'] !== undefined) tell('26-001', 'the file is encrypted')
  if (pdf.list(trailer['/ID']).length !== 2) tell('ISO 19005-3 6.1.3', 'the file has no ID')
  if (pdf.pages.length === 0) tell('ISO 32000-1 7.7.3', 'there are no pages')
  findings.push(...intentFindings(pdf), ...activeFindings(pdf))
  return findings
}

/** The characters that every ICC profile has at its 36th byte, and what follows the 16th: its colours. */
const ICC_SIGNATURE = 'acsp'
const INTENT = 'ISO 19005-3 6.2.3'

function intentFindings(pdf: PdfObjects): Finding[] {
  const intents = pdf.list(pdf.catalog['/OutputIntents']).map((intent) => pdf.dictionary(intent))
  const archival = intents.find((intent) => pdf.name(intent['/S']) === 'GTS_PDFA1')
  const { '/DestOutputProfile': profile } = archival ?? {}
  const icc = pdf.data(profile)?.toString('latin1') ?? ''
  if (icc.slice(36, 40) !== ICC_SIGNATURE || icc.slice(16, 20) !== 'RGB ') {
    return [{ checkpoint: INTENT, message: 'no output intent with an RGB profile', object: 'document' }]
  }
  if (pdf.number(pdf.dictionary(profile)['/N']) !== 3) {
    return [
      { checkpoint: INTENT, message: 'the RGB profile does not say that N is 3', object: String(profile) },
    ]
  }
  return []
}

const ACTION = 'ISO 19005-3 6.5.1'
const FORBIDDEN_KEYS: Readonly<Record<string, readonly [checkpoint: string, message: string]>> = {
  '/OpenAction': [ACTION, 'something happens when the file is opened'],
  '/AA': ['ISO 19005-3 6.5.2', 'something happens by itself'],
  '/XFA': ['25-001', 'an XFA form'],
  '/NeedAppearances': ['ISO 19005-3 6.4.1', 'form fields without an appearance'],
  '/OCProperties': ['20-001', 'content that can be hidden'],
}

/** Nothing in the file acts of itself or shows itself differently from one time to another. */
function activeFindings(pdf: PdfObjects): Finding[] {
  const names = pdf.dictionary(pdf.catalog['/Names'])
  const places: readonly (readonly [Value | undefined, string])[] = [
    [pdf.catalog, 'catalog'],
    [pdf.catalog['/AcroForm'], 'form'],
    ...pdf.pages.map(({ dictionary, number }) => [dictionary, `page ${number}`] as const),
  ]
  const findings = places.flatMap(([place, object]) =>
    Object.keys(pdf.dictionary(place)).flatMap((key) => {
      const forbidden = FORBIDDEN_KEYS[key]
      return forbidden === undefined ? [] : [{ checkpoint: forbidden[0], message: forbidden[1], object }]
    }),
  )
  if (names['/JavaScript'] === undefined) return findings
  return [...findings, { checkpoint: ACTION, message: 'the file has scripts', object: 'catalog' }]
}
