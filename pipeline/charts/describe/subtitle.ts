import type { Results } from '../../analysis/results.ts'
import type { Language } from '../../language/language.ts'
import type { Question } from '../../study/study.ts'
import { type ChartLine, CODEBOOK, figureIn, type LineNumber, lowered, otherIn, WAVE_NAME } from '../line.ts'
import { groupBy } from '../parts.ts'
import type { ChartRow } from '../rows.ts'
import { groupName } from './finding-words.ts'
import { type Measure, measureOf } from './spec-marks.ts'
import type { ChartSubject } from './subject.ts'

/**
 * What a chart counts, among whom and when: "Aandeel van de gemeenten, juni 2017 (n = 35)". Undefined where no wave
 * has a figure.
 */
export function subtitleOf({ rows, requests, spec, results }: ChartSubject): ChartLine | undefined {
  const { language } = results
  const known = rows.filter((row) => row.known)
  const questions = questionsOf(known, results)
  if (questions.length === 0) return undefined
  const waves = groupBy(known, (row) => row.wave).map((ofWave) => waveWith(ofWave, language))
  const rules = [
    ...askedOfRule(questions, results),
    ...(questions.some(({ type }) => type === 'multiple') ? [plain(language.words.severalAnswers)] : []),
    ...minimumRule(Math.max(0, ...requests.map(({ minimum = 0 }) => minimum)), known, results),
  ]
  const what = whatOf(questions, measureOf(spec), known, results)
  const when = language.list(waves.map(({ text }) => text))
  return {
    text: [`${what}, ${when}`, ...rules.map(({ text }) => text)].join('; '),
    numbers: [otherIn(what, CODEBOOK), ...[...waves, ...rules].flatMap(({ numbers }) => numbers)],
  }
}

function questionsOf(rows: readonly ChartRow[], { questions }: Results): readonly Question[] {
  return questions.filter(({ id }) => rows.some((row) => row.question === id))
}

/** What one unit of length is: a part of the cases, a case, or what a number question asks. */
function whatOf(
  questions: readonly Question[],
  measure: Measure,
  rows: readonly ChartRow[],
  { byId, language }: Results,
): string {
  const { exhibits } = language.words
  const whats = questions.map(({ id, type, label, number }) => {
    if (type === 'number' && measure === 'value')
      return number?.noun === undefined ? label : exhibits.amountOf(number.noun.plural)
    const row = rows.find(({ question, result }) => question === id && result !== null)
    const plural = byId.get(row?.result ?? '')?.noun.plural ?? ''
    const isMention = type === 'multiple'
    return measure === 'count' ? exhibits.countOf(plural, isMention) : exhibits.shareOf(plural, isMention)
  })
  return language.list([...new Set(whats)].map((what, index) => (index === 0 ? what : lowered(what))))
}

/** "juni 2017 (n = 35)" */
function waveWith(rows: readonly ChartRow[], language: Language): ChartLine {
  const label = rows[0]?.waveLabel ?? ''
  const { text, numbers } = basesOf(rows, language)
  return { text: `${label} (${text})`, numbers: [otherIn(label, WAVE_NAME), ...numbers] }
}

/** "n = 25 en 24"; "Drenthe n = 12 en Groningen n = 23"; of many groups "n = 3 tot 23". */
function basesOf(rows: readonly ChartRow[], language: Language): ChartLine {
  const groups = groupBy(rows, (row) => row.group)
  if (groups.length > MOST_GROUPS) return rangeOfBases(rows, language)
  const lines = groups.map((ofGroup): ChartLine => {
    const { text, numbers } = distinctBases(ofGroup, language)
    const [row] = ofGroup
    const label = row === undefined ? null : groupName(row, { language })
    if (label === null) return { text, numbers }
    return { text: `${label} ${text}`, numbers: [otherIn(label, CODEBOOK), ...numbers] }
  })
  return {
    text: language.list(lines.map(({ text }) => text)),
    numbers: lines.flatMap(({ numbers }) => numbers),
  }
}

/** More groups than this have no base each in a line that is to be read. */
const MOST_GROUPS = 4

function distinctBases(rows: readonly ChartRow[], language: Language): ChartLine {
  const texts = groupBy(rows, (row) => row.base).map((ofBase): LineNumber => {
    const ids = ofBase.flatMap(({ result }) => result ?? [])
    return figureIn(ofBase[0]?.baseText ?? language.digits(ofBase[0]?.base ?? 0), ids.slice(0, 1), 'base')
  })
  return { text: `n = ${language.list(texts.map(({ text }) => text))}`, numbers: texts }
}

function rangeOfBases(rows: readonly ChartRow[], language: Language): ChartLine {
  const sorted = rows.toSorted((one, other) => (one.base ?? 0) - (other.base ?? 0))
  const ends = [sorted[0], sorted.at(-1)].map((row) =>
    figureIn(
      language.digits(row?.base ?? 0),
      row?.result === null || row === undefined ? [] : [row.result],
      'base',
    ),
  )
  const [least = '', most = ''] = ends.map(({ text }) => text)
  const text = least === most ? `n = ${most}` : language.words.exhibits.basesBetween(least, most)
  return { text, numbers: ends }
}

/** That a question was put only to those who had given some answer to another. */
function askedOfRule(shown: readonly Question[], { questions, language }: Results): readonly ChartLine[] {
  const labels = shown.flatMap(({ askedOf }) => {
    const earlier = questions.find(({ id }) => id === askedOf?.question)
    return (earlier?.answers ?? [])
      .filter(({ id }) => askedOf?.answers.includes(id))
      .map(({ label }) => label)
  })
  if (labels.length === 0) return []
  const { exhibits } = language.words
  const quoted = [...new Set(labels)].map((label) => exhibits.quoted(label))
  const text = exhibits.askedOf(language.list(quoted))
  return [{ text, numbers: [otherIn(text, CODEBOOK)] }]
}

function minimumRule(
  minimum: number,
  rows: readonly ChartRow[],
  { byId, language }: Results,
): readonly ChartLine[] {
  if (minimum < 2) return []
  const noun = byId.get(rows.find(({ result }) => result !== null)?.result ?? '')?.noun
  const number = language.number(minimum)
  return [
    {
      text: language.words.exhibits.mentionedByAtLeast(number, noun?.plural ?? ''),
      numbers: [otherIn(number, 'the least count of an answer in the chart')],
    },
  ]
}

function plain(text: string): ChartLine {
  return { text, numbers: [] }
}
