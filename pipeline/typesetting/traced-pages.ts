import type { Inline } from './inlines.ts'

/** A number that typesetting adds itself: of a page, in the contents, in a reference, of a note or of a list item. */
export interface OwnNumber {
  readonly kind: 'page' | 'contents' | 'reference' | 'footnote' | 'list'
  /** As printed: `8`, `19 en 20`. */
  readonly text: string
}

/** Something whose pages are reported: the author's trace id, or a number that typesetting added. */
export type Traced = string | OwnNumber

/** The pages of everything that is traced, counted from 1. */
export interface TracedPages {
  /** The pages of each trace id, ascending: several for a text that is broken over pages or repeated. */
  readonly byTraceId: ReadonlyMap<string, readonly number[]>
  /** In page order. */
  readonly ownNumbers: readonly (OwnNumber & { readonly page: number })[]
}

export function ownNumber(kind: OwnNumber['kind'], text: number | string): OwnNumber {
  return { kind, text: `${text}` }
}

/** The trace ids in a text. */
export function traceIdsOf(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => (inline.type === 'text' ? (inline.traceId ?? []) : []))
}
