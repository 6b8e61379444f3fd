import { criticalAt, twoSided } from './distributions.ts'
import { around, type Interval, moverOf, wilson } from './intervals.ts'
import {
  type Drawing,
  degreesOf,
  errorOf,
  meanOf,
  NOTHING,
  quantileOf,
  stacked,
  strataOf,
  varianceOf,
} from './linear.ts'
import { idOf, MEASURES, type Reference, type Survey, type Values, type Wave } from './survey.ts'

/** The formulas of docs/statistics.md, from the rows. */

/** A figure of a sample. */
export interface Figure {
  readonly value: number
  /** How many respondents gave the answer, and how many are in the base. */
  readonly count: number
  readonly n: number
  readonly isShare: boolean
  readonly isFull: boolean
  readonly isSimple: boolean
  readonly degrees: number
  /** Undefined without degrees of freedom. */
  readonly se: number | undefined
  readonly interval: Interval | undefined
  /** Independent answers that a share's interval counts for. */
  readonly trials: number | undefined
  /** Each respondent's part in the error. */
  readonly parts: readonly number[]
}

/** One figure less another, or less a fixed value. */
export interface Difference {
  readonly value: number
  readonly se: number | undefined
  readonly interval: Interval | undefined
  /** Undefined when the sample cannot tell. */
  readonly p: number | undefined
  readonly n: number
}

/** Estimates from a survey, each made once. */
export class Estimates {
  readonly survey: Survey
  readonly #figures = new Map<string, Figure | undefined>()
  readonly #criticals = new Map<number, number>()
  readonly #pairs = new Map<string, Drawing>()

  constructor(survey: Survey) {
    this.survey = survey
  }

  /** Undefined for an empty base. */
  figure(reference: Reference): Figure | undefined {
    const id = idOf(reference)
    if (!this.#figures.has(id)) this.#figures.set(id, this.#estimate(reference))
    return this.#figures.get(id)
  }

  /** Undefined when a base is empty. */
  between(one: Reference, other: Reference): Difference | undefined {
    const [of, against] = [this.figure(one), this.figure(other)]
    if (of === undefined || against === undefined) return undefined
    const value = of.value - against.value
    const isOverTime = one.wave !== other.wave
    const isPaired = isOverTime && this.survey.study.design.waves === 'paired'
    const n = of.n + against.n
    // Of medians and totals of the same respondents there is no test.
    if ((isPaired || !isOverTime) && !isLinear(one))
      return {
        value,
        se: undefined,
        interval: undefined,
        p: undefined,
        n: isOverTime ? n : this.#either(one, other),
      }
    if (isOverTime && (!isPaired || of.isFull || against.isFull)) {
      const degrees = [of, against].reduce((sum, each) => sum + (each.isFull ? 0 : each.degrees), 0)
      const variance = (of.se ?? Number.NaN) ** 2 + (against.se ?? Number.NaN) ** 2
      return this.#difference(of, against, { value, variance, degrees, correlation: 0, isApart: true, n })
    }
    return isPaired
      ? this.#together(one, other, this.#stacked(one, other))
      : this.#together(one, other, { drawing: this.survey.wave(one.wave), pads: [[], []], isPaired })
  }

  /** Both figures of one drawing, with the covariance of their errors. */
  #together(one: Reference, other: Reference, { drawing, pads, isPaired }: Together): Difference | undefined {
    const [of, against] = [this.figure(one), this.figure(other)]
    if (of === undefined || against === undefined) return undefined
    const [after, before] = pads
    const parts = [...of.parts, ...after.map(() => 0)]
    const others = [...before.map(() => 0), ...against.parts]
    const values = [...this.survey.values(one), ...after]
    const otherValues = [...before, ...this.survey.values(other)]
    const isIn = values.map((each, i) => each !== undefined || otherValues[i] !== undefined)
    const [first, second] = [varianceOf(drawing, parts), varianceOf(drawing, others)]
    const apart = varianceOf(
      drawing,
      parts.map((part, i) => part - (others[i] ?? 0)),
    )
    const spread = 2 * Math.sqrt(first * second)
    return this.#difference(of, against, {
      value: of.value - against.value,
      variance: apart > NOTHING * (first + second) ? apart : 0,
      degrees: degreesOf(drawing, isIn),
      correlation: spread === 0 ? 0 : (first + second - apart) / spread,
      isApart: !isPaired && values.every((each, i) => each === undefined || otherValues[i] === undefined),
      n: isIn.filter(Boolean).length,
    })
  }

  /** Who answered twice adds the covariance: for shares the variance of McNemar's test (1947). */
  #stacked(one: Reference, other: Reference): Together {
    const [wave, earlier] = [this.survey.wave(one.wave), this.survey.wave(other.wave)]
    const key = `${one.wave} ${other.wave}`
    const drawing = this.#pairs.get(key) ?? stacked(wave, earlier, [wave.people, earlier.people])
    this.#pairs.set(key, drawing)
    const nobody = ({ rows }: Wave) => rows.map(() => undefined)
    return { drawing, pads: [nobody(earlier), nobody(wave)], isPaired: true }
  }

  /** How many are in the base of one or the other. */
  #either(one: Reference, other: Reference): number {
    const others = this.survey.values(other)
    return this.survey.values(one).filter((each, i) => each !== undefined || others[i] !== undefined).length
  }

  /** A share less a part of all. */
  from(reference: Reference, part: number): Difference | undefined {
    const of = this.figure(reference)
    if (of === undefined) return undefined
    const value = of.value - part
    const { n, se, isFull } = of
    if (isFull) return { value, se: 0, interval: undefined, p: Number(value === 0), n }
    const interval = of.interval && { low: of.interval.low - part, high: of.interval.high - part }
    const variance = (part * (1 - part)) / (of.trials ?? Number.NaN)
    return { value, se, interval, p: chanceOf(value, variance, of.isSimple ? Infinity : of.degrees), n }
  }

  critical(degrees: number): number {
    const known = this.#criticals.get(degrees) ?? criticalAt(this.survey.level, degrees)
    this.#criticals.set(degrees, known)
    return known
  }

  #estimate(reference: Reference): Figure | undefined {
    const values = this.survey.values(reference)
    const wave = this.survey.wave(reference.wave)
    const { value, parts, n, effective } = meanOf(wave, values)
    if (n === 0) return undefined
    const isShare = ![...MEASURES, 'score'].includes(reference.item)
    const isFull = strataOf(wave).every(({ unsampled }) => unsampled === 0)
    const isSimple =
      this.survey.study.design.strata === undefined &&
      strataOf(wave).every(({ clusters }) => clusters.every(({ length }) => length === 1)) &&
      !this.survey.isWeighted(reference.wave)
    const degrees = degreesOf(
      wave,
      values.map((each) => each !== undefined),
    )
    const se = isFull ? 0 : degrees < 1 ? undefined : errorOf(wave, parts)
    const count = values.filter((each) => each === 1).length
    const known = { value, count, n, isShare, isFull, isSimple, degrees, se, parts }
    const ends = EXTREMES[reference.item]?.(...values.flatMap((each) => each ?? []))
    if (ends !== undefined) return { ...known, value: ends, trials: undefined, interval: undefined }
    if (reference.item === 'sum') return wave.hasTotals ? this.#total(wave, values, known) : undefined
    if (reference.item === 'median') return { ...known, ...this.#median(wave, values, known) }
    if (!isShare) return { ...known, trials: undefined, interval: this.#aroundMean(known) }
    const trials = trialsOf(wave, known, effective)
    const critical = isSimple ? Number.POSITIVE_INFINITY : degrees
    const interval = trials === undefined ? undefined : wilson(value, trials, this.critical(critical))
    return { ...known, trials, interval }
  }

  #aroundMean({ value, se, degrees }: Pick<Figure, 'value' | 'se' | 'degrees'>): Interval | undefined {
    return se ? around(value, this.critical(degrees) * se) : undefined
  }

  /** By weights that add up to the population: z is wy, of Särndal, Swensson and Wretman 1992, section 2.8. */
  #total(wave: Wave, values: Values, known: Omit<Figure, 'trials' | 'interval'>): Figure {
    const parts = values.map((each = 0, i) => each * (wave.weights[i] ?? 0))
    const value = parts.reduce((sum, part) => sum + part, 0)
    const se = known.se === undefined || known.isFull ? known.se : Math.sqrt(varianceOf(wave, parts))
    const { degrees } = known
    const interval = this.#aroundMean({ value, se, degrees })
    return { ...known, value, parts, se, interval, trials: undefined }
  }

  /** Woodruff's interval, turned back into values. */
  #median(wave: Wave, values: Values, { isFull, degrees }: Pick<Figure, 'isFull' | 'degrees'>) {
    const value = quantileOf(wave, values, 0.5)
    const none = { value, trials: undefined, interval: undefined, se: isFull ? 0 : undefined }
    if (isFull || degrees < 1) return none
    const below = meanOf(
      wave,
      values.map((each) => (each === undefined ? undefined : Number(each <= value))),
    )
    const se = errorOf(wave, below.parts)
    const { low, high } = around(below.value, this.critical(degrees) * se)
    if (se === 0 || low < 0 || high > 1) return none
    const [from, to] = [low, high].map((end) => quantileOf(wave, values, end)) as [number, number]
    return { ...none, interval: { low: from, high: to }, se: (to - from) / (2 * this.critical(degrees)) }
  }

  #difference(of: Figure, against: Figure, related: Related): Difference {
    const { value, variance, degrees, n } = related
    if (of.isFull && against.isFull) return { value, se: 0, interval: undefined, p: Number(value === 0), n }
    const isKnown = degrees >= 1 && !Number.isNaN(variance)
    const se = isKnown ? Math.sqrt(variance) : undefined
    if (of.isShare) {
      const interval = moverOf(of, against, related.correlation)
      return { value, se, interval, p: chanceOfShares(of, against, related), n }
    }
    if (!se) return { value, se, interval: undefined, p: undefined, n }
    const interval = around(value, this.critical(degrees) * se)
    return { value, se, interval, p: chanceOf(value, variance, degrees), n }
  }
}

const EXTREMES: Readonly<Record<string, (...values: readonly number[]) => number>> = {
  min: Math.min,
  max: Math.max,
}

/** Two figures of one drawing, each with nobody where the other's respondents stand. */
interface Together {
  readonly drawing: Drawing
  readonly pads: readonly [after: Values, before: Values]
  readonly isPaired: boolean
}

/** Shares, means and scores. */
function isLinear({ item }: Reference): boolean {
  return item === 'mean' || !MEASURES.includes(item)
}

/** How two figures have to do with each other. */
interface Related {
  readonly value: number
  readonly variance: number
  readonly degrees: number
  readonly correlation: number
  /** They are of different people. */
  readonly isApart: boolean
  readonly n: number
}

/** How many independent answers the interval of a share counts for. */
function trialsOf(
  { rows, population }: Wave,
  { value, n, se, isFull, isSimple }: Pick<Figure, 'value' | 'n' | 'se' | 'isFull' | 'isSimple'>,
  effective: number,
): number | undefined {
  if (isFull) return undefined
  if (isSimple) return population === undefined ? n : (n * (population - 1)) / (population - rows.length)
  if (se === undefined) return undefined
  return se === 0 ? effective : (value * (1 - value)) / se ** 2
}

function chanceOfShares(of: Figure, against: Figure, { value, variance, degrees, isApart }: Related) {
  const isSimple = isApart && of.isSimple && against.isSimple
  const isEdge = [of, against].some((each) => each.value === 0 || each.value === 1)
  const [one, other] = [of.trials, against.trials]
  if (one === undefined || other === undefined || !(isSimple || isEdge))
    return chanceOf(value, variance, degrees)
  const pooled = (one * of.value + other * against.value) / (one + other)
  return chanceOf(value, pooled * (1 - pooled) * (1 / one + 1 / other), isSimple ? Infinity : degrees)
}

/** Two-sided; undefined when there is no error to go by. */
function chanceOf(value: number, variance: number, degrees: number): number | undefined {
  return variance > 0 && degrees >= 1 ? twoSided(value / Math.sqrt(variance), degrees) : undefined
}
