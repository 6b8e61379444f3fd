import { defined } from '../core/defined.ts'
import { memoizeBy } from '../core/memoize.ts'
import { associationIn, type CrossedTable, type SampledWave } from './association.ts'
import type { Difference } from './estimates/difference.ts'
import type { Estimate } from './estimates/estimate.ts'
import type { Interval } from './estimates/intervals.ts'
import type { Variable } from './estimates/linearise.ts'
import type { TableTest } from './estimates/table-test.ts'
import { identify, type ResultReference } from './identify.ts'
import type { Measured } from './variables.ts'
import type { SampleContext, WaveSample } from './wave-sample.ts'

/** One figure of a sample less another, or less a fixed value. */
export interface SampleDifference {
  /** In the unit of the figures; of shares between −1 and 1. */
  readonly estimate: number
  readonly standardError?: number
  /** At the level of the study. Absent when the sample cannot tell it, and when everyone was asked. */
  readonly interval?: Interval
  /**
   * Of the test whether there is a difference: two-sided, and not corrected for other tests. When everyone was asked 0
   * for any difference, and else 1. Absent when the sample cannot tell.
   */
  readonly p?: number
  /** How many respondents it rests on. */
  readonly n: number
}

/** What a sample tells of the differences between its figures. Each is worked out when asked for, once. */
export interface Differences {
  /** Of intervals and tests: 0.95. */
  readonly level: number
  /** The first figure less the second: of two waves, two groups, or two answers. Undefined when a base is empty. */
  between(of: FigureReference, against: FigureReference): SampleDifference | undefined
  /** A figure less a value in its unit: 0.5 for a half of all. Undefined for an empty base. */
  from(of: FigureReference, value: number): SampleDifference | undefined
  /** Whether the respondents of a wave have different weights, so that counts of them say little of all. */
  isWeighted(wave: string): boolean
  /** P-values corrected for each other by Holm's method, in the same order. */
  correct(ps: readonly number[]): readonly number[]
  /** P-values of the cells of a table, corrected by the method of Benjamini and Hochberg, in the same order. */
  correctInTable(ps: readonly number[]): readonly number[]
  /** Whether the answers to a question have to do with groups; undefined when the sample cannot tell. */
  association(table: CrossedTable): TableTest | undefined
}

/** A test among those of a report. */
export interface Test {
  /** What is tested. The same test counts once. */
  readonly about: string
  /** Absent when the sample cannot tell. */
  readonly p?: number
}

/** All tests of a report. */
export interface ReportTests {
  /** What chances must stay below: 0.05. */
  readonly limit: number
  readonly size: number
  /** The chance of a test corrected for all others; undefined when the sample cannot tell. */
  corrected(test: Test): number | undefined
}

/** What a test of two figures is about, the same either way round; the second may be a whole percentage, or a number. */
export function testName(
  of: { readonly id: string; readonly kind?: 'share' | 'number' },
  against: { readonly id: string } | number,
): string {
  return typeof against === 'number'
    ? `${of.id} and ${against}${of.kind === 'number' ? '' : ' percent'}`
    : [of.id, against.id].toSorted().join(' and ')
}

export function isShown(test: Test, { limit, corrected }: ReportTests): boolean {
  const chance = corrected(test)
  return chance !== undefined && chance <= limit
}

/**
 * Tests that are not corrected for each other.
 *
 * @param note hears of each that is asked for
 */
export function byThemselves(
  { level }: Pick<Differences, 'level'>,
  note: (test: Test) => void = () => {},
): ReportTests {
  const corrected = (test: Test) => {
    note(test)
    return test.p
  }
  return { limit: 1 - level, size: 1, corrected }
}

/**
 * The tests of a report, corrected for each other by Holm's method. Those that the sample cannot tell do not count.
 *
 * @param ps by what each test is about
 */
export function correctedTests(
  ps: ReadonlyMap<string, number>,
  { level, correct }: Pick<Differences, 'level' | 'correct'>,
): ReportTests {
  const corrected = correct([...ps.values()])
  const byName = new Map([...ps.keys()].map((about, index) => [about, corrected[index]]))
  return { limit: 1 - level, size: ps.size, corrected: ({ about }) => byName.get(about) }
}

/** Names one figure. */
type FigureReference = ResultReference & Required<Pick<ResultReference, 'item'>>

/** A figure, its estimate and what that is made of. */
interface Side extends Measured {
  readonly wave: string
  readonly sample: WaveSample
  readonly estimate: Estimate
}

/** @param waves the waves of a sample, by id */
export function differencesIn(
  { design, statistics }: Pick<SampleContext, 'design' | 'statistics'>,
  waves: ReadonlyMap<string, SampledWave>,
): Differences {
  const differenceOf = differenceBy(design, statistics)
  return {
    level: design.level,
    between: memoizeBy(
      (one, other) => `${identify(one)} ${identify(other)}`,
      (one, other) => {
        const [of, against] = [sideOf(waves, one), sideOf(waves, other)]
        if (of === undefined || against === undefined) return undefined
        const value = of.estimate.value - against.estimate.value
        return told(differenceOf(of, against) ?? { value }, respondentsIn(of, against))
      },
    ),
    from: memoizeBy(
      (one, value) => `${identify(one)} ${value}`,
      (one, value) => {
        const of = sideOf(waves, one)
        return of && told(statistics.fromValue(of.estimate, value), of.estimate.base.unweighted)
      },
    ),
    isWeighted: (wave) => waves.get(wave)?.sample?.isWeighted ?? false,
    correct: statistics.holm,
    correctInTable: statistics.benjaminiHochberg,
    association: (table) => associationIn(table, waves, statistics),
  }
}

function sideOf(waves: ReadonlyMap<string, SampledWave>, reference: FigureReference): Side | undefined {
  const { sample, measured } = waves.get(reference.wave) ?? {}
  const found = measured?.(reference)
  const estimate = found && sample?.estimate(found)
  return found && sample && estimate && { ...found, wave: reference.wave, sample, estimate }
}

/** A way to take differences; undefined for what it cannot test, such as medians of the same respondents. */
function differenceBy(
  { level, waves }: SampleContext['design'],
  { betweenWaves, betweenGroups, betweenPairedWaves, pairWaves }: SampleContext['statistics'],
): (of: Side, against: Side) => Difference | undefined {
  const pairOf = memoizeBy(
    (of: Side, against: Side) => `${of.wave} ${against.wave}`,
    (of, against) => pairWaves(of.sample.design, against.sample.design),
  )
  return (of, against) => {
    const { measure, variable } = of
    const isOverTime = of.wave !== against.wave
    if (isOverTime && waves === 'independent') return betweenWaves(of.estimate, against.estimate, level)
    if (measure !== 'share' && measure !== 'mean') return undefined
    return isOverTime
      ? betweenPairedWaves(pairOf(of, against), measure, { of: variable, against: against.variable })
      : betweenGroups(of.sample.sample, measure, variable, against.variable)
  }
}

function told(
  { value, standardError, interval, test, isExact }: Partial<Difference> & Pick<Difference, 'value'>,
  n: number,
): SampleDifference {
  const p = isExact ? Number(value === 0) : test?.p
  return { estimate: value, ...defined({ standardError, interval, p }), n }
}

function respondentsIn(of: Side, against: Side): number {
  const { unweighted } = of.estimate.base
  if (of.wave !== against.wave) return unweighted + against.estimate.base.unweighted
  return unweighted + countOutside(against.variable, of.variable)
}

/** How many are in the base of one and not in that of the other. */
function countOutside({ base: one }: Variable, { base: other }: Variable): number {
  return one?.reduce((sum, isIn, place) => sum + Number(isIn === 1 && other?.[place] === 0), 0) ?? 0
}
