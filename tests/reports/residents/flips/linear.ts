import type { Values, Wave } from './survey.ts'

/** What is nothing but the error of floating point, as a part of what it is made of. */
export const NOTHING = 1e-12

/** A mean by weights, and the part of each respondent in its error. */
export function meanOf({ weights }: Wave, values: Values) {
  const weightOf = (i: number) => (values[i] === undefined ? 0 : (weights[i] ?? 0))
  const all = values.reduce<number>((sum, _, i) => sum + weightOf(i), 0)
  const squares = values.reduce<number>((sum, _, i) => sum + weightOf(i) ** 2, 0)
  const value = values.reduce<number>((sum, each = 0, i) => sum + weightOf(i) * each, 0) / all
  const apart = values.map((each) => (each === undefined ? 0 : each - value))
  // What differs by the error of floating point alone is all the same.
  const isSame = apart.every((each) => Math.abs(each) <= 1e-12 * Math.abs(value))
  return {
    value,
    n: values.filter((each) => each !== undefined).length,
    effective: all ** 2 / squares,
    parts: apart.map((each, i) => (isSame ? 0 : (weightOf(i) * each) / all)),
  }
}

/** How respondents were drawn. */
export interface Drawing {
  /** The stratum of each. */
  readonly strata: readonly string[]
  /** The cluster of each in its stratum; undefined when they were drawn one by one. */
  readonly clusters: readonly string[] | undefined
  /** By stratum the part of the population that was not asked; 1 when it is not known. */
  readonly unsampled: ReadonlyMap<string, number>
}

interface Stratum {
  /** The respondents of each cluster. */
  readonly clusters: readonly (readonly number[])[]
  readonly unsampled: number
}

const strataByDrawing = new WeakMap<Drawing, readonly Stratum[]>()

/** Of a wave without strata all are one. */
export function strataOf(drawing: Drawing): readonly Stratum[] {
  const known = strataByDrawing.get(drawing)
  if (known !== undefined) return known
  const { strata, clusters, unsampled } = drawing
  const members = new Map<string, Map<string, number[]>>()
  for (const [i, stratum] of strata.entries()) {
    const own = members.get(stratum) ?? new Map<string, number[]>()
    const cluster = clusters?.[i] ?? `${i}`
    own.set(cluster, [...(own.get(cluster) ?? []), i])
    members.set(stratum, own)
  }
  const made = [...members].map(([id, own]) => ({
    clusters: [...own.values()],
    unsampled: unsampled.get(id) ?? 1,
  }))
  strataByDrawing.set(drawing, made)
  return made
}

/**
 * By Taylor linearisation, cluster by cluster within strata: Särndal, Swensson and Wretman 1992, section 5.5 with the
 * variance between clusters of section 4.2.
 */
export function varianceOf(drawing: Drawing, parts: readonly number[]): number {
  return strataOf(drawing).reduce((sum, { clusters, unsampled }) => {
    const h = clusters.length
    const sums = clusters.map((members) => members.reduce((all, i) => all + (parts[i] ?? 0), 0))
    const mean = h === 1 ? 0 : sums.reduce((all, each) => all + each, 0) / h
    const squares = sums.reduce((all, each) => all + (each - mean) ** 2, 0)
    return sum + unsampled * (h === 1 ? 1 : h / (h - 1)) * squares
  }, 0)
}

/** The standard error of a mean. */
export function errorOf(drawing: Drawing, parts: readonly number[]): number {
  const variance = varianceOf(drawing, parts)
  const most = parts.reduce((sum, part) => sum + part ** 2, 0)
  return variance <= NOTHING * most ? 0 : Math.sqrt(variance)
}

/** Clusters less strata, of those with someone in the base. */
export function degreesOf(drawing: Drawing, isIn: readonly boolean[]): number {
  return strataOf(drawing).reduce((sum, { clusters }) => {
    const counted = clusters.filter((members) => members.some((i) => isIn[i])).length
    return sum + (counted === 0 ? 0 : counted - 1)
  }, 0)
}

/** Two waves as one drawing, in which the same person, or the same cluster, is one cluster: R's stacked `svydesign`. */
export function stacked(one: Drawing, other: Drawing, people: readonly (readonly string[])[]): Drawing {
  const [first = [], second = []] = people
  const clusters = [...(one.clusters ?? first), ...(other.clusters ?? second)]
  const ids = new Set([...one.strata, ...other.strata])
  // Of the two sampling fractions the smaller counts.
  const unsampled = [...ids].map((id): [string, number] => [
    id,
    Math.max(one.unsampled.get(id) ?? 1, other.unsampled.get(id) ?? 1),
  ])
  return { strata: [...one.strata, ...other.strata], clusters, unsampled: new Map(unsampled) }
}

/** The first value up to which there is more than a part; halfway to the next when it is just that part. */
export function quantileOf({ weights }: Wave, values: Values, part: number): number {
  const given = values.flatMap((value, i) =>
    value === undefined ? [] : [{ value, weight: weights[i] ?? 0 }],
  )
  const all = given.reduce((sum, { weight }) => sum + weight, 0)
  const sorted = [...new Set(given.map(({ value }) => value))].toSorted((one, other) => one - other)
  const upTo = new Map<number, number>()
  for (const { value, weight } of given) upTo.set(value, (upTo.get(value) ?? 0) + weight)
  let sum = 0
  for (const [place, value] of sorted.entries()) {
    sum += upTo.get(value) ?? 0
    const next = sorted[place + 1]
    if (Math.abs(sum - part * all) <= 1e-10 * all) return next === undefined ? value : (value + next) / 2
    if (sum > part * all) return value
  }
  return sorted.at(-1) ?? Number.NaN
}
