import type { Noun } from '../language/nouns.ts'

/** What a number question accepts. */
export interface NumberRange {
  readonly integer: boolean
  readonly minimum: number
  readonly maximum: number
  /** How many decimals an answer may have, and texts show; absent when any number may. */
  readonly decimals?: number
  /** What stands for no number, by the `answers` of its question. */
  readonly missing?: readonly MissingNumbers[]
  /** Unit of the number in words: `fte`. */
  readonly noun?: Noun
}

/** Texts and numbers in cells that stand for a missing answer. */
export interface MissingNumbers {
  /** Of the answer. */
  readonly id: string
  readonly codes?: readonly string[]
  /** With one of these all numbers from it on, or up to it. */
  readonly from?: number
  readonly to?: number
}

/** What the column of an answer has where it was given, and where it was not. */
export interface AnswerColumns {
  readonly yes: readonly string[]
  readonly no: readonly string[]
}
