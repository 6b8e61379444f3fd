import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import * as statistics from '../../pipeline/analysis/estimates/statistics.ts'
import { noMemo } from '../../pipeline/core/memo.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import type { Language } from '../../pipeline/language/language.ts'
import { makeLanguage } from '../../pipeline/language/make-language.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import type { Study } from '../../pipeline/study/study.ts'
import type { SampleDesign } from '../../pipeline/study/study-design.ts'
import { madeUp } from '../language/made-up/made-up.ts'
import { tell } from '../support/claims-report.ts'
import { inlineText } from '../support/document-text.ts'
import { dutch, english } from '../support/languages.ts'
import { barChart, drawChart } from '../support/make-chart.ts'
import { makeReport } from '../support/make-report.ts'
import { makeSample, makeSampleWave, type Respondent, times } from '../support/make-sample.ts'
import { makeAnswers, makeQuestion } from '../support/make-study.ts'

const SCORES = Array.from({ length: 11 }, (_, value) => ({
  ...{ id: `${value}`, label: `${value}`, missing: false },
  value,
}))

const questions = [
  makeQuestion({ id: 'park', answers: makeAnswers('yes', 'no') }),
  makeQuestion({
    id: 'advice',
    type: 'scale',
    isOrdered: true,
    answers: SCORES,
    netScore: { label: 'score', promoters: ['9', '10'], detractors: ['0', '1', '2', '3', '4', '5', '6'] },
  }),
  makeQuestion({
    id: 'trips',
    type: 'number',
    number: { integer: true, minimum: 0, maximum: 99, noun: { singular: 'trip', plural: 'trips' } },
  }),
]

/** So many residents who answer yes and give 9, and no and give 4, in the north unless told otherwise. */
const of = (yes: number, no: number, rest: Omit<Respondent, 'values'> = {}) => [
  ...times(yes, { ...rest, values: { park: 'yes', advice: '9', trips: 3 } }),
  ...times(no, { ...rest, values: { park: 'no', advice: '4', trips: 1 } }),
]

interface Given {
  readonly design?: Partial<SampleDesign>
  readonly language?: Language
  readonly smallBase?: number
}

function study(waves: Readonly<Record<string, readonly Respondent[]>>, given: Given = {}): Study {
  const label: Readonly<Record<string, string>> = { v: 'May 2019', w: 'May 2020' }
  return makeSample({
    ...given,
    questions,
    waves: Object.entries(waves).map(([id, respondents]) =>
      makeSampleWave({ id, label: label[id] ?? id, questions: ['park', 'advice', 'trips'] }, respondents),
    ),
  })
}

function documentOf(source: string, given: Study) {
  const results = disclose(analyse(given, 'w', noMemo, statistics))
  return writeProse(makeReport({ only: `# Title\n\n${source}\n\n{{wordings}}` }), results, [])
}

function textOf(source: string, given: Study): string {
  const block = documentOf(source, given).sections[0]?.blocks[1]
  return block?.type === 'paragraph'
    ? inlineText(block.children).replaceAll('\u00a0', ' ')
    : `(${block?.type})`
}

function problemsOf(source: string, given: Study): string[] {
  return tell(() => documentOf(source, given))
    .filter((line) => /error: | {4}hint:/.test(line))
    .map((line) => line.trim().replace(/^templates\S+ error: /, ''))
}

/** Wilson: 0.6 of 100, z = 1.96: (0.6 + 0.0192 ± 1.96 √(0.0024 + 0.0000960)) / 1.0384, so 50.2% to 69.1%. */
const SIXTY = study({ w: of(60, 40) })

describe('an interval', () => {
  test.each([
    ['in running text', 'So {{interval "park.yes"}}.', 'So 50 to 69 per cent.'],
    ['in brackets', 'So ({{interval "park.yes"}}).', 'So (50% to 69%).'],
    ['where it opens a sentence', '{{interval "park.yes"}} it is.', 'Fifty to sixty-nine per cent it is.'],
    [
      'beside its share',
      'So {{percent "park.yes"}} ({{interval "park.yes"}}).',
      'So 60 per cent (50% to 69%).',
    ],
  ])('of a share is in whole percentages, %s', (_, source, text) => {
    expect(textOf(source, SIXTY)).toBe(text)
  })

  test.each([
    ['Dutch', dutch, 'Dus 50 tot 69 procent (50% tot 69%).'],
    ['any language', makeLanguage(madeUp), 'Dus 50 ümp 69 sënk (50 % ümp 69 %).'],
  ])('is in %s', (_, language, text) => {
    const given = study({ w: of(60, 40) }, { language })
    expect(textOf('Dus {{interval "park.yes"}} ({{interval "park.yes"}}).', given)).toBe(text)
  })

  test('never reaches none or all of what is neither', () => {
    // Wilson: 1 of 500 is 0.04% to 1.1%.
    const few = study({ w: of(1, 499) })
    expect(textOf('So {{interval "park.yes"}} ({{interval "park.yes"}}).', few)).toBe(
      'So less than 1 per cent to 1 per cent (less than 1% to 1%).',
    )
    expect(textOf('So ({{interval "park.no"}}).', few)).toBe('So (99% to more than 99%).')
  })

  test.each([
    // Half of 9 and half of 4: mean 6.5, SE = 2.5 / √99, t = 1.984.
    ['of a mean', '{{interval "advice.mean"}}', '6.0 to 7.0'],
    ['of a mean, with decimals', '{{interval "advice.mean" decimals=2}}', '6.00 to 7.00'],
    ['of a score', '{{interval "advice.score"}}', '−20 to 20'],
  ])('%s has its decimals', (_, call, text) => {
    expect(textOf(`So ${call}.`, study({ w: of(50, 50) }))).toBe(`So ${text}.`)
  })

  test('is explained with the level of the study', () => {
    const { figures } = documentOf(
      'So {{interval "park.yes"}}.',
      study({ w: of(60, 40) }, { design: { level: 0.9 } }),
    )
    expect(figures.map(({ results, shows, rule }) => [results, shows, rule])).toEqual([
      [['w/park.yes'], 'interval', 'the 90% interval, each end rounded'],
    ])
  })

  test('is refused where there is none', () => {
    const all = study({ w: of(60, 0) })
    expect(problemsOf('So {{interval "advice.mean"}}.', all)).toEqual([
      '`w/advice.mean` has no interval: the answers of the sample do not tell how far it may be off [no-interval]',
      'hint: leave it out',
    ])
    expect(problemsOf('So {{interval "park.yes" decimals=1}}.', SIXTY)).toEqual([
      '`decimals` is for numbers, and a percentage is whole [helper-argument]',
      'hint: leave it out',
    ])
  })
})

describe('a margin', () => {
  // Half of 50.2% to 69.1% is 9.4 points, upwards 10.
  test.each([
    [
      'in running text',
      'So {{percent "park.yes"}}, {{margin "park.yes"}}.',
      'So 60 per cent, plus or minus 10 percentage points.',
    ],
    [
      'in brackets',
      'So {{percent "park.yes"}} ({{margin "park.yes"}}).',
      'So 60 per cent (±10 percentage points).',
    ],
    ['where it opens a sentence', '{{margin "park.yes"}}.', 'Plus or minus 10 percentage points.'],
    [
      'without its sign',
      'With a margin of {{margin "park.yes" sign=false}}.',
      'With a margin of 10 percentage points.',
    ],
    // t × SE = 1.984 × 2.5 / √99 × … = 0.498, upwards 0.5.
    ['of a mean', 'So {{mean "advice"}} ({{margin "advice.mean"}}).', 'So 7.0 (±0.5 points).'],
    ['of a number with a noun', 'So ({{margin "trips.mean"}}).', 'So (±0.2 trips).'],
  ])('is half an interval, rounded upwards, %s', (_, source, text) => {
    expect(textOf(source, SIXTY)).toBe(text)
  })

  test('is in Dutch', () => {
    const given = study({ w: of(60, 40) }, { language: dutch })
    expect(textOf('Dus {{margin "park.yes"}} ({{margin "advice.mean"}}).', given)).toBe(
      'Dus plus of min 10 procentpunt (±0,5 punt).',
    )
  })
})

describe('a mean and a score', () => {
  test.each([
    ['with one decimal', '{{mean "advice"}}', '7.0'],
    ['with the decimals that are asked for', '{{mean "advice" decimals=0}}', '7'],
    ['in words', '{{mean "advice" as="words"}}', 'seven'],
    ['of a number', '{{mean "trips"}}', '2.2'],
    ['a score', '{{score "advice"}}', '20'],
    ['a score in words', '{{score "advice" as="words"}}', 'twenty'],
  ])('are numbers, %s', (_, call, text) => {
    expect(textOf(`So ${call}.`, SIXTY)).toBe(`So ${text}.`)
  })

  test('below nought have a minus', () => {
    expect(textOf('So {{score "advice"}}.', study({ w: of(40, 60) }))).toBe('So −20.')
  })

  test.each([
    ['{{mean "park"}}', '`park` has no mean: its answers have no values [helper-argument]'],
    ['{{score "trips"}}', '`trips` has no score: it has no `score` in codebook.json [helper-argument]'],
    ['{{mean "parc"}}', 'there is no question `parc` [unknown-result]'],
  ])('are refused of what has none: %s', (call, problem) => {
    expect(problemsOf(`So ${call}.`, SIXTY)[0]).toBe(problem)
  })
})

/** Sixty of a hundred in the north, thirty-five in the south: z = 3.5. */
const REGIONS = study({ w: [...of(60, 40), ...of(35, 65, { region: 'south' })] })
/** 45 and 60 of a hundred: z = 2.12. */
const RISE = study({ v: of(45, 55), w: of(60, 40) })
/** 45 and 50 of a hundred: z = 0.71. */
const NO_RISE = study({ v: of(45, 55), w: of(50, 50) })

const NORTH = 'group="region=north" and="region=south"'
const SOUTH = 'group="region=south" and="region=north"'

describe('a difference', () => {
  test.each([
    ['between groups', `{{difference "park.yes" ${NORTH}}}`, REGIONS, '25 percentage points higher'],
    ['the other way round', `{{difference "park.yes" ${SOUTH}}}`, REGIONS, '25 percentage points lower'],
    ['by its size', `{{difference "park.yes" ${SOUTH} as="size"}}`, REGIONS, '25 percentage points'],
    ['of a mean', `{{difference "advice.mean" ${NORTH}}}`, REGIONS, '1.2 points higher'],
    ['of a score', `{{difference "advice.score" ${SOUTH}}}`, REGIONS, '50 points lower'],
    ['of a number with a noun', `{{difference "trips.mean" ${NORTH}}}`, REGIONS, '0.5 trips higher'],
    ['since a wave', '{{difference "park.yes" since="previous"}}', RISE, '15 percentage points higher'],
    [
      'of a mean since a wave',
      '{{difference "advice.mean" since="v" decimals=2}}',
      RISE,
      '0.75 points higher',
    ],
    ['that is not shown', '{{difference "park.yes" since="v"}}', NO_RISE, 'not demonstrably higher or lower'],
  ])('is told as the figures show it, %s', (_, call, given, text) => {
    expect(textOf(`It is ${call} than there.`, given)).toBe(`It is ${text} than there.`)
  })

  test('opens a sentence in words', () => {
    expect(textOf(`{{difference "park.yes" ${NORTH} as="size"}} it is.`, REGIONS)).toBe(
      'Twenty-five percentage points it is.',
    )
  })

  test.each([
    [60, '{{difference "park.yes" since="v"}}', '15 procentpunt hoger'],
    [60, '{{difference "advice.mean" since="v"}}', '0,7 punt hoger'],
    [60, '{{difference "advice.score" since="v" as="size"}}', '30 punten'],
    [50, '{{difference "park.yes" since="v"}}', 'niet aantoonbaar hoger of lager'],
  ])('is in Dutch, of %d: %s', (yes, call, text) => {
    const given = study({ v: of(45, 55), w: of(yes, 100 - yes) }, { language: dutch })
    expect(textOf(`Dat is ${call}.`, given)).toBe(`Dat is ${text}.`)
  })

  test('is a test of the report, which are corrected for each other', () => {
    // Each p is 0.034; of two it is 0.067.
    const source = 'It is {{difference "park.yes" since="v"}}, and {{difference "advice.mean" since="v"}}.'
    expect(textOf(source, RISE)).toBe(
      'It is not demonstrably higher or lower, and not demonstrably higher or lower.',
    )
  })

  test('is of both results, and explained by what is shown of them', () => {
    const { figures } = documentOf(`It is {{difference "advice.mean" ${NORTH}}}.`, REGIONS)
    expect(figures.map(({ results, rule }) => [results, rule?.replaceAll('\u00a0', ' ')])).toEqual([
      [
        ['w/advice.mean/region=north', 'w/advice.mean/region=south'],
        '7.0 and 5.8: a difference of 1.2 points between the figures shown',
      ],
    ])
  })

  test.each([
    ['{{difference "park.yes"}}', '`difference` needs `group` and `and`, or `since` [helper-argument]'],
    [
      '{{difference "park.yes" group="region=north"}}',
      '`difference` needs `group` and `and`, or `since` [helper-argument]',
    ],
    [
      `{{difference "park.yes" ${NORTH} since="v"}}`,
      '`difference` is between groups or between waves, not both [helper-argument]',
    ],
    [
      `{{difference "park.yes" ${NORTH} region="north"}}`,
      '`difference` takes its groups from `group` and `and`, and no `region` [helper-argument]',
    ],
    [
      '{{difference "park.yes" group="north" and="region=south"}}',
      '"north" does not name a group [helper-argument]',
    ],
    [
      '{{difference "park.yes" group="region=west" and="region=south"}}',
      '`region` has no value `west` [unknown-result]',
    ],
    [
      '{{difference "park.yes" since="v" as="size"}}',
      'the sample does not show that `w/park.yes` and `v/park.yes` differ [no-difference]',
    ],
  ])('is refused: %s', (call, problem) => {
    expect(problemsOf(`It is ${call}.`, NO_RISE)[0]).toBe(problem)
  })
})

describe('a change of a number', () => {
  test.each([
    ['{{change "advice.mean" since="v"}}', RISE, 'a rise of 0.7 points since May 2019 (6.3)'],
    ['{{change "advice.mean" since="v" decimals=2}}', RISE, 'a rise of 0.75 points since May 2019 (6.25)'],
    ['{{change "advice.score" since="previous"}}', RISE, 'a rise of 30 points since May 2019 (−10)'],
    ['{{change "trips.mean" since="v"}}', RISE, 'a rise of 0.3 trips since May 2019 (1.9)'],
    ['{{change "advice.mean" since="v" as="noun"}}', RISE, 'a rise'],
    ['{{change "advice.mean" since="v" as="heading"}}', RISE, 'Higher'],
    ['{{change "advice.mean" since="v"}}', NO_RISE, 'not demonstrably different from May 2019 (6.3)'],
    ['{{change "advice.mean" since="v" as="noun"}}', NO_RISE, 'no demonstrable change'],
    ['{{change "advice.mean" since="v" as="heading"}}', NO_RISE, 'Not demonstrably higher or lower'],
  ])('is told in its unit: %s', (call, given, text) => {
    expect(textOf(`It is ${call}.`, given)).toBe(`It is ${text}.`)
  })

  test('has no counts', () => {
    expect(problemsOf('It is {{change "advice.mean" since="v" as="count"}}.', RISE)).toEqual([
      'a number has no counts that could have changed [helper-argument]',
      'hint: leave out `as`',
    ])
  })
})

/** A hundred residents, those of the north with a weight of 3: 30 of 50 and 10 of 50, by weight (90 + 10) of 200. */
const WEIGHTED = [...of(30, 20, { weight: 3 }), ...of(10, 40, { weight: 1, region: 'south' })]

describe('in a weighted sample', () => {
  const given = study({ v: WEIGHTED, w: WEIGHTED }, { smallBase: 5 })

  test('percentages go by weight', () => {
    expect(textOf('So {{percent "park.yes"}} (n = {{base "park.yes"}}).', given)).toBe(
      'So 50 per cent (n = 100).',
    )
    const [figure] = documentOf('So {{percent "park.yes"}}.', given).figures
    expect(figure?.rule).toBe('estimated by weights at 50%, rounded to whole percent, a half upwards')
  })

  test.each(['count', 'number', 'words', 'counted', 'fraction'])('`%s` is refused', (helper) => {
    expect(problemsOf(`So {{${helper} "park.yes"}}.`, given)).toEqual([
      `\`${helper}\` counts respondents, and percentages of \`w/park.yes\` rest on their weights [weighted-count]`,
      'hint: show `percent`, with `interval` or `base`, or write `unweighted=true` to speak of the respondents alone',
    ])
  })

  test.each([
    ['{{share "park.yes" as="both"}}', 'share'],
    ['{{change "park.yes" since="v" as="count"}}', 'change'],
  ])('what shows counts is refused: %s', (call, helper) => {
    expect(problemsOf(`So ${call}.`, given)[0]).toBe(
      `\`${helper}\` counts respondents, and percentages of \`w/park.yes\` rest on their weights [weighted-count]`,
    )
  })

  test.each([
    ['{{count "park.yes" unweighted=true}}', '40'],
    ['{{words "park.yes" unweighted=true}}', '40 of the 100'],
    ['{{fraction "park.yes" unweighted=true}}', '2 in 5'],
    ['{{share "park.yes" as="both" unweighted=true}}', '40 of the 100 residents (40%)'],
    ['{{change "park.yes" since="v" as="count" unweighted=true}}', 'as many residents as in May 2019'],
    ['{{share "park.yes"}}', '50 per cent'],
    ['{{counted "response.respondents"}}', '100 residents'],
  ])('respondents alone may be spoken of: %s', (call, text) => {
    expect(textOf(`So ${call}.`, given)).toBe(`So ${text}.`)
  })

  test('a ranking goes by weight, and is bounded by no number of respondents', () => {
    // No is said by 60 respondents, and by 60 + 40 of 200 by weight, as often as yes.
    expect(textOf('So {{ranking "park"}}.', given)).toBe('So yes and no.')
    for (const bound of ['minimum', 'maximum'])
      expect(problemsOf(`So {{ranking "park" top=1 ${bound}=50}}.`, given)).toEqual([
        `\`${bound}\` counts respondents, and \`park\` is ranked by their weights [weighted-count]`,
        'hint: choose with `top`, or show percentages in a `frequency-table`',
      ])
  })

  test('a small base has no count to lead, and says how to show one', () => {
    const small = study({ w: WEIGHTED }, { smallBase: 101 })
    expect(problemsOf('So {{share "park.yes"}}.', small)).toEqual([
      '`share` counts respondents, and percentages of `w/park.yes` rest on their weights [weighted-count]',
      'hint: write `unweighted=true` to speak of the respondents alone',
    ])
    expect(textOf('So {{share "park.yes" unweighted=true}}.', small)).toBe('So 40 of the 100.')
  })

  test('a key figure has its base, and no count', () => {
    const source = '{{#key-figure "park.yes"}}go to the park{{/key-figure}}'
    expect(documentOf(source, given).sections[0]?.blocks[1]).toMatchObject({
      figure: '50%',
      of: 'n = 100 residents',
    })
  })

  test.each([
    ['large', given],
    ['small', study({ w: WEIGHTED }, { smallBase: 101 })],
  ])('a chart of a %s base says what its percentages rest on', async (_, of) => {
    const encoding = {
      y: { field: 'answerLabel', type: 'nominal' },
      x: { field: 'share', type: 'quantitative' },
    }
    const results = disclose(analyse(of, 'w', noMemo, statistics))
    const { alt } = await drawChart(barChart({ question: 'park' }, { encoding }), results)
    // SE² = (50 × 9 + 50 × 1) / 4 / 200² × 100/99, so n* = 79, and t = 1.984: 39.1% to 60.9%.
    expect(alt).toContain('Yes 50% (39% to 61%; n = 100); no 50% (39% to 61%; n = 100).')
  })

  test('of equal weights counts are what percentages rest on', () => {
    const equal = study({ w: of(60, 40, { weight: 2 }) })
    expect(textOf('So {{words "park.yes"}}.', equal)).toBe('So 60 of the 100.')
  })
})

describe('a quantifier of a sample', () => {
  const hedging = { design: { quantifiers: 'hedge' } } as const
  const QUANTIFIER = 'So {{quantifier "park.yes"}} {{agree "park.yes" "goes" "go" by="quantifier"}}.'

  test('is the word whose bounds hold the whole interval', () => {
    // Wilson: 650 of 1000 is 62.0% to 67.9%; a clear majority is 60% to 70%.
    expect(textOf(QUANTIFIER, study({ w: of(650, 350) }))).toBe('So a clear majority of the residents go.')
    const [figure] = documentOf(QUANTIFIER, study({ w: of(650, 350) })).figures
    expect(figure?.rule).toBe('"a clear majority": at least 3/5 and at most 7/10, as the whole interval is')
  })

  // Wilson: 500 of 1000 is 46.9% to 53.1%, 690 is 66.1% to 71.8%, 560 is 52.9% to 59.1%, 60 of 100 is 50.2% to 69.1%.
  test.each([
    [500, 1000, '46.9', '47% to 53%', 'about half of the residents'],
    [690, 1000, '66.1', '66% to 72%', 'about two thirds of the residents'],
    [570, 1000, '53.9', '54% to 60%', 'more than half of the residents'],
    [430, 1000, '40.0', '40% to 46%', 'less than half of the residents'],
    [205, 1000, '18.1', '18% to 23%', 'about one in five residents'],
  ])(
    'of %d of %d, from %s%, is refused, or hedged where the study says so',
    (yes, base, _, interval, words) => {
      const waves = { w: of(yes, base - yes) }
      expect(problemsOf(QUANTIFIER, study(waves))).toEqual([
        `the interval of \`w/park.yes\`, ${interval}, reaches over the edges of a word with bounds [wide-interval]`,
        `hint: show \`percent\` and \`interval\`, or set \`quantifiers\` of the design in study.json to \`hedge\`, for "${words.replace(/ (?:of the )?residents$/, '')}"`,
      ])
      expect(textOf(QUANTIFIER, study(waves, hedging))).toBe(`So ${words} go.`)
    },
  )

  test.each([
    [of(15, 15), '33% to 67%'],
    [of(0, 40), '0% to 9%'],
    [of(40, 0), '91% to 100%'],
  ])('is refused where no word is true of all of its interval', (respondents, interval) => {
    expect(problemsOf(QUANTIFIER, study({ w: respondents }, hedging))).toEqual([
      `the interval of \`w/park.yes\`, ${interval}, reaches over the edges of all words with bounds [wide-interval]`,
      'hint: show `percent` and `interval`',
    ])
  })

  test('is printed with its bounds, and what they say of the interval', () => {
    const table = documentOf(QUANTIFIER, study({ w: of(500, 500) }, hedging)).sections[0]?.blocks[2]
    expect(table).toMatchObject({
      rows: [{ label: 'About half', cells: ['45%', '55%'] }],
      note: 'Only words of this report; “more than” and “less than” leave the bound itself out. The whole interval of a share lies within the bounds of its word.',
    })
  })

  test('goes by weight, and names no number of respondents', () => {
    // By weight 97 of 100, of respondents 4 of 5.
    const given = study({ w: [...of(600, 0, { weight: 9 }), ...of(0, 200, { weight: 1 })] }, hedging)
    expect(textOf(QUANTIFIER, given)).toBe('So nearly all residents go.')
    // Wilson: 2 of 1000 is 0.05% to 0.7%.
    expect(textOf(QUANTIFIER, study({ w: of(2, 998) }))).toBe('So a small part of the residents go.')
  })

  test('is in Dutch and any language', () => {
    const inLanguage = (language: Language) => study({ w: of(500, 500) }, { ...hedging, language })
    const source =
      'Dus {{quantifier "park.yes" noun=false}} {{agree "park.yes" "gaat" "gaan" by="quantifier"}}.'
    expect(textOf(source, inLanguage(dutch))).toBe('Dus ongeveer de helft gaat.')
    expect(textOf(source, inLanguage(makeLanguage(madeUp)))).toBe('Dus rünhälp gaan.')
    expect(textOf(source, inLanguage(english))).toBe('Dus about half gaan.')
  })
})
