import { pointsBetween } from '../core/rounding.ts'
import type { ChangeFigures, ChangeGap, ChangeTexts } from '../language/language.ts'
import { findResult } from './find.ts'
import type { ResultReference } from './identify.ts'
import { percentInMessage } from './percent-in-message.ts'
import type { Results, Share, WaveSummary } from './results.ts'
import { isSmallBase } from './small-base.ts'

/** How one share moved between two waves. */
export interface Change extends ChangeFigures {
  readonly earlier: Share
  readonly later: Share
  readonly since: WaveSummary
}

/**
 * The change of a share since an earlier wave, from exact counts. Less than half a percentage point is no change,
 * because rounding could hide it.
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
    earlier,
    later,
    since,
    gaps,
    direction: isSame ? 'same' : difference > 0 ? 'rise' : 'fall',
    isExact: difference === 0,
    count: later.count - earlier.count,
    points: pointsBetween(later, earlier),
  }
}

/** The waves in between that lack the figure. A comparison that skips them says so. */
export function gapsBetween(results: Results, later: Share, earlier: Share): readonly ChangeGap[] {
  const position = (id: string) => results.waves.findIndex((wave) => wave.id === id)
  const between = results.waves.slice(position(earlier.wave) + 1, position(later.wave))
  return between.flatMap(({ id, label }): ChangeGap[] => {
    const found = findResult(results, { ...later, wave: id })
    if (found.kind !== 'found') return [{ label, reason: 'not-asked' }]
    return found.value.base === 0 ? [{ label, reason: 'no-cases' }] : []
  })
}

/** A wording of a change. */
export type ChangeForm = Exclude<keyof ChangeTexts, `${string}IsPlural` | 'rules'>

/** Why a form of words cannot be used for a change. */
export interface WordingFault {
  readonly rule: 'small-base' | 'adjusted-percentages'
  readonly message: string
  readonly expected: string
  readonly hint: string
}

/**
 * Why a form of words does not suit a change; undefined when it does. On a small base, a change may not be told
 * without counts. Percentages that were adjusted to add up may hide or reverse a change, because their
 * difference can be a point or more off; then only the counts can be used.
 */
export function wordingFault(
  { later, earlier, points = 0 }: Change,
  form: ChangeForm,
  results: Pick<Results, 'smallBase'>,
): WordingFault | undefined {
  if (form === 'count') return undefined
  const small = smallBaseFault(
    { later, earlier },
    results,
    form === 'phrase' ? 'percentage points' : undefined,
  )
  if (small !== undefined) return small
  const bases = later.base * earlier.base
  const difference = later.count * earlier.base - earlier.count * later.base
  if (Math.abs(points * bases - 100 * difference) < bases) return undefined
  return {
    rule: 'adjusted-percentages',
    message: `from ${percentInMessage(earlier)} to ${percentInMessage(later)}, as adjusted to add up, is not how \`${later.question}.${later.item}\` changed`,
    expected: 'percentages less than a point off the exact change',
    hint: 'state it in counts, with `as="count"`',
  }
}

/**
 * Why a change may not be told without counts; undefined when it may: the answer of one case is a large part of a
 * small base.
 *
 * @param told what would be told: "percentage points"
 */
export function smallBaseFault(
  { later, earlier }: Pick<Change, 'later' | 'earlier'>,
  results: Pick<Results, 'smallBase'>,
  told = 'words of change without counts',
): WordingFault | undefined {
  const small = [later, earlier].find(({ base }) => isSmallBase(base, results))
  if (small === undefined) return undefined
  return {
    rule: 'small-base',
    message: `\`${small.id}\` has a base of ${small.base}, too small for ${told}`,
    expected: `a base of ${results.smallBase} or more, as \`smallBase\` of study.json says`,
    hint: 'state it in counts, with `as="count"`',
  }
}

/** Figures about the fieldwork that are their own base: always 100%, so only their counts can be compared. */
const COUNTS = [
  ...['response.interviews', 'frame.units'],
  ...['response.respondents', 'response.invited', 'response.population'],
]

/** Whether a result is a count that is always all of its base. */
export function isOwnBase(result: Pick<ResultReference, 'question' | 'item'> | undefined): boolean {
  return result !== undefined && COUNTS.includes(`${result.question}.${result.item}`)
}

/** Why two shares cannot be compared. */
export interface ComparisonFault {
  readonly rule: 'empty-base' | 'no-share' | 'incomparable-bases'
  readonly message: string
  readonly hint?: string
  /** Whether a writer may compare them anyway, by giving a reason. */
  readonly canBeExcused: boolean
}

/**
 * Why the shares of two waves cannot be compared; undefined when they can. In all waves a question has the same
 * unit of analysis, noun and group of respondents; what can differ is whom a wave reached. With desk research, a
 * base includes units without an interview. Without it, a base has only the units that were interviewed, unless
 * those are all units.
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
  if (isOwnBase(later)) {
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
    hint: 'leave the comparison out, or say why it holds with `despite="…"`',
    canBeExcused: true,
  }
}

function isFullyInterviewed(results: Results, wave: string): boolean {
  const found = findResult(results, { wave, question: 'response', item: 'units' })
  return found.kind === 'found' && found.value.kind === 'share' && found.value.count === found.value.base
}
