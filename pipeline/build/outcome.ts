import { InputError, type Problem } from '../core/problem.ts'

/** What became of one edition. */
export type Outcome = Built | Refused | Unfinished

/** An edition that is good. */
export interface Built {
  readonly edition: string
  readonly pdf: string
  /** Absent when the edition was up to date and left as it is. */
  readonly made?: {
    readonly pages: number
    readonly bytes: number
    /** What changed since the edition that stood there, in a few words. */
    readonly changes: string
  }
}

/** An edition whose inputs have problems: it was not published. */
export interface Refused {
  /** The name of a study alone when its problems leave unknown which editions it has. */
  readonly edition: string
  readonly problems: readonly Problem[]
}

/** An edition that the program did not bring to an end. */
export interface Unfinished {
  readonly edition: string
  /** What became of its build, in words that follow "the build of x". */
  readonly failure: string
  /** What the program did not expect. */
  readonly bug?: unknown
}

/** Called as a build goes on. */
export interface BuildListener {
  /** How many editions there are to make, once that is known. */
  planned?(editions: number): void
  began?(edition: string): void
  /** An edition that was found up to date, or that was made, or not. */
  ended?(outcome: Outcome): void
}

export function isBuilt(outcome: Outcome): outcome is Built {
  return 'pdf' in outcome
}

export function isRefused(outcome: Outcome): outcome is Refused {
  return 'problems' in outcome
}

export function isUnfinished(outcome: Outcome): outcome is Unfinished {
  return 'failure' in outcome
}

/** Works for one edition, and keeps what goes wrong to it. */
export async function toOutcome<T>(
  edition: string,
  work: () => Promise<T>,
): Promise<T | Refused | Unfinished> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof InputError) return { edition, problems: error.problems }
    return { edition, failure: 'met a bug in the program', bug: error }
  }
}
