import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'
import { count, label, saidOf } from './spec/said-of.ts'

const share = { field: 'share', type: 'quantitative' }
const paper = { expr: 'paper' }
const bar = { type: 'bar', stroke: paper }
const solid = { color: '#000000', opacity: 1 }
const group = { field: 'groupLabel', type: 'nominal' }
const wave = { field: 'waveLabel', type: 'nominal' }

const shop = { question: 'shop' }
const waves = { question: 'shop', waves: 'all' }
const groups = { question: 'shop', by: 'region' }
const total = { question: 'shop', by: 'region', total: true }
const wishes = { question: 'wishes' }

type Json = Readonly<Record<string, unknown>>

/** What is said, without hints and expectations. */
async function told(spec: Json, request: Json): Promise<string[]> {
  return (await saidOf(spec, request)).filter((line) => /^\d/.test(line))
}

describe('nothing but waves or groups is added to a chart, so that two rows look like one:', () => {
  const alike = (kind: string, rows: string) =>
    `error: nothing in the drawing tells the ${kind} of ${rows.replace(' and ', ` from the ${kind} of `)} [nameless-row]`

  test.each([
    ['point', 'point', { type: 'point', ...solid }],
    ['circle', 'point', { type: 'circle', ...solid }],
    ['tick', 'bar', { type: 'tick', thickness: 3 }],
    ['text', 'text', { type: 'text', align: 'left' }],
    ['rule', 'rule', { type: 'rule', size: 3 }],
  ])('%s', async (type, kind, mark) => {
    const texts = type === 'text' ? { text: { field: 'countText' } } : {}
    const spec = { mark, encoding: { y: label, x: { ...count, axis: null }, ...texts } }
    const [ofWaves] = await told(spec, waves)
    expect(ofWaves).toContain(alike(kind, '“yes, spring” and “yes, autumn”'))
    const [ofGroups] = await told(spec, groups)
    expect(ofGroups).toContain(alike(kind, '“yes, North, autumn” and “yes, South, autumn”'))
  })

  test('line', async () => {
    const spec = { mark: 'line', height: 80, encoding: { y: label, x: share } }
    expect(await told(spec, waves)).toEqual([`17:10: ${alike('line', '“no, spring” and “no, autumn”')}`])
  })

  test.each([
    "datum.groupLabel + ': ' + datum.answerLabel",
    "datum.answerLabel + ' (' + datum.groupLabel + ')'",
  ])('but they are told apart by %s', async (row) => {
    const transform = [{ calculate: row, as: 'row' }]
    expect(
      await saidOf({ transform, encoding: { y: { field: 'row', type: 'nominal' }, x: count } }, groups),
    ).toEqual([])
  })

  test('bars beside each other without a name', async () => {
    const spec = { encoding: { y: label, yOffset: { field: 'group' }, x: count } }
    expect(await saidOf(spec, groups)).toEqual([
      `20:10: ${alike('bar', '“yes, North, autumn” and “yes, South, autumn”')}`,
      'expected: the name of each, on an axis, in a legend or as a label',
    ])
  })
})

const beside = 'hint: draw them beside each other: `"yOffset": { "field": "…" }`'

describe('bars that lie end to end, and whose sum is no figure:', () => {
  test.each<readonly [string, Json, Json, string]>([
    [
      'waves',
      {},
      waves,
      '“yes, spring” and “yes, autumn” lie end to end, and figures of several waves do not add up',
    ],
    [
      'waves with their names',
      { color: wave },
      waves,
      '“yes, spring” and “yes, autumn” lie end to end, and figures of several waves do not add up',
    ],
    [
      'shares of groups',
      { x: share, color: group },
      groups,
      '“no, North, autumn” and “no, South, autumn” lie end to end, and percentages of several groups do not add up',
    ],
    [
      'groups and their total',
      { color: group },
      total,
      '“yes, North, autumn” and “yes, Total, autumn” lie end to end, and the total holds the groups',
    ],
    [
      'answers that may be given together',
      { y: undefined, color: label },
      wishes,
      '“bus, autumn” and “doctor, autumn” lie end to end, and what one counts, the other may count as well',
    ],
  ])('%s', async (_, encoding, request, said) => {
    const spec = { mark: bar, encoding: { y: label, x: count, ...encoding } }
    const [message, ...hints] = await saidOf(spec, request)
    expect(message).toMatch(/^\d+:10: error: /)
    expect(message).toContain(`error: ${said} [false-sum]`)
    expect(hints).toEqual([beside])
  })

  test('a net and an answer of it', async () => {
    const spec = { mark: bar, encoding: { x: count, color: label } }
    expect(await saidOf(spec, { question: 'wishes', answers: ['care', 'bus'] })).toEqual([
      '25:10: error: “care, autumn” and “bus, autumn” lie end to end, and what one counts, the other may count as well [false-sum]',
      beside,
    ])
  })

  test('rows of several waves that a channel adds up', async () => {
    const x = { aggregate: 'sum', field: 'count', type: 'quantitative', axis: null }
    expect(await told({ encoding: { y: label, x } }, waves)).toEqual([
      '24:10: error: the lengths of bars here are in proportion to no figure of their rows [uneven-scale]',
    ])
  })

  test('but not the answers to a question of one answer, nor how many a group counts', async () => {
    expect(await saidOf({ mark: bar, encoding: { x: count, color: label } }, shop)).toEqual([])
    expect(await saidOf({ mark: bar, encoding: { y: label, x: count, color: group } }, groups)).toEqual([])
  })
})

test('bars that lie over each other are refused', async () => {
  const spec = { mark: bar, encoding: { y: label, x: { ...count, stack: null }, color: wave } }
  expect(await saidOf(spec, waves)).toEqual([
    '26:10: error: the bars of “yes, spring” and “yes, autumn” lie over each other [false-sum]',
    beside,
  ])
})

describe('a part that looks like a whole is refused:', () => {
  const views = { question: 'shop', answers: ['yes'] }
  const pie = (theta: object, rest: object = {}) => ({
    mark: { type: 'arc', stroke: paper },
    height: 90,
    encoding: { theta, color: label, ...rest },
  })

  test('a circle of one answer', async () => {
    expect(await saidOf(pie(count), views)).toEqual([
      '24:14: error: “yes, autumn” fills a circle as if it were all, and is 3 of 5 [false-sum]',
      'expected: all answers, or a scale that ends at the whole',
    ])
  })

  test('a circle of answers that may be given together', async () => {
    expect(await saidOf(pie(count), wishes)).toEqual([
      '21:14: error: “bus, autumn” and “doctor, autumn” are parts of one circle, and what one counts, the other may count as well [false-sum]',
    ])
  })

  test('a circle of several waves', async () => {
    expect(await told(pie(count, { color: wave }), { ...waves, answers: ['yes'] })).toEqual([
      '25:14: error: “yes, spring” and “yes, autumn” are parts of one circle, and figures of several waves do not add up [false-sum]',
    ])
  })

  test('sectors whose angles are made up', async () => {
    const made = {
      ...pie({ field: 'made', type: 'quantitative' }),
      transform: [{ calculate: '6 - datum.count', as: 'made' }],
    }
    expect(await told(made, shop)).toEqual([
      '21:14: error: the angles of sectors here are in proportion to no figure of their rows [uneven-scale]',
    ])
  })

  describe('a stack of two of three answers', () => {
    const view = makeQuestion({ id: 'view', answers: makeAnswers('a', 'b', 'c') })
    const interviews = ['a', 'a', 'b', 'c'].map((id, index) =>
      makeInterview([`N-${index + 1}`], { view: id }),
    )
    const wave = makeWave({ id: 'w', label: 'May', questions: ['view'], interviews })
    const results = disclose(analyse(makeStudy({ questions: [view], waves: [wave] }), 'w'))
    const stack = (x: object) => ({ mark: bar, encoding: { x: { ...count, ...x }, color: label } })
    const two = { question: 'view', answers: ['a', 'b'] }

    test('that fills the plot', async () => {
      expect(await saidOf(stack({ axis: null }), two, results)).toEqual([
        '25:10: error: “a, May” and “b, May” lie end to end as if they were all, and are 3 of 4 [false-sum]',
        'expected: an axis, a scale that ends at the whole, or a bar for the rest',
      ])
    })

    test.each([
      ['with an axis', {}],
      ['on a scale to the whole', { axis: null, scale: { domain: [0, 4] } }],
    ])('but not one %s', async (_, x) => {
      expect(await saidOf(stack(x), two, results)).toEqual([])
    })
  })

  test('but not a circle of all answers, nor a part of a ring that is drawn as a part', async () => {
    expect(await saidOf(pie(count), shop)).toEqual([])
    expect(await saidOf(pie({ ...share, scale: { domain: [0, 1] } }), views)).toEqual([])
    expect(await saidOf(pie(count, { color: group }), { ...groups, answers: ['yes'] })).toEqual([])
  })
})
