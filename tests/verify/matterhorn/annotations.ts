import { type Destinations, leadsToPage } from './destinations.ts'
import type { Finding } from './finding.ts'
import type { Dictionary, Page, PdfObjects, Value } from './pdf-objects.ts'
import type { Element, Structure } from './structure.ts'
import type { TreeEntries } from './trees.ts'

/** Bits of an annotation's flags, as values (ISO 32000-1, table 165). */
const INVISIBLE = 1
const HIDDEN = 2
const PRINT = 4
const NO_VIEW = 32
const FLAGS = 'ISO 19005-3 6.3.2'

/** What a page's annotations need to be reached, read and printed. */
export function checkAnnotations(
  pdf: PdfObjects,
  structure: Structure,
  parents: TreeEntries,
  destinations: Destinations,
): Finding[] {
  const { holders, findings } = holdersOf(pdf, structure)
  const elements = new Map(parents.entries.map(([key, element]) => [key, element]))
  for (const page of pdf.pages) {
    const annotations = pdf.list(page.dictionary['/Annots'])
    if (annotations.length === 0) continue
    if (pdf.name(page.dictionary['/Tabs']) !== 'S') {
      findings.push({ checkpoint: '28-009', message: 'Tabs is not S', object: `page ${page.number}` })
    }
    for (const reference of annotations) {
      const annotation = pdf.dictionary(reference)
      const object = `page ${page.number}, ${pdf.name(annotation['/Subtype'])} ${reference}`
      const holder = holders.get(String(reference))
      const faults = [
        ...lookFaults(pdf, annotation, page),
        ...placeFaults(pdf, annotation, holder),
        ...targetFaults(pdf, annotation, destinations),
      ]
      const key = pdf.number(annotation['/StructParent'])
      if (key === undefined || elements.get(key) !== holder?.reference) {
        faults.push([PARENT, 'StructParent does not lead to the element that holds the annotation'])
      }
      for (const [checkpoint, message] of faults) findings.push({ checkpoint, message, object })
    }
  }
  return findings
}

const PARENT = 'ISO 32000-1 14.7.4.4'

type Fault = readonly [checkpoint: string, message: string]

function lookFaults(pdf: PdfObjects, annotation: Dictionary, page: Page): Fault[] {
  const faults: Fault[] = []
  const flags = pdf.number(annotation['/F']) ?? 0
  if ((flags & PRINT) === 0 || (flags & (INVISIBLE | HIDDEN | NO_VIEW)) !== 0) {
    faults.push([FLAGS, 'an annotation that is not both shown and printed'])
  }
  const [left = 0, bottom = 0, right = 0, top = 0] = sides(pdf, pdf.list(annotation['/Rect']))
  const [pageLeft = 0, pageBottom = 0, pageRight = 0, pageTop = 0] = sides(pdf, page.mediaBox)
  if (left >= right || bottom >= top) faults.push(['ISO 32000-1 12.5.2', 'an annotation without area'])
  if (left < pageLeft || bottom < pageBottom || right > pageRight || top > pageTop) {
    faults.push(['ISO 32000-1 12.5.2', 'an annotation reaches outside its page'])
  }
  const subtype = pdf.name(annotation['/Subtype'])
  if (subtype !== 'Link' && subtype !== 'Popup' && pdf.dictionary(annotation['/AP'])['/N'] === undefined) {
    faults.push(['ISO 19005-3 6.3.3', 'an annotation without appearance'])
  }
  return faults
}

function sides(pdf: PdfObjects, box: readonly Value[]): number[] {
  return box.map((side) => pdf.number(side) ?? 0)
}

/** An annotation stands in an element of its own kind, and says in words what it is. */
function placeFaults(pdf: PdfObjects, annotation: Dictionary, holder: Element | undefined): Fault[] {
  const subtype = pdf.name(annotation['/Subtype'])
  const contents = pdf.text(annotation['/Contents']) ?? ''
  if (subtype === 'Link') {
    return [
      ...(holder?.type === 'Link' ? [] : [['28-011', 'a link that stands in no Link'] as const]),
      ...(contents.trim() === '' ? [['28-012', 'a link without Contents'] as const] : []),
    ]
  }
  if (subtype === 'Widget') {
    return holder?.type === 'Form' ? [] : [['28-010', 'a form field that stands in no Form']]
  }
  const alternative = pdf.text(holder?.dictionary['/Alt']) ?? ''
  return [
    ...(holder?.type === 'Annot' ? [] : [['28-002', 'an annotation that stands in no Annot'] as const]),
    ...(`${contents}${alternative}`.trim() === ''
      ? [['28-004', 'an annotation without Contents'] as const]
      : []),
  ]
}

function targetFaults(pdf: PdfObjects, annotation: Dictionary, destinations: Destinations): Fault[] {
  if (pdf.name(annotation['/Subtype']) !== 'Link') return []
  const action = pdf.dictionary(annotation['/A'])
  const kind = pdf.name(action['/S'])
  if (kind === 'URI') {
    const address = pdf.text(action['/URI']) ?? ''
    return URL.canParse(address) ? [] : [['ISO 32000-1 12.6.4.7', 'a link to no web address']]
  }
  if (kind !== undefined && kind !== 'GoTo') {
    return [['ISO 19005-3 6.5.1', `a link with an action of the kind ${kind}`]]
  }
  const destination = kind === 'GoTo' ? action['/D'] : annotation['/Dest']
  return leadsToPage(pdf, destination, destinations)
    ? []
    : [['ISO 32000-1 12.3.2', 'a link that leads to no page of the file']]
}

/** By annotation: the element that holds it. */
function holdersOf(pdf: PdfObjects, { elements }: Structure) {
  const holders = new Map<string, Element>()
  const findings: Finding[] = []
  for (const element of elements) {
    const objects = element.kids.flatMap((kid) => (kid.kind === 'object' ? [kid] : []))
    const tell = (checkpoint: string, message: string) =>
      findings.push({ checkpoint, message, object: element.object })
    for (const { object, page } of objects) {
      if (holders.has(String(object))) tell(PARENT, 'two elements hold the same annotation')
      holders.set(String(object), element)
      if (!pdf.list(pdf.dictionary(page)['/Annots']).includes(object)) {
        tell(PARENT, 'OBJR names a page that lacks its annotation')
      }
    }
    if (element.type === 'Link' && objects.length === 0) tell('28-011', 'a Link without a link')
  }
  return { holders, findings }
}
