import type { Results } from '../analysis/results.ts'
import { literally } from '../core/literally.ts'
import { memoize } from '../core/memoize.ts'
import type { Problem } from '../core/problem.ts'
import type { Noun } from '../language/nouns.ts'
import { wholeWords } from '../language/quantity-words.ts'
import type { ChartSpec } from '../report/report.ts'
import type { ChartRow } from './chart-row.ts'
import { shownTexts } from './spec/readings/shown-texts.ts'

/**
 * Words of a chart that name what it does not show: another answer to its question, another group or wave, or what the
 * study counts elsewhere.
 */
export function wrongNames({ document }: ChartSpec, rows: readonly ChartRow[], results: Results): Problem[] {
  const texts = shownTexts(document)
  if (texts.length === 0) return []
  const shown = [...new Set(rows.flatMap(labelsOf))].toSorted(byLength)
  const others = othersOf(rows, results).filter((label) => !shown.includes(label.toLowerCase()))
  const [noun, otherNoun] = nounsOf(rows, results)
  return texts.flatMap(({ path, text }) => {
    const rest = shown.reduce((left, label) => left.replaceAll(label, '\u0001'), text.toLowerCase())
    const other = others.find((label) => isIn(label, rest))
    const named = other === undefined ? [] : [document.problem(path, nameFinding(other))]
    const isOther =
      otherNoun !== undefined && noun !== undefined && !isNoun(noun, text) && isNoun(otherNoun, text)
    return isOther ? [...named, document.problem(path, nounFinding(otherNoun, noun))] : named
  })
}

function nameFinding(label: string) {
  return {
    rule: 'wrong-name',
    message: `\`${label}\` is named, and no row of this chart is of it`,
    hint: 'name what the chart shows, or ask for more in its dataset',
  }
}

function nounFinding(other: Noun, { plural }: Noun) {
  return {
    rule: 'wrong-name',
    message: `\`${other.plural}\` are named, and this chart counts ${plural}`,
    hint: `write \`${plural}\` too, or leave the word out`,
  }
}

function labelsOf({ questionLabel, answerLabel, groupLabel, waveLabel }: ChartRow): string[] {
  return [questionLabel, answerLabel, groupLabel, waveLabel].flatMap((label) => label?.toLowerCase() ?? [])
}

function byLength(one: string, other: string): number {
  return other.length - one.length
}

/** What the questions, groups and waves of a chart could have as well. */
function othersOf(rows: readonly ChartRow[], { questions, strata, waves }: Results): string[] {
  const asked = new Set(rows.map(({ question }) => question))
  const labels = [
    ...questions
      .filter(({ id }) => asked.has(id))
      .flatMap(({ answers, nets, classes }) => [...answers, ...nets, ...classes]),
    ...strata.flatMap(({ values }) => values),
    ...waves,
  ]
  return labels.map(({ label }) => label).filter(isDistinct)
}

/** Whether a label is long enough to be no word of another meaning. */
function isDistinct(label: string): boolean {
  return label.trim().includes(' ') || label.length >= 8
}

/** The noun of what a chart counts, and that of what it does not. */
function nounsOf(
  rows: readonly ChartRow[],
  { byId, unitNoun, interviewNoun }: Results,
): (Noun | undefined)[] {
  const counted = new Set(rows.map(({ result }) => byId.get(result ?? '')?.noun.plural))
  const both = [unitNoun, interviewNoun]
  const [noun, ...more] = both.filter(({ plural }) => counted.has(plural))
  return more.length > 0 ? [] : [noun, both.find(({ plural }) => plural !== noun?.plural)]
}

function isNoun({ singular, plural }: Noun, text: string): boolean {
  return [singular, plural].some((word) => isIn(word, text))
}

function isIn(label: string, text: string): boolean {
  return text.toLowerCase().includes(label.toLowerCase()) && patternOf(label).test(text)
}

const MAX_LABELS = 1000
const patternOf = memoize(MAX_LABELS, (label) => wholeWords([literally(label)], 'iu'))
