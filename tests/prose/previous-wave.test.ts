import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { previousWave } from '../../pipeline/analysis/previous-wave.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { type DisclosedResults, disclose } from '../../pipeline/disclosure/disclose.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { inlineText } from '../support/document-text.ts'
import { barChart, drawChart, messageOf } from '../support/make-chart.ts'
import { makeReport } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'
import { problemsIn } from './little-studies.ts'

const shop = makeQuestion({ id: 'shop', label: 'Is there a shop?', answers: makeAnswers('yes', 'no') })
const mood = makeQuestion({ id: 'mood', label: 'What is the mood?', answers: makeAnswers('good', 'poor') })

const VILLAGES = ['N-1', 'N-2', 'N-3', 'N-4', 'S-1', 'S-2']

/** Of six villages so many have a shop. */
function waveOf(id: string, label: string, questions: readonly string[], shops: number) {
  return makeWave({
    ...{ id, label, questions },
    fieldwork: { start: `${id}-03-01`, end: `${id}-03-09` },
    published: `${id}-05-01`,
    interviews: VILLAGES.map((village, index) =>
      makeInterview([village], {
        ...(questions.includes('shop') && { shop: index < shops ? 'yes' : 'no' }),
        ...(questions.includes('mood') && { mood: 'good' }),
      }),
    ),
  })
}

/** The shop is not asked about in the third of four waves, the mood only in the last two. */
const WAVES = [
  waveOf('2018', 'the spring of 2018', ['shop'], 1),
  waveOf('2019', 'the summer of 2019', ['shop'], 2),
  waveOf('2020', 'the autumn of 2020', ['mood'], 0),
  waveOf('2021', 'the winter of 2021', ['shop', 'mood'], 5),
]

function resultsIn(wave: string): DisclosedResults {
  return disclose(analyse(makeStudy({ questions: [shop, mood], waves: WAVES }), wave))
}

function textOf(source: string, wave = '2021'): string {
  const document = writeProse(
    makeReport({ only: `# Title\n\n${source}\n\n{{wordings}}` }),
    resultsIn(wave),
    [],
  )
  const block = document.sections[0]?.blocks[1]
  return block?.type === 'paragraph' ? inlineText(block.children).replaceAll('\u00a0', ' ') : ''
}

function problemsOf(source: string, wave: string): string[] {
  try {
    textOf(source, wave)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n')
    throw error
  }
}

describe('the previous wave', () => {
  test.each([
    ['that asked, of a figure', 'So {{count "shop.yes" wave="previous"}}.', 'So 2.'],
    ['that asked, of a question of the wave before', 'So {{count "mood.good" wave="previous"}}.', 'So 6.'],
    ['that asked, of a group', 'So {{count "shop.yes" wave="previous" region="north"}}.', 'So 2.'],
    [
      'of a change',
      'So {{change "shop.yes" since="previous" as="count"}}.',
      'So three more villages than in the summer of 2019; this was not asked in the autumn of 2020.',
    ],
    [
      'of a change since the one before another',
      'So {{change "shop.yes" wave="previous" since="previous" as="count"}}.',
      'So one more village than in the spring of 2018.',
    ],
    ['of a condition', '{{#if (rises "shop.yes" since="previous")}}Up{{else}}Not{{/if}}.', 'Up.'],
    [
      'of a figure to compare with',
      '{{#if (more-than "shop.yes" (figure "shop.yes" wave="previous"))}}Up{{/if}}.',
      'Up.',
    ],
    ['of a claim', '{{#claim "rises" "shop.yes" since="previous"}}Shops rose{{/claim}}.', 'Shops rose.'],
    ['by its label', 'In {{wave-label "previous" of="shop.yes"}}.', 'In the summer of 2019.'],
    [
      'by its label, of another question',
      'In {{wave-label "previous" of="mood"}}.',
      'In the autumn of 2020.',
    ],
    [
      'by its dates',
      'From {{period wave="previous" of="mood"}}, {{published wave="previous" of="shop.no" as="month"}}.',
      'From 1 March 2020 to 9 March 2020, May 2019.',
    ],
    [
      'beside its label',
      'In the summer of 2019 {{counted "shop.yes" wave="previous"}} had one.',
      'In the summer of 2019 two villages had one.',
    ],
    ['when it is known', '{{#if (known "shop.yes" wave="previous")}}Asked{{/if}}.', 'Asked.'],
  ])('is %s', (_, source, text) => {
    expect(textOf(source)).toBe(text)
  })

  test('is not known when there is none', () => {
    expect(textOf('{{#if (known "shop.yes" wave="previous")}}Asked{{else}}New{{/if}}.', '2018')).toBe('New.')
    expect(textOf('{{#if (known "mood.good" wave="previous")}}Asked{{else}}New{{/if}}.', '2020')).toBe('New.')
  })

  test.each([
    [
      'So {{count "mood.good" wave="previous"}}.',
      '2020',
      'no wave before the autumn of 2020 asked `mood`',
      '{{#if (known "mood.good" wave="previous")}}',
    ],
    [
      'So {{change "shop.yes" since="previous" as="count"}}.',
      '2018',
      'no wave before the spring of 2018 asked `shop`',
      '{{#if (known "shop.yes" wave="previous")}}',
    ],
    [
      '{{#claim "rises" "shop.yes" wave="2018" since="previous"}}Shops rose{{/claim}}.',
      '2021',
      'no wave before the spring of 2018 asked `shop`',
      '{{#if (known "shop.yes" wave="previous")}}',
    ],
  ])('is refused where there is none: %s', (source, wave, message, variant) => {
    const [problem = '', ...lines] = problemsOf(source, wave)
    expect(problem).toMatch(/^templates\/report\/only\.md\.hbs:3:\d+: error: /)
    expect(problem.replace(/^.*error: /, '')).toBe(`${message} [unknown-wave]`)
    expect(lines.at(-1)).toBe(`    hint: for the first wave make a variant with \`${variant}\``)
  })

  test('is refused in words that do not say what it must have asked', () => {
    expect(problemsOf('In {{wave-label "previous"}}.', '2021').map((line) => line.trim())).toEqual([
      'templates/report/only.md.hbs:3:4: error: `wave-label` of the wave "previous" needs `of`, a question or result that it asked [helper-argument]',
      'In {{wave-label "previous"}}.',
      '^',
      'hint: such as `of="a.b"` beside `{{percent "a.b" wave="previous"}}`',
    ])
    expect(problemsOf('From {{period of="shop"}}.', '2021')[0]).toBe(
      'templates/report/only.md.hbs:3:6: error: `of` goes with the wave "previous" [helper-argument]',
    )
  })

  test.each([
    [
      'In the spring of 2018 {{counted "shop.yes" wave="previous"}} had one.',
      ['`the spring of 2018` is a wave that `{{counted …}}` is not of'],
    ],
    ['In the summer of 2019 {{counted "shop.yes" wave="previous"}} had one.', []],
    [
      '{{change "shop.yes" since="previous"}} since 2018.',
      ['`since 2018` is not the time that `{{change …}}` is of'],
    ],
    ['{{change "shop.yes" since="previous"}} since 2019.', []],
    ['{{wave-label "previous" of="shop"}}: {{percent "shop.yes" wave="previous"}}.', []],
    [
      '{{wave-label "previous" of="shop"}}: {{percent "shop.yes"}}.',
      ['`{{percent …}}` is of something else than `{{wave-label …}}` beside it'],
    ],
    [
      '{{wave-label "previous" of="mood"}}: {{percent "shop.yes" wave="previous"}}.',
      ['`{{percent …}}` is of something else than `{{wave-label …}}` beside it'],
    ],
  ])('is the one that a sentence may name: %s', (source, messages) => {
    const writtenIn = {
      languages: [LANGUAGES.en.quantities],
      nouns: [{ singular: 'village', plural: 'villages' }],
      questions: [shop, mood],
      named: { strata: [], waves: WAVES, reported: '2021' },
    }
    expect(problemsIn(source, writtenIn).map(({ message }) => message)).toEqual(messages)
  })

  test('of a chart is the last that asked, beside the reported one', async () => {
    const request = { question: 'shop', waves: 'previous', answers: ['yes'] }
    const { table } = await drawChart(
      barChart(request, { encoding: OVER_WAVES, mark: 'point' }),
      resultsIn('2021'),
    )
    expect(table.rows).toEqual([
      ['the summer of 2019', 'yes', '2', '6', '33%'],
      ['the winter of 2021', 'yes', '5', '6', '83%'],
    ])
  })

  test('of a chart is refused where there is none', async () => {
    const request = { question: 'mood', waves: 'previous' }
    expect(await messageOf(drawChart(barChart(request), resultsIn('2020')))).toMatch(
      /^templates\/report\/charts\/chart\.vl\.json:8:18: error: no wave before the autumn of 2020 asked `mood` \[unknown-wave\]\n[\s\S]*hint: write "all", which is also true of the first wave$/,
    )
  })
})

const OVER_WAVES = {
  y: { field: 'waveLabel', type: 'nominal', sort: null },
  x: { field: 'count', type: 'quantitative' },
}

test('the wave before another is the last that asked, or of what none asks the one directly before', () => {
  const waves = WAVES.map(({ id, questions }) => ({ id, questions }))
  const before = (wave: string, question?: string) => previousWave(waves, wave, question)?.id
  expect(['shop', 'mood', 'response', undefined].map((question) => before('2021', question))).toEqual([
    '2019',
    '2020',
    '2020',
    '2020',
  ])
  expect([before('2018', 'shop'), before('2018'), before('2020', 'mood')]).toEqual(Array(3).fill(undefined))
})
