import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { findResult } from '../../pipeline/analysis/find.ts'
import { inCodebookOrder } from '../../pipeline/charts/keep-order.ts'
import { rowsFor } from '../../pipeline/charts/rows.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { barChart, readChart } from '../support/make-chart.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const refused = { id: 'refused', label: 'would not say', missing: true }
const halls = makeQuestion({
  id: 'halls',
  type: 'number',
  answers: [refused],
  number: { integer: true, minimum: 0, maximum: 9, missing: [{ id: 'refused', codes: ['-9'] }] },
  classes: [
    { id: 'some', label: 'some', minimum: 1 },
    { id: 'none', label: 'none', maximum: 0 },
  ],
})
const shop = makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no') })
/** Three villages with halls, of which two have a shop; one without; one that would not say, and one not asked. */
const study = makeStudy({
  questions: [halls, shop],
  waves: [
    makeWave({ id: 'w1', questions: ['shop'] }),
    makeWave({
      id: 'w2',
      questions: ['halls', 'shop'],
      interviews: [
        makeInterview(['N-1', 'N-2'], { halls: 2, shop: 'yes' }, 2),
        makeInterview(['N-3'], { halls: 1, shop: 'no' }, 3),
        makeInterview(['S-1'], { halls: 0, shop: 'no' }, 4),
        makeInterview(['S-2'], { halls: 'refused', shop: 'yes' }, 5),
      ],
    }),
  ],
})
const results = disclose(analyse(study, 'w2'))

function shareIn(value: string, wave = 'w2') {
  const subgroup = { variable: 'halls', value }
  return findResult(results, { wave, question: 'shop', item: 'yes', subgroup })
}

describe('the classes of a number', () => {
  test.each([
    ['some', 2, 3],
    ['none', 0, 1],
    ['refused', 1, 1],
  ])('make a group of %s', (value, count, base) => {
    expect(shareIn(value)).toMatchObject({ kind: 'found', value: { count, base } })
  })

  test('are told where there is no such class, or the wave did not ask', () => {
    expect(shareIn('sone')).toEqual({
      kind: 'wrong',
      message: '`halls` has no value `sone`',
      hint: 'did you mean `some`?',
    })
    expect(shareIn('some', 'w1')).toEqual({
      kind: 'not-asked',
      message: '`halls` was not asked in w1, so its figures are unknown',
    })
  })

  test('divide the rows of a chart, in the order of the codebook, without those that are missing', () => {
    const { rows } = rowsFor(
      { question: 'shop', answers: ['yes'], by: 'halls', total: true },
      results,
      (label) => [label],
    )
    expect(rows.map(({ group, groupLabel, count, base }) => [group, groupLabel, count, base])).toEqual([
      ['some', 'some', 2, 3],
      ['none', 'none', 0, 1],
      ['total', 'Total', 3, 5],
    ])
  })

  test('keep that order on an axis', async () => {
    const chart = await readChart(
      barChart(
        { question: 'shop', by: 'halls' },
        { mark: 'bar', encoding: { y: { field: 'groupLabel', type: 'nominal' }, x: { field: 'count' } } },
      ),
    )
    expect(inCodebookOrder(chart, results).spec).toMatchObject({ encoding: { y: { sort: null } } })
  })
})
