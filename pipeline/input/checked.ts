import { InputError, type Problem } from '../core/problem.ts'

/** What could be read, and everything that is wrong with it. Lets checking go on after the first mistake. */
export interface Checked<T> {
  /** Absent when it could not be read; then there are problems. */
  readonly value: T | undefined
  readonly problems: readonly Problem[]
}

/** Runs a task to its end and keeps the problems of an InputError; other errors pass. */
export async function checked<T>(task: () => Promise<T> | T): Promise<Checked<T>> {
  try {
    return { value: await task(), problems: [] }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { value: undefined, problems: error.problems }
  }
}
