import type { Question } from '../study/study.ts'
import type { FrequencyRow } from './results.ts'
import { sizeOfShare } from './share.ts'

/** How answers are ordered: the most given first, or as the codebook lists them. */
export type RowOrder = 'size' | 'codebook'

/** Unless it is asked for otherwise. */
export function usualOrder({ type, isOrdered }: Pick<Question, 'type' | 'isOrdered'>): RowOrder {
  return type === 'number' || isOrdered ? 'codebook' : 'size'
}

/** Rows of one size keep the order of the codebook. */
export function inOrder(
  rows: readonly FrequencyRow[],
  order: RowOrder,
  { answers, classes }: Pick<Question, 'answers' | 'classes'>,
): FrequencyRow[] {
  const ids = [...answers, ...classes].map(({ id }) => id)
  const listed = rows.toSorted((one, other) => ids.indexOf(one.result.item) - ids.indexOf(other.result.item))
  if (order === 'codebook') return listed
  return listed.toSorted((one, other) => sizeOfShare(other.result) - sizeOfShare(one.result))
}
