import { type Role, StructureElement } from './structure.ts'
import { coverage, type PlacedCell, placeCells } from './table-grid.ts'

/**
 * Throws when the structure of a drawn document is not valid PDF/UA, so that no file makes a false claim. Mistakes
 * that the author can fix are found earlier; a fault found here is a bug.
 */
export function checkStructure(root: StructureElement): void {
  const faults = [...faultsOf(root), ...repeatedIds(root)]
  if (faults.length > 0) throw new Error(`The structure of the document is wrong:\n${faults.join('\n')}`)
}

/** Roles that may only contain certain others, and no text. */
const KIDS: { readonly [Of in Role]?: readonly Role[] } = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['Caption', 'THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOC', 'TOCI'],
  TOCI: ['Reference'],
  Reference: ['Link'],
}

/** Roles that may only be in certain others. */
const PARENTS: { readonly [Of in Role]?: readonly Role[] } = {
  LI: ['L'],
  Lbl: ['LI', 'Note'],
  LBody: ['LI'],
  Caption: ['Table', 'Div'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
}

function* faultsOf(element: StructureElement): Generator<string> {
  yield* placeFaults(element)
  yield* ownFaults(element)
  for (const kid of element.elements) yield* faultsOf(kid)
}

function* placeFaults({ role, kids }: StructureElement): Generator<string> {
  const allowed = KIDS[role]
  for (const kid of kids) {
    const isElement = kid instanceof StructureElement
    const name = isElement ? kid.role : 'content'
    const isMisplaced = isElement && PARENTS[kid.role]?.includes(role) === false
    if (isMisplaced || (allowed !== undefined && !(isElement && allowed.includes(kid.role))))
      yield `${name} is in ${role}`
  }
}

function* ownFaults(element: StructureElement): Generator<string> {
  const { role, attributes, kids, box } = element
  if (kids.length === 0 && (attributes.text ?? '').trim() !== '')
    yield `nothing is drawn of ${role} "${attributes.text}"`
  if (role === 'Document' && kids.length === 0) yield 'Document is empty'
  if (role === 'Figure' && !attributes.alternative) yield 'Figure has no alternative text'
  if (role === 'Figure' && box === undefined) yield 'Figure has no bounding box'
  if (role === 'TH' && attributes.scope === undefined) yield 'TH has no scope'
  if (role === 'L' && attributes.numbering === undefined) yield 'L does not say how it is numbered'
  if (role === 'Note' && !attributes.id) yield 'Note has no id'
  if (role === 'Link') yield* linkFaults(element)
  if (role === 'Table') yield* tableFaults(element)
}

function* linkFaults({ attributes, kids }: StructureElement): Generator<string> {
  const name = attributes.contents ?? ''
  if (name === '') yield 'Link does not say where it leads'
  if (!kids.some((kid) => kid instanceof StructureElement || kid.kind === 'content'))
    yield `Link "${name}" has no text`
  if (!kids.some((kid) => !(kid instanceof StructureElement) && kid.kind === 'area'))
    yield `Link "${name}" has no area`
}

function* tableFaults(table: StructureElement): Generator<string> {
  const parts = table.elements.map(cellsOfPart)
  const counts = parts.flatMap(coverage)
  const widths = new Set(counts.map(({ length }) => length))
  if (widths.size > 1) yield `Table has rows of ${[...widths].join(' and ')} columns`
  if (counts.flat().some((count) => count > 1)) yield 'Table has two cells in one place'
  const isBelow = (rows: PlacedCell<unknown>[][]) =>
    rows.flat().some(({ row, rowSpan }) => row + rowSpan > rows.length)
  if (parts.some(isBelow)) yield 'Table has a cell that extends below the last row'
  if (!table.elements.some(({ role }) => role === 'THead')) yield 'Table has no header'
}

function cellsOfPart(part: StructureElement): PlacedCell<StructureElement>[][] {
  const rows = part.elements.filter(({ role }) => role === 'TR')
  return placeCells(
    rows.map(({ elements }) => elements),
    ({ attributes }) => attributes,
  )
}

function repeatedIds(root: StructureElement): string[] {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  visit(root)
  return [...repeated].map((id) => `two elements have the id ${id}`)

  function visit({ attributes: { id }, elements }: StructureElement): void {
    if (id !== undefined) (seen.has(id) ? repeated : seen).add(id)
    for (const element of elements) visit(element)
  }
}
