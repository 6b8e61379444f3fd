import type { Results } from '../../analysis/results.ts'

/** What a template can name of a study; a part that cannot be read is absent, and nothing is said of its names. */
export interface StudyNames extends Partial<Pick<Results, 'questions' | 'strata' | 'topics'>> {
  /** All waves of the study; absent when only those up to one edition are known. */
  readonly waves?: readonly { readonly id: string }[]
}

/** What a template can name. */
export interface KnownNames {
  readonly study: StudyNames
  readonly partials: readonly string[]
  /** Names of the report's charts; absent for a template that no section of the report includes. */
  readonly charts?: readonly string[]
  /** What a template of the report may refer to: `table:services`. */
  readonly targets?: readonly string[]
}

/** Names that a call may use to choose a subgroup; undefined where they are not known. */
export function subgroupNames({ strata, questions }: StudyNames): string[] | undefined {
  if (strata === undefined || questions === undefined) return undefined
  return [...strata, ...questions.filter(({ type }) => type === 'single')].map(({ id }) => id)
}
