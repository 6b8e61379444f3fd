import { InputError, type Problem } from '../core/problem.ts'

/** What became of an edition. */
export type Outcome = Built | Refused | Unfinished | Orphaned

/** An edition without problems. */
export interface Built {
  readonly edition: string
  readonly pdf: string
  /** Absent when the edition was up to date and left as it is. */
  readonly made?: {
    readonly pages: number
    readonly bytes: number
    /** What changed since the previous edition, in a few words. */
    readonly changes: string
  }
}

/** An edition that was not published because its inputs have problems. */
export interface Refused {
  /** Only the name of the study when its problems hide which editions it has. */
  readonly edition: string
  readonly problems: readonly Problem[]
}

/** An edition whose build did not finish. */
export interface Unfinished {
  readonly edition: string
  /** What happened to its build, in words that follow "the build of x". */
  readonly failure: string
  /** An unexpected error. */
  readonly bug?: unknown
}

/** An edition that was published and that nothing makes any more: it stays, and does not change. */
export interface Orphaned {
  readonly edition: string
  readonly isOrphaned: true
}

/** Called during a build. */
export interface BuildListener {
  /** How many editions must be made, as soon as that is known. */
  planned?(editions: number): void
  began?(edition: string): void
  /** An edition was up to date, or has been made or refused. */
  ended?(outcome: Outcome): void
}

export function isBuilt(outcome: Outcome): outcome is Built {
  return 'pdf' in outcome
}

export function isRefused(outcome: object): outcome is Refused {
  return 'problems' in outcome
}

export function isUnfinished(outcome: object): outcome is Unfinished {
  return 'failure' in outcome
}

export function isOrphaned(outcome: object): outcome is Orphaned {
  return 'isOrphaned' in outcome
}

/** Runs work for one edition, and turns what goes wrong into its outcome. */
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
