import { askedOfRule } from '../../analysis/asked-of.ts'
import { CODEBOOK, WAVE_NAME } from '../../analysis/phrases.ts'
import type { Results } from '../../analysis/results.ts'
import { scaleText } from '../../analysis/scale-text.ts'
import { levelText } from '../../analysis/shown-interval.ts'
import { isWeighted } from '../../analysis/weighted.ts'
import { largest } from '../../core/lists.ts'
import type { Language } from '../../language/language.ts'
import { lowered } from '../../language/letter-case.ts'
import { figure, named, number, type Phrase, phrase, weave } from '../../language/phrase.ts'
import type { Question } from '../../study/study.ts'
import type { ChartRow } from '../chart-row.ts'
import { groupBy, isValue } from '../parts.ts'
import { groupName } from './finding-words.ts'
import { intervalMark, type Measure, measureOf } from './spec-marks.ts'
import type { ChartSubject } from './subject.ts'

/** The answer or measure that a chart is of, when it shows one alone, and the subtitle that names it. */
export interface NamedAnswer {
  readonly label: string
  readonly subtitle: Phrase
}

/** Its subtitle is for a chart whose caption does not name the answer: nothing else might. */
export function namedAnswerOf(subject: ChartSubject): NamedAnswer | undefined {
  const known = subject.rows.filter((row) => row.known)
  const [first] = known
  if (!first?.answer || known.some(({ answer }) => answer !== first.answer)) return undefined
  const label = first.answerLabel ?? ''
  const subtitle = subtitleOf(subject, label)
  return subtitle && { label, subtitle }
}

/**
 * What a chart counts, among whom and when: "Aandeel van de gemeenten, juni 2017 (n = 35)". Undefined when no wave
 * has a figure.
 *
 * @param answer the label of the one answer that it shows, when the subtitle names it
 */
export function subtitleOf(
  { rows, requests, spec, results }: ChartSubject,
  answer?: string,
): Phrase | undefined {
  const { language } = results
  const known = rows.filter((row) => row.known)
  const questions = questionsOf(known, results)
  if (questions.length === 0) return undefined
  const isByWeight = known.some((row) => isOfWeights(row, spec, results))
  const waves = groupBy(known, (row) => row.wave).map((ofWave) => waveWith(ofWave, isByWeight, language))
  const rules = [
    ...askedOfRule(questions, results),
    ...(questions.some(({ type }) => type === 'multiple') ? [phrase(language.words.severalAnswers)] : []),
    ...minimumRule(largest([0, ...requests.map(({ minimum = 0 }) => minimum)]), known, results),
    ...intervalRule(spec, known, results),
  ]
  const what = named(whatOf(questions, { spec, rows: known, answer }, results), CODEBOOK)
  const how = isByWeight ? [phrase(language.words.exhibits.byWeight)] : []
  const when = weave([what, ...how, weave(waves, language.list)], (texts) => texts.join(', '))
  return weave([when, ...rules], (texts) => texts.join('; '))
}

function questionsOf(rows: readonly ChartRow[], { questions }: Results): readonly Question[] {
  return questions.filter(({ id }) => rows.some((row) => row.question === id))
}

/** What the chart counts: a share of the cases, cases, or what a number question asks. */
function whatOf(
  questions: readonly Question[],
  {
    spec,
    rows,
    answer,
  }: { readonly spec: object; readonly rows: readonly ChartRow[]; readonly answer: string | undefined },
  results: Results,
): string {
  const { byId, language } = results
  const { exhibits } = language.words
  const whats = questions.map((question) => {
    const { id, type } = question
    const own = rows.filter((row) => row.question === id)
    const measure = measureOf(spec, measuresOf(own))
    if (measure === 'value') return valueNamed(whatValue(question, own, results), answer)
    const row = own.find(({ result }) => result !== null)
    const plural = byId.get(row?.result ?? '')?.noun.plural ?? ''
    const isMention = type === 'multiple'
    const quoted = answer === undefined ? undefined : exhibits.quoted(answer)
    return exhibits[measure === 'count' ? 'countOf' : 'shareOf'](plural, isMention, quoted)
  })
  return language.list([...new Set(whats)].map((what, index) => (index === 0 ? what : lowered(what))))
}

/** Whether a row shows a figure by weights, and not how many answered. */
function isOfWeights(row: ChartRow, spec: object, results: Results): boolean {
  const result = results.byId.get(row.result ?? '')
  return result !== undefined && isWeighted(result, results) && measureOf(spec, measuresOf([row])) !== 'count'
}

/** "lines: 95% interval", where they are drawn. */
function intervalRule(spec: object, rows: readonly ChartRow[], results: Results): readonly Phrase[] {
  const drawn = intervalMark(spec)
  if (drawn === undefined || rows.every(({ low }) => low === null)) return []
  const { linesAre, bandIs } = results.language.words.exhibits
  const level = levelText(results)
  return [number(drawn === 'lines' ? linesAre(level) : bandIs(level), 'the level of the study')]
}

/** "Number of members"; of a scale in a sample "Mean from 1 (no trust) to 4 (much trust)". */
function whatValue(question: Question, [row]: readonly ChartRow[], results: Results): string {
  const { exhibits } = results.language.words
  const { label, number } = question
  const onScale =
    results.differences && row?.answer && scaleText(question, row.answer, row.answerLabel ?? '', results)
  if (onScale) return results.language.capitalise(onScale)
  return number?.noun === undefined ? label : exhibits.amountOf(number.noun.plural)
}

/** "Number of euros, median"; of a scale "Mean from 1 (no trust) to 4 (much trust)" says it already. */
function valueNamed(what: string, measure: string | undefined): string {
  const isNamed = measure === undefined || what.toLowerCase().includes(measure.toLowerCase())
  return isNamed ? what : `${what}, ${measure}`
}

/** What rows of one question have to be drawn, the likeliest first: where both are, a count is of each value. */
function measuresOf(rows: readonly ChartRow[]): readonly Measure[] {
  if (rows.some(isValue)) return ['count', 'share', 'value']
  return rows.some(({ value }) => value !== null) ? ['value'] : ['share', 'count']
}

/** "juni 2017 (n = 35)" */
function waveWith(rows: readonly ChartRow[], isByWeight: boolean, language: Language): Phrase {
  const label = named(rows[0]?.waveLabel ?? '', WAVE_NAME)
  const { unweighted } = language.words.exhibits
  return weave([label, basesOf(rows, language)], ([wave, bases = '']) =>
    isByWeight ? `${wave} (${unweighted(bases)})` : `${wave} (${bases})`,
  )
}

/** "n = 25 en 24"; "Drenthe n = 12 en Groningen n = 23"; for many groups, and for the items of a battery, "n = 3 tot 23". */
function basesOf(rows: readonly ChartRow[], language: Language): Phrase {
  const groups = groupBy(rows, (row) => row.group)
  if (groups.length > MAX_GROUPS || rows.some(({ item }) => item !== null))
    return rangeOfBases(rows, language)
  const phrases = groups.map((ofGroup) => {
    const bases = distinctBases(ofGroup, language)
    const [row] = ofGroup
    const label = row === undefined ? null : groupName(row, { language })
    return label === null ? bases : weave([named(label, CODEBOOK), bases], (texts) => texts.join(' '))
  })
  return weave(phrases, language.list)
}

/** With more groups than this, listing each base would make the line unreadable. */
const MAX_GROUPS = 4

function distinctBases(rows: readonly ChartRow[], language: Language): Phrase {
  const bases = groupBy(rows, (row) => row.base).map(([row]) => baseFigure(row, language))
  return weave(bases, (texts) => `n = ${language.list(texts)}`)
}

function rangeOfBases(rows: readonly ChartRow[], language: Language): Phrase {
  const sorted = rows.toSorted((one, other) => (one.base ?? 0) - (other.base ?? 0))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first?.base === last?.base) return weave([baseFigure(last, language)], ([n]) => `n = ${n}`)
  return weave([baseFigure(first, language), baseFigure(last, language)], ([least = '', most = '']) =>
    language.words.exhibits.basesBetween(least, most),
  )
}

function baseFigure(row: ChartRow | undefined, { digits, rules }: Language): Phrase {
  const ids = row === undefined || row.result === null ? [] : [row.result]
  return figure(row?.baseText ?? digits(row?.base ?? 0), ids, () => rules.number('digits'), 'base')
}

function minimumRule(
  minimum: number,
  rows: readonly ChartRow[],
  { byId, language }: Results,
): readonly Phrase[] {
  if (minimum < 2) return []
  const noun = byId.get(rows.find(({ result }) => result !== null)?.result ?? '')?.noun
  const least = number(language.number(minimum), 'the least count of an answer in the chart')
  const say = ([count = '']: readonly string[]) =>
    language.words.exhibits.mentionedByAtLeast(count, noun?.plural ?? '')
  return [weave([least], say)]
}
