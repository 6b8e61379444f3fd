import type { Finding } from './finding.ts'
import { isList, type PdfObjects, type Value } from './pdf-objects.ts'
import { readTree } from './trees.ts'

/** The named destinations of a file. */
export type Destinations = ReadonlyMap<string, Value>

export function readDestinations(pdf: PdfObjects): {
  readonly destinations: Destinations
  readonly findings: readonly Finding[]
} {
  const names = pdf.dictionary(pdf.catalog['/Names'])
  const { entries, findings } = readTree(pdf, names['/Dests'], '/Names', 'named destinations')
  const destinations = new Map(entries.map(([name, target]) => [pdf.text(name) ?? '', target]))
  const lost = [...destinations].filter(([name]) => !leadsToPage(pdf, `u:${name}`, destinations))
  return {
    destinations,
    findings: [
      ...findings,
      ...lost.map(([name]) => ({
        checkpoint: DESTINATION,
        message: 'a named destination leads to no page of the file',
        object: name,
      })),
    ],
  }
}

const DESTINATION = 'ISO 32000-1 12.3.2'

/** Whether a destination, named or explicit, is a place on a page of the file. */
export function leadsToPage(pdf: PdfObjects, target: Value | undefined, destinations: Destinations): boolean {
  const name = pdf.text(target)
  const found = pdf.resolve(name === undefined ? target : destinations.get(name))
  const place = isList(found) ? found : pdf.list(pdf.dictionary(found)['/D'])
  const [page, fit, left, top] = place
  if (pdf.pageNumber(page) === undefined) return false
  if (pdf.name(fit) !== 'XYZ') return pdf.name(fit) !== undefined
  return isWithin(pdf, page, '/width', left) && isWithin(pdf, page, '/height', top)
}

function isWithin(
  pdf: PdfObjects,
  page: Value | undefined,
  side: '/width' | '/height',
  at: Value | undefined,
) {
  const coordinate = pdf.number(at)
  if (coordinate === undefined) return true
  const { mediaBox } = pdf.pages.find(({ reference }) => reference === page) ?? { mediaBox: [] }
  const [left = 0, bottom = 0, right = 0, top = 0] = mediaBox.map((value) => pdf.number(value) ?? 0)
  const [least, most] = side === '/width' ? [left, right] : [bottom, top]
  return coordinate >= least && (side === '/width' ? coordinate < most : coordinate <= most)
}
