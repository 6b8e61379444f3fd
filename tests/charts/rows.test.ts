import { describe, expect, test } from 'vitest'
import type { ChartRow } from '../../pipeline/charts/chart-row.ts'
import { rowsFor } from '../../pipeline/charts/rows.ts'
import type { DatasetRequest } from '../../pipeline/report/report.ts'
import { villageResults } from '../support/villages.ts'

const results = villageResults()
const wrap = (label: string) => [label, 'and a line']

function rows(request: DatasetRequest): readonly ChartRow[] {
  return rowsFor(request, results, wrap).rows
}

/** The fields that tell rows apart, in few words. */
function brief(request: DatasetRequest): string[] {
  return rows(request).map(({ wave, group, answer, value, count, base }) =>
    [wave, group ?? '-', answer ?? value, `${count} of ${base}`].join(' '),
  )
}

describe('rowsFor', () => {
  test('gives one flat row with every text for each answer', () => {
    expect(rows({ question: 'shop', by: 'region' })[0]).toEqual({
      result: 'w3/shop.yes/region=north',
      question: 'shop',
      questionLabel: 'Is there a shop?',
      item: null,
      itemLabel: null,
      itemLines: null,
      itemOrder: null,
      wave: 'w3',
      waveLabel: 'autumn',
      waveOrder: 0,
      waveDate: '2020-10-01',
      group: 'north',
      groupLabel: 'North',
      groupLines: ['North', 'and a line'],
      groupOrder: 0,
      answer: 'yes',
      answerLabel: 'yes',
      answerLines: ['yes', 'and a line'],
      answerOrder: 0,
      value: null,
      valueText: null,
      decimals: null,
      count: 3,
      countText: '3',
      countedText: 'three villages',
      base: 4,
      baseText: '4',
      percent: 75,
      percentText: '75%',
      columnText: '75%',
      countLeads: false,
      share: 0.75,
      low: null,
      high: null,
      intervalText: null,
      known: true,
    })
  })

  test('orders answers by count, and asked answers as asked', () => {
    expect(brief({ question: 'wishes' })).toEqual([
      'w3 - bus 5 of 5',
      'w3 - doctor 3 of 5',
      'w3 - school 1 of 5',
      'w3 - pub 0 of 5',
    ])
    expect(brief({ question: 'wishes', answers: ['care', 'bus'] })).toEqual([
      'w3 - care 4 of 5',
      'w3 - bus 5 of 5',
    ])
  })

  test('leaves out what is mentioned fewer times than the minimum', () => {
    expect(brief({ question: 'wishes', minimum: 2 })).toEqual(['w3 - bus 5 of 5', 'w3 - doctor 3 of 5'])
  })

  test('gives every group the same answers in the same order, and the total last', () => {
    expect(brief({ question: 'wishes', minimum: 2, by: 'region', total: true })).toEqual([
      ...['w3 north bus 4 of 4', 'w3 north doctor 3 of 4'],
      ...['w3 south bus 1 of 1', 'w3 south doctor 0 of 1'],
      ...['w3 total bus 5 of 5', 'w3 total doctor 3 of 5'],
    ])
    expect(rows({ question: 'shop', by: 'region', total: true }).at(-1)?.groupLabel).toBe('Total')
  })

  test('divides by the answers to a single question', () => {
    expect(brief({ question: 'wishes', answers: ['doctor'], by: 'shop' })).toEqual([
      'w3 yes doctor 3 of 3',
      'w3 no doctor 0 of 2',
    ])
  })

  test('shows a wave without the question as unknown, never as zero', () => {
    const [spring, summer, autumn] = rows({ question: 'shop', answers: ['yes'], waves: 'all' })
    expect([spring?.percentText, summer?.percentText, autumn?.percentText]).toEqual([
      '67%',
      'not asked',
      '60%',
    ])
    expect(summer).toMatchObject({
      known: false,
      result: null,
      count: null,
      base: null,
      share: null,
      percent: null,
    })
    expect(summer).toMatchObject({
      waveLabel: 'summer',
      waveOrder: 1,
      waveDate: '2019-06-01',
      answerLabel: 'yes',
    })
  })

  test('gives the values of a number question, or the measures that are asked', () => {
    expect(brief({ question: 'clubs' })).toEqual(['w3 - 1.5 1 of 5', 'w3 - 4 4 of 5'])
    expect(rows({ question: 'clubs' })[1]?.countedText).toBe('four villages')
    const measures = rows({ question: 'clubs', answers: ['min', 'max', 'few'] })
    expect(measures.map((row) => row.valueText ?? row.percentText)).toEqual(['1.5', '4', '20%'])
    expect(measures[0]?.result).toBe('w3/clubs.min')
  })

  test('reports that nothing is left to draw', () => {
    const { faults } = rowsFor({ question: 'wishes', minimum: 6 }, results, wrap)
    expect(faults).toEqual([
      {
        path: ['minimum'],
        fault: {
          kind: 'no-answers',
          message: 'no answer to `wishes` was given 6 times or more, so there is nothing to draw',
        },
      },
    ])
  })

  test('reports every part of a request that leads nowhere', () => {
    const { faults } = rowsFor(
      { question: 'wishes', answers: ['bus', 'doktor'], by: 'regoin' },
      results,
      wrap,
    )
    expect(faults.map(({ path, fault }) => [path.join('/'), fault.message])).toEqual([
      ['by', 'there is no stratum or single question `regoin`'],
      ['answers/1', '`wishes` has no answer `doktor`'],
    ])
  })
})
