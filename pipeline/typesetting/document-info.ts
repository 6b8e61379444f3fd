/** Information about the file as a whole. */
export interface DocumentInfo {
  /** Shown in the viewer's window. */
  readonly title: string
  readonly author: string
  readonly subject: string
  /** BCP 47: `nl-NL`. */
  readonly language: string
  /** Given rather than read from the clock, so that the same input makes the same file. */
  readonly created: Date
  /** Program that made the document. */
  readonly creator: string
}

/** The data behind a table or figure, for readers who want to use them. */
export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
  /** `text/csv` */
  readonly mediaType: string
  readonly description: string
}

/** The font family of a document, as the bytes of font files. */
export interface Fonts {
  readonly name: string
  readonly normal: Uint8Array
  readonly bold: Uint8Array
  readonly italics: Uint8Array
  readonly bolditalics: Uint8Array
  /** The thin weight. */
  readonly light?: Uint8Array
  /** Draws characters that this family lacks. */
  readonly fallback?: Fonts
}

/** Words between page numbers: "19 `and` 20", "19 `to` 22". */
export interface ReferenceWords {
  readonly and: string
  readonly to: string
}

/** How links are described to those who hear them: "`page` 19", "`footnote` 2". */
export interface Words extends ReferenceWords {
  readonly page: string
  readonly footnote: string
}

/** A line; thickness in points, colour as #RRGGBB. */
export interface Stroke {
  readonly thickness: number
  readonly colour: string
}

/** Distances from the four sides, in points. */
export interface Margins {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}
