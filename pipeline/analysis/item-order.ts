import { defined } from '../core/defined.ts'
import type { Question } from '../study/study.ts'
import { identify } from './identify.ts'
import type { FrequencyTable, Results } from './results.ts'
import { sizeOfShare } from './share.ts'

/**
 * The items of a battery with the highest figure first: the one shown, or of several the mean.
 *
 * @param shown ids of answers, nets and measures
 * @param table of an item, among the same cases
 */
export function itemsBySize(
  questions: readonly Question[],
  shown: readonly string[],
  { wave, subgroup }: Pick<FrequencyTable, 'wave' | 'subgroup'>,
  { byId }: Pick<Results, 'byId'>,
): Question[] {
  const [item = 'mean'] = shown.length === 1 ? shown : []
  const sizeOf = ({ id: question }: Question) => {
    const result = byId.get(identify({ wave, question, item, ...defined({ subgroup }) }))
    if (result === undefined) return Number.NEGATIVE_INFINITY
    return result.kind === 'number' ? (result.value ?? Number.NEGATIVE_INFINITY) : sizeOfShare(result)
  }
  return questions.toSorted((one, other) => sizeOf(other) - sizeOf(one))
}
