import { findTable } from '../../analysis/find.ts'
import type { Results } from '../../analysis/results.ts'
import { largest, smallest } from '../../core/lists.ts'
import type { Ranked } from '../../language/exhibit-words.ts'
import { type Phrase, phrase, weave } from '../../language/phrase.ts'
import type { ChartRow } from '../chart-row.ts'
import { figurePhrases, quotedLabel } from './finding-words.ts'
import { shownPlaces, sizeIn } from './shown-differences.ts'
import type { Measure } from './spec-marks.ts'

/**
 * The answers that were given most and least often; the least only when all answers are shown. Of a sample only what it shows;
 * undefined when it shows neither and the answers are many.
 */
export function ranking(rows: readonly ChartRow[], measure: Measure, results: Results): Phrase | undefined {
  const { exhibits } = results.language.words
  const sizes = rows.map((row) => sizeIn(row, results))
  const [most, least] = [largest(sizes), smallest(sizes)]
  const ranked = (size: number, isOfShown: boolean, say: (ranked: Ranked) => string) => {
    const placed = rows.filter((row) => sizeIn(row, results) === size)
    const place = { ...placeOf(placed, results), isOfShown }
    return rankedAt(placed, figureIn(placed, measure, results), results, (said) => say({ ...place, ...said }))
  }
  if (most === 0) return phrase(exhibits.noneGiven)
  const isShown = shownPlaces(rows, results)
  if (!isShown.top) return inTurn(rows, measure, results)
  if (most === least) return ranked(most, false, exhibits.equallyGiven)
  const others = answersNotIn(rows, results)
  // A sample was asked only about the answers that are shown.
  const isOfShown =
    results.differences === undefined ? others.some((count) => count >= most) : others.length > 0
  const top = ranked(most, isOfShown, exhibits.mostGiven)
  if (others.length > 0 || !isShown.bottom) return top
  return weave([top, ranked(least, false, exhibits.leastGiven)], (texts) => texts.join('; '))
}

/** Each answer with its figure, when they are few. */
function inTurn(rows: readonly ChartRow[], measure: Measure, results: Results): Phrase | undefined {
  if (rows.length > MAX_IN_TURN) return undefined
  const form = measure === 'count' ? 'counts' : 'short'
  const answers = rows.map((row) =>
    weave([quotedLabel(row, results), figurePhrases([row], results)[form]], (texts) => texts.join(' ')),
  )
  return weave(answers, results.language.list)
}

/** So many answers, none of which stands out, are named with their figures. */
const MAX_IN_TURN = 4

/** The answers at one place in a ranking, without their names and figure. */
export function placeOf(
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
export function rankedAt(
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

export function figureIn(rows: readonly ChartRow[], measure: Measure, results: Results): Phrase {
  return figurePhrases(rows, results)[measure === 'count' ? 'counts' : 'long']
}

/** When more answers than this share a place, they are not named. */
const MAX_NAMED = 3

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
