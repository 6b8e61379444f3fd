import type { Design } from '../../../../pipeline/analysis/estimates/sample.ts'

/** Whether R has a number, none (null), or infinity. */
type Written = number | null | 'Infinity'

interface WrittenDesign {
  readonly size: number
  readonly level: number
  readonly weights?: readonly number[]
  readonly strata?: readonly number[]
  readonly clusters?: readonly number[]
  readonly population?: readonly number[]
  readonly respondents?: readonly number[]
}

export type Variables = Readonly<Record<string, readonly (number | null)[]>>

interface WrittenWave {
  readonly design: WrittenDesign
  readonly variables: Variables
}

export interface ExpectedEstimate {
  readonly measure: 'share' | 'mean' | 'total' | 'quantile'
  readonly variable: string
  /** Of a quantile. */
  readonly part?: number
  readonly value: Written
  readonly se: Written
  readonly low: Written
  readonly high: Written
  readonly df: Written
  readonly unweighted: Written
  readonly weighted: Written
  readonly effective: Written
  readonly deff?: Written
  readonly trials?: Written
}

export interface ExpectedDifference {
  readonly measure: 'share' | 'mean'
  readonly variable: string
  readonly value: Written
  readonly se: Written
  readonly low: Written
  readonly high: Written
  readonly statistic: Written
  readonly df: Written
  readonly p: Written
}

export interface Case extends WrittenWave {
  readonly name: string
  readonly groups: readonly {
    readonly name: string
    readonly base: readonly number[]
    readonly estimates: readonly ExpectedEstimate[]
  }[]
}

interface Comparison {
  readonly name: string
  readonly expected: readonly ExpectedDifference[]
}

export interface Waves extends Comparison {
  readonly kind: 'independent' | 'paired'
  readonly of: WrittenWave
  readonly against: WrittenWave
}

/** Two groups, or two questions, of one sample. */
export interface WithinWave extends Comparison, WrittenWave {
  readonly kind: 'groups' | 'questions'
  readonly group?: readonly number[]
}

export interface WrittenTable {
  readonly name: string
  readonly design: WrittenDesign
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly base: readonly number[]
  readonly statistic: number
  readonly numerator: number
  readonly denominator: number
  readonly p: number
}

/** What `make-fixtures.R` writes. */
export interface Fixtures {
  readonly cases: readonly Case[]
  readonly differences: readonly (Waves | WithinWave)[]
  readonly tables: readonly WrittenTable[]
  readonly corrections: readonly {
    readonly p: number[]
    readonly holm: number[]
    readonly benjaminiHochberg: number[]
  }[]
  readonly distributions: {
    readonly critical: readonly { readonly level: number; readonly df: Written; readonly value: number }[]
    readonly twoSided: readonly { readonly statistic: number; readonly df: Written; readonly value: number }[]
    readonly upper: readonly {
      readonly statistic: number
      readonly numerator: number
      readonly denominator: number
      readonly value: number
    }[]
  }
}

export function designOf({ size, level, weights, population, ...numbers }: WrittenDesign): Design {
  const { strata, clusters, respondents } = numbers
  return {
    size,
    level,
    ...(weights && { weights: Float64Array.from(weights) }),
    ...(strata && { strata: Int32Array.from(strata) }),
    ...(clusters && { clusters: Int32Array.from(clusters) }),
    ...(population && { population: Float64Array.from(population) }),
    ...(respondents && { respondents: Int32Array.from(respondents) }),
  }
}

/** A variable, in which a missing value is no number. */
export function valuesOf(variables: Variables, name: string): Float64Array {
  return Float64Array.from(variables[name] ?? [], (value) => value ?? NaN)
}

/** One number of ours beside R's. */
export interface Compared {
  /** What it is, for the largest difference of its kind. */
  readonly kind: string
  readonly at: string
  readonly ours: number | undefined
  readonly theirs: number | undefined
}

export function compared(
  kind: string,
  at: string,
  ours: number | undefined,
  theirs: Written | undefined,
): Compared {
  return { kind, at, ours, theirs: theirs === 'Infinity' ? Infinity : (theirs ?? undefined) }
}

/** Where one has 0, the other may have what rounding leaves. */
const ROUNDING = 1e-15

/** How far ours is from R's, by R's; infinite where only one has it. */
export function differenceOf({ ours, theirs }: Compared): number {
  if (ours === theirs) return 0
  if (ours === undefined || theirs === undefined) return Infinity
  const apart = Math.abs(ours - theirs)
  if (ours === 0 || theirs === 0) return apart < ROUNDING ? 0 : Infinity
  return apart / Math.abs(theirs)
}
