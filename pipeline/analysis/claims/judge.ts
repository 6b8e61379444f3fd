import type { Differences } from '../differences.ts'
import type { Result, Share } from '../results.ts'
import { type Comparand, type Comparison, compares, comparisonText, exceeds, figureIn } from './compare.ts'
import { ABOUT_HALF, CLAIM_KINDS } from './definitions.ts'
import { evidenceFor, type Pair, pairsOf } from './evidence.ts'
import type { Judgement } from './judgement.ts'
import { countTruth, quantifierTruth } from './truths.ts'

/** Kinds of claims about one share. */
export const SHARE_KINDS = ['most', 'majority', 'minority', 'about-half', 'none', 'all'] as const
export type ShareKind = (typeof SHARE_KINDS)[number]

/**
 * Judges the size of a share. `rivals` are the other answers, when a case may give several.
 *
 * @param differences of a sample
 */
export function judgeShare(
  kind: ShareKind,
  share: Share,
  rivals: readonly Share[],
  differences?: Differences,
): Judgement {
  const holds = TESTS[kind](share, rivals)
  const highest = kind === 'most' ? rivals.filter((rival) => !exceeds(share, rival)) : []
  const figures = [share, ...highest]
  const limits = LIMITS[kind].map((against) => ({ of: share, against }))
  const pairs = kind === 'most' ? [...limits, ...pairsOf([share], rivals)] : limits
  return {
    holds,
    meaning: limits.length === 0 ? aboutRespondents(CLAIM_KINDS[kind], differences) : CLAIM_KINDS[kind],
    figures,
    truths: figures.map(quantifierTruth),
    ...evidenceFor(pairs, differences, { otherwise: () => figures.map(quantifierTruth) }),
  }
}

/** The percentages that a share must differ from. */
const LIMITS: Readonly<Record<ShareKind, readonly number[]>> = {
  most: [50],
  majority: [50],
  minority: [50],
  'about-half': [ABOUT_HALF.from, ABOUT_HALF.to],
  none: [],
  all: [],
}

/** A claim that a sample does not test is about those who were asked, and not those for whom they stand. */
function aboutRespondents(meaning: string, differences: Differences | undefined): string {
  return differences === undefined ? meaning : `${meaning}, of the respondents`
}

const TESTS: Readonly<Record<ShareKind, (share: Share, rivals: readonly Share[]) => boolean>> = {
  most: (share, rivals) => isPast(share, 'more-than', 50) && rivals.every((rival) => exceeds(share, rival)),
  majority: (share) => isPast(share, 'more-than', 50),
  minority: (share) => share.count > 0 && isPast(share, 'fewer-than', 50),
  'about-half': (share) =>
    isPast(share, 'at-least', ABOUT_HALF.from) && isPast(share, 'at-most', ABOUT_HALF.to),
  none: (share) => share.count === 0,
  all: (share) => share.count === share.base,
}

function isPast(share: Share, comparison: Comparison, percent: number): boolean {
  return compares(share, comparison, { kind: 'percent', percent })
}

/**
 * Judges a figure against a percentage, a count, a number or another figure.
 *
 * @param differences of a sample
 */
export function judgeComparison(
  of: Result,
  comparison: Comparison,
  comparand: Comparand,
  differences?: Differences,
): Judgement {
  const other = figureIn(comparand)
  const figures = other === undefined ? [of] : [of, other]
  const truth = comparand.kind === 'count' ? countTruth : quantifierTruth
  const meaning = comparisonText(comparison, comparand)
  return {
    holds: compares(of, comparison, comparand),
    meaning: comparand.kind === 'count' ? aboutRespondents(meaning, differences) : meaning,
    figures,
    truths: figures.map(truth),
    ...evidenceFor(comparedWith(of, comparand), differences, { otherwise: () => figures.map(truth) }),
  }
}

function comparedWith(of: Result, comparand: Comparand): readonly Pair[] {
  const against =
    comparand.kind === 'percent'
      ? comparand.percent
      : comparand.kind === 'value'
        ? comparand.value
        : figureIn(comparand)
  return against === undefined ? [] : [{ of, against }]
}
