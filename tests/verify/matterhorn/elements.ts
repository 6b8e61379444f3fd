import type { Finding } from './finding.ts'
import type { PdfObjects } from './pdf-objects.ts'
import { attributeOf, childrenOf, type Element, type Structure } from './structure.ts'
import { checkTable } from './tables.ts'
import { readTree } from './trees.ts'

/** What the types of elements ask of their place, their kids and their attributes. */
export function checkElements(pdf: PdfObjects, structure: Structure): Finding[] {
  const { elements } = structure
  return [
    ...elements.flatMap((element) => [
      ...nestingFindings(element),
      ...emptyFindings(element),
      ...alternativeFindings(pdf, element),
      ...languageFindings(pdf, element),
      ...listFindings(pdf, element),
      ...(element.type === 'Table' ? checkTable(pdf, element) : []),
    ]),
    ...headingFindings(elements),
    ...idFindings(pdf, structure),
  ]
}

interface Nesting {
  readonly checkpoint: string
  readonly kids?: readonly string[]
  readonly parents?: readonly string[]
}

const ROW_GROUPS = ['Table', 'THead', 'TBody', 'TFoot']
const NESTING: Readonly<Record<string, Nesting>> = {
  Table: { checkpoint: '09-004', kids: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] },
  THead: { checkpoint: '09-004', kids: ['TR'], parents: ['Table'] },
  TBody: { checkpoint: '09-004', kids: ['TR'], parents: ['Table'] },
  TFoot: { checkpoint: '09-004', kids: ['TR'], parents: ['Table'] },
  TR: { checkpoint: '09-004', kids: ['TH', 'TD'], parents: ROW_GROUPS },
  TH: { checkpoint: '09-004', parents: ['TR'] },
  TD: { checkpoint: '09-004', parents: ['TR'] },
  L: { checkpoint: '09-005', kids: ['L', 'LI', 'Caption'] },
  LI: { checkpoint: '09-005', kids: ['Lbl', 'LBody'], parents: ['L'] },
  LBody: { checkpoint: '09-005', parents: ['LI'] },
  TOC: { checkpoint: '09-006', kids: ['TOC', 'TOCI', 'Caption'] },
  TOCI: { checkpoint: '09-006', parents: ['TOC'] },
}

function nestingFindings(element: Element): Finding[] {
  const nesting = NESTING[element.type]
  if (nesting === undefined) return []
  const { checkpoint, kids, parents } = nesting
  const findings: Finding[] = []
  const tell = (message: string) => findings.push({ checkpoint, message, object: element.object })
  const parent = element.parent?.type ?? 'nothing'
  if (parents !== undefined && !parents.includes(parent)) tell(`${element.type} stands in ${parent}`)
  if (kids === undefined) return findings
  if (element.kids.some(({ kind }) => kind !== 'element')) tell(`${element.type} holds content of its own`)
  for (const { type } of childrenOf(element)) {
    if (!kids.includes(type)) tell(`${element.type} holds ${type}`)
  }
  return findings
}

/** A cell may be empty; anything else that is announced and then says nothing puzzles a listener. */
function emptyFindings({ kids, type, object }: Element): Finding[] {
  if (kids.length > 0 || type === 'TD' || type === 'TH') return []
  return [{ checkpoint: 'ISO 32000-1 14.7.2', message: `${type} holds nothing`, object }]
}

function alternativeFindings(pdf: PdfObjects, element: Element): Finding[] {
  const { type, dictionary, object } = element
  if (type !== 'Figure' && type !== 'Formula') return []
  const findings: Finding[] = []
  const text = pdf.text(dictionary['/Alt']) ?? pdf.text(dictionary['/ActualText']) ?? ''
  const checkpoint = type === 'Figure' ? '13-004' : '17-002'
  if (text.trim() === '') findings.push({ checkpoint, message: `${type} without Alt`, object })
  const [left = 0, bottom = 0, right = 0, top = 0] = pdf
    .list(attributeOf(pdf, element, 'Layout', '/BBox'))
    .map((side) => pdf.number(side) ?? 0)
  if (left >= right || bottom >= top) {
    findings.push({ checkpoint: 'ISO 32000-1 14.8.5.4', message: `${type} without a BBox`, object })
  }
  return findings
}

function languageFindings(pdf: PdfObjects, { dictionary, object }: Element): Finding[] {
  const { '/Lang': language } = dictionary
  if (language === undefined || isLanguage(pdf.text(language))) return []
  return [{ checkpoint: '11-001', message: 'Lang is no language', object }]
}

/** Whether a text is a language tag (BCP 47). */
export function isLanguage(tag: string | undefined): boolean {
  try {
    return Intl.getCanonicalLocales(tag ?? '').length === 1
  } catch {
    return false
  }
}

function listFindings(pdf: PdfObjects, element: Element): Finding[] {
  if (element.type !== 'L') return []
  const labelled = childrenOf(element).some((item) => childrenOf(item).some(({ type }) => type === 'Lbl'))
  const numbering = pdf.name(attributeOf(pdf, element, 'List', '/ListNumbering'))
  if (!labelled || (numbering !== undefined && numbering !== 'None')) return []
  return [{ checkpoint: '16-001', message: 'L with labels without ListNumbering', object: element.object }]
}

function headingFindings(elements: readonly Element[]): Finding[] {
  const findings: Finding[] = []
  const headings = elements.filter(({ type }) => /^H[1-6]$/.test(type))
  let level = 0
  for (const { type, object } of headings) {
    const next = Number(type.slice(1))
    if (level === 0 && next !== 1) {
      findings.push({ checkpoint: '14-002', message: 'the first heading is not H1', object })
    } else if (next > level + 1) {
      findings.push({ checkpoint: '14-003', message: `H${level} is followed by ${type}`, object })
    }
    level = next
  }
  const unnumbered = elements.find(({ type }) => type === 'H')
  if (unnumbered !== undefined && headings.length > 0) {
    findings.push({ checkpoint: '14-007', message: 'both H and H1 to H6', object: unnumbered.object })
  }
  return findings
}

function idFindings(pdf: PdfObjects, { root, elements }: Structure): Finding[] {
  const tree = readTree(pdf, root['/IDTree'], '/Names', 'ID tree')
  const findings = [...tree.findings]
  const seen = new Set<string>()
  for (const { type, dictionary, reference, object } of elements) {
    const id = pdf.text(dictionary['/ID'])
    if (id === undefined || id === '') {
      if (type === 'Note') findings.push({ checkpoint: '19-003', message: 'Note without ID', object })
      continue
    }
    if (seen.has(id)) findings.push({ checkpoint: '19-004', message: 'an ID stands twice', object })
    seen.add(id)
    const entry = tree.entries.find(([key]) => pdf.text(key) === id)
    if (entry?.[1] !== reference) {
      findings.push({
        checkpoint: 'ISO 32000-1 14.7.2',
        message: 'the ID tree does not lead to an element by its ID',
        object,
      })
    }
  }
  return findings
}
