import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  betweenGroups,
  betweenPairedWaves,
  betweenWaves,
} from '../../../pipeline/analysis/estimates/difference.ts'
import { type Estimate, mean, share } from '../../../pipeline/analysis/estimates/estimate.ts'
import { countInFrame } from '../../../pipeline/analysis/estimates/frame.ts'
import { benjaminiHochberg, holm } from '../../../pipeline/analysis/estimates/many-tests.ts'
import { pairWaves } from '../../../pipeline/analysis/estimates/paired.ts'
import { quantiles } from '../../../pipeline/analysis/estimates/quantile.ts'
import { type Design, sampleOf } from '../../../pipeline/analysis/estimates/sample.ts'
import { testTable } from '../../../pipeline/analysis/estimates/table-test.ts'

const options = { numRuns: 300, seed: 1 }

/** What was asked of one respondent. */
const respondent = fc.record({
  yes: fc.integer({ min: 0, max: 1 }),
  score: fc.integer({ min: -20, max: 20 }).map((score) => score / 4),
  weight: fc.integer({ min: 1, max: 40 }).map((weight) => weight / 8),
  stratum: fc.integer({ min: 0, max: 2 }),
  cluster: fc.integer({ min: 0, max: 7 }),
  isInBase: fc.integer({ min: 0, max: 3 }).map((chance) => (chance === 0 ? 0 : 1)),
  row: fc.integer({ min: 0, max: 2 }),
  column: fc.integer({ min: 0, max: 3 }),
})
type Respondent = typeof respondent extends fc.Arbitrary<infer One> ? One : never
const wave = fc.array(respondent, { minLength: 2, maxLength: 40 })

const numbersOf = (people: readonly Respondent[], name: keyof Respondent) => people.map((each) => each[name])

/** With strata, clusters or weights, or without. */
const parts = fc.subarray<'weights' | 'strata' | 'clusters'>(['weights', 'strata', 'clusters'])

function designOf(people: readonly Respondent[], has: readonly string[]): Design {
  return {
    size: people.length,
    level: 0.95,
    ...(has.includes('weights') && { weights: Float64Array.from(numbersOf(people, 'weight')) }),
    ...(has.includes('strata') && { strata: Int32Array.from(numbersOf(people, 'stratum')) }),
    ...(has.includes('clusters') && { clusters: Int32Array.from(numbersOf(people, 'cluster')) }),
    respondents: Int32Array.from(people.keys()),
  }
}

function variablesOf(people: readonly Respondent[]) {
  const base = Uint8Array.from(numbersOf(people, 'isInBase'))
  return {
    yes: { values: Uint8Array.from(numbersOf(people, 'yes')), base },
    no: { values: Uint8Array.from(numbersOf(people, 'yes'), (yes) => 1 - yes), base },
    score: { values: Float64Array.from(numbersOf(people, 'score')), base },
  }
}

/** Every figure of a sample that does not depend on the sum of weights. */
function figuresOf(design: Design, people: readonly Respondent[]) {
  const sample = sampleOf(design)
  const { yes, score } = variablesOf(people)
  const group = yes.values.map((value, i) => value & (yes.base[i] ?? 0))
  const answers = {
    rows: Uint8Array.from(numbersOf(people, 'row')),
    columns: Uint8Array.from(numbersOf(people, 'column')),
  }
  return {
    estimates: [share(sample, yes), mean(sample, score), ...quantiles(sample, score, [0.25, 0.5])].map(
      withoutWeights,
    ),
    difference: betweenGroups(
      sample,
      'mean',
      { ...score, base: group },
      { ...score, base: group.map((is, i) => (yes.base[i] ?? 0) - is) },
    ),
    table: testTable(sample, { ...answers, base: yes.base }),
  }
}

function withoutWeights(estimate: Estimate | undefined) {
  return estimate && { ...estimate, base: { ...estimate.base, weighted: 0 } }
}

/** Where two figures differ by more than rounding. */
function differences(one: unknown, other: unknown, at = ''): string[] {
  if (typeof one === 'number' && typeof other === 'number' && Number.isFinite(one))
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one)) ? [] : [`${at}: ${one}, ${other}`]
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other ? [] : [`${at}: ${one}, ${other}`]
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].flatMap((key) =>
    differences(Reflect.get(one, key), Reflect.get(other, key), `${at}/${key}`),
  )
}

function expectSame(one: unknown, other: unknown): void {
  expect(differences(one, other)).toEqual([])
}

describe('any sample', () => {
  test('is as one without weights when all weights are the same', () => {
    fc.assert(
      fc.property(wave, parts, fc.constantFrom(1, 2.5, 1000), (people, has, weight) => {
        const design = designOf(
          people,
          has.filter((part) => part !== 'weights'),
        )
        const weights = new Float64Array(people.length).fill(weight)
        expectSame(figuresOf({ ...design, weights }, people), figuresOf(design, people))
      }),
      options,
    )
  })

  test('is the same whatever its weights add up to', () => {
    fc.assert(
      fc.property(wave, fc.constantFrom(0.25, 3, 1e6), (people, factor) => {
        const design = designOf(people, ['weights', 'strata'])
        const weights = design.weights?.map((weight) => weight * factor) ?? new Float64Array()
        expectSame(figuresOf({ ...design, weights }, people), figuresOf(design, people))
      }),
      options,
    )
  })

  test('is as one without strata when there is one, and without clusters when each respondent is one', () => {
    fc.assert(
      fc.property(wave, parts, (people, has) => {
        const design = designOf(people, has)
        const one = { strata: new Int32Array(people.length), ...design }
        expectSame(figuresOf(one, people), figuresOf(design, people))
        const apart = { clusters: Int32Array.from(people.keys()).reverse(), ...design }
        expectSame(figuresOf(apart, people), figuresOf(design, people))
      }),
      options,
    )
  })

  test('is the same in any order of its respondents', () => {
    fc.assert(
      fc.property(wave, parts, (people, has) => {
        const turned = people.toReversed()
        expectSame(figuresOf(designOf(turned, has), turned), figuresOf(designOf(people, has), people))
      }),
      options,
    )
  })

  test('has intervals that contain what they are about', () => {
    fc.assert(
      fc.property(wave, parts, (people, has) => {
        for (const estimate of figuresOf(designOf(people, has), people).estimates) {
          // Of answers with few values, R's interval of a quantile need not.
          if (estimate?.interval === undefined || estimate.measure === 'quantile') continue
          expect(estimate.interval.low).toBeLessThanOrEqual(estimate.value)
          expect(estimate.interval.high).toBeGreaterThanOrEqual(estimate.value)
        }
      }),
      options,
    )
  })

  test('has shares that mirror those of the others', () => {
    fc.assert(
      fc.property(wave, parts, (people, has) => {
        const { yes, no } = variablesOf(people)
        const sample = sampleOf(designOf(people, has))
        const [one, other] = [share(sample, yes), share(sample, no)]
        expectSame(one?.value, other && 1 - other.value)
        expectSame(one?.standardError, other?.standardError)
        expectSame(one?.interval?.low, other?.interval && 1 - other.interval.high)
        expectSame(one?.interval?.high, other?.interval && 1 - other.interval.low)
      }),
      options,
    )
  })
})

describe('any difference', () => {
  test('has the other sign the other way round, and an interval that contains it', () => {
    fc.assert(
      fc.property(wave, wave, parts, fc.constantFrom('share', 'mean'), (people, others, has, measure) => {
        const name = measure === 'share' ? 'yes' : 'score'
        const [of, against] = [variablesOf(people)[name], variablesOf(others)[name]]
        const designs = [designOf(people, has), designOf(others, has)] as const
        const estimate = { share, mean }[measure]
        const [one, other] = [estimate(sampleOf(designs[0]), of), estimate(sampleOf(designs[1]), against)]
        const found = [
          [one && other && betweenWaves(one, other, 0.95), one && other && betweenWaves(other, one, 0.95)],
          [
            betweenPairedWaves(pairWaves(...designs), measure, { of, against }),
            betweenPairedWaves(pairWaves(designs[1], designs[0]), measure, { of: against, against: of }),
          ],
        ] as const
        for (const [there, back] of found) {
          expectSame(there?.value, back && 0 - back.value)
          expectSame(there?.test?.p, back?.test?.p)
          expectSame(there?.interval?.low, back?.interval && 0 - back.interval.high)
          if (there?.interval === undefined) continue
          expect(there.interval.low).toBeLessThanOrEqual(there.value)
          expect(there.interval.high).toBeGreaterThanOrEqual(there.value)
        }
      }),
      options,
    )
  })
})

test('any count in a frame may be itself by its part, and grows with the count', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat(), (frame, some, few) => {
      const asked = 1 + (some % frame)
      const count = few % asked
      const found = countInFrame({ frame, asked, count }, 0.95)
      const next = countInFrame({ frame, asked, count: count + 1 }, 0.95)
      const part = (count * frame) / asked
      expect(found.low).toBeLessThanOrEqual(Math.ceil(part))
      expect(found.high).toBeGreaterThanOrEqual(Math.floor(part))
      expect(next.low).toBeGreaterThanOrEqual(found.low)
      expect(next.high).toBeGreaterThanOrEqual(found.high)
    }),
    options,
  )
})

test('corrected p-values are not below their own, keep their order, and are the higher by Holm', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (ps) => {
      const [strict, mild] = [holm(ps), benjaminiHochberg(ps)]
      const order = [...ps.keys()].sort((one, other) => (ps[one] ?? 0) - (ps[other] ?? 0))
      for (const [place, i] of order.entries()) {
        const next = order[place + 1] ?? i
        expect(mild[i]).toBeGreaterThanOrEqual(ps[i] ?? 1)
        expect(strict[i]).toBeGreaterThanOrEqual(mild[i] ?? 1)
        expect(strict[i]).toBeLessThanOrEqual(strict[next] ?? 0)
        expect(mild[i]).toBeLessThanOrEqual(mild[next] ?? 0)
        expect(strict[i]).toBeLessThanOrEqual(1)
      }
    }),
    options,
  )
})
