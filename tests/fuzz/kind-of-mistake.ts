/** What is written for what; the first of several that occur. */
export type Edit = readonly [from: string, to: string]

/** A kind of mistake, and ways to make it. */
export interface Kind {
  readonly name: string
  readonly file: string
  /** One is made. */
  readonly edits: readonly Edit[]
  readonly rule: string
  /** Text on the line at which it is told, when that is not the one that was edited; 1 for the first line. */
  readonly at?: string | 1
}

export function kind(
  name: string,
  file: string,
  rule: string,
  edits: readonly Edit[],
  at?: string | 1,
): Kind {
  return { name, file, rule, edits, ...(at === undefined ? {} : { at }) }
}
