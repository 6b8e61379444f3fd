import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import * as statistics from '../../pipeline/analysis/estimates/statistics.ts'
import { identify, referenceOf } from '../../pipeline/analysis/identify.ts'
import { missingResults } from '../../pipeline/analysis/missing.ts'
import { noMemo } from '../../pipeline/core/memo.ts'
import { makeSample, makeSampleWave } from '../support/make-sample.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const income = makeQuestion({
  id: 'income',
  type: 'number',
  unitOfAnalysis: 'interview',
  answers: [
    { id: 'refused', label: 'would not say', missing: true },
    { id: 'onbekend-één', label: 'does not know', missing: true },
  ],
  number: { integer: true, minimum: 0, maximum: 99 },
  classes: [
    { id: 'low', label: 'low', maximum: 9 },
    { id: 'high', label: 'high', minimum: 10 },
  ],
})
const papers = makeQuestion({
  id: 'papers',
  type: 'multiple',
  unitOfAnalysis: 'interview',
  answers: [...makeAnswers('daily', 'weekly'), { id: 'unknown', label: 'does not know', missing: true }],
})
const QUESTIONS = ['income', 'papers']

/** By hand: five answers to `income`, of which three are numbers; four to `papers`, of which three are answers. */
const ANSWERS = [
  { income: 4, papers: ['daily', 'weekly'] },
  { income: 'refused', papers: ['unknown'] },
  { income: 20, papers: [] },
  { papers: ['weekly'] },
  { income: 'onbekend-één' },
  { income: 9 },
]

describe('missing answers', () => {
  const interviews = ANSWERS.map((values, index) => makeInterview([], values, index + 2))
  const study = makeStudy({
    questions: [income, papers],
    waves: [makeWave({ id: 'w', questions: QUESTIONS, interviews })],
  })
  const { byId, tables, questions } = analyse(study, 'w')

  test('of numbers are counted among all answers, and are no numbers', () => {
    expect(byId.get('w/income.refused')).toMatchObject({ count: 1, base: 5 })
    expect(byId.get('w/income.onbekend-één')).toMatchObject({ count: 1, base: 5 })
    expect(byId.get('w/income.low')).toMatchObject({ count: 2, base: 3 })
    expect(byId.get('w/income.mean')).toMatchObject({ value: 11, base: 3 })
    expect(byId.get('w/income.min')).toMatchObject({ value: 4, base: 3 })
    expect(tables.get('w/income')?.distribution.map(({ value }) => value)).toEqual([4, 9, 20])
  })

  test('of numbers are told with their rows', () => {
    const rowsOf = (id: string) => {
      const { base, counted } = byId.get(id)?.rows() ?? {}
      return [base, counted].map((files) => files?.flatMap(({ rows }) => rows))
    }
    expect(rowsOf('w/income.refused')).toEqual([[2, 3, 4, 6, 7], [3]])
    expect(rowsOf('w/income.mean')).toEqual([
      [2, 4, 7],
      [2, 4, 7],
    ])
    const table = tables.get('w/income')
    expect(table?.missing).toBe(2)
    expect(table && missingResults(table, { questions, byId }).map(({ id }) => id)).toEqual([
      'w/income.refused',
      'w/income.onbekend-één',
    ])
  })

  test('of several answers are left out of the base', () => {
    expect(byId.get('w/papers.weekly')).toMatchObject({ count: 2, base: 3 })
    expect(byId.get('w/papers.unknown')).toMatchObject({ count: 1, base: 4 })
    expect(tables.get('w/papers')?.missing).toBe(1)
  })

  test('of a sample are estimated among all answers', () => {
    const respondents = ANSWERS.map((values, index) => ({ values, weight: index === 1 ? 4 : 1 }))
    const sample = makeSample({
      questions: [income, papers],
      waves: [makeSampleWave({ id: 'w', questions: QUESTIONS }, respondents)],
    })
    const results = analyse(sample, 'w', noMemo, statistics)
    // Weights 1, 4, 1, 1 and 1, of which the second would not say; 1, 1 and 1 of the numbers.
    expect(results.byId.get('w/income.refused')?.estimate?.value).toBeCloseTo(4 / 8, 12)
    expect(results.byId.get('w/income.mean')?.estimate?.value).toBeCloseTo(11, 12)
    expect(results.byId.get('w/papers.weekly')?.estimate?.value).toBeCloseTo(2 / 3, 12)
  })
})

test('ids of answers in any letters are found in the ids of results', () => {
  const reference = { wave: '2024', question: 'papers', item: 'één-van-Süd-٣' }
  expect(referenceOf(identify(reference))).toEqual(reference)
  const part = { ...reference, subgroup: { variable: 'sex', value: 'žena' } }
  expect(identify(part)).toBe('2024/papers.één-van-Süd-٣/sex=žena')
  expect(referenceOf(identify(part))).toEqual(part)
})
