export interface TextStyle {
  readonly size: number
  /** The exact distance between baselines. */
  readonly leading: number
  readonly colour: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** The thin weight of the family; bold takes precedence. */
  readonly light?: boolean
  /**
   * White space after each character, in points. Not used from right to left, where letters join. Programs that
   * copy text take a tenth of the size or more for a space between words.
   */
  readonly letterSpacing?: number
  /** Small letters drawn as small capitals; text that is copied or read aloud stays the same. */
  readonly smallCapitals?: boolean
  readonly align?: 'left' | 'right' | 'center'
  /** Makes lines equally long, for a title of several lines. */
  readonly balanced?: boolean
  /** Digits of equal width, for columns of numbers, or of their own width, which is the default. */
  readonly figures?: 'tabular' | 'proportional'
}

export type Inline = Text | PageReference | FootnoteMark | LineBreak

export interface Text {
  readonly type: 'text'
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly colour?: string
  /** When it differs from that of its paragraph. */
  readonly size?: number
  /** Any id: the result says on which pages texts with this id are. */
  readonly traceId?: string
  /** When it differs from that of the document; BCP 47: `en`. */
  readonly language?: string
  /** A web address, or the id of a block in this document. */
  readonly link?: { readonly url: string } | { readonly target: string }
}

/** The number of the page on which the target starts, or the numbers of all its pages. */
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
