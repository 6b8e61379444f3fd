import { describe, expect, test } from 'vitest'
import {
  betweenGroups,
  betweenPairedWaves,
  betweenWaves,
} from '../../../pipeline/analysis/estimates/difference.ts'
import { type Estimate, mean, share, total } from '../../../pipeline/analysis/estimates/estimate.ts'
import { countInFrame } from '../../../pipeline/analysis/estimates/frame.ts'
import { differenceInterval, wilson } from '../../../pipeline/analysis/estimates/intervals.ts'
import { benjaminiHochberg, holm } from '../../../pipeline/analysis/estimates/many-tests.ts'
import { fromValue } from '../../../pipeline/analysis/estimates/one-sample.ts'
import { pairWaves } from '../../../pipeline/analysis/estimates/paired.ts'
import { quantiles } from '../../../pipeline/analysis/estimates/quantile.ts'
import { type Design, sampleOf } from '../../../pipeline/analysis/estimates/sample.ts'
import { testTable } from '../../../pipeline/analysis/estimates/table-test.ts'

const Z = 1.959963984540054

const simple = (size: number, rest: Partial<Design> = {}) => sampleOf({ size, level: 0.95, ...rest })

/** 0 and 1, or other values, as often as is said. */
function repeated(...counts: readonly (readonly [value: number, times: number])[]): Float64Array {
  return Float64Array.from(counts.flatMap(([value, times]) => new Array<number>(times).fill(value)))
}

describe("a share's interval", () => {
  test.each([
    // prop.test(11, 12, correct = FALSE) and so on
    ['11 of 12', 11 / 12, 12, 0.64612, 0.985135],
    ['20 of 35', 20 / 35, 35, 0.408574, 0.720154],
    ['0 of 10', 0, 10, 0, 0.277533],
    ['10 of 10', 1, 10, 1 - 0.277533, 1],
    ['weighted, by its effective base', 0.638936, 194.8836, 0.569417, 0.703084],
    ['11 of 20, of 35 in all', 11 / 20, (20 * 34) / 15, 0.406991, 0.685197],
  ])('is Wilson’s: %s', (_, value, trials, low, high) => {
    const interval = wilson(value, trials, Z)
    expect(interval.low).toBeCloseTo(low, 6)
    expect(interval.high).toBeCloseTo(high, 6)
  })

  test('knows how many there are in all', () => {
    const values = repeated([1, 11], [0, 9])
    const found = share(simple(20, { population: Float64Array.of(35) }), { values })
    expect(found?.interval?.low).toBeCloseTo(0.406991, 6)
    expect(found?.interval?.high).toBeCloseTo(0.685197, 6)
  })

  test.each([
    [35, 20, 11, 14, 24],
    [35, 33, 20, 20, 22],
    [35, 35, 20, 20, 20],
    // By hand: one of two is counted, one is not, and so of all four at least one each.
    [4, 2, 1, 1, 3],
    [10, 4, 0, 0, 4],
  ])(
    'of a frame of %i, of which %i answered and %i are counted, is %i to %i',
    (frame, asked, count, low, high) => {
      expect(countInFrame({ frame, asked, count }, 0.95)).toEqual({ low, high })
    },
  )
})

describe('a mean', () => {
  test('of a net score is promoters less detractors', () => {
    const found = mean(simple(100), { values: repeated([1, 40], [0, 35], [-1, 25]) })
    expect(found?.value).toBeCloseTo(0.15, 12)
    // (p₊ + p₋ − (p₊ − p₋)²) / (n − 1)
    expect(found?.standardError).toBeCloseTo(Math.sqrt(0.6275 / 99), 12)
  })
})

describe('a figure less a value', () => {
  // prop.test(60, 100, p = 0.5, correct = FALSE), prop.test(11, 12, p = 0.5, correct = FALSE)
  test.each([
    [60, 40, 0.5, 0.0455003],
    [11, 1, 0.5, 0.0038924],
  ])('of a simple sample is as in prop.test: %i and %i', (yes, no, value, p) => {
    const found = share(simple(yes + no), { values: repeated([1, yes], [0, no]) })
    const { test, ...rest } = fromValue(found as Estimate, value)
    expect(test?.p).toBeCloseTo(p, 7)
    expect(test?.degreesOfFreedom).toBe(Infinity)
    expect(rest.value).toBeCloseTo(yes / (yes + no) - value, 12)
  })

  test('is shown for just the values outside of the interval', () => {
    const weights = Float64Array.from({ length: 60 }, (_, index) => 1 + (index % 5))
    const found = share(simple(60, { weights }), { values: repeated([1, 25], [0, 35]) }) as Estimate
    const { low = 0, high = 1 } = found.interval ?? {}
    const p = (value: number) => fromValue(found, value).test?.p ?? NaN
    expect([p(low), p(high)]).toEqual([expect.closeTo(0.05, 9), expect.closeTo(0.05, 9)])
    expect([
      p(low - 0.01) < 0.05,
      p(low + 0.01) > 0.05,
      p(high - 0.01) > 0.05,
      p(high + 0.01) < 0.05,
    ]).toEqual([true, true, true, true])
  })

  test('is without a test when everyone was asked', () => {
    const found = share(simple(4, { population: Float64Array.of(4) }), { values: repeated([1, 3], [0, 1]) })
    expect(fromValue(found as Estimate, 0.5)).toEqual({ value: 0.25, standardError: 0, isExact: true })
  })
})

describe('a quantile', () => {
  test('is halfway when just half is below: rule school', () => {
    const weights = Float64Array.of(1, 1, 1, 1, 4)
    const [found] = quantiles(simple(5, { weights }), { values: Float64Array.of(1, 2, 3, 4, 10) }, [0.5])
    expect(found?.value).toBe(7)
  })

  test.each([
    [[5, 1, 4, 2, 3], 3],
    [[4, 1, 3, 2], 2.5],
    [[1, 1, 1, 9], 1],
    [[8], 8],
  ])('the median of %j is the usual one: %d', (values, median) => {
    const [found] = quantiles(simple(values.length), { values: Float64Array.from(values) }, [0.5])
    expect(found?.value).toBe(median)
  })

  test('has the lowest and highest value at its ends', () => {
    const found = quantiles(simple(4), { values: Float64Array.of(3, 1, 4, 2) }, [0, 1])
    expect(found.map(({ value }) => value)).toEqual([1, 4])
  })
})

describe('a difference', () => {
  test('of shares has Newcombe’s interval', () => {
    // Newcombe 1998, table II, method 10: 56/70 less 48/80, and 9/10 less 3/10
    for (const [one, of, other, against, low, high] of [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
    ] as const) {
      const found = differenceInterval(
        { value: one / of, interval: wilson(one / of, of, Z) },
        { value: other / against, interval: wilson(other / against, against, Z) },
        0,
      )
      expect(found.low).toBeCloseTo(low, 4)
      expect(found.high).toBeCloseTo(high, 4)
    }
  })
})

describe('many tests', () => {
  // The 15 of Benjamini and Hochberg 1995: Holm finds three, their own finds four.
  const ps = [
    ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344],
    ...[0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
  ]

  test('are corrected by Holm', () => {
    expect(holm(ps).filter((p) => p <= 0.05)).toHaveLength(3)
  })

  test('are corrected by Benjamini and Hochberg', () => {
    expect(benjaminiHochberg(ps).filter((p) => p <= 0.05)).toHaveLength(4)
  })
})

describe('one respondent', () => {
  test('gives a share, with the interval of one answer', () => {
    const found = share(simple(1), { values: Uint8Array.of(1) })
    expect(found).toMatchObject({ value: 1, base: { unweighted: 1 }, degreesOfFreedom: 0 })
    expect(found).not.toHaveProperty('standardError')
    expect(found?.interval?.low).toBeCloseTo(1 / (1 + Z ** 2), 12)
  })

  test('gives a mean, a total and a median without interval', () => {
    const variable = { values: Float64Array.of(7) }
    for (const found of [
      mean(simple(1), variable),
      total(simple(1), variable),
      ...quantiles(simple(1), variable, [0.5]),
    ]) {
      expect(found?.value).toBe(7)
      expect(found).not.toHaveProperty('standardError')
      expect(found).not.toHaveProperty('interval')
    }
  })

  test('in each of two groups differs by what no one can tell', () => {
    const values = Float64Array.of(7, 3)
    const found = betweenGroups(
      simple(2),
      'mean',
      { values, base: Uint8Array.of(1, 0) },
      { values, base: Uint8Array.of(0, 1) },
    )
    expect(found).toEqual({ value: 4, standardError: 0, isExact: false })
  })
})

describe('an empty base', () => {
  const variable = { values: new Float64Array(3), base: new Uint8Array(3) }
  const everyone = { values: new Float64Array(3) }

  test('has no figures', () => {
    expect([share, mean, total].map((estimate) => estimate(simple(3), variable))).toEqual([
      ...[undefined, undefined, undefined],
    ])
    expect(quantiles(simple(3), variable, [0.5])).toEqual([])
  })

  test('differs from nothing', () => {
    expect(betweenGroups(simple(3), 'mean', variable, everyone)).toBeUndefined()
    const design = { size: 3, level: 0.95, respondents: Int32Array.of(0, 1, 2) }
    const variables = { of: everyone, against: variable }
    expect(betweenPairedWaves(pairWaves(design, design), 'share', variables)).toBeUndefined()
  })

  test('has no table', () => {
    const answers = { rows: Uint8Array.of(0, 1, 1), columns: Uint8Array.of(1, 0, 1) }
    expect(testTable(simple(3), { ...answers, base: new Uint8Array(3) })).toBeUndefined()
  })
})

describe('a full frame', () => {
  const full = {
    size: 4,
    level: 0.95,
    population: Float64Array.of(4),
    respondents: Int32Array.of(0, 1, 2, 3),
  }
  const frame = sampleOf(full)
  const values = Float64Array.of(0, 1, 1, 1)

  test('has no error and no interval', () => {
    for (const found of [share, mean, total].map((estimate) => estimate(frame, { values }))) {
      expect(found).toMatchObject({ standardError: 0, isExact: true })
      expect(found).not.toHaveProperty('interval')
    }
  })

  test('differs from another without error and without test', () => {
    const variables = { of: { values }, against: { values: Float64Array.of(0, 0, 1, 1) } }
    expect(betweenPairedWaves(pairWaves(full, full), 'share', variables)).toEqual({
      ...{ value: 0.25, standardError: 0, isExact: true },
    })
  })

  test('has no test of a table', () => {
    const answers = { rows: Uint8Array.of(0, 0, 1, 1), columns: Uint8Array.of(0, 1, 1, 1) }
    expect(testTable(frame, answers)).toBeUndefined()
    expect(testTable(simple(4), answers)?.p).toBeGreaterThan(0)
  })

  test('leaves the error to the sample that it is compared with', () => {
    const part = { size: 4, level: 0.95, respondents: Int32Array.of(0, 1, 2, 3) }
    const variables = { of: { values: Float64Array.of(0, 0, 1, 1) }, against: { values } }
    const sampled = share(sampleOf(part), variables.of)
    const found = betweenPairedWaves(pairWaves(part, full), 'share', variables)
    expect(found).toMatchObject({ value: -0.25, standardError: sampled?.standardError, isExact: false })
    expect(found?.interval).toEqual({
      low: (sampled?.interval?.low ?? 0) - 0.75,
      high: (sampled?.interval?.high ?? 0) - 0.75,
    })
  })
})

describe('where all say the same', () => {
  test('a mean has no interval, and a difference no test', () => {
    const one = mean(simple(5), { values: new Float64Array(5).fill(0.1) })
    const other = mean(simple(5), { values: new Float64Array(5).fill(0.3) })
    expect(one).toMatchObject({ standardError: 0, degreesOfFreedom: 4 })
    expect(one).not.toHaveProperty('interval')
    expect(one && other && betweenWaves(one, other, 0.95)).toEqual({
      ...{ value: expect.closeTo(-0.2, 12), standardError: 0, isExact: false },
    })
  })

  test('shares of 0 and 1 are tested with the pooled share', () => {
    const none = share(simple(10), { values: new Uint8Array(10) })
    const all = share(simple(10), { values: new Uint8Array(10).fill(1) })
    // prop.test(c(0, 10), c(10, 10), correct = FALSE): X² = 20
    expect(none && all && betweenWaves(all, none, 0.95).test?.statistic).toBeCloseTo(Math.sqrt(20), 12)
  })
})

describe('what does not belong together is refused', () => {
  test.each<[string, Partial<Design>, string]>([
    ['a length', { weights: Float64Array.of(1) }, 'An array of 1 is for a sample of 3.'],
    ['a weight of 0', { weights: Float64Array.of(1, 0, 2) }, 'A weight is not a number above 0.'],
    [
      'a weight that is no number',
      { weights: Float64Array.of(1, NaN, 2) },
      'A weight is not a number above 0.',
    ],
    ['a number below 0', { strata: Int32Array.of(0, -1, 0) }, 'A stratum, cluster or respondent is below 0.'],
    [
      'a population below the sample',
      { population: Float64Array.of(2) },
      'A sample of 3 is from a population of 2.',
    ],
    [
      'a population without its strata',
      { population: Float64Array.of(9, 9) },
      'A population of 2 strata is for a sample with 1.',
    ],
    ['a level in per cent', { level: 95 }, 'The level 95 is not between 0 and 1.'],
  ])('%s', (_, design, message) => {
    expect(() => simple(3, design)).toThrow(new RangeError(message))
  })

  test('a missing value in the base', () => {
    expect(() => mean(simple(2), { values: Float64Array.of(1, NaN) })).toThrow(
      'A value in the base is not a number.',
    )
  })

  test('waves that have not the same numbers', () => {
    const wave = { size: 1, level: 0.95 }
    expect(() => pairWaves(wave, wave)).toThrow('Paired waves need the numbers of respondents.')
    expect(() => pairWaves({ ...wave, strata: Int32Array.of(0) }, wave)).toThrow(
      'Only one of the paired waves has strata.',
    )
  })
})

test('a stratum that no one is of, here or in the population, changes nothing', () => {
  const values = Float64Array.of(1, 2, 4)
  const strata = Int32Array.of(0, 2, 2)
  const found = mean(simple(3, { strata, population: Float64Array.of(1, 0, 2) }), { values })
  expect(found).toMatchObject({ value: 7 / 3, standardError: 0, isExact: true })
})
