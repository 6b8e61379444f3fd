/** What is kept in a cache, each under a key that holds everything that it was made from. */
export type Kind = 'charts' | 'unchanged'

/** Keeps texts from one run to the next. It may forget any of them, and never gives back another text than it was given. */
export interface Cache {
  read(kind: Kind, key: string): Promise<string | undefined>
  /** Does nothing where it cannot write. */
  write(kind: Kind, key: string, text: string): Promise<void>
}
