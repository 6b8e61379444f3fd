import type { Inline } from './inlines.ts'

/** A number that setting writes of itself: of a page, in the contents, in a reference, of a note or a list's item. */
export interface OwnNumber {
  readonly kind: 'page' | 'contents' | 'reference' | 'footnote' | 'list'
  /** As it is printed: `8`, `19 en 20`. */
  readonly text: string
}

/** What the page of a text is told for: the author's mark, or a number of setting's own. */
export type Traced = string | OwnNumber

/** Where things stand once a document is set; pages are counted from 1. */
export interface TracedPages {
  /** Pages of each mark, ascending: more than one for a text that a page break parts or that is repeated. */
  readonly byTraceId: ReadonlyMap<string, readonly number[]>
  /** In order of their pages. */
  readonly ownNumbers: readonly (OwnNumber & { readonly page: number })[]
}

export function ownNumber(kind: OwnNumber['kind'], text: number | string): OwnNumber {
  return { kind, text: `${text}` }
}

/** The marks in a text. */
export function traceIdsOf(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => (inline.type === 'text' ? (inline.traceId ?? []) : []))
}
