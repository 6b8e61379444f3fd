import type { SampleDifference, Test } from '../differences.ts'
import type { Result } from '../results.ts'

/** Whether a claim holds, what it says, and what is true. */
export interface Judgement {
  /** In a sample, until it is decided: as far as the estimates go. */
  readonly holds: boolean
  /** What it says, in words: "more than half". */
  readonly meaning: string
  /** The figures that decided it. */
  readonly figures: readonly Result[]
  /** What could be said truthfully, in the study's language: `"de helft van de gemeenten" (12 van de 24, 50%)`. */
  readonly truths: readonly string[]
  /** In a sample: what it rests on; absent when answers decide it, such as that not one was given. */
  readonly test?: ClaimTest
}

/** The difference that a claim about a sample needs: of all that it needs, the one that is shown least. */
export interface ClaimTest extends SampleDifference, Pick<Test, 'about'> {
  /** Of shares, whose difference is told in percentage points, or of numbers. */
  readonly of: 'shares' | 'numbers'
  /** Whether the claim is that no difference is shown. */
  readonly isOfNone: boolean
  /** What could be said when no difference is shown. */
  readonly otherwise: readonly string[]
  /** The chance corrected for all tests of the report; absent until it is decided, and when the sample cannot tell. */
  readonly corrected?: number
  /** How many tests the report has, once it is decided. */
  readonly tests?: number
}
