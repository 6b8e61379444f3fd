/** How large a word says that a share is. */
export type ShareWord =
  | 'all'
  | 'nearly-all'
  | 'most'
  | 'some'
  | 'minority'
  | 'none'
  | 'half'
  | 'quarter'
  | 'third'
  | 'two-thirds'
  | 'three-quarters'

/** What a word says of a share beside another: of an earlier wave, of another group, or of another answer. */
export type Direction = 'rises' | 'falls' | 'unchanged' | 'more' | 'less' | 'highest' | 'lowest' | 'place'

/** What words before a number make of it. */
export type Limit = 'more-than' | 'fewer-than' | 'at-least' | 'at-most'

/** What the words for quantities say, so that they can be held to a claim. Each text is as in `QuantityWords`. */
export interface StatementWords {
  readonly shares: Readonly<Record<ShareWord, readonly string[]>>
  readonly directions: Readonly<Record<Direction, readonly string[]>>
  /** Words for a change of a certain size, which no condition says. */
  readonly multiples: readonly string[]
  readonly limits: Readonly<Record<Limit, readonly string[]>>
  /** Words that turn what is beside them into its opposite. */
  readonly negations: readonly string[]
  /** Words that may stand between one of these and a quantity. */
  readonly between: readonly string[]
  /** Words before one for all that make it the whole of which another answer is a part: "of all". */
  readonly scopes: readonly string[]
  /** Words that say how many, but mostly in a figure of speech; a claim is held to them. */
  readonly onlyInClaims: readonly string[]
  /** Words that qualify the figure after them, beside those that `QuantityWords` has. */
  readonly beforeFigures: readonly string[]
  /** Words that change what the figure before them says: "more", which makes a change of it. */
  readonly afterFigures: readonly string[]
  /** A whole number in words, as far as the language has them. */
  number(value: number): string | undefined
}
