/** The kinds of things in a cache. An entry's key holds everything that the entry was made from. */
export type Kind = 'charts' | 'names' | 'typed-numbers' | 'unchanged'

/** Keeps texts from one run to the next. It may lose an entry, but never returns a different text. */
export interface Cache {
  read(kind: Kind, key: string): Promise<string | undefined>
  /** Does nothing when it cannot write. */
  write(kind: Kind, key: string, text: string): Promise<void>
  /** Removes all entries of a kind, as far as it can. */
  clear(kind: Kind): Promise<void>
}
