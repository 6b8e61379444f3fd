import { defined } from '../core/defined.ts'
import { pointsBetween } from '../core/rounding.ts'
import type { ChangeFigures, ChangeGap, ChangeTexts } from '../language/change-figures.ts'
import { byThemselves, isShown, type ReportTests, type SampleDifference, testName } from './differences.ts'
import { findResult } from './find.ts'
import type { ResultReference } from './identify.ts'
import { percentInMessage } from './percent-in-message.ts'
import type { NumberSummary, Result, Results, Share, WaveSummary } from './results.ts'
import { sizeOf } from './share.ts'
import { isSmallBase } from './small-base.ts'

/** How one share moved between two waves. */
export interface Change extends ChangeFigures {
  readonly earlier: Share
  readonly later: Share
  readonly since: WaveSummary
  /** How the shares differ, in a sample whether or not that is shown. */
  readonly moved: 'rise' | 'fall' | 'same'
  /** In a sample: the later less the earlier share; absent in a frame. */
  readonly difference?: SampleDifference
}

/** How one number moved between two waves. */
export interface NumberChange extends Pick<Change, 'since' | 'gaps' | 'direction' | 'moved' | 'difference'> {
  readonly earlier: NumberSummary
  readonly later: NumberSummary
  /** Whether the numbers are exactly equal. */
  readonly isExact: boolean
  /** The later less the earlier number. */
  readonly amount: number
}

/** A difference in a sample, and whether it is shown. */
interface Tested {
  readonly difference?: SampleDifference | undefined
  readonly isShown: boolean
}

/**
 * The change of a share since an earlier wave, from exact counts, in a sample from estimates. Less than half a percentage
 * point is no change, because rounding could hide it.
 */
export function changeBetween(
  later: Share,
  earlier: Share,
  since: WaveSummary,
  gaps: readonly ChangeGap[] = [],
  tested: Tested = { isShown: true },
): Change {
  const [one, other] = [sizeOf(later), sizeOf(earlier)]
  const exact = one.count * other.base - other.count * one.base
  const isSame = 200 * Math.abs(exact) < one.base * other.base || exact === 0
  return {
    earlier,
    later,
    since,
    gaps,
    ...movement(exact, isSame, tested),
    count: later.count - earlier.count,
    points: pointsBetween(later, earlier),
  }
}

/** The change of a number since an earlier wave; of what shows the same digits there is none. */
export function numberChangeBetween(
  later: NumberSummary,
  earlier: NumberSummary,
  since: WaveSummary,
  gaps: readonly ChangeGap[] = [],
  tested: Tested = { isShown: true },
): NumberChange {
  const amount = (later.value ?? Number.NaN) - (earlier.value ?? Number.NaN)
  const isSame = later.texts.digits === earlier.texts.digits
  return { earlier, later, since, gaps, ...movement(amount, isSame, tested), amount }
}

/** Which way a difference goes, and whether that is shown. */
function movement(difference: number, isSame: boolean, tested: Tested) {
  const moved = isSame ? 'same' : difference > 0 ? 'rise' : 'fall'
  return {
    moved,
    direction: tested.isShown ? moved : 'undecided',
    isExact: difference === 0,
    ...defined({ difference: tested.difference }),
  } as const
}

/**
 * What has to be known of two waves before their change can be told: those in between without the figure, and in a sample
 * whether the difference is shown.
 *
 * @param tests of the report; without them the difference is tested by itself
 */
export function betweenWaves(
  results: Results,
  later: Result,
  earlier: Result,
  tests?: ReportTests,
): readonly [gaps: readonly ChangeGap[], tested: Tested] {
  const gaps = gapsBetween(results, later, earlier)
  const { differences } = results
  if (differences === undefined) return [gaps, { isShown: true }]
  const difference = differences.between(later, earlier)
  const test = { about: testName(later, earlier), ...defined({ p: difference?.p }) }
  return [gaps, { difference, isShown: isShown(test, tests ?? byThemselves(differences)) }]
}

/** The waves in between that lack the figure. A comparison that skips them says so. */
export function gapsBetween(results: Results, later: Result, earlier: Result): readonly ChangeGap[] {
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
  const [one, other] = [sizeOf(later), sizeOf(earlier)]
  const bases = one.base * other.base
  const difference = one.count * other.base - other.count * one.base
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

/** Why two figures cannot be compared. */
export interface ComparisonFault {
  readonly rule: 'empty-base' | 'no-share' | 'incomparable-bases'
  readonly message: string
  readonly hint?: string
  /** Whether a writer may compare them anyway, by giving a reason. */
  readonly canBeExcused: boolean
}

/**
 * Why the figures of two waves cannot be compared; undefined when they can. In all waves a question has the same
 * unit of analysis, noun and group of respondents; what can differ is whom a wave reached. With desk research, a
 * base includes units without an interview. Without it, a base has only the units that were interviewed, unless
 * those are all units.
 *
 * @param isOfCounts whether only the counts are compared
 */
export function comparisonFault(
  results: Results,
  later: Result,
  earlier: Result,
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
  later: Result,
  earlier: Result,
): ComparisonFault | undefined {
  if (later.fromDeskResearch > 0 === earlier.fromDeskResearch > 0) return undefined
  const [withDesk, without] = later.fromDeskResearch > 0 ? [later, earlier] : [earlier, later]
  if (isFullyInterviewed(results, without.wave)) return undefined
  const label = ({ wave }: Result) => results.waves.find(({ id }) => id === wave)?.label ?? wave
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
