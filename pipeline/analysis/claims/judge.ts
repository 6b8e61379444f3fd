import { largest, smallest } from '../../core/lists.ts'
import { shownDifference } from '../../core/rounding.ts'
import type { Language } from '../../language/language.ts'
import { type Change, wordingFault } from '../change.ts'
import { percentInMessage } from '../percent-in-message.ts'
import type { FrequencyTable, Results, Share } from '../results.ts'
import { type Comparand, type Comparison, compares, comparisonText, exceeds } from './compare.ts'
import { ABOUT_HALF, CLAIM_KINDS } from './definitions.ts'

/** Whether a claim holds, what it says, and what is true. */
export interface Judgement {
  readonly holds: boolean
  /** What it says, in words: "more than half". */
  readonly meaning: string
  /** The figures that decided it. */
  readonly figures: readonly Share[]
  /** What could be said truthfully, in the study's language: `"de helft van de gemeenten" (12 van de 24, 50%)`. */
  readonly truths: readonly string[]
}

/** Kinds of claims about one share. */
export const SHARE_KINDS = ['most', 'majority', 'minority', 'about-half', 'none', 'all'] as const
export type ShareKind = (typeof SHARE_KINDS)[number]

/** Judges the size of a share. `rivals` are the other answers, when a case may give several. */
export function judgeShare(kind: ShareKind, share: Share, rivals: readonly Share[]): Judgement {
  const holds = TESTS[kind](share, rivals)
  const highest = kind === 'most' ? rivals.filter((rival) => !exceeds(share, rival)) : []
  const figures = [share, ...highest]
  return { holds, meaning: CLAIM_KINDS[kind], figures, truths: figures.map(quantifierTruth) }
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

/** Judges a share against a percentage, a count or another share. */
export function judgeComparison(share: Share, comparison: Comparison, comparand: Comparand): Judgement {
  const figures = comparand.kind === 'share' ? [share, comparand.share] : [share]
  const truth = comparand.kind === 'count' ? countTruth : quantifierTruth
  return {
    holds: compares(share, comparison, comparand),
    meaning: comparisonText(comparison, comparand),
    figures,
    truths: figures.map(truth),
  }
}

/** Judges whether an answer is given more often, or less often, than all other answers to its question. */
export function judgeExtreme(kind: 'highest' | 'lowest', share: Share, table: FrequencyTable): Judgement {
  const others = table.rows.map(({ result }) => result).filter(({ id }) => id !== share.id)
  const isPastAll = others.every((other) =>
    kind === 'highest' ? exceeds(share, other) : exceeds(other, share),
  )
  const counts = table.rows.map(({ result }) => result.count)
  const extreme = kind === 'highest' ? largest(counts) : smallest(counts)
  const rivals = others.filter(({ count }) => count === extreme)
  return {
    holds: isPastAll,
    meaning: CLAIM_KINDS[kind],
    figures: [share, ...rivals],
    truths: [share, ...rivals].filter(({ count }) => count === extreme).map(labelTruth),
  }
}

/**
 * Judges whether answers are the most frequent ones, in this order.
 *
 * @param named the answers in the claimed order, or only how many stand out from the rest
 */
export function judgeTop(
  table: FrequencyTable,
  named: readonly Share[] | number,
  language: Language,
): Judgement {
  const ranked = table.rows.map(({ result }) => result)
  const top = typeof named === 'number' ? ranked.slice(0, named) : named
  const rest = ranked.filter(({ id }) => !top.some((share) => share.id === id))
  const isInOrder = top.every((share, index) => share.count <= (top[index - 1]?.count ?? share.count))
  const last = top.at(-1)
  const isClear = last !== undefined && last.count > 0 && rest.every((other) => exceeds(last, other))
  const areAll = typeof named !== 'number' || named <= ranked.length
  const holds = isInOrder && isClear && areAll
  const cut = ranked[top.length - 1]?.count ?? 0
  const highest = ranked.filter(({ count }) => count > 0 && count >= cut)
  const labels = language.list(highest.map(({ label }) => label))
  const counts = highest.map(({ texts }) => texts.words).join('; ')
  return {
    holds,
    meaning: CLAIM_KINDS.top,
    figures: [...top, ...highest.filter(({ id }) => !top.some((share) => share.id === id))],
    truths: highest.length === 0 ? [] : [`"${labels}" (${counts})`],
  }
}

/** Judges which way a share moved since an earlier wave, both as counted and as shown. */
export function judgeChange(
  kind: 'rises' | 'falls' | 'unchanged',
  change: Change,
  results: Pick<Results, 'language' | 'smallBase'>,
): Judgement {
  const { later, earlier, direction, since } = change
  const shown = Math.sign(shownDifference(later, earlier) ?? 0)
  const words = { rises: 'higher than', falls: 'lower than', unchanged: 'the same as' }[kind]
  const expected = ({ rises: ['rise', 1], falls: ['fall', -1], unchanged: ['same', 0] } as const)[kind]
  const form = wordingFault(change, 'phrase', results) === undefined ? 'phrase' : 'count'
  const truth = results.language.change(change)[form]
  return {
    holds: direction === expected[0] && shown === expected[1],
    meaning: `${words} in ${since.label}`,
    figures: [later, earlier],
    truths: [`"${truth}" (${later.texts.words}, ${later.texts.percent})`],
  }
}

/** The figure that a claim is about: `2017-06/staffing.specialist is 11 of 25, 44%`. */
export function figureText(share: Share): string {
  const { id, count, base } = share
  return `${id} is ${count} of ${base}${base === 0 ? '' : `, ${percentInMessage(share)}`}`
}

function quantifierTruth({ texts }: Share): string {
  return `"${texts.quantified}" (${texts.words}, ${texts.percent})`
}

function countTruth({ texts }: Share): string {
  return `"${texts.counted}" (${texts.words}, ${texts.percent})`
}

function labelTruth({ label, texts }: Share): string {
  return `"${label}" (${texts.words}, ${texts.percent})`
}
