import type { Finding } from './finding.ts'
import type { PdfObjects, Value } from './pdf-objects.ts'
import { readTree } from './trees.ts'

const FILES = 'ISO 19005-3 6.8'
const RELATIONSHIPS: ReadonlySet<string | undefined> = new Set([
  'Source',
  'Data',
  'Alternative',
  'Supplement',
  'Unspecified',
])

/** Every attached file says what it is, what it is for, and what it belongs to. */
export function checkFiles(pdf: PdfObjects, associated: readonly Value[]): Finding[] {
  const names = pdf.dictionary(pdf.catalog['/Names'])
  const { entries, findings: order } = readTree(pdf, names['/EmbeddedFiles'], '/Names', 'attached files')
  const attached = new Set([...pdf.list(pdf.catalog['/AF']), ...associated])
  const findings = [...order]
  for (const [name, reference] of entries) {
    const object = `${pdf.text(name)} ${reference}`
    for (const [checkpoint, message] of faultsOf(pdf, reference))
      findings.push({ checkpoint, message, object })
    if (!attached.has(reference)) {
      findings.push({ checkpoint: FILES, message: 'a file that belongs to nothing', object })
    }
  }
  return findings
}

function faultsOf(pdf: PdfObjects, reference: Value): (readonly [checkpoint: string, message: string])[] {
  const file = pdf.dictionary(reference)
  const { '/F': embedded } = pdf.dictionary(file['/EF'])
  const stream = pdf.dictionary(embedded)
  const parameters = pdf.dictionary(stream['/Params'])
  const data = pdf.data(embedded)
  const given = (value: Value | undefined) => (pdf.text(value) ?? '').trim() !== ''
  const rules: readonly (readonly [holds: boolean, checkpoint: string, message: string])[] = [
    [given(file['/F']) && given(file['/UF']), '21-001', 'a file without F and UF'],
    [given(file['/Desc']), FILES, 'a file without Desc'],
    [RELATIONSHIPS.has(pdf.name(file['/AFRelationship'])), FILES, 'a file without AFRelationship'],
    [/^[^/]+\/[^/]+$/.test(pdf.name(stream['/Subtype']) ?? ''), FILES, 'a file without a MIME type'],
    [given(parameters['/ModDate']), FILES, 'a file without ModDate'],
    [data !== undefined && data.length > 0, FILES, 'a file without content'],
    [parameters['/Size'] === data?.length, 'ISO 32000-1 7.11.4', 'a file of another size than it says'],
  ]
  return rules.flatMap(([holds, checkpoint, message]) => (holds ? [] : [[checkpoint, message] as const]))
}
