import type { Conditions } from './conditions.ts'
import type { Figure } from './estimates.ts'
import { found } from './sources.ts'
import type { Reference } from './survey.ts'
import { percentOf } from './words.ts'

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

/** "More", or of a number "Higher": of shares when the counts moved the other way. */
export function headingOf(move: string, nearly: string, one: Figure, other: Figure): string {
  if (!one.isShare)
    return {
      rise: 'higher',
      fall: 'lower',
      same: 'the same',
      undecided: 'not demonstrably higher or lower',
    }[move] as string
  const words = {
    rise: 'more',
    fall: 'fewer',
    same: `${nearly}as many`,
    undecided: 'not demonstrably more or fewer',
  }[move] as string
  const sign = { rise: 1, fall: -1, same: 0 }[move]
  if (sign === undefined) return words
  const isOfCounts = one.n === other.n || Math.sign(one.count - other.count) === sign
  return `${isOfCounts ? '' : 'relatively '}${words}`
}

/** "a sharp rise", by the points as shown. */
export function nounOf(move: string, nearly: string, one: Figure, other: Figure): string {
  if (move === 'undecided') return 'no demonstrable change'
  if (move === 'same') return nearly === '' ? 'no change' : 'hardly any change'
  if (!one.isShare) return `a ${move}`
  const size = Math.abs(percentOf(one.value) - percentOf(other.value))
  return `a ${size <= 10 ? 'slight ' : size <= 20 ? '' : 'sharp '}${move}`
}
