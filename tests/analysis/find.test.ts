import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { findResult, findTable } from '../../pipeline/analysis/find.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const shop = makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no') })
const mood = makeQuestion({ id: 'mood', answers: makeAnswers('good', 'poor') })
const study = makeStudy({
  questions: [shop, mood],
  waves: [
    makeWave({ id: 'w1', label: 'May', questions: ['mood'] }),
    makeWave({ id: 'w2', questions: ['shop'], interviews: [makeInterview(['N-1'], { shop: 'yes' })] }),
  ],
})
const results = analyse(study, 'w2')

describe('findResult', () => {
  test('finds a result by its parts', () => {
    const subgroup = { variable: 'region', value: 'north' }
    const found = findResult(results, { wave: 'w2', question: 'shop', item: 'yes', subgroup })
    expect(found.kind === 'found' && found.value.id).toBe('w2/shop.yes/region=north')
  })

  test.each([
    [{ wave: 'w22', question: 'shop', item: 'yes' }, 'there is no wave `w22`', 'did you mean `w2`?'],
    [{ wave: 'w2', question: 'shopp', item: 'yes' }, 'there is no question `shopp`', 'did you mean `shop`?'],
    [
      { wave: 'w2', question: 'shop', item: 'maybe' },
      '`shop` has no answer `maybe`',
      'known are `yes`, `no`',
    ],
    [
      { wave: 'w2', question: 'shop', item: 'yes', subgroup: { variable: 'regoin', value: 'north' } },
      'there is no stratum or single question `regoin`',
      'did you mean `region`?',
    ],
    [
      { wave: 'w2', question: 'shop', item: 'yes', subgroup: { variable: 'region', value: 'nort' } },
      '`region` has no value `nort`',
      'did you mean `north`?',
    ],
  ])('names the first part of %o that does not exist', (reference, message, hint) => {
    expect(findResult(results, reference)).toEqual({ kind: 'wrong', message, hint })
  })

  test('tells a question that was not asked from one that does not exist', () => {
    expect(findResult(results, { wave: 'w1', question: 'shop', item: 'yes' })).toEqual({
      kind: 'not-asked',
      message: '`shop` was not asked in May, so its figures are unknown',
    })
  })
})

describe('findTable', () => {
  test('finds the table of a question', () => {
    const found = findTable(results, { wave: 'w2', question: 'shop' })
    expect(found.kind === 'found' && found.value.base).toBe(1)
  })
})
