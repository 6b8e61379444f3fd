import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { type DisclosedResults, disclose } from '../../pipeline/disclosure/disclose.ts'
import { barChart, drawChart } from '../support/make-chart.ts'
import {
  type GivenStudy,
  makeAnswers,
  makeInterview,
  makeQuestion,
  makeStudy,
  makeWave,
} from '../support/make-study.ts'
import { villageResults } from '../support/villages.ts'

const results = villageResults()
const VILLAGES = ['N-1', 'N-2', 'N-3', 'N-4', 'S-1', 'S-2']
const share = { field: 'share', type: 'quantitative' }

/** Bars as long as a share. */
function ofShares(request: Readonly<Record<string, unknown>>) {
  return { encoding: { ...barChart(request).encoding, x: share } }
}

async function words(
  request: Readonly<Record<string, unknown>>,
  rest: Readonly<Record<string, unknown>> = ofShares(request),
  of: DisclosedResults = results,
) {
  const { subtitle, source, finding, alt } = await drawChart(barChart(request, rest), of)
  return {
    subtitle: subtitle?.text,
    source: source?.text,
    finding: finding?.text.replaceAll('\u00a0', ' '),
    alt,
  }
}

/** One wave of villages with an answer each to a question. */
function answered(
  values: readonly string[],
  rest: Partial<GivenStudy> = {},
  missing: readonly string[] = [],
): DisclosedResults {
  const ids = [...new Set(values)].filter((id) => !missing.includes(id)).toSorted()
  const answers = [
    ...makeAnswers(...ids),
    ...makeAnswers(...missing).map((each) => ({ ...each, missing: true })),
  ]
  const interviews = values.map((view, index) => makeInterview([`N-${index + 1}`], { view }))
  const question = makeQuestion({
    id: 'view',
    label: 'What is the view?',
    answers,
    unitOfAnalysis: 'interview',
  })
  const waves = [makeWave({ id: 'w', label: 'May 2020', questions: ['view'], interviews })]
  return disclose(analyse(makeStudy({ questions: [question], waves, ...rest }), 'w'))
}

describe('the subtitle', () => {
  test.each([
    ['shares', { question: 'shop' }, undefined, 'Share of villages, autumn (n = 5)'],
    ['counts', { question: 'shop' }, {}, 'Number of villages, autumn (n = 5)'],
    [
      'mentions, of those given often enough',
      { question: 'wishes', minimum: 2 },
      {},
      'Number of villages that mention this, autumn (n = 5); several answers possible; only what at least two villages mention',
    ],
    [
      'groups and their total',
      { question: 'shop', by: 'region', total: true },
      undefined,
      'Share of villages, autumn (North n = 4, South n = 1 and in total n = 5)',
    ],
    [
      'waves that asked',
      { question: 'shop', waves: 'all' },
      {},
      'Number of villages, spring (n = 3) and autumn (n = 5)',
    ],
    [
      'values of a number',
      { question: 'clubs' },
      { mark: 'tick', encoding: { x: { field: 'value', type: 'quantitative' } } },
      'How many clubs are there?, autumn (n = 5)',
    ],
    [
      'how often each value of a number was given',
      { question: 'clubs' },
      { encoding: { x: { field: 'value', type: 'ordinal' }, y: { field: 'count', type: 'quantitative' } } },
      'Number of villages, autumn (n = 5)',
    ],
    [
      'a number of which each point is a case',
      { question: 'clubs' },
      {
        mark: { type: 'circle', color: '#000000', opacity: 1, stroke: { expr: 'paper' } },
        transform: [
          { calculate: 'sequence(datum.count)', as: 'place' },
          { flatten: ['place'] },
          { calculate: 'datum.value * 24', as: 'across' },
          { calculate: '90 - datum.place * 24', as: 'up' },
        ],
        encoding: {
          x: { field: 'across', type: 'quantitative', scale: null, axis: null },
          y: { field: 'up', type: 'quantitative', scale: null, axis: null },
        },
      },
      'How many clubs are there?, autumn (n = 5)',
    ],
    [
      'measures of a number that only texts show',
      { question: 'clubs', answers: ['median', 'max'] },
      {
        mark: { type: 'text', align: 'left' },
        encoding: { y: { field: 'answerLabel', type: 'nominal' }, text: { field: 'valueText' } },
      },
      'How many clubs are there?, autumn (n = 5)',
    ],
    [
      'counts that only texts show',
      { question: 'shop' },
      {
        mark: { type: 'text', align: 'left' },
        encoding: { y: { field: 'answerLabel', type: 'nominal' }, text: { field: 'countText' } },
      },
      'Number of villages, autumn (n = 5)',
    ],
  ])('reports %s', async (_, request, rest, subtitle) => {
    expect((await words(request, rest)).subtitle).toBe(subtitle)
  })

  test('has every number in it explained', async () => {
    const { subtitle } = await drawChart(barChart({ question: 'shop', waves: 'all' }), results)
    const rule = expect.any(Function)
    expect(subtitle?.figures).toEqual([
      { text: '3', results: ['w1/shop.yes'], shows: 'base', rule },
      { text: '5', results: ['w3/shop.yes'], shows: 'base', rule },
    ])
  })
})

describe('the source', () => {
  test('says who was asked, in each wave, and which wave did not ask', async () => {
    expect((await words({ question: 'shop', waves: 'all' })).source).toBe(
      'Source: interviews with two respondents, spring; interviews with three respondents, autumn. In summer this was not asked.',
    )
  })

  test('names answers that are missing, after the interviews', async () => {
    const of = answered(['a', 'b', 'a', 'refused'], {}, ['refused'])
    expect((await words({ question: 'view' }, undefined, of)).source).toBe(
      'Source: interviews with four respondents, May 2020. One without a substantive answer.',
    )
  })

  test('names desk research', async () => {
    const shop = makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no'), deskResearch: true })
    const found = {
      row: 2,
      unit: 'S-2',
      question: 'shop',
      value: 'no',
      source: 'website',
      date: '2020-03-04',
    }
    const wave = makeWave({
      id: 'w',
      questions: ['shop'],
      deskResearch: [found],
      interviews: [makeInterview(['N-1'], { shop: 'yes' })],
    })
    const { source } = await drawChart(
      barChart({ question: 'shop' }),
      disclose(analyse(makeStudy({ questions: [shop], waves: [wave] }), 'w')),
    )
    expect(source?.text).toBe('Source: interviews with one respondent, w, and desk research on one village.')
    expect(source?.figures.map(({ text, results: ids, shows }) => `${text}: ${ids} ${shows}`)).toEqual([
      'one respondent: w/response.interviews figure',
      'one: w/shop.yes desk-research',
    ])
    expect(source?.others).toEqual([{ text: 'w', reason: 'the name of a wave' }])
  })
})

describe('the finding', () => {
  test.each([
    [
      'the first and the last',
      ['a', 'a', 'a', 'b', 'b', 'c'],
      '“A” is given most often: 50% (3 of the 6 respondents); least often “c”: 17% (1 of the 6 respondents)',
    ],
    [
      'a tie at the top',
      ['a', 'a', 'b', 'b', 'c'],
      '“A” and “b” are given most often: each 40% (2 of the 5 respondents); least often “c”: 20% (1 of the 5 respondents)',
    ],
    ['a tie of all', ['a', 'b'], '“A” and “b” are given equally often: each 50% (1 of the 2 respondents)'],
    [
      'a tie of too many to name',
      ['a', 'b', 'c', 'd', 'e', 'e'],
      '“E” is given most often: 33% (2 of the 6 respondents); least often several answers: each 17% (1 of the 6 respondents)',
    ],
    ['the one answer there is', ['a', 'a'], '“A”: 100% (2 of the 2 respondents)'],
  ])('reports %s', async (_, values, finding) => {
    expect((await words({ question: 'view' }, undefined, answered(values))).finding).toBe(finding)
  })

  test('lets the count lead on a small base', async () => {
    const of = answered(['a', 'a', 'b'], { smallBase: 4 })
    expect((await words({ question: 'view' }, undefined, of)).finding).toBe(
      '“A” is given most often: 2 of the 3 respondents (67%); least often “b”: 1 of the 3 respondents (33%)',
    )
  })

  test('says of answers that were picked only how they rank among those', async () => {
    const of = answered(['a', 'a', 'a', 'b', 'b', 'c'])
    expect((await words({ question: 'view', answers: ['b', 'c'] }, undefined, of)).finding).toBe(
      '“B” is given most often of the answers shown: 33% (2 of the 6 respondents)',
    )
  })

  test('says nothing of the least where the least are left out', async () => {
    expect((await words({ question: 'wishes', minimum: 2 }, {})).finding).toBe(
      '“Bus” is mentioned most often, by 5 of the 5 villages',
    )
  })

  test('compares groups', async () => {
    expect((await words({ question: 'shop', by: 'region' })).finding).toBe('“Yes”: North 75% and South 0%')
  })

  test('names the leader of each group where they differ', async () => {
    const question = makeQuestion({ id: 'view', answers: makeAnswers('a', 'b', 'c') })
    const given = { 'N-1': 'a', 'N-2': 'a', 'N-3': 'b', 'S-1': 'c', 'S-2': 'b' }
    const interviews = Object.entries(given).map(([unit, view]) => makeInterview([unit], { view }))
    const of = disclose(
      analyse(
        makeStudy({ questions: [question], waves: [makeWave({ id: 'w', questions: ['view'], interviews })] }),
        'w',
      ),
    )
    expect((await words({ question: 'view', by: 'region' }, undefined, of)).finding).toBe(
      'The answer given most often: North “a” 67% and South “b” and “c” 50%',
    )
  })

  test('says how a share moved, and counts where the base is small', async () => {
    const request = { question: 'shop', answers: ['yes'], waves: 'all' }
    expect((await words(request)).finding).toBe(
      '“Yes”: 60% in autumn, a fall of 7 percentage points since spring (67%); this was not asked in summer',
    )
    expect((await words(request, ofShares(request), villageResults({ smallBase: 4 }))).finding).toBe(
      '“Yes”: 60% in autumn, one more village than in spring (three of the five, then two of the three); this was not asked in summer',
    )
  })

  test.each([
    [
      'fell since the wave before',
      [5, 2, 3, 2, 4, 2],
      undefined,
      '“Yes”: 50% in w3, a rise of 10 percentage points since w1 (40%); a fall of 17 percentage points since w2 (67%)',
    ],
    [
      'rose twice',
      [5, 1, 3, 2, 5, 4],
      undefined,
      '“Yes”: 80% in w3, a rise of 60 percentage points since w1 (20%)',
    ],
    [
      'stayed the same since the wave before',
      [5, 1, 2, 1, 4, 2],
      undefined,
      '“Yes”: 50% in w3, a rise of 30 percentage points since w1 (20%)',
    ],
    [
      'fell since the wave before, on small bases',
      [5, 1, 4, 3, 4, 2],
      6,
      '“Yes”: 2 of the 4 (50%) in w3, one more village than in w1 (two of the four, then one of the five); one fewer village than in w2',
    ],
    [
      'fell while the counts are equal, on small bases',
      [2, 2, 2, 1, 3, 2],
      6,
      '“Yes”: 2 of the 2 (100%) in w1, 1 of the 2 (50%) in w2 and 2 of the 3 (67%) in w3',
    ],
  ])('says of three waves that a share %s', async (_, counts, smallBase, finding) => {
    const waves = [0, 2, 4].map((at, index) => {
      const [base = 0, yes = 0] = counts.slice(at)
      const interviews = VILLAGES.slice(0, base).map((village, place) =>
        makeInterview([village], { view: place < yes ? 'yes' : 'no' }),
      )
      return makeWave({ id: `w${index + 1}`, questions: ['view'], interviews })
    })
    const question = makeQuestion({ id: 'view', answers: makeAnswers('yes', 'no') })
    const study = makeStudy({
      questions: [question],
      waves,
      ...(smallBase === undefined ? {} : { smallBase }),
    })
    const of = disclose(analyse(study, 'w3'))
    const request = { question: 'view', answers: ['yes'], waves: 'all' }
    expect((await words(request, ofShares(request), of)).finding).toBe(finding)
  })

  test('says how far values reach', async () => {
    const values = { mark: 'tick', encoding: { x: { field: 'value', type: 'quantitative' } } }
    expect((await words({ question: 'clubs' }, values)).finding).toBe('From 1.5 to 4, with a median of 4')
  })

  test('is absent where nobody answered', async () => {
    const question = makeQuestion({ id: 'view', answers: makeAnswers('a', 'b') })
    const of = disclose(
      analyse(makeStudy({ questions: [question], waves: [makeWave({ id: 'w', questions: ['view'] })] }), 'w'),
    )
    expect((await words({ question: 'view' }, {}, of)).finding).toBeUndefined()
  })
})

test('an alternative text of many figures names the extremes, and where the others are', async () => {
  const ids = 'abcdefghijklm'.split('')
  const of = answered([...ids, 'a', 'b', 'a'])
  expect((await words({ question: 'view' }, undefined, of)).alt).toBe(
    'Bar chart: Some bars. “A” is given most often: 19% (3 of the 16 respondents); least often several answers: each 6% (1 of the 16 respondents). A 19% (3 of 16); c 6% (1 of 16). The other figures are in the attached data. Percentages add up to 98% because of rounding.',
  )
})
