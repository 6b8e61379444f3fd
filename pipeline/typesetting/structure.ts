import { addAll } from '../core/lists.ts'

/**
 * The role of each part of a document for readers who cannot see it: a tree in reading order, made while blocks are
 * compiled. It knows nothing of pages; drawing adds where the content of each element is.
 */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'Aside'
  | 'BlockQuote'
  | 'Title'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'Caption'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Note'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Span'

export interface Attributes {
  /** A name that is unique in the document. */
  readonly id?: string
  /** The text that is set. An element with text may not end up empty. */
  readonly text?: string
  /** Read aloud instead of what is drawn. */
  readonly actualText?: string
  /** Describes a figure. */
  readonly alternative?: string
  /** Describes where a link leads. */
  readonly contents?: string
  /** What a header cell is the header of. */
  readonly scope?: 'Column' | 'Row'
  /** How many rows and columns of the table a cell covers, when more than one. */
  readonly rowSpan?: number
  readonly columnSpan?: number
  readonly numbering?: 'Decimal' | 'Disc'
  /** Name of the attached file with the data behind it. */
  readonly attachment?: string
  /** When it differs from that of what surrounds it; BCP 47. */
  readonly language?: string
}

/** A stretch of a page's content. */
export interface MarkedContent {
  readonly kind: 'content'
  /** Counted from 0. */
  readonly page: number
  /** Number of the stretch on its page. */
  readonly number: number
}

/** The area of a page that reacts to a click. */
export interface LinkArea {
  readonly kind: 'area'
  readonly page: number
  /** The annotation in the file. */
  readonly annotation: object
  /** Its key in the tree that leads from content to elements. */
  readonly key: number
}

/** Left, bottom, right, top, from the page's lower left corner. */
export type BoundingBox = readonly [number, number, number, number]

export class StructureElement {
  readonly role: Role
  #attributes: Attributes
  readonly #parent: StructureElement | undefined
  readonly #kids: (StructureElement | MarkedContent | LinkArea)[] = []
  readonly #last: StructureElement[] = []
  #isInTree: boolean
  /** The box of a figure, once it is drawn. */
  box: BoundingBox | undefined

  private constructor(
    role: Role,
    attributes: Attributes,
    parent: StructureElement | undefined,
    isInTree: boolean,
  ) {
    this.role = role
    this.#attributes = attributes
    this.#parent = parent
    this.#isInTree = isInTree
  }

  static document(): StructureElement {
    return new StructureElement('Document', {}, undefined, true)
  }

  get attributes(): Attributes {
    return this.#attributes
  }

  /** Describes where a link leads, once that is known. */
  describe(contents: string): void {
    this.#attributes = { ...this.#attributes, contents }
  }

  get kids(): readonly (StructureElement | MarkedContent | LinkArea)[] {
    return [...this.#kids, ...this.#last]
  }

  get elements(): readonly StructureElement[] {
    return this.kids.filter((kid) => kid instanceof StructureElement)
  }

  /** Adds an element after everything that is here now. */
  add(role: Role, attributes: Attributes = {}): StructureElement {
    const kid = new StructureElement(role, attributes, this, true)
    this.#kids.push(kid)
    return kid
  }

  /** Adds an element after all text of this one, including text that is drawn later. */
  addLast(role: Role, attributes: Attributes = {}): StructureElement {
    const kid = new StructureElement(role, attributes, this, true)
    this.#last.push(kid)
    return kid
  }

  /** Makes an element among the text of this one; it gets its place when it is drawn. */
  addAmongText(role: Role, attributes: Attributes = {}): StructureElement {
    return new StructureElement(role, attributes, this, false)
  }

  /** The nearest element of this role: this one, or one that contains it. */
  within(role: Role): StructureElement | undefined {
    return this.role === role ? this : this.#parent?.within(role)
  }

  /** The link that this element is or is in. */
  get link(): StructureElement | undefined {
    return this.attributes.contents === undefined ? this.#parent?.link : this
  }

  /** Adds drawn content. */
  place(content: MarkedContent | LinkArea): void {
    this.#takePlace()
    this.#kids.push(content)
  }

  #takePlace(): void {
    if (this.#parent === undefined) return
    this.#parent.#takePlace()
    if (this.#isInTree) return
    this.#isInTree = true
    this.#parent.#kids.push(this)
  }

  /** Removes empty elements, such as a paragraph without text. Cells stay, because their row needs them. */
  prune(): void {
    for (const kid of this.elements) kid.prune()
    const kept = this.#kids.filter((kid) => !(kid instanceof StructureElement && kid.#isEmpty))
    this.#kids.length = 0
    addAll(this.#kids, kept)
  }

  get #isEmpty(): boolean {
    const hasText = (this.attributes.text ?? '').trim() !== ''
    return this.kids.length === 0 && !hasText && this.role !== 'TH' && this.role !== 'TD'
  }
}

/** Drawn content that is not part of the document's text. */
export class Artifact {
  /** As written in a page's content. */
  readonly properties: string

  constructor(properties: string) {
    this.properties = properties
  }
}

/** Grounds, rules and bars. */
export const LAYOUT = new Artifact('/Type /Layout')
/** Repeated header rows. */
export const REPEATED = new Artifact('/Type /Pagination')
export const HEADER = new Artifact('/Type /Pagination /Subtype /Header')
export const FOOTER = new Artifact('/Type /Pagination /Subtype /Footer')

/** What drawn content belongs to. */
export type ContentOwner = StructureElement | Artifact
