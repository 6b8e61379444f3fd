import type { ReportDocument, ShownFigure } from '../../../../pipeline/prose/document.ts'
import type { Call } from '../../sociaal-domein/flips/calls.ts'
import {
  amount,
  areSame,
  changeTexts,
  decimalsOf,
  figuresOf,
  headingOf,
  moveOf,
  nounOf,
  sizes,
} from './changes.ts'
import { inChart } from './charts.ts'
import type { Conditions } from './conditions.ts'
import type { Figure } from './estimates.ts'
import type { Language } from './language.ts'
import { isMark } from './marks.ts'
import { counted, labelOf } from './nouns.ts'
import { endsOf, referenceIn } from './references.ts'
import { rankedIn } from './refusals.ts'
import { found, questionOf, REPORTED, type Text, textOf } from './sources.ts'
import { idOf, type Reference, referenceOf } from './survey.ts'
import type { Decided, Walked } from './walk.ts'
import {
  fixed,
  fractionTexts,
  listed,
  percentRange,
  percentText,
  percentTexts,
  plain,
  pointsTexts,
  quantifiersFor,
  rangeOf,
  written,
} from './words.ts'

/** What a figure is judged with. */
interface Subject {
  readonly call: Call
  readonly reference: Reference
  readonly figure: Figure
  readonly results: readonly string[]
  readonly conditions: Conditions
  readonly language: Language
  decide(test: NonNullable<ReturnType<Conditions['test']>>): Decided & { readonly isShown: boolean }
}

/** Every figure of a report that is not what the oracle makes it. */
export function falseFigures({ figures }: Pick<ReportDocument, 'figures'>, walked: Walked): string[] {
  return figures
    .filter(({ text }) => !isMark(text))
    .flatMap((shown) => {
      const { file, line, column } = shown.place
      const place = `${file}:${line}:${column}`
      const call = file.endsWith('report.json') ? COVER : walked.calls.get(place)
      if (call === undefined) return [`${place} is not reached`]
      const texts = expected(shown, call, walked)
      const text = plain(shown.text)
      return texts.map(plain).includes(text)
        ? []
        : [`${place} ${shown.as} "${text}" of ${shown.results.join(', ')}: not ${texts.join(' or ')}`]
    })
}

/** Stands for the chart that a report puts on its cover, which no template calls. */
const COVER: Call = { helper: 'chart', args: [], hash: {}, line: 1, column: 1, text: 'chart' }

/** The texts that are true of a figure. */
function expected(shown: ShownFigure, call: Call, walked: Walked): readonly string[] {
  const { as, shows, results } = shown
  const { conditions } = walked
  const reference = referenceOf(found(results[0], 'no result'))
  if (CHARTED.includes(as) && shows !== 'missing') return inChart(shown, conditions)
  if (reference.question === 'response') return ofFieldwork(reference, as, conditions)
  if (shows === 'missing') return written(missingIn(reference, conditions), conditions.language)
  const isInTable = as === 'frequency-table' || as === 'cross-table'
  const known = conditions.figure(reference)
  if (known === undefined && isInTable) return shows === 'base' ? ['0', 'n = 0'] : ['–']
  const figure = found(known, `${idOf(reference)} has no cases`)
  const subject = {
    call,
    reference,
    figure,
    results,
    conditions,
    language: conditions.language,
    decide: (test: Parameters<Walked['decide']>[0]) => walked.decide(test),
  }
  if (as === 'key-figure') return keyFigure(subject)
  if (isInTable) return inTable(subject, shows)
  return found(JUDGES[as], `the oracle does not judge \`${as}\``)(subject)
}

const CHARTED = ['chart', 'description of a chart', 'finding of a chart']

type Judge = (subject: Subject) => readonly string[]

const JUDGES: Readonly<Record<string, Judge>> = {
  count: ({ figure, language }) => written(figure.count, language),
  base: ({ figure, language }) => written(figure.n, language),
  number: ({ figure, language }) => written(figure.count, language),
  words: ({ figure, language }) =>
    written(figure.count, language).flatMap((count) =>
      written(figure.n, language).map((n) => language.ofBase(count, n)),
    ),
  counted: (subject) => counted(subject.figure.count, subject.conditions),
  percent: ({ figure, language }) => percentTexts(figure.value, language),
  share: (subject) => {
    const { call, figure, conditions, language } = subject
    if (call.hash.as === 'both') return both(subject)
    if (call.hash.unweighted === true && figure.n < conditions.estimates.survey.study.smallBase)
      return found(JUDGES.words, 'no words')(subject)
    return percentTexts(call.hash.unweighted === true ? figure.count / figure.n : figure.value, language)
  },
  quantifier: ({ call, figure, conditions, language }) => {
    const { design, unit } = conditions.estimates.survey.study
    const { value, interval, isFull } = figure
    const [singular, plural] = [textOf(unit.singular, language.tag), textOf(unit.plural, language.tag)]
    const isBare = call.hash.noun === false
    if (value === 0) return [isBare ? language.none : language.noOne(singular)]
    if (value === 1) return [isBare ? language.all : `${language.all} ${plural}`]
    return quantifiersFor(value, isFull ? undefined : interval, design.quantifiers === 'hedge', language).map(
      ({ words, of }) => (isBare ? words : `${words} ${of ? `${language.ofAll} ` : ''}${plural}`),
    )
  },
  // "57 per cent of the residents are", but "57 procent van de inwoners is"
  agree: (subject) => {
    const { call, figure, language } = subject
    if (call.hash.by === 'quantifier')
      return partsOf(subject).map((isPlural) => String(call.args[isPlural ? 2 : 1]))
    const isPlural = call.hash.by === 'share' ? !language.isPercentSingular : figure.count > 1
    return [String(call.args[isPlural ? 2 : 1])]
  },
  fraction: ({ figure, language }) => fractionTexts(figure.count, figure.n, language),
  range: ({ reference, conditions, language }) => {
    const [from = '', to = ''] = ['min', 'max'].map((item) =>
      fixed(conditions.figure({ ...reference, item })?.value ?? Number.NaN, undefined, language),
    )
    const noun = found(questionOf(reference.question).number?.noun, 'no noun')
    const range = from === to ? to : `${from} ${language.to} ${to}`
    return [`${range} ${textOf(to === '1' ? noun.singular : noun.plural, language.tag)}`]
  },
  label: ({ reference, language }) => [labelOf(reference, { language })],
  ranking: ({ call, conditions, language }) => {
    const { minimum = 1, maximum = Infinity, top = Infinity } = call.hash
    const labels = rankedIn(call, conditions)
      .filter(({ count }) => count >= Number(minimum) && count <= Number(maximum))
      .slice(0, Number(top))
      .map(({ label }) => textOf(label, language.tag))
    return [listed(labels, language)]
  },
  value: ({ call, reference, figure, language }) => [
    fixed(figure.value, decimalsOf(call, reference), language),
  ],
  mean: ({ call, reference, figure, language }) => [
    fixed(figure.value, decimalsOf(call, reference), language),
  ],
  score: ({ call, reference, figure, language }) => [
    fixed(figure.value, decimalsOf(call, reference), language),
  ],
  interval: ({ call, reference, figure, language }) => {
    const { low, high } = found(figure.interval, 'no interval')
    if (figure.isShare) return percentRange(low, high, language)
    return [rangeOf(low, high, decimalsOf(call, reference), language)]
  },
  margin: ({ call, reference, figure, language }) => {
    const sizes = marginOf(call, reference, figure, language)
    if (call.hash.sign === false) return sizes
    return sizes.flatMap((size) => [`±${size}`, `${language.plusOrMinus} ${size}`])
  },
  change: changed,
  difference: apart,
}

/** Whether the words for a share, each that is true, are plural. */
function partsOf({ figure: { value, interval, isFull }, conditions, language }: Subject): readonly boolean[] {
  if (value === 0 || value === 1) return [value === 1]
  const { quantifiers } = conditions.estimates.survey.study.design
  const words = quantifiersFor(value, isFull ? undefined : interval, quantifiers === 'hedge', language)
  return words.map((each) => language.isPluralPart(each.words, each.of))
}

/** "242 of the 761 residents (32%)" */
function both({ figure, conditions, language }: Subject): readonly string[] {
  const { singular, plural } = conditions.estimates.survey.study.unit
  const percent = percentText(figure.count / figure.n, language)
  const [count = '', n = ''] = [figure.count, figure.n].map((each) => written(each, language)[0])
  const noun = textOf(figure.n === 1 ? singular : plural, language.tag)
  return [`${language.ofBase(count, n)} ${noun} (${percent})`]
}

/** Half the width of an interval, rounded upwards. */
function marginOf(
  call: Call,
  reference: Reference,
  { isShare, interval }: Figure,
  language: Language,
): readonly string[] {
  const { low, high } = found(interval, 'no interval')
  const up = (step: number) => Math.ceil((high - low) / 2 / step - 1e-9)
  if (isShare) return pointsTexts(up(0.01), language)
  const decimals = decimalsOf(call, reference) ?? 2
  return [amount(up(10 ** -decimals) / 10 ** decimals, reference, decimals, language)]
}

function changed({ call, conditions, decide }: Subject): readonly string[] {
  const ends = found(endsOf(call), 'nothing compared')
  const test = conditions.test(...ends)
  const move = moveOf(ends, test && decide(test), conditions)
  const isExact = areSame(ends, conditions)
  const { language } = conditions
  if (call.hash.as === 'heading') return [headingOf(move, isExact, figuresOf(ends, conditions), language)]
  if (call.hash.as === 'noun') return [nounOf(move, isExact, figuresOf(ends, conditions), language)]
  return changeTexts(call, ends, move, conditions)
}

function apart({ call, conditions, decide, language }: Subject): readonly string[] {
  const ends = found(endsOf(call), 'nothing compared')
  const test = conditions.test(...ends)
  const move = moveOf(ends, test && decide(test), conditions)
  const all = sizes(call, ends, conditions)
  if (call.hash.as === 'size') return all
  if (move === 'undecided') return [language.neither]
  if (move === 'same') return [language.equal]
  return all.map((size) => `${size} ${language.levels[move]}`)
}

function keyFigure({ call, figure, reference, conditions, language }: Subject): readonly string[] {
  const { survey } = conditions.estimates
  const { unit, smallBase } = survey.study
  const say = (text: Text) => textOf(text, language.tag)
  const residents = say(figure.n === 1 ? unit.singular : unit.plural)
  const isWeighted = survey.isWeighted(reference.wave)
  const counts = figure.count === 0 ? ['0', language.noneOf] : [`${figure.count}`]
  const among = isWeighted
    ? [`n = ${figure.n.toLocaleString(language.tag)}`]
    : figure.n < smallBase
      ? [language.outOf(figure.n)]
      : counts.map((count) => language.ofBase(count, `${figure.n}`))
  const { group, wave } = referenceIn(call)
  const district = survey.study.strata[0]?.values.find(({ id }) => id === group?.value)
  const inGroup = district === undefined ? '' : ` (${say(district.label)})`
  const inWave = wave === REPORTED ? '' : ` ${language.inWave(say(survey.wave(wave).file.label))}`
  const percent = percentText(figure.value, language)
  const large = isWeighted || figure.n >= smallBase ? percent : String(figure.count)
  const whose = among.map((each) => `${each} ${residents}`)
  return [large, ...whose, ...whose.map((each) => `${each}${inGroup}${inWave}`)]
}

/** A cell: a base, a count, a percentage or a number. */
function inTable(
  { call, figure, reference, language }: Subject,
  shows: ShownFigure['shows'],
): readonly string[] {
  if (shows === 'base') return [`${figure.n}`, `n = ${figure.n}`]
  if (!figure.isShare) return ofNumber(figure.value, decimalsOf(call, reference), language)
  const percent = percentText(figure.value, language)
  return [percent, `${figure.count}`, `${figure.count} (${percent})`, `${percent} (n = ${figure.n})`]
}

/** With its decimals, or else as many as others of its kind in the table. */
function ofNumber(value: number, decimals: number | undefined, language: Language): readonly string[] {
  if (decimals !== undefined) return [fixed(value, decimals, language)]
  const exact = fixed(value, undefined, language)
  return [exact, ...[1, 2].map((decimals) => fixed(value, decimals, language))].filter(
    (text) => text.length >= exact.length,
  )
}

/** How many gave an answer that is declared missing. */
function missingIn({ wave, question: id, item }: Reference, { estimates }: Conditions): number {
  const { answers = [], number } = questionOf(id)
  const declared = [...answers, ...(number?.missing ?? [])].find((answer) => answer.id === item)
  const codes = declared?.codes ?? []
  return estimates.survey.wave(wave).rows.filter((row) => codes.includes(row[id] ?? '')).length
}

function ofFieldwork(
  { wave, item, group }: Reference,
  as: string,
  conditions: Conditions,
): readonly string[] {
  const { rows: all, file } = conditions.estimates.survey.wave(wave)
  const rows = group === undefined ? all : all.filter((row) => row[group.variable] === group.value)
  const { total, strata } = file.population ?? {}
  const population = group === undefined ? total : strata?.[group.value]
  const count = { invited: file.invited, population }[item] ?? rows.length
  const { language } = conditions
  const response = percentTexts(rows.length / file.invited, language)
  if (as === 'percent' || as === 'share') return response
  // How many answered, of how many, and which part of them that is.
  if (as === 'method' && item === 'responded')
    return [...written(rows.length, language), ...written(file.invited, language), ...response]
  return as === 'counted' ? counted(count, conditions) : written(count, language)
}
