import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import * as statistics from '../../pipeline/analysis/estimates/statistics.ts'
import { findResult } from '../../pipeline/analysis/find.ts'
import { statisticsFor } from '../../pipeline/analysis/statistics.ts'
import { noMemo } from '../../pipeline/core/memo.ts'
import type { Study } from '../../pipeline/study/study.ts'
import { makeSample, makeSampleWave, type Respondent, times, trips } from '../support/make-sample.ts'
import { makeAnswers, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const park = makeQuestion({
  id: 'park',
  answers: [...makeAnswers('yes', 'no', 'both'), { id: 'refused', label: 'refused', missing: true }],
  nets: [{ id: 'any', label: 'any', answers: ['yes', 'both'] }],
})
const grade = makeQuestion({
  id: 'grade',
  type: 'scale',
  isOrdered: true,
  answers: [
    ...['1', '2', '3'].map((id) => ({ id, label: id, missing: false, value: Number(id) })),
    { id: 'none', label: 'none', missing: true },
  ],
  netScore: { label: 'score', promoters: ['3'], detractors: ['1'] },
})

/** Weights 1, 1, 2, 4: "no" has most of the weight and fewest of the answers. */
const FEW: readonly Respondent[] = [
  { weight: 1, values: { park: 'yes', trips: 1, grade: '1' } },
  { weight: 1, region: 'south', values: { park: 'yes', trips: 2, grade: 'none' } },
  { weight: 2, values: { park: 'both', trips: 6, grade: '3' } },
  { weight: 4, region: 'south', values: { park: 'no', trips: 10, grade: '3' } },
  { weight: 8, values: { park: 'refused' } },
]
const QUESTIONS = ['park', 'trips', 'grade']

const ofSample = (study: Study) => analyse(study, study.waves.at(-1)?.id ?? '', noMemo, statistics)
const few = (rest: object = {}, wave: object = {}) =>
  ofSample(
    makeSample({
      questions: [park, trips, grade],
      waves: [makeSampleWave({ id: 'w', questions: QUESTIONS, ...wave }, FEW)],
      ...rest,
    }),
  )

describe('a share of a sample', () => {
  test('is by weight, and counts respondents', () => {
    const share = few().byId.get('w/park.no')
    expect(share).toMatchObject({
      count: 1,
      base: 4,
      percent: 50,
      estimate: { measure: 'share', value: 0.5 },
    })
    // Σw = 8; (Σw)² / Σw² = 64 / 22
    expect(share?.estimate?.base).toEqual({ unweighted: 4, weighted: 8, effective: 64 / 22 })
  })

  test('has the standard error of the whole design, of which its base is a part', () => {
    // By hand: z = w(y − ½) / 8 = −1/16, −1/16, −2/16, 4/16 and 0; n/(n − 1) Σz² = 5/4 · 22/256.
    expect(few().byId.get('w/park.no')?.estimate?.standardError).toBeCloseTo(
      Math.sqrt((5 / 4) * (22 / 256)),
      12,
    )
  })

  test('of a part of the respondents is of those', () => {
    const { byId } = few()
    expect(byId.get('w/park.no/region=south')).toMatchObject({ count: 1, base: 2, percent: 80 })
    expect(byId.get('w/park.yes/grade=1')).toMatchObject({ count: 1, base: 1, percent: 100 })
    expect(byId.get('w/park.any')).toMatchObject({ count: 3, base: 4, percent: 50 })
  })

  test('that did not answer is of all who were asked', () => {
    expect(few().byId.get('w/park.refused')).toMatchObject({ count: 1, base: 5, percent: 50 })
  })

  test('is ranked by its estimate', () => {
    const rows = few()
      .tables.get('w/park')
      ?.rows.map(({ result }) => `${result.item} ${result.percent}`)
    expect(rows).toEqual(['no 50', 'yes 25', 'both 25'])
  })

  test('without answers has none', () => {
    const share = few().byId.get('w/park.no/grade=2')
    expect(share).toMatchObject({ base: 0, percent: undefined, estimate: undefined })
  })

  test('adds up by weight', () => {
    const thirds = [2, 2, 3].map((weight, index) => ({
      weight,
      values: { park: ['yes', 'no', 'both'][index] ?? '' },
    }))
    const study = makeSample({
      questions: [{ ...park, percentages: 'add-up' }],
      waves: [makeSampleWave({ id: 'w', questions: ['park'] }, thirds)],
    })
    const { byId } = ofSample(study)
    // 28.57, 28.57 and 42.86: one point is left for the largest part among those of .86 and .57.
    expect(['yes', 'no', 'both', 'any'].map((item) => byId.get(`w/park.${item}`))).toMatchObject([
      { percent: 29 },
      { percent: 28 },
      { percent: 43 },
      { percent: 72 },
    ])
  })
})

describe('a number of a sample', () => {
  test.each([
    ['mean', (1 + 2 + 12 + 40) / 8],
    // Half of the weight is up to 6: halfway to 10.
    ['median', 8],
    ['min', 1],
    ['max', 10],
  ])('is by weight: %s', (item, value) => {
    const result = few().byId.get(`w/trips.${item}`)
    expect(result).toMatchObject({ value, base: 4, estimate: { value } })
  })

  test('that is no sum says why', () => {
    const found = findResult(few(), { wave: 'w', question: 'trips', item: 'sum' })
    expect(found).toMatchObject({
      message: '`trips.sum` is not known in w, whose weights do not add up to a population',
      hint: 'give the `population` in wave.json, and weights that add up to it; or show the mean',
    })
  })

  test.each([
    ['is not known without a population', {}, undefined],
    ['is not known when the weights do not add up to it', { population: { total: 17 } }, undefined],
    ['is by weights that add up to the population', { population: { total: 16 } }, 55],
  ])('its sum %s', (_, wave, value) => {
    expect(few({}, wave).byId.get('w/trips.sum')).toEqual(
      value === undefined ? undefined : expect.objectContaining({ value }),
    )
  })
})

describe('a design', () => {
  const shares = (respondents: readonly Respondent[], rest: object, wave: object) =>
    ofSample(
      makeSample({
        questions: [park],
        waves: [makeSampleWave({ id: 'w', questions: ['park'], ...wave }, respondents)],
        ...rest,
      }),
    ).byId.get('w/park.yes')?.estimate

  const half = [...times(5, { values: { park: 'yes' } }), ...times(5, { values: { park: 'no' } })]
  const north = [...times(4, { values: { park: 'yes' } }), ...times(4, { values: { park: 'no' } })]
  const south = times(2, { region: 'south', values: { park: 'yes' } })

  test('without more is a simple sample', () => {
    expect(shares(half, {}, {})).toMatchObject({
      value: 0.5,
      isSimple: true,
      trials: 10,
      degreesOfFreedom: 9,
    })
  })

  test('knows its population', () => {
    // n (N − 1) / (N − n)
    expect(shares(half, {}, { population: { total: 20 } })?.trials).toBeCloseTo((10 * 19) / 10, 12)
    expect(shares(half, {}, { population: { total: 10 } })).toMatchObject({ isExact: true })
  })

  test('weighs strata by their population', () => {
    const population = { total: 100, strata: { north: 20, south: 80 } }
    const found = shares([...north, ...south], { design: { stratifiedBy: 'region' } }, { population })
    expect(found?.value).toBeCloseTo(0.2 * 0.5 + 0.8, 12)
    expect(found?.degreesOfFreedom).toBe(8)
    // The south has no error: (20/100)² (1 − 8/20) · ¼ · 8/7 / 8
    expect(found?.standardError).toBeCloseTo(Math.sqrt((0.04 * 0.6 * 0.25) / 7), 12)
  })

  test('does not take a division of the respondents for one that they were drawn by', () => {
    const found = shares([...north, ...south], {}, { population: { total: 100 } })
    expect(found).toMatchObject({ value: 0.6, degreesOfFreedom: 9, isSimple: true })
  })

  test('has a population of respondents, also where clusters were drawn', () => {
    const drawn = half.map((each, index) => ({ ...each, cluster: index % 5 }))
    const found = shares(drawn, {}, { population: { total: 40 } })
    expect(found).toMatchObject({ degreesOfFreedom: 4, base: { weighted: 40 }, isExact: false })
  })
})

test('what estimates from a sample is loaded for a sample alone', async () => {
  const frame = makeStudy({ questions: [park], waves: [makeWave({ id: 'w', questions: ['park'] })] })
  expect(await statisticsFor(frame.design)).toBeUndefined()
  const sample = makeSample({
    questions: [park],
    waves: [makeSampleWave({ id: 'w', questions: ['park'] }, [])],
  })
  expect(await statisticsFor(sample.design)).toHaveProperty('sampleOf')
  expect(() => analyse(sample, 'w')).toThrow('nothing to estimate the sample villages with')
})
