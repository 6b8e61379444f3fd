import { columnTotal, totalNote } from '../../analysis/column.ts'
import type { Results } from '../../analysis/results.ts'
import { levelText } from '../../analysis/shown-interval.ts'
import { isWeighted } from '../../analysis/weighted.ts'
import { defined } from '../../core/defined.ts'
import { largest, smallest } from '../../core/lists.ts'
import { figure, type Phrase, type Rule } from '../../language/phrase.ts'
import type { Chart, ChartTable } from '../chart.ts'
import type { ChartRow } from '../chart-row.ts'
import { sentence } from '../line.ts'
import { isValue, type Part, partsOf, withoutRepeats } from '../parts.ts'
import { dataTable } from './data-table.ts'
import { findingOf } from './finding.ts'
import { sourceOf } from './source.ts'
import { kindOf } from './spec-marks.ts'
import type { ChartSubject } from './subject.ts'
import { type NamedAnswer, namedAnswerOf, subtitleOf } from './subtitle.ts'

/** The texts of a chart: the lines around it, and what a reader who cannot see it needs. */
export interface Description {
  readonly alt: string
  readonly table: ChartTable
  /** A sentence saying that its percentages do not add up to 100, when a reader would add them up. */
  readonly note?: string
  readonly subtitle?: Phrase
  readonly namedAnswer?: NamedAnswer
  readonly source?: Phrase
  readonly finding?: Phrase
  /** The figures in `alt`, except those in `finding`. */
  readonly described: Chart['described']
}

/**
 * Describes a chart from its rows: the lines above and below it, its kind, title, main finding and figures, and all
 * figures as a table.
 *
 * @param groupedBy heading of the column of groups
 */
export function describe(subject: ChartSubject, groupedBy: string): Description {
  const { title, rows, spec, results } = subject
  const { language } = results
  const shown = withoutRepeats(rows)
  const parts = partsOf(shown)
  const described = shown.length > MAX_FIGURES ? parts.map(extremes) : parts
  const rounding = totalNote(
    parts.map((part) => totalOf(part, results)),
    language,
  )
  const note = rounding === undefined ? undefined : sentence(rounding)
  const finding = findingOf(subject)
  const hasIntervals = described.some((part) => part.rows.some(({ low }) => low !== null))
  const kind = language.words.charts[kindOf(spec)]
  const lines = {
    subtitle: subtitleOf(subject),
    namedAnswer: namedAnswerOf(subject),
    source: sourceOf(subject, rounding),
    finding,
  }
  return {
    alt: [
      `${kind}: ${title}`,
      ...(finding === undefined ? [] : [finding.text]),
      ...described.map((part) => figuresOf(part, results)),
      ...(hasIntervals ? [language.words.exhibits.inBrackets(levelText(results))] : []),
      ...(shown.length > MAX_FIGURES ? [language.words.exhibits.restInAttachment] : []),
      ...(note === undefined ? [] : [note]),
    ]
      .map(sentence)
      .join(' '),
    table: dataTable(shown, groupedBy, results),
    ...defined({ note }),
    ...defined(lines),
    described: described.flatMap((part) =>
      part.rows.flatMap((row) =>
        row.result === null ? [] : [figure(phrase(row, results), [row.result], ruleOf(row, results))],
      ),
    ),
  }
}

/** With more figures than this, only the extremes are described; the attached data have them all. */
const MAX_FIGURES = 12

/** The highest and lowest row of a part. */
function extremes(part: Part): Part {
  const sizeOf = (row: ChartRow) => (isValue(row) ? row.value : (row.count ?? row.value)) ?? 0
  const sizes = part.rows.map(sizeOf)
  const ends = [largest(sizes), smallest(sizes)]
  const rows = ends.flatMap((end) => part.rows.filter((row) => sizeOf(row) === end).slice(0, 1))
  return { ...part, rows: [...new Set(rows)] }
}

function figuresOf({ head, rows }: Part, results: Results): string {
  const figures = phrases(rows, results)
  return head.length === 0 ? figures : `${headed(head.join(', '))} ${figures}`
}

/** The sum of the percentages of a part, when it should be 100. */
function totalOf({ rows }: Part, { byId, questions }: Results): ReturnType<typeof columnTotal> {
  const question = questions.find(({ id }) => id === rows[0]?.question)
  const shares = rows.flatMap(({ result, percent }) =>
    result === null || percent === null ? [] : (byId.get(result) ?? []),
  )
  return (
    question &&
    columnTotal(
      shares.filter((share) => share.kind === 'share'),
      question,
    )
  )
}

/** Followed by a colon, unless it is a question. */
function headed(text: string): string {
  return text.endsWith('?') ? text : `${text}:`
}

function phrases(rows: readonly ChartRow[], results: Results): string {
  if (rows.every((row) => !row.known)) return results.language.words.notAsked
  return rows.map((row) => phrase(row, results)).join('; ')
}

function phrase(row: ChartRow, results: Results): string {
  if (isValue(row)) return `${row.valueText}: ${row.countedText}`
  if (row.value !== null) return `${row.answerLabel} ${row.valueText}${measured(row)}`
  const counted = restsOn(row, results)
  const [first, then] = row.countLeads ? [counted, row.columnText] : [row.columnText, counted]
  return `${row.answerLabel} ${first} (${then})`
}

/** The interval of a number, and its base. */
function measured({ intervalText, baseText }: ChartRow): string {
  return intervalText === null ? '' : ` (${intervalText}; n = ${baseText})`
}

/** The counts of a percentage; of one by weight its base. Of a sample also its interval. */
function restsOn(row: ChartRow, results: Results): string {
  const { countText, baseText, intervalText } = row
  const result = results.byId.get(row.result ?? '')
  const isByWeight = result !== undefined && isWeighted(result, results)
  const counts = isByWeight ? `n = ${baseText}` : `${countText} ${results.language.words.of} ${baseText}`
  return intervalText === null ? counts : `${intervalText}; ${counts}`
}

/** Explains how a row got the words of its phrase. */
function ruleOf(row: ChartRow, { byId, language: { rules } }: Results): Rule {
  const result = byId.get(row.result ?? '')
  if (result?.kind !== 'share') return () => rules.number('digits')
  return () => result.texts.rule(isValue(row) ? 'counted' : 'percent')
}
