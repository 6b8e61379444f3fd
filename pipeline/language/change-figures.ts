import type { Noun } from './nouns.ts'

/** What decides the words for a change between waves. */
export interface ChangeFigures {
  /**
   * Of the share; `same` also when it differs by less than half a percentage point, and `undecided` when a sample does
   * not show that it differs.
   */
  readonly direction: 'rise' | 'fall' | 'same' | 'undecided'
  /** Whether the shares are exactly equal. */
  readonly isExact: boolean
  /** Later count minus earlier count. */
  readonly count: number
  /** The later minus the earlier of the whole percentages shown; undefined when a base is empty. */
  readonly points: number | undefined
  readonly earlier: ComparedShare
  readonly later: ComparedShare & { readonly noun: Noun }
  readonly since: { readonly label: string }
  /** Waves in between that lack the figure. */
  readonly gaps: readonly ChangeGap[]
}

/** The share at either end of a change. */
interface ComparedShare {
  readonly base: number
  readonly texts: { readonly percent: string; readonly words: string }
}

/** A wave without a figure: it did not ask the question, or had no cases to count. */
export interface ChangeGap {
  readonly label: string
  readonly reason: 'not-asked' | 'no-cases'
}

/** The wordings of a change between waves. */
export interface ChangeTexts {
  /** "een stijging van 6 procentpunt ten opzichte van januari 2015 (51%); in oktober 2015 is dit niet gevraagd" */
  readonly phrase: string
  /** "twee gemeenten meer dan in januari 2015" */
  readonly count: string
  /** Whether the verb after `count` is plural. */
  readonly countIsPlural: boolean
  /** "een lichte stijging" */
  readonly noun: string
  /** "Meer" */
  readonly heading: string
  /** Ids of the wordings behind each form except `count`. */
  readonly rules: Readonly<Record<'phrase' | 'noun' | 'heading', string>>
  /** Explains how all of them got their words. */
  rule(): string
}

/** What decides the words for a change of a number between waves. */
export interface NumberChangeFigures extends Pick<ChangeFigures, 'direction' | 'isExact' | 'since' | 'gaps'> {
  /** The numbers as shown: "7,1". */
  readonly later: string
  readonly earlier: string
  /** How far apart they are, with its unit: "0,3 punt". */
  readonly size: string
}

/** The wordings of a change of a number. */
export interface NumberChangeTexts {
  /** "een stijging van 0,3 punt ten opzichte van januari 2015 (6,8)" */
  readonly phrase: string
  /** "een stijging" */
  readonly noun: string
  /** "Hoger" */
  readonly heading: string
  /** Explains how all of them got their words. */
  rule(): string
}
