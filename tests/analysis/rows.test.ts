import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const shop = makeQuestion({
  id: 'shop',
  answers: [...makeAnswers('yes', 'no'), { id: 'refused', label: 'refused', missing: true }],
  nets: [{ id: 'any', label: 'any', answers: ['yes', 'no'] }],
  deskResearch: true,
})
const clubs = makeQuestion({
  id: 'clubs',
  type: 'number',
  classes: [{ id: 'many', label: 'many', minimum: 3 }],
})
const mood = makeQuestion({ id: 'mood', answers: makeAnswers('good'), unitOfAnalysis: 'interview' })
const found = { source: 'website', date: '2020-03-02' }
const study = makeStudy({
  questions: [shop, clubs, mood],
  waves: [
    makeWave({
      id: 'w',
      questions: ['shop', 'clubs', 'mood'],
      interviews: [
        makeInterview(['N-1', 'S-1'], { shop: 'yes', clubs: 4, mood: 'good' }, 2),
        makeInterview(['N-2'], { shop: 'no', clubs: 1 }, 4),
        makeInterview(['N-3'], { shop: 'refused', clubs: 4, mood: 'good' }, 5),
      ],
      deskResearch: [
        { ...found, row: 2, unit: 'S-2', question: 'other', value: 'x' },
        { ...found, row: 3, unit: 'S-2', question: 'shop', value: 'yes' },
      ],
    }),
  ],
})
const results = analyse(study, 'w')

/** Rows by file: "interviews 2, 4; deskResearch 3". */
function rows(id: string) {
  const result = results.byId.get(`w/${id}`)
  if (result === undefined) throw new Error(`no result ${id}`)
  const { base, counted } = result.rows()
  const tell = (files: typeof base) =>
    files.map(({ file, rows: numbers }) => `${file.replace('.csv', '')} ${numbers.join(', ')}`).join('; ')
  return { base: tell(base), counted: tell(counted) }
}

describe('the rows of a result', () => {
  test('are those of its base and of its count, a row once however many units it stands for', () => {
    expect(rows('shop.yes')).toEqual({
      base: 'interviews 2, 4; deskResearch 3',
      counted: 'interviews 2; deskResearch 3',
    })
  })

  test('keep to its part of the cases', () => {
    expect(rows('shop.yes/region=north')).toEqual({ base: 'interviews 2, 4', counted: 'interviews 2' })
    expect(rows('clubs.many/shop=yes')).toEqual({ base: 'interviews 2', counted: 'interviews 2' })
  })

  test('follow nets, classes, values and declared non-answers', () => {
    expect(rows('shop.any').counted).toBe('interviews 2, 4; deskResearch 3')
    expect(rows('clubs.many').counted).toBe('interviews 2, 5')
    expect(rows('clubs.value=1').counted).toBe('interviews 4')
    expect(rows('shop.refused')).toEqual({
      base: 'interviews 2, 4, 5; deskResearch 3',
      counted: 'interviews 5',
    })
  })

  test('are those with the value for the lowest and highest, and the base for the others', () => {
    expect(rows('clubs.min').counted).toBe('interviews 4')
    expect(rows('clubs.max').counted).toBe('interviews 2, 5')
    expect(rows('clubs.median').counted).toBe(rows('clubs.median').base)
  })

  test('are interviews where these are counted, and units of the frame for figures about the fieldwork', () => {
    expect(rows('mood.good').counted).toBe('interviews 2, 5')
    expect(rows('response.units')).toEqual({
      base: 'units 2, 3, 4, 5, 6, 7',
      counted: 'interviews 2, 4, 5',
    })
    expect(rows('response.desk-research/region=south')).toEqual({
      base: 'units 6, 7',
      counted: 'deskResearch 2, 3',
    })
    expect(rows('response.joint-interviews')).toEqual({ base: 'interviews 2, 4, 5', counted: 'interviews 2' })
    expect(rows('frame.units').counted).toBe('units 2, 3, 4, 5, 6, 7')
  })
})
