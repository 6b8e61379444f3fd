import { type Destinations, leadsToPage } from './destinations.ts'
import type { Finding } from './finding.ts'
import type { PdfObjects, Value } from './pdf-objects.ts'
import type { Structure } from './structure.ts'

const OUTLINE = 'ISO 32000-1 12.3.3'

/** The outline: every bookmark has a title, a place in the file, and the neighbours that it names. */
export function checkOutline(
  pdf: PdfObjects,
  { elements }: Structure,
  destinations: Destinations,
): Finding[] {
  const { '/Outlines': root } = pdf.catalog
  if (root === undefined) {
    const hasHeadings = elements.some(({ type }) => /^H[1-6]?$/.test(type))
    return hasHeadings
      ? [{ checkpoint: OUTLINE, message: 'headings without an outline', object: 'catalog' }]
      : []
  }
  const findings: Finding[] = []
  const seen = new Set<Value>()
  visit(root)
  return findings

  /** Gives how many bookmarks show below one that is open. */
  function visit(parent: Value): number {
    let [shown, previous] = [0, undefined as Value | undefined]
    let reference = pdf.dictionary(parent)['/First']
    while (reference !== undefined && !seen.has(reference)) {
      seen.add(reference)
      for (const [checkpoint, message] of bookmarkFaults(pdf, reference, parent, previous, destinations)) {
        findings.push({ checkpoint, message, object: nameOf(pdf, reference) })
      }
      const below = visit(reference)
      const count = pdf.number(pdf.dictionary(reference)['/Count']) ?? 0
      shown += 1 + (count > 0 ? below : 0)
      previous = reference
      reference = pdf.dictionary(reference)['/Next']
    }
    const { '/Last': last, '/Count': count } = pdf.dictionary(parent)
    const tell = (message: string) =>
      findings.push({ checkpoint: OUTLINE, message, object: nameOf(pdf, parent) })
    if (last !== previous) tell('Last is not the last bookmark')
    if (Math.abs(pdf.number(count) ?? 0) !== shown) tell('Count is not how many bookmarks show')
    return shown
  }
}

function bookmarkFaults(
  pdf: PdfObjects,
  reference: Value,
  parent: Value,
  previous: Value | undefined,
  destinations: Destinations,
): (readonly [checkpoint: string, message: string])[] {
  const item = pdf.dictionary(reference)
  const target = item['/Dest'] ?? pdf.dictionary(item['/A'])['/D']
  const rules: readonly (readonly [holds: boolean, checkpoint: string, message: string])[] = [
    [(pdf.text(item['/Title']) ?? '').trim() !== '', OUTLINE, 'a bookmark without a title'],
    [leadsToPage(pdf, target, destinations), 'ISO 32000-1 12.3.2', 'a bookmark leads to no page of the file'],
    [
      item['/Parent'] === parent && item['/Prev'] === previous,
      OUTLINE,
      'a bookmark names other neighbours than it has',
    ],
  ]
  return rules.flatMap(([holds, checkpoint, message]) => (holds ? [] : [[checkpoint, message] as const]))
}

function nameOf(pdf: PdfObjects, reference: Value): string {
  return `bookmark "${pdf.text(pdf.dictionary(reference)['/Title']) ?? ''}" ${reference}`
}
