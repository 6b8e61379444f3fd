import { analyse } from '../../pipeline/analysis/analyse.ts'
import * as statistics from '../../pipeline/analysis/estimates/statistics.ts'
import { noMemo } from '../../pipeline/core/memo.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import type { Language } from '../../pipeline/language/language.ts'
import { english } from './languages.ts'
import { makeSample, makeSampleWave, type Respondent, times } from './make-sample.ts'
import { makeAnswers, makeQuestion } from './make-study.ts'

const LEVELS = [
  { id: 'none', label: 'no trust', missing: false, value: 1 },
  { id: 'some', label: 'some trust', missing: false, value: 2 },
  { id: 'much', label: 'much trust', missing: false, value: 3 },
  { id: 'unknown', label: 'no idea', missing: true },
]
const TRUST = {
  type: 'scale',
  isOrdered: true,
  answers: LEVELS,
  nets: [{ id: 'trusting', label: 'trust', answers: ['some', 'much'] }],
  battery: 'trust',
} as const

const questions = [
  makeQuestion({ id: 'park', label: 'Is there a park?', answers: makeAnswers('yes', 'no') }),
  makeQuestion({ id: 'council', label: 'the council', ...TRUST }),
  makeQuestion({ id: 'police', label: 'the police', ...TRUST }),
]
const asked = questions.map(({ id }) => id)

export const north = (count: number, park: string, council: string, police: string): readonly Respondent[] =>
  times(count, { weight: 1, values: { park, council, police } })
export const south = (count: number, park: string, council: string, police: string): readonly Respondent[] =>
  times(count, { weight: 2, region: 'south', values: { park, council, police } })

/** Forty in the north who count once, and twenty in the south who count twice. */
export const RESIDENTS = [
  ...north(20, 'yes', 'none', 'much'),
  ...north(10, 'yes', 'some', 'much'),
  ...north(10, 'no', 'some', 'none'),
  ...south(4, 'yes', 'none', 'some'),
  ...south(6, 'no', 'none', 'some'),
  ...south(10, 'no', 'none', 'unknown'),
]

/** In the last of these waves. */
export function resultsOf(
  waves: readonly (readonly Respondent[])[] = [RESIDENTS],
  {
    language = english,
    parts = questions,
    smallBase = 1,
  }: { language?: Language; parts?: typeof questions; smallBase?: number } = {},
) {
  const labels = ['May 2019', 'May 2020'].slice(-waves.length)
  const study = makeSample({
    language,
    smallBase,
    questions: parts,
    batteries: [{ id: 'trust', label: 'Trust', items: ['council', 'police'] }],
    waves: waves.map((respondents, index) =>
      makeSampleWave({ id: `w${index}`, label: labels[index] ?? '', questions: asked }, respondents),
    ),
  })
  return disclose(analyse(study, `w${waves.length - 1}`, noMemo, statistics))
}

export const WHISKERS = { x: { field: 'low' }, x2: { field: 'high' } }

/** Bars with whiskers, in a row for each of something. */
export const withWhiskers = (dataset: object, place: string, ends: object = WHISKERS) => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  title: 'A chart of a sample',
  usermeta: { datasets: { some: dataset } },
  data: { name: 'some' },
  transform: [
    { calculate: 'datum.share - 0.1', as: 'less' },
    { calculate: 'datum.share + 0.1', as: 'more' },
  ],
  encoding: {
    y: { field: place, type: 'nominal' },
    x: { field: 'share', type: 'quantitative', scale: { domain: [0, 1] }, axis: null },
  },
  layer: [
    { mark: { type: 'bar', style: 'rest', height: 10 } },
    { mark: { type: 'rule', color: { expr: 'ink' } }, encoding: ends },
  ],
})
