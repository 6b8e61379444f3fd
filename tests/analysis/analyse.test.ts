import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import type { Results } from '../../pipeline/analysis/results.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const shop = makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no'), deskResearch: true })
const wishes = makeQuestion({
  id: 'wishes',
  type: 'multiple',
  answers: makeAnswers('bus', 'school', 'pub', 'doctor'),
  nets: [{ id: 'care', label: 'care', answers: ['doctor', 'school'] }],
})
const mood = makeQuestion({
  id: 'mood',
  answers: [...makeAnswers('good', 'poor'), { id: 'refused', label: 'refused', missing: true }],
  unitOfAnalysis: 'interview',
})
const clubs = makeQuestion({
  id: 'clubs',
  type: 'number',
  number: { integer: false, minimum: 0, maximum: 99 },
  classes: [
    { id: 'few', label: 'few', maximum: 2 },
    { id: 'many', label: 'many', minimum: 3 },
  ],
})

const study = makeStudy({
  questions: [shop, wishes, mood, clubs],
  waves: [
    makeWave({ id: 'w1', questions: ['mood'], interviews: [makeInterview(['N-1'], { mood: 'good' })] }),
    makeWave({
      id: 'w2',
      questions: ['shop', 'wishes', 'mood', 'clubs'],
      interviews: [
        makeInterview(['N-1', 'N-2'], { shop: 'yes', wishes: ['bus', 'doctor'], mood: 'good', clubs: 4 }),
        makeInterview(['N-3'], { shop: 'no', wishes: ['school', 'bus'], mood: 'refused', clubs: 1.5 }),
        makeInterview(['S-1'], { shop: 'yes', wishes: [], mood: 'poor' }),
      ],
      deskResearch: [
        { row: 2, unit: 'S-2', question: 'shop', value: 'no', source: 'website', date: '2020-03-02' },
        { row: 3, unit: 'N-1', question: 'shop', value: 'no', source: 'website', date: '2020-03-02' },
      ],
    }),
    makeWave({ id: 'w3', questions: ['mood'] }),
  ],
})
const results = analyse(study, 'w2')

function figure(id: string, from: Results = results) {
  const result = from.byId.get(id)
  if (result === undefined) return undefined
  return result.kind === 'share' ? `${result.count} of ${result.base}` : result.value
}

describe('analyse', () => {
  test('counts an interview once for each unit it represents, and desk research for units without an interview', () => {
    expect(figure('w2/shop.yes')).toBe('3 of 5')
    expect(figure('w2/shop.no')).toBe('2 of 5')
    expect(results.tables.get('w2/shop')?.fromDeskResearch).toBe(1)
  })

  test('counts an interview once where the interview is the unit of analysis', () => {
    expect(figure('w2/mood.good')).toBe('1 of 2')
  })

  test('keeps answers declared missing out of the base and says how many there are', () => {
    const table = results.tables.get('w2/mood')
    expect(table?.rows.map((row) => row.result.item)).toEqual(['good', 'poor'])
    expect(table?.missing).toBe(1)
    expect(figure('w2/mood.refused')).toBe('1 of 3')
  })

  test('has no desk research in a question that does not allow it', () => {
    expect(results.tables.get('w2/wishes')?.base).toBe(4)
  })

  test('orders a frequency table by count, then by codebook', () => {
    const rows = results.tables.get('w2/wishes')?.rows.map(({ result }) => `${result.item} ${result.count}`)
    expect(rows).toEqual(['bus 3', 'doctor 2', 'school 1', 'pub 0'])
  })

  test('counts a case once in a net, however many of its answers it gave', () => {
    expect(figure('w2/wishes.care')).toBe('3 of 4')
  })

  test('counts an interview that mentioned nothing in the base of a multiple question', () => {
    expect(figure('w2/wishes.bus/region=south')).toBe('0 of 1')
  })

  test('counts within strata and within answers to single questions', () => {
    expect(figure('w2/shop.yes/region=north')).toBe('2 of 3')
    expect(figure('w2/shop.yes/region=south')).toBe('1 of 2')
    expect(figure('w2/wishes.bus/shop=no')).toBe('1 of 1')
    expect(figure('w2/mood.good/region=north')).toBe('1 of 1')
  })

  test('summarises numbers over the units of analysis', () => {
    expect(figure('w2/clubs.min')).toBe(1.5)
    expect(figure('w2/clubs.max')).toBe(4)
    expect(figure('w2/clubs.median')).toBe(4)
    expect(figure('w2/clubs.sum')).toBe(9.5)
    expect(figure('w2/clubs.few')).toBe('1 of 3')
    expect(figure('w2/clubs.many')).toBe('2 of 3')
    expect(results.tables.get('w2/clubs')?.distribution).toMatchObject([
      { value: 1.5, result: { id: 'w2/clubs.value=1.5', label: '1.5', count: 1, base: 3 } },
      { value: 4, result: { id: 'w2/clubs.value=4', label: '4', count: 2, base: 3 } },
    ])
  })

  test('has no median of nothing', () => {
    expect(figure('w2/clubs.median/region=south')).toBeUndefined()
    expect(results.byId.get('w2/clubs.median/region=south')?.base).toBe(0)
  })

  test('counts the response', () => {
    expect(figure('w2/response.units')).toBe('4 of 6')
    expect(figure('w2/response.units/region=south')).toBe('1 of 2')
    expect(figure('w2/response.desk-research')).toBe('1 of 6')
    expect(figure('w2/response.interviews')).toBe('3 of 3')
    expect(figure('w2/response.joint-interviews')).toBe('1 of 3')
    expect(figure('w2/frame.units/region=north')).toBe('4 of 4')
  })

  test('leaves a question unknown, not nought, in a wave that did not ask it', () => {
    expect(figure('w1/shop.yes')).toBeUndefined()
    expect(figure('w1/mood.good')).toBe('1 of 1')
  })

  test('leaves out waves after the reported one', () => {
    expect(results.waves.map((wave) => wave.id)).toEqual(['w1', 'w2'])
    expect(['w3/mood.good', 'w3/response.units'].flatMap((id) => results.byId.get(id) ?? [])).toEqual([])
  })

  test('puts an interview across strata in neither', () => {
    const across = makeWave({
      id: 'w',
      questions: ['mood'],
      interviews: [makeInterview(['N-1', 'S-1'], { mood: 'good' })],
    })
    const counted = analyse(makeStudy({ questions: [mood], waves: [across] }), 'w')
    expect(figure('w/mood.good', counted)).toBe('1 of 1')
    expect(figure('w/mood.good/region=north', counted)).toBe('0 of 0')
    expect(figure('w/mood.good/region=south', counted)).toBe('0 of 0')
  })

  test('refuses a wave that is not there', () => {
    expect(() => analyse(study, 'w9')).toThrow(new RangeError('no wave w9 in study villages'))
  })
})
