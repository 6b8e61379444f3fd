import type { Finding } from './finding.ts'
import { type Dictionary, isReference, type PdfObjects, type Value } from './pdf-objects.ts'

/** An element of the structure tree with what it holds, in logical order. */
export interface Element {
  readonly reference: string
  /** Its standard type, after the role map. */
  readonly type: string
  readonly dictionary: Dictionary
  readonly parent: Element | undefined
  readonly kids: readonly Kid[]
  /** Its type and object, for a finding. */
  readonly object: string
}

export type Kid =
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'content'; readonly owner: Value; readonly mcid: number }
  | { readonly kind: 'object'; readonly object: Value; readonly page: Value }

export interface Structure {
  readonly root: Dictionary
  /** Every element, parents before their kids. */
  readonly elements: readonly Element[]
  readonly findings: readonly Finding[]
}

/** Types that ISO 32000-1, 14.8.4 gives a meaning. */
const STANDARD_TYPES: ReadonlySet<string> = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6
  L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot
  Ruby RB RT RP Warichu WT WP Figure Formula Form`.split(/\s+/),
)
const TREE = 'ISO 32000-1 14.7.2'

export function readStructure(pdf: PdfObjects): Structure {
  const reader = new TreeReader(pdf)
  const { '/StructTreeRoot': reference } = pdf.catalog
  const root = pdf.dictionary(reference)
  const top = pdf.list(root['/K'])
  if (top.length === 0) reader.tell('01-005', 'there is no structure tree', 'catalog')
  for (const kid of top) reader.read(kid, undefined, reference ?? null)
  const types = reader.elements.filter(({ parent }) => parent === undefined).map(({ type }) => type)
  if (top.length > 0 && types.join() !== 'Document') {
    reader.tell(TREE, 'the tree is not one Document', types.join(', '))
  }
  return { root, elements: reader.elements, findings: [...reader.findings, ...roleMapFindings(pdf, root)] }
}

/** The elements that an element holds itself. */
export function childrenOf({ kids }: Element): Element[] {
  return kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []))
}

/** An attribute from whichever of the element's attribute objects has it. */
export function attributeOf(pdf: PdfObjects, { dictionary }: Element, owner: string, name: string): Value {
  const objects = pdf.list(dictionary['/A']).map((attributes) => pdf.dictionary(attributes))
  const owned = objects.find((attributes) => pdf.name(attributes['/O']) === owner && name in attributes)
  return pdf.resolve(owned?.[name])
}

class TreeReader {
  readonly elements: Element[] = []
  readonly findings: Finding[] = []
  readonly #pdf: PdfObjects
  readonly #roles: Dictionary
  readonly #seen = new Set<string>()

  constructor(pdf: PdfObjects) {
    this.#pdf = pdf
    this.#roles = pdf.dictionary(pdf.dictionary(pdf.catalog['/StructTreeRoot'])['/RoleMap'])
  }

  tell(checkpoint: string, message: string, object: string): void {
    this.findings.push({ checkpoint, message, object })
  }

  read(reference: Value, parent: Element | undefined, parentReference: Value): Element | undefined {
    const dictionary = this.#pdf.dictionary(reference)
    const type = this.#standardType(this.#pdf.name(dictionary['/S']) ?? '(none)', String(reference))
    const object = `${type} ${reference}`
    if (!isReference(reference) || this.#seen.has(reference)) {
      this.tell(TREE, 'an element stands in the tree twice, or is no object of its own', object)
      return undefined
    }
    this.#seen.add(reference)
    if (dictionary['/P'] !== parentReference) this.tell(TREE, 'P is not the element that holds it', object)
    const kids: Kid[] = []
    const element = { reference, type, dictionary, parent, kids, object }
    this.elements.push(element)
    for (const kid of this.#pdf.list(dictionary['/K'])) kids.push(...this.#readKid(kid, element))
    return element
  }

  #readKid(value: Value, parent: Element): Kid[] {
    const page = parent.dictionary['/Pg'] ?? null
    const mcid = this.#pdf.number(value)
    if (mcid !== undefined) return [{ kind: 'content', owner: page, mcid }]
    const kid = this.#pdf.dictionary(value)
    const type = this.#pdf.name(kid['/Type'])
    if (type === 'MCR') {
      const owner = kid['/Stm'] ?? kid['/Pg'] ?? page
      return [{ kind: 'content', owner, mcid: this.#pdf.number(kid['/MCID']) ?? Number.NaN }]
    }
    if (type === 'OBJR') return [{ kind: 'object', object: kid['/Obj'] ?? null, page: kid['/Pg'] ?? page }]
    const element = this.read(value, parent, parent.reference)
    return element === undefined ? [] : [{ kind: 'element', element }]
  }

  #standardType(type: string, reference: string): string {
    let current = type
    const seen = new Set<string>()
    while (!STANDARD_TYPES.has(current)) {
      const role = this.#pdf.name(this.#roles[`/${current}`])
      if (role === undefined || seen.has(current)) {
        this.tell('02-001', 'a type that no role map leads to a standard one', `${type} ${reference}`)
        return type
      }
      seen.add(current)
      current = role
    }
    return current
  }
}

function roleMapFindings(pdf: PdfObjects, root: Dictionary): Finding[] {
  return Object.keys(pdf.dictionary(root['/RoleMap']))
    .filter((type) => STANDARD_TYPES.has(type.slice(1)))
    .map((type) => ({ checkpoint: '02-004', message: 'a standard type is given another role', object: type }))
}
