/**
 * What each part of a document is, for who cannot see it: a tree in the order of reading, made while blocks are
 * compiled. It knows nothing of pages; drawing adds to it where the content of each element stands.
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
  /** Name that is unique in the document. */
  readonly id?: string
  /** The text that is set; an element that has some may not come out empty. */
  readonly text?: string
  /** Read instead of what is drawn. */
  readonly actualText?: string
  /** Describes a figure. */
  readonly alternative?: string
  /** Says where a link leads. */
  readonly contents?: string
  /** What a header cell is the header of. */
  readonly scope?: 'Column' | 'Row'
  /** How many rows and columns of the table a cell covers, where it is more than one. */
  readonly rowSpan?: number
  readonly columnSpan?: number
  readonly numbering?: 'Decimal' | 'Disc'
  /** Name of the attached file that holds the data behind it. */
  readonly attachment?: string
  /** Where it is not that of what stands around it, BCP 47. */
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
  /** Of a figure, once it is drawn. */
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

  /** Says where a link leads, once that is known. */
  describe(contents: string): void {
    this.#attributes = { ...this.#attributes, contents }
  }

  get kids(): readonly (StructureElement | MarkedContent | LinkArea)[] {
    return [...this.#kids, ...this.#last]
  }

  get elements(): readonly StructureElement[] {
    return this.kids.filter((kid) => kid instanceof StructureElement)
  }

  /** Adds an element that comes after all that is here. */
  add(role: Role, attributes: Attributes = {}): StructureElement {
    const kid = new StructureElement(role, attributes, this, true)
    this.#kids.push(kid)
    return kid
  }

  /** Adds an element that comes after all text of this one, also after what is drawn later. */
  addLast(role: Role, attributes: Attributes = {}): StructureElement {
    const kid = new StructureElement(role, attributes, this, true)
    this.#last.push(kid)
    return kid
  }

  /** Makes an element that stands among the text of this one: it takes its place when it is drawn. */
  addAmongText(role: Role, attributes: Attributes = {}): StructureElement {
    return new StructureElement(role, attributes, this, false)
  }

  /** The element of this role that this one is or stands in. */
  within(role: Role): StructureElement | undefined {
    return this.role === role ? this : this.#parent?.within(role)
  }

  /** The link that this element is or stands in: what tells where it leads. */
  get link(): StructureElement | undefined {
    return this.attributes.contents === undefined ? this.#parent?.link : this
  }

  /** Adds what was drawn. */
  place(content: MarkedContent | LinkArea): void {
    this.#takePlace()
    this.#kids.push(content)
  }

  #takePlace(): void {
    if (this.#isInTree || this.#parent === undefined) return
    this.#isInTree = true
    this.#parent.#takePlace()
    this.#parent.#kids.push(this)
  }

  /** Takes out what is empty, such as a paragraph without text; cells stay, for the sake of their row. */
  prune(): void {
    for (const kid of this.elements) kid.prune()
    const kept = this.#kids.filter((kid) => !(kid instanceof StructureElement && kid.#isEmpty))
    this.#kids.splice(0, this.#kids.length, ...kept)
  }

  get #isEmpty(): boolean {
    const hasText = (this.attributes.text ?? '').trim() !== ''
    return this.kids.length === 0 && !hasText && this.role !== 'TH' && this.role !== 'TD'
  }
}

/** Drawn content that is no part of the document's text. */
export class Artifact {
  /** As it stands in a page's content. */
  readonly properties: string

  constructor(properties: string) {
    this.properties = properties
  }
}

/** Grounds, rules and bars. */
export const LAYOUT = new Artifact('/Type /Layout')
/** Header rows that are repeated. */
export const REPEATED = new Artifact('/Type /Pagination')
export const HEADER = new Artifact('/Type /Pagination /Subtype /Header')
export const FOOTER = new Artifact('/Type /Pagination /Subtype /Footer')

/** What drawn content belongs to. */
export type ContentOwner = StructureElement | Artifact
