export interface TextStyle {
  readonly size: number
  /** From baseline to baseline, exactly. */
  readonly leading: number
  readonly colour: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** The thin weight of the family; bold goes before it. */
  readonly light?: boolean
  /**
   * White space added after each character, in points; not from right to left, where letters join. Programs that copy
   * take a tenth of the size and more for a space between words.
   */
  readonly letterSpacing?: number
  /** Small letters drawn as small capitals, which reading aloud and copying do not notice. */
  readonly smallCapitals?: boolean
  readonly align?: 'left' | 'right' | 'center'
  /** Lines of about the same length, for a title that takes several. */
  readonly balanced?: boolean
  /** Figures of one width, as columns of numbers need, or of their own width, as they have unless this says so. */
  readonly figures?: 'tabular' | 'proportional'
}

export type Inline = Text | PageReference | FootnoteMark | LineBreak

export interface Text {
  readonly type: 'text'
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly colour?: string
  /** Where it is not that of its paragraph. */
  readonly size?: number
  /** Any name: setting tells the pages on which texts of this name stand. */
  readonly traceId?: string
  /** Where it is not that of the document, BCP 47: `en`. */
  readonly language?: string
  /** A web address, or the id of a block of this document. */
  readonly link?: { readonly url: string } | { readonly target: string }
}

/** The number of the page where the target begins, or those of all pages that it covers. */
export interface PageReference {
  readonly type: 'pageReference'
  readonly target: string
  readonly form: 'page' | 'pages'
}

/** A raised number that leads to the footnote with this id. */
export interface FootnoteMark {
  readonly type: 'footnoteMark'
  readonly number: number
  readonly target: string
}

interface LineBreak {
  readonly type: 'lineBreak'
}
