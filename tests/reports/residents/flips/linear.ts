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

interface Stratum {
  readonly members: readonly number[]
  /** The part of its population that was not asked. */
  readonly unsampled: number
}

const strataByWave = new WeakMap<Wave, readonly Stratum[]>()

/** Of a wave without strata all are one. */
export function strataOf(wave: Wave): readonly Stratum[] {
  const known = strataByWave.get(wave)
  if (known !== undefined) return known
  const { strata, population } = wave
  const made = [...new Set(strata)].map((id) => {
    const members = strata.flatMap((each, i) => (each === id ? i : []))
    const all = population?.get(id)
    return { members, unsampled: all === undefined ? 1 : 1 - members.length / all }
  })
  strataByWave.set(wave, made)
  return made
}

/** By Taylor linearisation, stratum by stratum. */
export function varianceOf(wave: Wave, parts: readonly number[]): number {
  return strataOf(wave).reduce((sum, { members, unsampled }) => {
    const h = members.length
    const mean = h === 1 ? 0 : members.reduce((all, i) => all + (parts[i] ?? 0), 0) / h
    const squares = members.reduce((all, i) => all + ((parts[i] ?? 0) - mean) ** 2, 0)
    return sum + unsampled * (h === 1 ? 1 : h / (h - 1)) * squares
  }, 0)
}

/** The standard error of a mean. */
export function errorOf(wave: Wave, parts: readonly number[]): number {
  const variance = varianceOf(wave, parts)
  const most = parts.reduce((sum, part) => sum + part ** 2, 0)
  return variance <= NOTHING * most ? 0 : Math.sqrt(variance)
}

/** Respondents less strata, of those with someone in the base. */
export function degreesOf(wave: Wave, isIn: readonly boolean[]): number {
  return strataOf(wave).reduce((sum, { members }) => {
    const counted = members.filter((i) => isIn[i]).length
    return sum + (counted === 0 ? 0 : counted - 1)
  }, 0)
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
