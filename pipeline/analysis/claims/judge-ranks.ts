import { largest, smallest } from '../../core/lists.ts'
import type { Language } from '../../language/language.ts'
import type { Differences } from '../differences.ts'
import type { FrequencyTable, Results, Share } from '../results.ts'
import { sizeOf } from '../share.ts'
import { exceeds } from './compare.ts'
import { CLAIM_KINDS } from './definitions.ts'
import { evidenceFor, type Pair, pairsOf } from './evidence.ts'
import type { Judgement } from './judgement.ts'
import { countText, labelTruth } from './truths.ts'

/**
 * Judges whether an answer is given more often, or less often, than all other answers to its question.
 *
 * @param differences of a sample
 */
export function judgeExtreme(
  kind: 'highest' | 'lowest',
  share: Share,
  table: FrequencyTable,
  differences?: Differences,
): Judgement {
  const others = table.rows.map(({ result }) => result).filter(({ id }) => id !== share.id)
  const isPastAll = others.every((other) =>
    kind === 'highest' ? exceeds(share, other) : exceeds(other, share),
  )
  const sizes = table.rows.map(({ result }) => sizeOf(result).count)
  const extreme = kind === 'highest' ? largest(sizes) : smallest(sizes)
  const rivals = others.filter((other) => sizeOf(other).count === extreme)
  const truths = [share, ...rivals].filter((each) => sizeOf(each).count === extreme).map(labelTruth)
  return {
    holds: isPastAll,
    meaning: CLAIM_KINDS[kind],
    figures: [share, ...rivals],
    truths,
    ...evidenceFor(pairsOf([share], others), differences, { otherwise: apartTruths }),
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
  { language, differences }: Pick<Results, 'language' | 'differences'>,
): Judgement {
  const ranked = table.rows
    .map(({ result }) => result)
    .toSorted((one, other) => sizeOf(other).count - sizeOf(one).count)
  const top = typeof named === 'number' ? ranked.slice(0, named) : named
  const rest = ranked.filter(({ id }) => !top.some((share) => share.id === id))
  const truths = topTruths(ranked, top.length, language)
  const shown = truths.figures.filter(({ id }) => !top.some((share) => share.id === id))
  return {
    holds: isOnTop(top, rest) && (typeof named !== 'number' || named <= ranked.length),
    meaning: CLAIM_KINDS.top,
    figures: [...top, ...shown],
    truths: truths.texts,
    ...evidenceFor(
      [...(typeof named === 'number' ? [] : pairsInOrder(top)), ...pairsOf(top, rest)],
      differences,
      { otherwise: apartTruths },
    ),
  }
}

/** What can be said of two answers that a sample does not put in order. */
function apartTruths({ of, against }: Pair): readonly string[] {
  if (of.kind === 'number' || typeof against === 'number' || against.kind === 'number') return []
  return [`that ${labelTruth(of)} and ${labelTruth(against)} are not shown to differ`]
}

function isOnTop(top: readonly Share[], rest: readonly Share[]): boolean {
  const sizes = top.map((share) => sizeOf(share).count)
  const last = top.at(-1)
  const isInOrder = sizes.every((size, index) => size <= (sizes[index - 1] ?? size))
  return isInOrder && last !== undefined && last.count > 0 && rest.every((other) => exceeds(last, other))
}

function pairsInOrder(top: readonly Share[]): readonly Pair[] {
  return top.flatMap((of, index) => pairsOf([of], top.slice(index + 1)))
}

/** The answers that are given most, with those given as often as the last of them. */
function topTruths(
  ranked: readonly Share[],
  length: number,
  language: Language,
): { readonly figures: readonly Share[]; readonly texts: readonly string[] } {
  const last = ranked[length - 1]
  const cut = last === undefined ? 0 : sizeOf(last).count
  const highest = ranked.filter((share) => share.count > 0 && sizeOf(share).count >= cut)
  const labels = language.list(highest.map(({ label }) => label))
  const counts = highest.map((share) => countText(share)).join('; ')
  return { figures: highest, texts: highest.length === 0 ? [] : [`"${labels}" (${counts})`] }
}
