import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { type DisclosedResults, disclose } from '../../pipeline/disclosure/disclose.ts'
import { figure } from '../../pipeline/language/phrase.ts'
import type { BlockOf } from '../../pipeline/prose/document.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { resultsOf } from '../support/chart-sample.ts'
import { messageOf } from '../support/make-chart.ts'
import { makeReport } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const shop = makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no') })
const bus = makeQuestion({ id: 'bus', answers: makeAnswers('yes', 'no') })

/** Of five villages, four have a shop; nobody was asked about buses. */
function resultsWith(smallBase: number) {
  const interviews = [
    makeInterview(['N-1', 'N-2', 'N-3', 'N-4'], { shop: 'yes' }),
    makeInterview(['S-1'], { shop: 'no' }, 3),
  ]
  const waves = [makeWave({ id: 'w1', questions: ['shop', 'bus'], interviews })]
  return disclose(analyse(makeStudy({ questions: [shop, bus], smallBase, waves }), 'w1'))
}

/** In May 2019 one of two villages had a shop, a year later four of five. */
function overWaves(smallBase = 1) {
  const before = [makeInterview(['N-1'], { shop: 'no' }), makeInterview(['S-1'], { shop: 'yes' }, 3)]
  const after = [
    makeInterview(['N-1', 'N-2'], { shop: 'yes', bus: 'no' }),
    makeInterview(['N-3', 'S-1'], { shop: 'yes', bus: 'yes' }, 3),
    makeInterview(['N-4'], { shop: 'no', bus: 'yes' }, 4),
  ]
  const waves = [
    makeWave({ id: 'w1', label: 'May 2019', questions: ['shop'], interviews: before }),
    makeWave({ id: 'w2', label: 'May 2020', questions: ['shop', 'bus'], interviews: after }),
  ]
  return disclose(analyse(makeStudy({ questions: [shop, bus], smallBase, waves }), 'w2'))
}

function written(source: string, results = resultsWith(1)) {
  return writeProse(makeReport({ only: `# Title\n\n${source}` }), results, [])
}

function keyFigureOf(source: string, results?: DisclosedResults): BlockOf<'keyFigure'> | undefined {
  return written(source, results).sections[0]?.blocks.find((block) => block.type === 'keyFigure')
}

/** What is wrong with a report, and by which rule. */
function problemsIn(write: () => unknown): string[] {
  try {
    write()
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems.map(({ message, rule }) => `${message} [${rule}]`)
  }
}

const SOURCE = '{{#key-figure "shop.yes"}}has a shop, in *{{count "shop.yes"}}* places{{/key-figure}}'

describe('a key figure', () => {
  test('is a percentage with what it is counted among, and words that go on after it', () => {
    expect(keyFigureOf(SOURCE)).toMatchObject({
      figure: '80%',
      of: '4 of the 5 villages',
      words: [
        { value: 'has a shop, in ' },
        { type: 'emphasis', children: [{ value: '4' }] },
        { value: ' places' },
      ],
    })
  })

  test('does not give its words the capital that opens a sentence', () => {
    const { words = [] } = keyFigureOf('{{#key-figure "shop.yes"}}{{label "shop.yes"}}{{/key-figure}}') ?? {}
    expect(words).toMatchObject([{ value: 'yes' }])
  })

  test('is a count where the base is small', () => {
    expect(keyFigureOf(SOURCE, resultsWith(10))).toMatchObject({ figure: '4', of: 'of 5 villages' })
  })

  test.each([
    ['a group of a stratum', 'region="north"', '75%', '3 of the 4 villages (North)'],
    ['a group of an answer', 'bus="no"', '100%', '2 of the 2 villages (“no”)'],
    ['another wave', 'wave="w1"', '50%', '1 of the 2 villages in May 2019'],
    [
      'a group in another wave',
      'wave="w1" region="north"',
      '0%',
      'none of the 1 village (North) in May 2019',
    ],
    ['the wave of the report', 'wave="w2"', '80%', '4 of the 5 villages'],
  ])('says of whom it is: %s', (_name, options, shown, of) => {
    const source = `{{#key-figure "shop.yes" ${options}}}have a shop{{/key-figure}}`
    expect(keyFigureOf(source, overWaves())).toMatchObject({ figure: shown, of })
  })

  test('says of whom its question was asked', () => {
    const roof = makeQuestion({
      ...{ id: 'roof', answers: makeAnswers('flat', 'steep') },
      askedOf: { question: 'shop', answers: ['yes'] },
    })
    const interviews = [
      makeInterview(['N-1', 'N-2', 'N-3'], { shop: 'yes', roof: 'flat' }),
      makeInterview(['S-1'], { shop: 'no' }, 3),
    ]
    const waves = [makeWave({ id: 'w1', questions: ['shop', 'roof'], interviews })]
    const results = disclose(analyse(makeStudy({ questions: [shop, roof], smallBase: 1, waves }), 'w1'))
    expect(keyFigureOf('{{#key-figure "roof.flat"}}have a flat roof{{/key-figure}}', results)).toMatchObject({
      figure: '100%',
      of: '3 of the 3 villages; asked only of “yes”',
    })
  })

  test('says so beside a count too', () => {
    const source = '{{#key-figure "shop.yes" region="north"}}have a shop{{/key-figure}}'
    expect(keyFigureOf(source, overWaves(5))).toMatchObject({ figure: '3', of: 'of 4 villages (North)' })
  })

  describe('of a measure', () => {
    test.each([
      // 1.25 of sixty, as in the tests of rows.
      ['"council.mean"', '1.3', 'mean from 1 (no trust) to 3 (much trust); n = 60 residents'],
      ['"council.mean" decimals=2', '1.25', 'mean from 1 (no trust) to 3 (much trust); n = 60 residents'],
      [
        '"council.median" region="south"',
        '1',
        'median from 1 (no trust) to 3 (much trust); n = 20 residents (South)',
      ],
    ])('is its value, with what it is and its base: %s', (call, shown, of) => {
      const source = `{{#key-figure ${call}}}is the mark{{/key-figure}}`
      expect(keyFigureOf(source, resultsOf())).toMatchObject({ figure: shown, of })
    })

    test('says of whom its question was asked', () => {
      const rent = makeQuestion({
        ...{ id: 'rent', type: 'number', number: { integer: true, minimum: 0, maximum: 9000 } },
        askedOf: { question: 'shop', answers: ['yes'] },
      })
      const interviews = [
        makeInterview(['N-1', 'N-2'], { shop: 'yes', rent: 500 }),
        makeInterview(['N-3'], { shop: 'yes', rent: 601 }, 3),
      ]
      const waves = [makeWave({ id: 'w1', questions: ['shop', 'rent'], interviews })]
      const results = disclose(analyse(makeStudy({ questions: [shop, rent], waves }), 'w1'))
      expect(
        keyFigureOf('{{#key-figure "rent.median"}}is the middle rent{{/key-figure}}', results),
      ).toMatchObject({ figure: '500', of: 'median; n = 3 villages; asked only of “yes”' })
    })

    test('takes no `unweighted`, as a share takes no `decimals`', () => {
      const source =
        '{{#key-figure "council.mean" unweighted=true}}is{{/key-figure}}\n\n{{#key-figure "park.yes" decimals=1}}have{{/key-figure}}'
      expect(problemsIn(() => written(source, resultsOf()))).toEqual([
        '`unweighted` is for counts, and a measure has none [helper-argument]',
        '`decimals` is for numbers, and a percentage is whole [helper-argument]',
      ])
    })
  })

  describe('by weights', () => {
    const source = (options = '') => `{{#key-figure "park.yes"${options}}}have a park{{/key-figure}}`

    test('is a percentage with its base', () => {
      expect(keyFigureOf(source(), resultsOf())).toMatchObject({ figure: '48%', of: 'n = 60 residents' })
    })

    test('is refused on a small base, where the count that leads rests on no weights', () => {
      expect(
        problemsIn(() => written(source(' region="south"'), resultsOf(undefined, { smallBase: 30 }))),
      ).toEqual([
        '`key-figure` counts respondents, and percentages of `w0/park.yes/region=south` rest on their weights [weighted-count]',
      ])
    })

    test.each([
      [' region="south"', '4', 'of 20 residents, unweighted (South)'],
      // 34 of 60.
      ['', '57%', '34 of the 60 residents, unweighted'],
    ])('may be of respondents alone, and says so:%s', (group, shown, of) => {
      const results = resultsOf(undefined, { smallBase: 30 })
      expect(keyFigureOf(source(`${group} unweighted=true`), results)).toMatchObject({ figure: shown, of })
    })
  })

  test('notes both its texts in the trace', () => {
    const { figures } = written(SOURCE)
    expect(figures.map(({ text, as, traceId, results }) => ({ text, as, traceId, results }))).toEqual([
      { text: '80%', as: 'key-figure', traceId: '1', results: ['w1/shop.yes'] },
      { text: '4 of the 5 villages', as: 'key-figure', traceId: '1/of', results: ['w1/shop.yes'] },
      { text: '4', as: 'count', traceId: '2', results: ['w1/shop.yes'] },
    ])
  })

  test('needs words and a case', async () => {
    const source = '{{key-figure "shop.yes"}}\n\n{{#key-figure "bus.yes"}}has a bus{{/key-figure}}'
    expect(await messageOf(Promise.resolve().then(() => written(source)))).toBe(
      [
        'templates/report/only.md.hbs:3:1: error: `key-figure` needs words between its tags [helper-argument]',
        '    {{key-figure "shop.yes"}}',
        '    ^',
        '    hint: write `{{#key-figure "question.answer"}}…{{/key-figure}}`',
        'templates/report/only.md.hbs:5:1: error: `w1/bus.yes` has no cases to speak of [empty-base]',
        '    {{#key-figure "bus.yes"}}has a bus{{/key-figure}}',
        '    ^',
      ].join('\n'),
    )
  })

  test('may be in the margin', () => {
    const [, margin] = written(`:::margin\n${SOURCE}\n:::\n\nText`).sections[0]?.blocks ?? []
    expect(margin).toMatchObject({ type: 'margin', children: [{ type: 'keyFigure', figure: '80%' }] })
  })
})

describe('the back page', () => {
  test('says how to cite the report, its fieldwork, date, version and data', () => {
    expect(written('Text').colophon).toEqual([
      {
        label: 'How to cite this report',
        text: 'Village research (2020). Wave w1.',
        traceId: 'colophon/cite',
      },
      {
        label: 'Fieldwork',
        text: '2\u00a0March 2020 to 3\u00a0March 2020',
        traceId: 'colophon/fieldwork',
      },
      { label: 'Published', text: '1\u00a0April 2020', traceId: 'colophon/published' },
      { label: 'Version', text: '1', traceId: 'colophon/version' },
      {
        label: 'Data',
        text: 'The figures behind every table and chart are attached as CSV files.',
        traceId: 'colophon/data',
      },
    ])
  })
})

describe('report.json', () => {
  const chart = { name: 'front', title: 'Shops', results: [], texts: [], described: [] }

  test('gives a section its setting', () => {
    const report = makeReport({ one: '# One', two: '# Two' }, { settings: { two: 'small' } })
    const { sections } = writeProse(report, resultsWith(1), [])
    expect(sections.map(({ setting }) => setting)).toEqual(['text', 'small'])
  })

  test('puts a chart on the cover, and its figures into the trace', () => {
    const place = { file: 'report.json', line: 2, column: 3 }
    const texts = [figure('4', ['w1/shop.yes'], () => 'in digits')]
    const report = makeReport({ one: '# One' }, { cover: { chart: 'front', place } })
    const { cover, figures } = writeProse(report, resultsWith(1), [{ ...chart, texts }])
    expect(figures).toMatchObject([{ text: '4', as: 'chart', traceId: cover?.traceId, place }])
    expect(cover?.name).toBe('front')
  })
})
