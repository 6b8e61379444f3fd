/** How large a word says that a share is. */
export type ShareWord =
  | 'all'
  | 'nearly-all'
  | 'most'
  | 'some'
  /** Two or more, or three or more. */
  | 'several'
  | 'handful'
  | 'minority'
  | 'none'
  | 'half'
  | 'quarter'
  | 'third'
  | 'two-thirds'
  | 'three-quarters'
  /** As many, or as few, as no condition says: "countless", "few". */
  | 'unmeasured'

/** What a word says of a share beside another: of an earlier wave, of another group, or of another answer. */
export type Direction = 'rises' | 'falls' | 'unchanged' | 'more' | 'less' | 'highest' | 'lowest' | 'place'

/** Which way one number is from another. */
export type Way = 'more' | 'less' | 'same'

/** How a share changed. */
export type Trend = Extract<Direction, 'rises' | 'falls' | 'unchanged'>

/** What words before a number make of it. */
export type Limit = 'more-than' | 'fewer-than' | 'at-least' | 'at-most'

/** Words that turn an answer round. */
export interface Turns {
  readonly words: readonly string[]
  /** After which such a word does not turn round what is before it: "not only". */
  readonly unless: readonly string[]
  /** Words that begin a clause of its own. */
  readonly clauses: readonly string[]
  /** Words of a question or answer that says "no" itself. */
  readonly negative: readonly string[]
}

/** Sentences, and ends of sentences, that say that something is not so. */
export interface TakenBack {
  /** Before a colon: "the following is untrue". */
  readonly before: readonly string[]
  /** A sentence of its own, directly after one with a figure: "not true". */
  readonly after: readonly string[]
  /** At the end of the sentence of a figure: "which is a lie". */
  readonly within: readonly string[]
  /** Of a figure, wherever it is: "this figure is wrong"; each has one of these words. */
  readonly ofFigures: readonly string[]
  readonly figures: readonly string[]
}

/** What the words for quantities say, so that they can be held to a claim. Each text is as in `QuantityWords`. */
export interface StatementWords {
  readonly shares: Readonly<Record<ShareWord, readonly string[]>>
  readonly directions: Readonly<Record<Direction, readonly string[]>>
  /** Words for a change that are said of anything, and so are held to the condition of a variant alone: "lose ground". */
  readonly trends: Readonly<Record<Trend, readonly string[]>>
  /** Words that compare how many there are: directly before a noun, as in "more branches", or "the number of" before one. */
  readonly counts: { readonly [way in Way]: readonly string[] } & { readonly numbers: readonly string[] }
  /** Words for a change of a certain size, which no condition says. */
  readonly multiples: readonly string[]
  /** Words that make another number of the one before them: "hundred", "dozen". */
  readonly multipliers: readonly string[]
  /** Words between two parts of one numeral: "two hundred and two". */
  readonly joins: readonly string[]
  /** Words for how much something changed, which no condition says. */
  readonly degrees: readonly string[]
  /** Those that do so only directly before a word for a change: "a small rise". */
  readonly degreesBefore: readonly string[]
  /** Words before or after a share or number for how large it is beyond what it says: "a narrow majority", "half or more". */
  readonly sizes: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** Words that take a fraction to the letter: "exactly half". */
  readonly exact: readonly string[]
  readonly limits: Readonly<Record<Limit, readonly string[]>>
  /** Words that turn what is beside them into its opposite. */
  readonly negations: readonly string[]
  /** Words that may stand between one of these and a quantity. */
  readonly between: readonly string[]
  /** Words before one for all that make it the whole of which another answer is a part: "of all". */
  readonly scopes: readonly string[]
  /** Words between a number and how many it is of, beside those: "two in ten". */
  readonly ofNumbers: readonly string[]
  /** Words that say how many, but mostly in a figure of speech; a claim is held to them. */
  readonly onlyInClaims: readonly string[]
  /** Words that qualify the figure after them, beside those that `QuantityWords` has. */
  readonly beforeFigures: readonly string[]
  /** Words that change what the figure before them says: "more", which makes a change of it. */
  readonly afterFigures: readonly string[]
  /** Those that make another measure of a percentage: "points". */
  readonly afterPercentages: readonly string[]
  /** Words that say that the rest of their sentence is not so: "it is false that". */
  readonly denials: readonly string[]
  /** Sentences that take back what others say. */
  readonly takenBack: TakenBack
  /** Words before a claim that take back what it says. */
  readonly beforeClaims: readonly string[]
  /** Words close after a figure or claim that make a limit of it: "give or take", "at most". */
  readonly limitsAfter: readonly string[]
  /** Those that do so only at the end of a clause, or before "of the". */
  readonly limitsAtEnd: readonly string[]
  /** What a word of those goes with instead when it comes directly after it: "at most once a week". */
  readonly frequencies: readonly string[]
  /** What can say, after the figure of an answer "yes", that it is "no". */
  readonly turns: Turns
  /** Words for how many at the beginning of a claim, before the noun of whom it speaks. */
  readonly subjects: readonly string[]
  /** Words of a key figure that say among whom it is counted, before their noun. */
  readonly among: readonly string[]
  /** A whole number in words, as far as the language has them. */
  number(value: number): string | undefined
}
