import { type Differences, type SampleDifference, testName } from '../differences.ts'
import type { Result } from '../results.ts'
import type { ClaimTest } from './judgement.ts'

/** Two figures of which the first must differ from the second, which may be a whole percentage, or a number beside one. */
export interface Pair {
  readonly of: Result
  readonly against: Result | number
}

/** Each of some against each of others. */
export function pairsOf(some: readonly Result[], others: readonly Result[]): readonly Pair[] {
  return some.flatMap((of) => others.map((against) => ({ of, against })))
}

/** What a claim says besides its differences. */
interface Told extends Partial<Pick<ClaimTest, 'isOfNone'>> {
  /** What can be said when that of a pair is not shown. */
  otherwise(pair: Pair): readonly string[]
}

/**
 * The test of a claim that needs every one of some differences: that of the difference which is shown least, so that the
 * chance of a false claim stays below the level (an intersection-union test: Berger 1982).
 *
 * @returns nothing in a frame, where figures are what they are, and when one answer decides each
 */
export function evidenceFor(
  pairs: readonly Pair[],
  differences: Differences | undefined,
  { otherwise, isOfNone = false }: Told,
): { readonly test?: ClaimTest } {
  if (differences === undefined) return {}
  const open = pairs.filter(({ of, against }) => of.kind === 'number' || (against !== 0 && against !== 100))
  const [first, ...others] = open.map((pair) => ({ pair, found: differenceOf(pair, differences) }))
  if (first === undefined) return {}
  const { pair, found } = others.reduce(
    (least, each) => (chance(each.found) > chance(least.found) ? each : least),
    first,
  )
  return {
    test: {
      ...found,
      about: open
        .map((each) => testName(each.of, each.against))
        .toSorted()
        .join('; '),
      of: pair.of.kind === 'share' ? 'shares' : 'numbers',
      isOfNone,
      otherwise: otherwise(pair),
    },
  }
}

function differenceOf({ of, against }: Pair, differences: Differences): SampleDifference {
  const found =
    typeof against === 'number'
      ? differences.from(of, of.kind === 'share' ? against / 100 : against)
      : differences.between(of, against)
  return found ?? { estimate: 0, n: 0 }
}

/** What a sample cannot tell is shown least. */
function chance({ p = Number.POSITIVE_INFINITY }: SampleDifference): number {
  return p
}
