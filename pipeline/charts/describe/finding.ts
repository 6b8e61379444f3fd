import { findTable } from '../../analysis/find.ts'
import type { Results } from '../../analysis/results.ts'
import {
  type ChartLine,
  CODEBOOK,
  figureIn,
  joined,
  type LineNumber,
  lineOf,
  lowered,
  otherIn,
} from '../line.ts'
import { groupBy } from '../parts.ts'
import type { ChartRow } from '../rows.ts'
import { findingOverWaves } from './finding-over-waves.ts'
import { byGroup, figureTexts, quotedLabel } from './finding-words.ts'
import { type Measure, measureOf } from './spec-marks.ts'
import { spreadOf } from './spread.ts'
import type { ChartSubject } from './subject.ts'

/**
 * The main finding of a chart in one sentence, without its full stop: how a share moved over waves, how groups differ,
 * which answers come first and last, or how far the values of a number reach. Undefined where no case answered.
 */
export function findingOf({ rows, spec, results }: ChartSubject): ChartLine | undefined {
  const measure = measureOf(spec)
  const questions = groupBy(rows, (row) => row.question)
  const findings = questions.flatMap((ofQuestion) => {
    const found = findingOfQuestion(ofQuestion, measure, results)
    if (found === undefined) return []
    const isHeaded = questions.length > 1 && !ofQuestion.some((row) => row.value !== null)
    return [isHeaded ? headed(ofQuestion[0]?.questionLabel ?? '', found) : found]
  })
  if (findings.length === 0) return undefined
  const { text, numbers } = joined(findings, (texts) => texts.join('; '))
  return lineOf(opened(text, results), numbers, results.language)
}

function findingOfQuestion(
  rows: readonly ChartRow[],
  measure: Measure,
  results: Results,
): ChartLine | undefined {
  const counted = rows.filter(({ known, base }) => known && base !== null && base > 0)
  const [first] = counted
  if (first === undefined) return undefined
  if (first.value !== null) return spreadOf(counted, results)
  if (new Set(rows.map((row) => row.wave)).size > 1) return findingOverWaves(rows, results)
  return first.group === null ? ranking(counted, measure, results) : comparison(counted, results)
}

/** Which answers were given most and least often; the least only where all answers are shown. */
function ranking(rows: readonly ChartRow[], measure: Measure, results: Results): ChartLine {
  const { language } = results
  const { exhibits } = language.words
  const most = Math.max(...rows.map((row) => row.count ?? 0))
  const least = Math.min(...rows.map((row) => row.count ?? 0))
  const placed = (count: number) => rows.filter((row) => row.count === count)
  const tell = (count: number, isOfShown = false) => rankedAt(placed(count), measure, isOfShown, results)
  const [only] = rows
  if (rows.length === 1 && only !== undefined) return single(only, measure, results)
  if (most === 0) return { text: exhibits.noneGiven, numbers: [] }
  if (most === least) return line(tell(most), exhibits.equallyGiven)
  const others = answersNotIn(rows, results)
  const top = line(
    tell(
      most,
      others.some((count) => count >= most),
    ),
    exhibits.mostGiven,
  )
  if (others.length > 0) return top
  return joined([top, line(tell(least), exhibits.leastGiven)], (texts) => texts.join('; '))
}

interface RankedLine {
  readonly ranked: Parameters<Results['language']['words']['exhibits']['mostGiven']>[0]
  readonly numbers: readonly LineNumber[]
}

function line({ ranked, numbers }: RankedLine, say: (ranked: RankedLine['ranked']) => string): ChartLine {
  return { text: say(ranked), numbers }
}

function rankedAt(
  rows: readonly ChartRow[],
  measure: Measure,
  isOfShown: boolean,
  results: Results,
): RankedLine {
  const { language, questions } = results
  const { exhibits } = language.words
  const [first] = rows
  const figure =
    first === undefined ? '' : figureTexts(first, results)[measure === 'count' ? 'counts' : 'long']
  const isNamed = rows.length <= MOST_NAMED
  const labels = isNamed ? rows.map((row) => quotedLabel(row, results)) : []
  return {
    ranked: {
      subject: isNamed ? language.list(labels) : exhibits.severalAnswers,
      // Nobody is no one each time.
      isPlural: rows.length > 1 && first?.count !== 0,
      isMention: questions.find(({ id }) => id === first?.question)?.type === 'multiple',
      isOfShown,
      figure,
    },
    numbers: [
      ...labels.map((label) => otherIn(label, CODEBOOK)),
      figureIn(
        figure,
        rows.flatMap(({ result }) => result ?? []),
      ),
    ],
  }
}

/** More answers at one place than this are not named in a sentence. */
const MOST_NAMED = 3

function single(row: ChartRow, measure: Measure, results: Results): ChartLine {
  const figure = figureTexts(row, results)[measure === 'count' ? 'counts' : 'long']
  const label = quotedLabel(row, results)
  return {
    text: `${label}: ${figure}`,
    numbers: [otherIn(label, CODEBOOK), figureIn(figure, row.result === null ? [] : [row.result])],
  }
}

/** Counts of the answers to the question that the rows leave out. */
function answersNotIn(rows: readonly ChartRow[], results: Results): readonly number[] {
  const [first] = rows
  if (first === undefined) return []
  const found = findTable(results, { wave: first.wave, question: first.question })
  if (found.kind !== 'found') return []
  return found.value.rows
    .filter(({ result }) => !rows.some((row) => row.answer === result.item))
    .map(({ result }) => result.count)
}

/** One answer in each group, or the first of each group where there are more answers and it differs. */
function comparison(rows: readonly ChartRow[], results: Results): ChartLine {
  const { exhibits } = results.language.words
  const groups = groupBy(rows, (row) => row.group)
  const answers = new Set(rows.map((row) => row.answer))
  const first = rows.find((row) => row.answerOrder === 0) ?? rows[0]
  if (answers.size <= 2 || first === undefined) return ofAnswer(first, rows, results)
  const leaders = groups.map((ofGroup) => {
    const most = Math.max(...ofGroup.map((row) => row.count ?? 0))
    return ofGroup.filter((row) => row.count === most)
  })
  const names = new Set(leaders.map((tied) => tied.map((row) => row.answer).join()))
  if (names.size > 1) {
    const { text, numbers } = byGroup(leaders, results, true)
    return { text: exhibits.leaders(text), numbers }
  }
  const { text, numbers } = byGroup(
    leaders.map((tied) => tied.slice(0, 1)),
    results,
    false,
  )
  const { ranked, numbers: labels } = rankedAt(leaders[0] ?? [], 'share', false, results)
  return {
    text: exhibits.mostGiven({ ...ranked, isMention: false, isPlural: ranked.isPlural, figure: text }),
    numbers: [...labels.filter(({ results: ids }) => ids.length === 0), ...numbers],
  }
}

function ofAnswer(first: ChartRow | undefined, rows: readonly ChartRow[], results: Results): ChartLine {
  const ofGroups = rows.filter((row) => row.answer === first?.answer).map((row) => [row])
  const label = first === undefined ? '' : quotedLabel(first, results)
  const { text, numbers } = byGroup(ofGroups, results, false)
  return { text: `${label}: ${text}`, numbers: [otherIn(label, CODEBOOK), ...numbers] }
}

function headed(label: string, { text, numbers }: ChartLine): ChartLine {
  const head = lowered(label.replace(/\?$/, ''))
  return { text: `${head}: ${text}`, numbers: [otherIn(head, CODEBOOK), ...numbers] }
}

/** With a capital, also behind a quotation mark. */
function opened(text: string, { language }: Results): string {
  const [, mark = '', rest = ''] = /^([‘“]?)(.*)$/su.exec(text) ?? []
  return mark + language.capitalise(rest)
}
