import type { Results } from '../../analysis/results.ts'
import { memoizeByObject } from '../../core/memoize.ts'
import { makesGroups } from '../../study/question-types.ts'
import { UNKNOWN_ID } from '../../study/unread.ts'

/** What a template can name of a study; a part that cannot be read is absent, and nothing is said of its names. */
export interface StudyNames
  extends Partial<Pick<Results, 'design' | 'questions' | 'batteries' | 'strata' | 'topics' | 'unread'>> {
  /** All waves of the study; absent when only those up to one edition are known. */
  readonly waves?: readonly { readonly id: string }[]
}

/** What a template can name. */
export interface KnownNames {
  readonly study: StudyNames
  /** Absent when a template could not be read. */
  readonly partials?: readonly string[]
  /** Names of the report's charts; absent for a template that no section of the report includes. */
  readonly charts?: readonly string[]
  /** What a template of the report may refer to: `table:services`. */
  readonly targets?: readonly string[]
}

/** Names that a call may use to choose a subgroup; undefined where they are not known. */
export const subgroupNames = memoizeByObject(
  ({ strata, questions, unread }: StudyNames): string[] | undefined => {
    if (strata === undefined || questions === undefined) return undefined
    if (unread?.strata || unread?.questions.includes(UNKNOWN_ID)) return undefined
    const dividing = questions.filter(makesGroups)
    return [...[...strata, ...dividing].map(({ id }) => id), ...(unread?.questions ?? [])]
  },
)
