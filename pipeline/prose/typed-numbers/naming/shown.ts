import { PREVIOUS, previousWave } from '../../../analysis/previous-wave.ts'
import { BY_WAVE } from '../../compose/cross/lines.ts'
import type { Condition } from '../claims/condition.ts'
import type { Call } from '../reading/flat-text.ts'
import type { NamedStudy } from './named-study.ts'

/** Helpers that say how many gave an answer. */
const OF_ANSWERS: readonly string[] = [
  ...['count', 'number', 'words', 'counted', 'percent', 'share', 'quantifier', 'fraction', 'key-figure'],
  ...['interval', 'margin'],
]
/** Helpers and blocks that say something of the data. */
const FIGURES: readonly string[] = [
  ...OF_ANSWERS,
  ...[
    'base',
    'value',
    'mean',
    'score',
    'range',
    'change',
    'difference',
    'ranking',
    '#claim',
    '#frequency-table',
    '#cross-table',
    '#chart',
  ],
]
/** Conditions that say of an answer that there is little or none of it. */
const NEGATIVE: readonly string[] = [
  'none',
  'not',
  'minority',
  'fewer-than',
  'at-most',
  'exactly',
  'lowest',
  'falls',
]

/** What a helper, claim or block shows. */
export interface Shown {
  readonly call: Call
  /** The results that it names: `services.repair`. */
  readonly results: readonly string[]
  /** What it is of: those, `valley=lower`, `by=valley`, `wave=2023`, `waves=all`. */
  readonly keys: ReadonlySet<string>
  /** Whether sentences may speak of it: of the data, and known. */
  readonly isFigure: boolean
}

/** Whether a call may say something of the data. */
export function isFigure({ name }: Call): boolean {
  return FIGURES.includes(name)
}

/** Whether a figure says how many gave an answer. */
export function isOfAnswer({ call, isFigure }: Shown): boolean {
  return isFigure && OF_ANSWERS.includes(call.name) && call.name !== 'key-figure'
}

/** What is asked for in one pair of braces or brackets. */
interface Asked {
  readonly texts: readonly string[]
  readonly options: readonly (readonly [name: string, value: string])[]
}

export function shownBy(call: Call, study: NamedStudy): Shown {
  const asked = (call.name === '#chart' ? askedByChart(call, study) : askedBy(call)).map((each) =>
    withoutPrevious(each, study),
  )
  const results = asked.flatMap(resultsOf)
  const keys = asked.flatMap((each) => [
    ...each.options.map((pair) => pair.join('=')),
    ...wavesOf(each, study),
  ])
  return {
    call,
    results,
    keys: new Set([...results, ...keys]),
    isFigure: isFigure(call) && asked.some(({ texts }) => texts.length > 0),
  }
}

function askedBy({ name, about, hash, claimed }: Call): Asked[] {
  if (claimed !== undefined) return askedByCondition(claimed)
  const options = (hash?.pairs ?? []).flatMap(({ key, value }) =>
    value.type === 'StringLiteral' ? [optionOf(key, (value as hbs.AST.StringLiteral).value)] : [],
  )
  const named = about !== undefined && OF_QUESTIONS.includes(name) ? `${about}.${name}` : about
  return [{ texts: named === undefined ? [] : [named], options }]
}

/** Helpers of the same name as the figure of a question that they show. */
const OF_QUESTIONS: readonly string[] = ['mean', 'score']

/** A group of a difference is one by its own name: `group="region=north"` is `region=north`. */
function optionOf(key: string, value: string): readonly [name: string, value: string] {
  const [variable = '', group] = value.split('=')
  return (key === 'group' || key === 'and') && group !== undefined ? [variable, group] : [key, value]
}

function askedByCondition({ name, args, hash }: Condition): Asked[] {
  const texts = args.filter((each) => typeof each === 'string')
  const [question = '', ...answers] = texts
  const options = [...hash].flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  )
  return [
    {
      texts: name === 'top' && answers.length > 0 ? answers.map((id) => `${question}.${id}`) : texts,
      options,
    },
    ...args.flatMap((each) => (typeof each === 'object' ? askedByCondition(each) : [])),
  ]
}

function askedByChart({ about }: Call, { charts }: NamedStudy): Asked[] {
  const datasets = charts.find(({ name }) => name === about)?.datasets ?? []
  return datasets.map(({ question, answers, by, waves }) => ({
    texts: answers?.map((id) => `${question}.${id}`) ?? [question],
    options: [
      ...(by === undefined ? [] : [['by', by] as const]),
      ...(waves === undefined ? [] : [['waves', waves] as const]),
      ...(waves === PREVIOUS ? [['since', waves] as const] : []),
    ],
  }))
}

function resultsOf({ texts, options }: Asked): string[] {
  // Cases with an answer to another question are of that answer too.
  return [...texts.filter((text) => text.includes('.')), ...options.map((pair) => pair.join('.'))]
}

/** The id of the wave that a call labels. */
export function labelledWave(call: Call, { waves, reported }: NamedStudy): string | undefined {
  if (call.about !== PREVIOUS) return call.about
  const [{ options } = { options: [] }] = askedBy(call)
  const [question] = (new Map(options).get('of') ?? '').split('.')
  return previousWave(waves, reported, question)?.id
}

/** With the ids of waves that are named as the ones before others. */
function withoutPrevious({ texts, options }: Asked, { waves, reported }: NamedStudy): Asked {
  const [question] = (texts[0] ?? '').split('.')
  const before = (wave: string) => previousWave(waves, wave, question)?.id ?? PREVIOUS
  const wave = options.find(([name]) => name === 'wave')?.[1] ?? reported
  const own = wave === PREVIOUS ? before(reported) : wave
  return {
    texts,
    options: options.map(([name, value]) => {
      if (value !== PREVIOUS) return [name, value]
      if (name === 'since') return [name, before(own)]
      return [name, name === 'wave' ? own : value]
    }),
  }
}

/** A figure is of the reported wave, unless it is of another; a change is of two. */
function wavesOf({ texts, options }: Asked, { reported }: NamedStudy): string[] {
  if (texts.length === 0) return []
  const { wave = reported, since = wave, by } = Object.fromEntries(options)
  return [`wave=${wave}`, `wave=${since}`, ...(by === BY_WAVE ? ['waves=all'] : [])]
}

/** Whether a figure says that there is what it is of. */
export function isPositive({ name, claimed }: Call): boolean {
  if (name !== '#claim') return OF_ANSWERS.includes(name)
  if (claimed === undefined || NEGATIVE.includes(claimed.name)) return false
  return claimed.args.every((each) => typeof each !== 'object')
}
