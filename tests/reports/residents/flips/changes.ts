import type { Conditions } from './conditions.ts'
import { found } from './sources.ts'
import type { Reference } from './survey.ts'

/** Which way a figure moved, as words of change say it; undecided when the sample does not show it. */
export type Move = 'rise' | 'fall' | 'same' | 'undecided'

export function moveOf(
  [later, earlier]: readonly [Reference, Reference],
  decided: { readonly isShown: boolean } | undefined,
  conditions: Conditions,
): Move {
  if (decided?.isShown !== true) return 'undecided'
  const moved = conditions.moved(later, earlier)
  return moved === 0 ? 'same' : moved > 0 ? 'rise' : 'fall'
}

/** Whether two figures are exactly the same, whatever is shown of them. */
export function areSame([later, earlier]: readonly [Reference, Reference], conditions: Conditions): boolean {
  const [one, other] = [later, earlier].map((each) => found(conditions.figure(each), 'an empty base').value)
  return Math.abs((one ?? 0) - (other ?? 0)) < 1e-12
}
