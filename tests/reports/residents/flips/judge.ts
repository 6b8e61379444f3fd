import type { ReportDocument, ShownFigure } from '../../../../pipeline/prose/document.ts'
import type { Call } from '../../sociaal-domein/flips/calls.ts'
import { areSame, headingOf, moveOf, nounOf } from './changes.ts'
import type { Conditions } from './conditions.ts'
import type { Figure } from './estimates.ts'
import { isMark } from './marks.ts'
import { endsOf, referenceIn } from './references.ts'
import { rankedIn } from './refusals.ts'
import { found, questionOf, textOf } from './sources.ts'
import { idOf, type Reference, referenceOf } from './survey.ts'
import type { Decided, Walked } from './walk.ts'
import {
  fixed,
  fractionTexts,
  listed,
  percentOf,
  percentRange,
  percentTexts,
  plain,
  points,
  quantifiersFor,
  written,
} from './words.ts'

/** What a figure is judged with. */
interface Subject {
  readonly call: Call
  readonly reference: Reference
  readonly figure: Figure
  readonly results: readonly string[]
  readonly conditions: Conditions
  decide(test: NonNullable<ReturnType<Conditions['test']>>): Decided & { readonly isShown: boolean }
}

/** Every figure of a report that is not what the oracle makes it. */
export function falseFigures({ figures }: Pick<ReportDocument, 'figures'>, walked: Walked): string[] {
  return figures
    .filter(({ text }) => !isMark(text))
    .flatMap((shown) => {
      const { file, line, column } = shown.place
      const place = `${file}:${line}:${column}`
      const call = walked.calls.get(place)
      if (call === undefined) return [`${place} is not reached`]
      const texts = expected(shown, call, walked)
      const text = plain(shown.text)
      return texts.map(plain).includes(text)
        ? []
        : [`${place} ${shown.as} "${text}" of ${shown.results.join(', ')}: not ${texts.join(' or ')}`]
    })
}

/** The texts that are true of a figure. */
function expected({ as, shows, results }: ShownFigure, call: Call, walked: Walked): readonly string[] {
  const { conditions } = walked
  const reference = referenceOf(found(results[0], 'no result'))
  if (reference.question === 'response') return ofFieldwork(reference, as, conditions)
  if (shows === 'missing') return written(missingIn(reference, conditions))
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
    decide: (test: Parameters<Walked['decide']>[0]) => walked.decide(test),
  }
  if (as === 'key-figure') return keyFigure(subject)
  if (isInTable) return inTable(subject, shows)
  return found(JUDGES[as], `the oracle does not judge \`${as}\``)(subject)
}

type Judge = (subject: Subject) => readonly string[]

const JUDGES: Readonly<Record<string, Judge>> = {
  count: ({ figure }) => written(figure.count),
  base: ({ figure }) => written(figure.n),
  number: ({ figure }) => written(figure.count),
  words: ({ figure }) =>
    written(figure.count).flatMap((count) => written(figure.n).map((n) => `${count} of the ${n}`)),
  counted: (subject) => counted(subject.figure.count, subject.conditions),
  percent: ({ figure }) => percentTexts(figure.value),
  share: (subject) => {
    const { call, figure, conditions } = subject
    if (call.hash.as === 'both') return both(subject)
    if (call.hash.unweighted === true && figure.n < conditions.estimates.survey.study.smallBase)
      return found(JUDGES.words, 'no words')(subject)
    return percentTexts(call.hash.unweighted === true ? figure.count / figure.n : figure.value)
  },
  quantifier: ({ call, figure, conditions }) => {
    const { design, unit } = conditions.estimates.survey.study
    const { value, interval, isFull } = figure
    const [singular, plural] = [textOf(unit.singular), textOf(unit.plural)]
    const isBare = call.hash.noun === false
    if (value === 0) return [isBare ? 'none' : `no ${singular}`]
    if (value === 1) return [isBare ? 'all' : `all ${plural}`]
    return quantifiersFor(value, isFull ? undefined : interval, design.quantifiers === 'hedge').map(
      ({ words, of }) => (isBare ? words : `${words} ${of ? 'of the ' : ''}${plural}`),
    )
  },
  // "57 per cent of the residents are"
  agree: ({ call, figure }) => [String(call.args[call.hash.by === 'share' || figure.count > 1 ? 2 : 1])],
  fraction: ({ figure }) => fractionTexts(figure.count, figure.n),
  range: ({ reference, conditions }) => {
    const [from, to] = ['min', 'max'].map((item) =>
      fixed(conditions.figure({ ...reference, item })?.value ?? Number.NaN),
    )
    const { singular = 'point', plural = 'points' } = questionOf(reference.question).number?.noun ?? {}
    return [`${from === to ? to : `${from} to ${to}`} ${textOf(to === '1' ? singular : plural)}`]
  },
  label: ({ reference }) => [labelOf(reference)],
  ranking: ({ call, conditions }) => {
    const { minimum = 1, maximum = Infinity, top = Infinity } = call.hash
    const labels = rankedIn(call, conditions)
      .filter(({ count }) => count >= Number(minimum) && count <= Number(maximum))
      .slice(0, Number(top))
      .map(({ label }) => textOf(label))
    return [listed(labels)]
  },
  value: ({ call, reference, figure }) => [fixed(figure.value, decimalsOf(call, reference, undefined))],
  mean: ({ call, reference, figure }) => [fixed(figure.value, decimalsOf(call, reference))],
  score: ({ call, reference, figure }) => [fixed(figure.value, decimalsOf(call, reference))],
  interval: ({ call, reference, figure }) => {
    const { low, high } = found(figure.interval, 'no interval')
    if (figure.isShare) return percentRange(low, high)
    const [from, to] = [low, high].map((end) => fixed(end, decimalsOf(call, reference)))
    return [from === to ? `${from}` : `${from} to ${to}`]
  },
  margin: ({ call, reference, figure }) => {
    const sizes = marginOf(call, reference, figure)
    if (call.hash.sign === false) return sizes
    return sizes.flatMap((size) => [`±${size}`, `plus or minus ${size}`])
  },
  change: changed,
  difference: apart,
}

/** "242 of the 761 residents (32%)" */
function both({ figure, conditions }: Subject): readonly string[] {
  const { singular, plural } = conditions.estimates.survey.study.unit
  const [percent] = percentTexts(figure.count / figure.n)
  const ofBase = `${written(figure.count)[0]} of the ${written(figure.n)[0]}`
  return [`${ofBase} ${textOf(figure.n === 1 ? singular : plural)} (${percent})`]
}

/** Half the width of an interval, rounded upwards. */
function marginOf(call: Call, reference: Reference, { isShare, interval }: Figure): readonly string[] {
  const { low, high } = found(interval, 'no interval')
  const up = (step: number) => Math.ceil((high - low) / 2 / step - 1e-9)
  if (isShare) return points(up(0.01))
  const decimals = decimalsOf(call, reference) ?? 2
  return [amount(up(10 ** -decimals) / 10 ** decimals, reference, decimals)]
}

/** "0.3 points", or "2 euros" of what is asked in those. */
function amount(size: number, reference: Reference, decimals: number | undefined): string {
  const text = fixed(size, decimals)
  const noun = reference.item === 'score' ? undefined : questionOf(reference.question).number?.noun
  const [singular, plural] = noun ? [textOf(noun.singular), textOf(noun.plural)] : ['point', 'points']
  return `${text} ${text === '1' ? singular : plural}`
}

/** How many decimals a number has: those that a call asks for, of its question, or one for a mean. */
function decimalsOf({ hash }: Call, { question, item }: Reference, usual: number | undefined = 1) {
  if (typeof hash.decimals === 'number') return hash.decimals
  if (item === 'score') return 0
  return questionOf(question).number?.decimals ?? (item === 'mean' ? usual : undefined)
}

/** How far two figures are apart as shown: less than 1% counts as 0, more than 99% as 100. */
function sizes(call: Call, [later, earlier]: readonly [Reference, Reference], conditions: Conditions) {
  const [one, other] = [later, earlier].map((each) => found(conditions.figure(each), 'an empty base'))
  if (one === undefined || other === undefined) return []
  if (one.isShare) return points(Math.abs(percentOf(one.value) - percentOf(other.value)))
  const decimals = decimalsOf(call, later)
  const shown = (value: number) => Number(fixed(value, decimals).replaceAll(',', '').replace('−', '-'))
  const size = Math.abs(shown(one.value) - shown(other.value))
  const step = 10 ** -(decimals ?? 2)
  return size < step / 2 ? [`less than ${amount(step, later, decimals)}`] : [amount(size, later, decimals)]
}

function changed({ call, conditions, decide }: Subject): readonly string[] {
  const ends = found(endsOf(call), 'nothing compared')
  const [later, earlier] = ends
  const test = conditions.test(...ends)
  const move = moveOf(ends, test && decide(test), conditions)
  const [one, other] = ends.map((each) => found(conditions.figure(each), 'an empty base'))
  if (one === undefined || other === undefined) return []
  const label = textOf(conditions.estimates.survey.wave(earlier.wave).file.label)
  const was = one.isShare ? percentTexts(other.value)[0] : fixed(other.value, decimalsOf(call, later))
  const nearly = areSame(ends, conditions) ? '' : 'nearly '
  if (call.hash.as === 'heading') return [headingOf(move, nearly, one, other)]
  if (call.hash.as === 'noun') return [nounOf(move, nearly, one, other)]
  if (move === 'undecided') return [`not demonstrably different from ${label} (${was})`]
  if (move === 'same') return [`${nearly}the same as in ${label} (${was})`]
  return sizes(call, ends, conditions).map((size) => `a ${move} of ${size} since ${label} (${was})`)
}

function apart({ call, conditions, decide }: Subject): readonly string[] {
  const ends = found(endsOf(call), 'nothing compared')
  const test = conditions.test(...ends)
  const move = moveOf(ends, test && decide(test), conditions)
  const all = sizes(call, ends, conditions)
  if (call.hash.as === 'size') return all
  if (move === 'undecided') return ['not demonstrably higher or lower']
  if (move === 'same') return ['neither higher nor lower']
  return all.map((size) => `${size} ${move === 'rise' ? 'higher' : 'lower'}`)
}

function keyFigure({ call, figure, reference, conditions }: Subject): readonly string[] {
  const { survey } = conditions.estimates
  const { unit, smallBase } = survey.study
  const residents = textOf(figure.n === 1 ? unit.singular : unit.plural)
  const isWeighted = survey.isWeighted(reference.wave)
  const among = isWeighted
    ? `n = ${figure.n}`
    : figure.n < smallBase
      ? `of ${figure.n}`
      : `${figure.count} of the ${figure.n}`
  const { group, wave } = referenceIn(call)
  const district = survey.study.strata[0]?.values.find(({ id }) => id === group?.value)
  const inGroup = district === undefined ? '' : ` (${textOf(district.label)})`
  const inWave = wave === '2026' ? '' : ` in ${textOf(survey.wave(wave).file.label)}`
  const percent = percentTexts(figure.value)[0] ?? ''
  const large = isWeighted || figure.n >= smallBase ? percent : String(figure.count)
  return [large, `${among} ${residents}`, `${among} ${residents}${inGroup}${inWave}`]
}

/** A cell: a base, a count, a percentage or a number. */
function inTable({ figure, reference }: Subject, shows: ShownFigure['shows']): readonly string[] {
  if (shows === 'base') return [`${figure.n}`, `n = ${figure.n}`]
  if (!figure.isShare) return ofNumber(figure.value, reference)
  const percent = percentTexts(figure.value)[0] ?? ''
  return [percent, `${figure.count}`, `${figure.count} (${percent})`, `${percent} (n = ${figure.n})`]
}

/** With as many decimals as others of its kind in the table. */
function ofNumber(value: number, { item }: Reference): readonly string[] {
  if (item === 'score') return [fixed(value, 0)]
  const exact = fixed(value)
  return [exact, ...[1, 2].map((decimals) => fixed(value, decimals))].filter(
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
  const response = percentTexts(rows.length / file.invited)
  if (as === 'percent' || as === 'share') return response
  // How many answered, of how many, and which part of them that is.
  if (as === 'method' && item === 'responded')
    return [...written(rows.length), ...written(file.invited), ...response]
  return as === 'counted' ? counted(count, conditions) : written(count)
}

function counted(count: number, { estimates }: Conditions): readonly string[] {
  const { singular, plural } = estimates.survey.study.unit
  if (count === 0) return [`no ${textOf(singular)}`]
  return written(count).map((number) => `${number} ${textOf(count === 1 ? singular : plural)}`)
}

function labelOf({ question: id, item }: Reference): string {
  const { answers = [], nets = [], classes = [] } = questionOf(id)
  const each = [...answers, ...nets, ...classes].find((one) => one.id === item)
  return textOf(found(each, `no ${id}.${item}`).label)
}
