import type { Phrases } from './bounds.ts'

/** Which way a figure moved, as words of change say it; undecided when the sample does not show it. */
export type Move = 'rise' | 'fall' | 'same' | 'undecided'

/** The words of a language for what a figure of a sample says. */
export interface Language {
  readonly tag: 'en' | 'nl'
  /** A whole number below a thousand in words. */
  spelled(number: number): string
  /** What else 0 is called. */
  readonly nothing: readonly string[]
  readonly percent: string
  readonly lessThan: string
  readonly moreThan: string
  readonly to: string
  readonly and: string
  /** "6 percentage points" */
  points(size: string): string
  /** "1 point" */
  pointsOfScore(amount: string): string
  readonly of: string
  /** Before "of the 15", of nobody. */
  readonly noneOf: string
  /** "12 of the 15" */
  ofBase(count: string, base: string): string
  /** "no resident" */
  noOne(singular: string): string
  readonly none: string
  readonly all: string
  /** Before the noun of a part: "of the". */
  readonly ofAll: string
  /** "of 12" */
  outOf(base: number): string
  inWave(label: string): string
  readonly plusOrMinus: string
  fraction(above: number, below: number): string
  readonly fractionHedges: Readonly<Record<'above' | 'below' | 'about', string>>
  /** Whether a verb with a percentage is singular. */
  readonly isPercentSingular: boolean
  /** The number of a verb with a part of a whole. */
  isPluralPart(words: string, isOfAll: boolean): boolean
  readonly phrases: Phrases
  readonly hedges: Phrases
  /** "a rise of 6 percentage points since spring 2024 (33%)" */
  moved(isRise: boolean, size: string, before: string): string
  same(isExact: boolean, before: string): string
  undecided(before: string): string
  /** "a sharp rise" */
  movement(isRise: boolean, degree: 'slight' | 'plain' | 'sharp'): string
  /** A share, or a number, that did not move. */
  unmoved(isExact: boolean, isShare: boolean): string
  readonly notShown: string
  /** "fewer", "nearly as many" */
  amount(move: Move, isExact: boolean): string
  relatively(amount: string): string
  readonly levels: Readonly<Record<Move, string>>
  /** Of a difference between two figures. */
  readonly equal: string
  readonly neither: string
  quoted(label: string): string
  readonly inTotal: string
  higher(one: string, other: string): string
  readonly noDifference: string
  wholeTable(statistic: string, chance: string): string
  /** Answers at the top of a chart, and at the bottom. */
  most(place: Place): string
  least(place: Place): string
  readonly noneGiven: string
  /** Of the lines in a chart. */
  linesAre(level: string): string
  basesBetween(least: string, most: string): string
}

/** What answers share a place in a ranking. */
export interface Place {
  readonly subject: string
  readonly isPlural: boolean
  readonly isMention: boolean
  /** Of the answers shown alone. */
  readonly isOfShown: boolean
  readonly figure: string
}
