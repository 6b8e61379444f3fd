import { findTable } from '../../analysis/find.ts'
import { CODEBOOK } from '../../analysis/phrases.ts'
import type { Results } from '../../analysis/results.ts'
import { largest, smallest } from '../../core/lists.ts'
import type { Ranked } from '../../language/exhibit-words.ts'
import { lowered } from '../../language/letter-case.ts'
import { capitalised, named, type Phrase, phrase, weave, worded } from '../../language/phrase.ts'
import type { ChartRow } from '../chart-row.ts'
import { groupBy } from '../parts.ts'
import { findingOverWaves } from './finding-over-waves.ts'
import { byGroup, figurePhrases, quotedLabel } from './finding-words.ts'
import { type Measure, measureOf } from './spec-marks.ts'
import { spreadOf } from './spread.ts'
import type { ChartSubject } from './subject.ts'

/**
 * The main finding of a chart in one sentence, without its full stop: how a share moved over waves, how groups
 * differ, which answers come first and last, or the range of a number. Undefined when no case answered, and for an order
 * in a sample.
 */
export function findingOf({ rows, spec, results }: ChartSubject): Phrase | undefined {
  const measure = measureOf(spec, ['share', 'count'])
  const questions = groupBy(rows, (row) => row.question)
  const findings = questions.flatMap((ofQuestion) => {
    const found = findingOfQuestion(ofQuestion, measure, results)
    if (found === undefined) return []
    const isHeaded = questions.length > 1 && !ofQuestion.some((row) => row.value !== null)
    return [isHeaded ? weave([questionHead(ofQuestion), found], headed) : found]
  })
  if (findings.length === 0) return undefined
  const finding = weave(findings, (texts) => texts.join('; '))
  return worded(capitalised(finding, results.language))
}

function findingOfQuestion(
  rows: readonly ChartRow[],
  measure: Measure,
  results: Results,
): Phrase | undefined {
  const counted = rows.filter(({ known, base }) => known && base !== null && base > 0)
  const [first] = counted
  if (first === undefined) return undefined
  if (first.value !== null) return spreadOf(counted, results)
  if (new Set(rows.map((row) => row.wave)).size > 1) return findingOverWaves(rows, results)
  // In a sample what comes first or last is for a claim to say, which tests it.
  if (results.differences !== undefined && rows.length > 1) return undefined
  return first.group === null ? ranking(counted, measure, results) : comparison(counted, results)
}

/** The answers that were given most and least often; the least only when all answers are shown. */
function ranking(rows: readonly ChartRow[], measure: Measure, results: Results): Phrase {
  const { exhibits } = results.language.words
  const most = largest(rows.map((row) => row.count ?? 0))
  const least = smallest(rows.map((row) => row.count ?? 0))
  const ranked = (count: number, isOfShown: boolean, say: (ranked: Ranked) => string) => {
    const placed = rows.filter((row) => row.count === count)
    const place = { ...placeOf(placed, results), isOfShown }
    return rankedAt(placed, figureIn(placed, measure, results), results, (said) => say({ ...place, ...said }))
  }
  const [only] = rows
  if (rows.length === 1 && only !== undefined) return single(only, measure, results)
  if (most === 0) return phrase(exhibits.noneGiven)
  if (most === least) return ranked(most, false, exhibits.equallyGiven)
  const others = answersNotIn(rows, results)
  const isOfShown = others.some((count) => count >= most)
  const top = ranked(most, isOfShown, exhibits.mostGiven)
  if (others.length > 0) return top
  return weave([top, ranked(least, false, exhibits.leastGiven)], (texts) => texts.join('; '))
}

/** The answers at one place in a ranking, without their names and figure. */
function placeOf(
  rows: readonly ChartRow[],
  { questions }: Results,
): Pick<Ranked, 'isPlural' | 'isMention' | 'isOfShown'> {
  const [first] = rows
  return {
    // When no case gave them, the verb is singular.
    isPlural: rows.length > 1 && first?.count !== 0,
    isMention: questions.find(({ id }) => id === first?.question)?.type === 'multiple',
    isOfShown: false,
  }
}

/** The answers at one place in a ranking, with their names and figure. */
function rankedAt(
  rows: readonly ChartRow[],
  figure: Phrase,
  { language }: Pick<Results, 'language'>,
  say: (said: Pick<Ranked, 'subject' | 'figure'>) => string,
): Phrase {
  const labels = rows.map((row) => quotedLabel(row, { language }))
  const subject =
    rows.length <= MAX_NAMED ? weave(labels, language.list) : phrase(language.words.exhibits.severalAnswers)
  return weave([subject, figure], ([names = '', text = '']) => say({ subject: names, figure: text }))
}

function figureIn(rows: readonly ChartRow[], measure: Measure, results: Results): Phrase {
  return figurePhrases(rows, results)[measure === 'count' ? 'counts' : 'long']
}

/** When more answers than this share a place, they are not named. */
const MAX_NAMED = 3

function single(row: ChartRow, measure: Measure, results: Results): Phrase {
  return weave([quotedLabel(row, results), figureIn([row], measure, results)], headed)
}

/** Counts of the answers to the question that are not among the rows. */
function answersNotIn(rows: readonly ChartRow[], results: Results): readonly number[] {
  const [first] = rows
  if (first === undefined) return []
  const found = findTable(results, { wave: first.wave, question: first.question })
  if (found.kind !== 'found') return []
  return found.value.rows
    .filter(({ result }) => !rows.some((row) => row.answer === result.item))
    .map(({ result }) => result.count)
}

/** One answer in each group, or the first answer of each group when there are more and it differs. */
function comparison(rows: readonly ChartRow[], results: Results): Phrase {
  const { exhibits } = results.language.words
  const groups = groupBy(rows, (row) => row.group)
  const answers = new Set(rows.map((row) => row.answer))
  const first = rows.find((row) => row.answerOrder === 0) ?? rows[0]
  if (answers.size <= 2 || first === undefined) return ofAnswer(first, rows, results)
  const leaders = groups.map((ofGroup) => {
    const most = largest(ofGroup.map((row) => row.count ?? 0))
    return ofGroup.filter((row) => row.count === most)
  })
  const names = new Set(leaders.map((tied) => tied.map((row) => row.answer).join()))
  if (names.size > 1) return weave([byGroup(leaders, results, true)], ([text = '']) => exhibits.leaders(text))
  const [tied = []] = leaders
  const figures = byGroup(
    leaders.map((ofGroup) => ofGroup.slice(0, 1)),
    results,
    false,
  )
  const place = { ...placeOf(tied, results), isMention: false }
  return rankedAt(tied, figures, results, (said) => exhibits.mostGiven({ ...place, ...said }))
}

function ofAnswer(first: ChartRow | undefined, rows: readonly ChartRow[], results: Results): Phrase {
  const ofGroups = rows.filter((row) => row.answer === first?.answer).map((row) => [row])
  const label = first === undefined ? phrase() : quotedLabel(first, results)
  return weave([label, byGroup(ofGroups, results, false)], headed)
}

/** "hoe lang het duurt": a question as the heading of its finding. */
function questionHead([row]: readonly ChartRow[]): Phrase {
  return named(lowered((row?.questionLabel ?? '').replace(/\?$/, '')), CODEBOOK)
}

function headed([head, text]: readonly string[]): string {
  return `${head}: ${text}`
}
