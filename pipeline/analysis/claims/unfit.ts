import type { Differences } from '../differences.ts'
import type { Comparand } from './compare.ts'
import type { CLAIM_KINDS } from './definitions.ts'

/** Why a claim of a kind cannot be made. */
export interface UnfitClaim {
  readonly message: string
  readonly hint: string
}

/**
 * Why a study of this design cannot back a claim; undefined when it can. A sample shows that figures differ, and never
 * that they are the same.
 *
 * @param differences of a sample; undefined in a frame
 * @param wave of the figure
 */
export function unfitClaim(
  kind: keyof typeof CLAIM_KINDS,
  { differences, wave, comparand }: About,
): UnfitClaim | undefined {
  if (differences === undefined) return kind === 'not-shown-to-change' ? FRAME : undefined
  if (kind === 'unchanged') return UNCHANGED
  if (comparand?.kind === 'count')
    return differences.isWeighted(wave)
      ? { ...COUNT, message: `\`${kind}\` counts ${COUNT.message}` }
      : undefined
  return kind === 'exactly' ? EXACTLY : undefined
}

interface About {
  readonly differences: Differences | undefined
  readonly wave: string
  readonly comparand?: Comparand
}

const FRAME: UnfitClaim = {
  message: '`not-shown-to-change` is for a sample, and here everyone was asked',
  hint: 'claim `unchanged`',
}
const UNCHANGED: UnfitClaim = {
  message: 'a sample cannot show that something is `unchanged`',
  hint: 'claim `not-shown-to-change`, and say no more than that',
}
const EXACTLY: UnfitClaim = {
  message: 'a sample cannot show that something is `exactly` so much',
  hint: 'claim `at-least`, `at-most` or `about-half`, or count respondents with `count=`',
}
const COUNT: UnfitClaim = {
  message: 'respondents, whose weights differ',
  hint: 'compare with a percentage, which is by weight',
}
