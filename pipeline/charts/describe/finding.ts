import { CODEBOOK } from '../../analysis/phrases.ts'
import type { Results } from '../../analysis/results.ts'
import { largest } from '../../core/lists.ts'
import { lowered } from '../../language/letter-case.ts'
import { capitalised, named, type Phrase, weave, worded } from '../../language/phrase.ts'
import type { ChartRow } from '../chart-row.ts'
import { groupBy, isValue } from '../parts.ts'
import { findingOverWaves } from './finding-over-waves.ts'
import { figureIn, placeOf, rankedAt, ranking } from './finding-ranks.ts'
import { byGroup, subjectLabel } from './finding-words.ts'
import { areEndsApart, MOST_COMPARED, sizeIn } from './shown-differences.ts'
import { type Measure, measureOf } from './spec-marks.ts'
import { spreadOf } from './spread.ts'
import type { ChartSubject } from './subject.ts'

/**
 * The main finding of a chart in one sentence, without its full stop: how a figure moved over waves, how groups or items
 * differ, which answers come first and last, or the range of a number. Of a sample only what its tests show. Undefined when no
 * case answered, and when there is no such sentence.
 */
export function findingOf({ rows, spec, results }: ChartSubject): Phrase | undefined {
  const measure = measureOf(spec, ['share', 'count'])
  const questions = groupBy(rows, (row) => batteryOf(row, results) ?? row.question)
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

/** The battery that a row is of an item of, in a dataset that names it. */
function batteryOf({ item, question }: ChartRow, { questions }: Results): string | undefined {
  return item === null ? undefined : questions.find(({ id }) => id === question)?.battery
}

function findingOfQuestion(
  rows: readonly ChartRow[],
  measure: Measure,
  results: Results,
): Phrase | undefined {
  const counted = rows.filter(({ known, base }) => known && base !== null && base > 0)
  const [first] = counted
  if (first === undefined) return undefined
  const isOfItems = new Set(rows.map(({ item }) => item)).size > 1
  if (isValue(first) || (first.value !== null && results.differences === undefined))
    return spreadOf(counted, results)
  if (new Set(rows.map((row) => row.wave)).size > 1)
    return isOfItems ? undefined : findingOverWaves(rows, results)
  if (isOfItems && first.group !== null) return undefined
  if (isOfItems || first.group !== null) return comparison(counted, isOfItems, results)
  if (counted.length === 1)
    return weave([subjectLabel(first, results), figureIn([first], measure, results)], headed)
  return first.value === null ? ranking(counted, measure, results) : undefined
}

/** One answer in each group or item, or the first answer of each group when there are more and it differs. */
function comparison(rows: readonly ChartRow[], isOfItems: boolean, results: Results): Phrase | undefined {
  const answers = new Set(rows.map((row) => row.answer))
  const first = rows.find((row) => row.answerOrder === 0) ?? rows[0]
  if (first === undefined || answers.size <= 2 || first.value !== null) return ofAnswer(first, rows, results)
  // Which answer comes first in each group is for claims to say of a sample, which test it.
  return isOfItems || results.differences !== undefined ? undefined : leaders(rows, results)
}

function leaders(rows: readonly ChartRow[], results: Results): Phrase {
  const { exhibits } = results.language.words
  const leading = groupBy(rows, (row) => row.group).map((ofGroup) => {
    const most = largest(ofGroup.map((row) => row.count ?? 0))
    return ofGroup.filter((row) => row.count === most)
  })
  const names = new Set(leading.map((tied) => tied.map((row) => row.answer).join()))
  if (names.size > 1) return weave([byGroup(leading, results, true)], ([text = '']) => exhibits.leaders(text))
  const [tied = []] = leading
  const figures = byGroup(
    leading.map((ofGroup) => ofGroup.slice(0, 1)),
    results,
    false,
  )
  const place = { ...placeOf(tied, results), isMention: false }
  return rankedAt(tied, figures, results, (said) => exhibits.mostGiven({ ...place, ...said }))
}

function ofAnswer(
  first: ChartRow | undefined,
  rows: readonly ChartRow[],
  results: Results,
): Phrase | undefined {
  if (first === undefined) return undefined
  const ofGroups = rows.filter((row) => row.answer === first.answer)
  const label = subjectLabel(first, results)
  if (results.differences === undefined) return weave([label, inTurn(ofGroups, results)], headed)
  const found = comparedInSample(ofGroups, results)
  return found && weave([label, found], headed)
}

function inTurn(rows: readonly ChartRow[], results: Results): Phrase {
  return byGroup(
    rows.map((row) => [row]),
    results,
    false,
  )
}

/** "South 42%, demonstrably higher than North 19%"; or the figure of each, and that no difference can be shown. */
function comparedInSample(rows: readonly ChartRow[], results: Results): Phrase | undefined {
  const { exhibits } = results.language.words
  const apart = rows.filter(({ group }) => group !== 'total')
  if (apart.length > MOST_COMPARED) return undefined
  const isShown = areEndsApart(apart, results)
  if (isShown !== true) {
    const figures = inTurn(rows, results)
    return isShown === undefined
      ? figures
      : weave([figures], ([text = '']) => `${text}; ${exhibits.noDifference}`)
  }
  const sorted = apart.toSorted((one, other) => sizeIn(other, results) - sizeIn(one, results))
  const ends = [sorted[0], sorted.at(-1)].flatMap((row) =>
    row === undefined ? [] : [inTurn([row], results)],
  )
  return weave(ends, ([one = '', other = '']) => exhibits.higher(one, other))
}

/** "hoe lang het duurt": a question as the heading of its finding. */
function questionHead([row]: readonly ChartRow[]): Phrase {
  return named(lowered((row?.questionLabel ?? '').replace(/\?$/, '')), CODEBOOK)
}

function headed([head, text]: readonly string[]): string {
  return `${head}: ${text}`
}
