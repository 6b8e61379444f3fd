import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import * as statistics from '../../pipeline/analysis/estimates/statistics.ts'
import { referenceOf } from '../../pipeline/analysis/identify.ts'
import { noMemo } from '../../pipeline/core/memo.ts'
import type { SampleDesign } from '../../pipeline/study/study-design.ts'
import { makeSample, makeSampleWave, type Respondent, times, trips } from '../support/make-sample.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const park = makeQuestion({ id: 'park', answers: makeAnswers('yes', 'no', 'both') })
const grade = makeQuestion({
  id: 'grade',
  type: 'scale',
  isOrdered: true,
  answers: ['1', '2', '3', '4'].map((id) => ({ id, label: id, missing: id === '4', value: Number(id) })),
  netScore: { label: 'score', promoters: ['3'], detractors: ['1'] },
})

/** What differs in one or two waves; each by its respondents. */
function differences(
  waves: Readonly<Record<string, readonly Respondent[]>>,
  { design = {}, wave = {} }: { readonly design?: Partial<SampleDesign>; readonly wave?: object } = {},
) {
  const questions = [park, trips, grade]
  const asked = questions.map(({ id }) => id)
  const study = makeSample({
    questions,
    design,
    waves: Object.entries(waves).map(([id, respondents]) =>
      makeSampleWave({ id, questions: asked, ...wave }, respondents),
    ),
  })
  const found = analyse(study, study.waves.at(-1)?.id ?? '', noMemo, statistics).differences
  if (found === undefined) throw new Error('no sample')
  const named = (id: string) => ({
    item: '',
    ...referenceOf(id),
    ...(referenceOf(id) ?? { wave: '', question: '' }),
  })
  return {
    between: (of: string, against: string) => found.between({ ...named(of) }, { ...named(against) }),
    from: (of: string, value: number) => found.from(named(of), value),
    correct: found.correct,
  }
}

const of = (yes: number, no: number, rest: Omit<Respondent, 'values'> = {}) => [
  ...times(yes, { ...rest, values: { park: 'yes' } }),
  ...times(no, { ...rest, values: { park: 'no' } }),
]

// prop.test(c(60, 45), c(100, 100), correct = FALSE): z = 0.15 / √(0.525 · 0.475 · 0.02)
const P_OF_15_POINTS = 0.0336721

describe('a difference', () => {
  test('of two waves is tested by the shares of both', () => {
    const found = differences({ v: of(45, 55), w: of(60, 40) }).between('w/park.yes', 'v/park.yes')
    expect(found).toMatchObject({ estimate: expect.closeTo(0.15, 12), n: 200 })
    expect(found?.p).toBeCloseTo(P_OF_15_POINTS, 6)
    expect(found?.standardError).toBeCloseTo(Math.sqrt((0.6 * 0.4) / 99 + (0.45 * 0.55) / 99), 12)
  })

  test('of two groups of a wave is tested in the same way', () => {
    const south = { region: 'south' } as const
    const found = differences({ w: [...of(60, 40), ...of(45, 55, south)] })
    const told = found.between('w/park.yes/region=north', 'w/park.yes/region=south')
    expect(told).toMatchObject({ estimate: expect.closeTo(0.15, 12), n: 200 })
    expect(told?.p).toBeCloseTo(P_OF_15_POINTS, 6)
  })

  test('of two answers to a question knows that nobody gave both', () => {
    const both = times(20, { values: { park: 'both' } })
    const found = differences({ w: [...of(50, 30), ...both] }).between('w/park.yes', 'w/park.no')
    expect(found).toMatchObject({ estimate: expect.closeTo(0.2, 12), n: 100 })
    // (p + q − (p − q)²) / (n − 1); t = 2.2827 with 99 degrees of freedom
    expect(found?.standardError).toBeCloseTo(Math.sqrt(0.76 / 99), 12)
    expect(found?.p).toBeCloseTo(0.024594, 5)
  })

  test('of a share and a fixed one is tested with the fixed one', () => {
    const found = differences({ w: of(60, 40) }).from('w/park.yes', 0.5)
    // z = 0.1 / √(0.25 / 100) = 2
    expect(found?.p).toBeCloseTo(0.0455003, 6)
    expect(found).toMatchObject({ estimate: expect.closeTo(0.1, 12), n: 100 })
    // Wilson's interval of 60 of 100, less a half.
    expect(found?.interval?.low).toBeCloseTo(0.5020026 - 0.5, 6)
    expect(found?.interval?.high).toBeCloseTo(0.6905987 - 0.5, 6)
  })

  test('of a share that one answer decides has no test', () => {
    const { from } = differences({ w: of(60, 40) })
    expect([from('w/park.yes', 0)?.p, from('w/park.yes', 1)?.p]).toEqual([undefined, undefined])
  })

  test('of a mean and a fixed one is by its error', () => {
    const trip = (value: number) => ({ values: { trips: value } })
    const found = differences({ w: [trip(2), trip(4), trip(6), trip(8)] }).from('w/trips.mean', 3)
    // t.test(c(2, 4, 6, 8), mu = 3): t = 2 / √(20 / 3 / 4), 3 degrees of freedom
    expect(found?.p).toBeCloseTo(0.219102, 6)
    expect(found?.estimate).toBe(2)
  })

  test('of two means, scores and the like is by the values of answers', () => {
    const graded = (...grades: readonly string[]) => grades.map((value) => ({ values: { grade: value } }))
    const found = differences({ v: graded('1', '2', '3', '4'), w: graded('3', '3', '3', '1') })
    expect(found.between('w/grade.mean', 'v/grade.mean')?.estimate).toBeCloseTo(2.5 - 2, 12)
    expect(found.between('w/grade.score', 'v/grade.score')).toMatchObject({ estimate: 50, n: 7 })
    // n/(n − 1) Σz²: 4/3 · (3 · 0.5² + 1.5²) / 4², and 4/3 · (1 + 0 + 1) / 3² of the three with an answer.
    expect(found.between('w/grade.score', 'v/grade.score')?.standardError).toBeCloseTo(
      100 * Math.sqrt((4 / 3) * (3 / 16 + 2 / 9)),
      9,
    )
  })

  test('of the same respondents in two waves knows what each said before', () => {
    const numbered = (yes: number, no: number) => of(yes, no).map((each, number) => ({ ...each, number }))
    const waves = { v: numbered(50, 50), w: numbered(60, 40) }
    const paired = differences(waves, { design: { waves: 'paired' } }).between('w/park.yes', 'v/park.yes')
    const apart = differences(waves).between('w/park.yes', 'v/park.yes')
    expect([paired?.estimate, apart?.estimate]).toEqual([expect.closeTo(0.1, 12), expect.closeTo(0.1, 12)])
    // Ten of a hundred changed, all in one way: Σ(d − d̄)² / n² · n / (n − 1) = (0.1 − 0.01) / 99.
    expect(paired?.standardError).toBeCloseTo(Math.sqrt(0.09 / 99), 12)
    expect([(paired?.p ?? 1) < 0.01, (apart?.p ?? 0) > 0.1]).toEqual([true, true])
  })

  test('is certain when everyone was asked', () => {
    const found = differences({ v: of(5, 5), w: of(6, 4) }, { wave: { population: { total: 10 } } })
    expect(found.between('w/park.yes', 'v/park.yes')).toMatchObject({ p: 0, standardError: 0 })
    expect(found.between('w/park.yes', 'w/park.yes')).toMatchObject({ p: 1 })
  })

  test('of medians is only tested between waves with other respondents', () => {
    const trip = (from: number) =>
      Array.from({ length: 40 }, (_, index) => ({ values: { trips: from + index } }))
    const found = differences({
      v: trip(0),
      w: trip(20).map((each, index) => ({ ...each, region: index % 2 ? 'south' : 'north' })),
    })
    expect(found.between('w/trips.median', 'v/trips.median')).toMatchObject({
      estimate: 20,
      p: expect.any(Number),
    })
    const groups = found.between('w/trips.median/region=south', 'w/trips.median/region=north')
    expect(groups).toEqual({ estimate: 1, n: 40 })
  })

  test('is not there without answers on both sides', () => {
    const found = differences({ v: [], w: of(6, 4) })
    expect(found.between('w/park.yes', 'v/park.yes')).toBeUndefined()
    expect(found.between('w/park.yes', 'w/park.yes/region=south')).toBeUndefined()
    expect(found.from('v/park.yes', 0.5)).toBeUndefined()
    expect(found.from('w/park.maybe', 0.5)).toBeUndefined()
  })

  test('is worked out once', () => {
    const { between } = differences({ v: of(4, 6), w: of(6, 4) })
    const found = between('w/park.yes', 'v/park.yes')
    expect(found).toBeDefined()
    expect(between('w/park.yes', 'v/park.yes')).toBe(found)
  })
})

test('chances are corrected for each other', () => {
  // p.adjust(c(0.01, 0.04, 0.03), "holm")
  expect(differences({ w: of(1, 1) }).correct([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06])
})

test('a frame has no differences beyond what it counts', () => {
  const interviews = [makeInterview(['N-1'], { park: 'yes' })]
  const study = makeStudy({
    questions: [park],
    waves: [makeWave({ id: 'w', questions: ['park'], interviews })],
  })
  expect(analyse(study, 'w')).not.toHaveProperty('differences')
})
