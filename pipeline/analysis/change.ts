import { findResult } from './find.ts'
import type { ChangeFigures, ChangeGap } from './language/language.ts'
import type { Results, Share, WaveSummary } from './results.ts'
import { pointsBetween } from './rounding.ts'

/** How one share moved between two waves. */
export interface Change extends ChangeFigures {
  readonly earlier: Share
  readonly later: Share
  readonly since: WaveSummary
}

/**
 * The change of a share since an earlier wave, from exact counts. Less than half a percentage point is no change:
 * it would not survive rounding.
 */
export function changeBetween(
  later: Share,
  earlier: Share,
  since: WaveSummary,
  gaps: readonly ChangeGap[] = [],
): Change {
  const difference = later.count * earlier.base - earlier.count * later.base
  const isSame = 200 * Math.abs(difference) < later.base * earlier.base || difference === 0
  return {
    ...{ earlier, later, since, gaps },
    direction: isSame ? 'same' : difference > 0 ? 'rise' : 'fall',
    isExact: difference === 0,
    count: later.count - earlier.count,
    points: pointsBetween(later, earlier),
  }
}

/** The waves between two that lack the figure: a comparison that passes over them says so. */
export function gapsBetween(results: Results, later: Share, earlier: Share): readonly ChangeGap[] {
  const position = (id: string) => results.waves.findIndex((wave) => wave.id === id)
  const between = results.waves.slice(position(earlier.wave) + 1, position(later.wave))
  return between.flatMap(({ id, label }): ChangeGap[] => {
    const found = findResult(results, { ...later, wave: id })
    if (found.kind !== 'found') return [{ label, reason: 'not-asked' }]
    return found.value.base === 0 ? [{ label, reason: 'no-cases' }] : []
  })
}

/** Figures of the fieldwork that are their own base: always 100%, so only their counts can be compared. */
const COUNTS = ['response.interviews', 'frame.units']

/** Why two shares cannot be compared. */
export interface ComparisonFault {
  readonly rule: 'empty-base' | 'no-share' | 'incomparable-bases'
  readonly message: string
  readonly hint?: string
  /** Whether a writer may compare them all the same, with a reason. */
  readonly canBeExcused: boolean
}

/**
 * Why the shares of two waves cannot be compared, or nothing when they can. The codebook gives a question one unit of
 * analysis, one noun and one group that it is asked of in all waves; what can differ is whom a wave reached. With
 * desk research a base holds units without an interview; without, only those that were interviewed, unless that is
 * every unit.
 *
 * @param isOfCounts whether only the counts are compared
 */
export function comparisonFault(
  results: Results,
  later: Share,
  earlier: Share,
  isOfCounts = false,
): ComparisonFault | undefined {
  const name = `${later.question}.${later.item}`
  const empty = [later, earlier].find((share) => share.base === 0)
  if (empty !== undefined) {
    const message = `\`${empty.id}\` has no cases, so there is no change`
    return { rule: 'empty-base', message, canBeExcused: false }
  }
  if (COUNTS.includes(name)) {
    if (isOfCounts) return undefined
    const message = `\`${name}\` is its own base, so its share is always 100%`
    return { rule: 'no-share', message, hint: 'compare the counts, with `as="count"`', canBeExcused: false }
  }
  return differenceInKind(results, name, later, earlier)
}

function differenceInKind(
  results: Results,
  name: string,
  later: Share,
  earlier: Share,
): ComparisonFault | undefined {
  if (later.fromDeskResearch > 0 === earlier.fromDeskResearch > 0) return undefined
  const [withDesk, without] = later.fromDeskResearch > 0 ? [later, earlier] : [earlier, later]
  if (isFullyInterviewed(results, without.wave)) return undefined
  const label = (share: Share) => results.waves.find(({ id }) => id === share.wave)?.label ?? share.wave
  const { fromDeskResearch, base } = withDesk
  return {
    rule: 'incomparable-bases',
    message: `the bases of \`${name}\` differ in kind: ${fromDeskResearch} of the ${base} in ${label(withDesk)} come from desk research, in ${label(without)} none does`,
    hint: 'leave the comparison out, or tell why it holds with `despite="…"`',
    canBeExcused: true,
  }
}

function isFullyInterviewed(results: Results, wave: string): boolean {
  const found = findResult(results, { wave, question: 'response', item: 'units' })
  return found.kind === 'found' && found.value.kind === 'share' && found.value.count === found.value.base
}
