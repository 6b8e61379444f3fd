import type * as vega from 'vega'
import { own } from '../../core/own.ts'
import type { ChartRow } from '../chart-row.ts'
import { groupBy } from '../parts.ts'
import { withoutHyphens } from './wrap.ts'

/** A text in Vega's drawing, and the data that it was drawn from. */
export interface DrawnText {
  readonly text: string
  /** The part of the chart that it is: `mark`, `axis-label`, `legend-label`, `title-text`. */
  readonly role: string
  readonly datum: Readonly<Record<string, unknown>>
}

/**
 * What a drawn text shows: results in some form, or a number that is not a result. A spec may format its texts in
 * any way, so this is found from the data behind the text. Plain data, because it is cached with the drawing.
 */
export interface ExplainedText {
  readonly text: string
  /** Ids of the results; empty for a number that is not a finding. */
  readonly results: readonly string[]
  /** Whether it shows their base, such as "n = 35", their interval, or which form of a share. */
  readonly form: 'base' | 'interval' | 'count' | 'counted' | 'percent'
  /** What it is, when it shows no result. */
  readonly reason: string
}

/** The parts of Vega's scene that are used here; its types leave out the nesting. */
interface SceneNode {
  readonly marktype?: string
  readonly role?: string
  readonly items?: readonly SceneNode[]
  readonly text?: unknown
  readonly datum?: unknown
}

/** Every text in a drawn chart, in drawing order. */
export function drawnTexts(view: vega.View): DrawnText[] {
  return textsBelow((view.scenegraph() as unknown as { root: SceneNode }).root)
}

function textsBelow({ marktype, role = '', items = [] }: SceneNode): DrawnText[] {
  if (marktype !== 'text') return items.flatMap(textsBelow)
  return items.flatMap(({ text, datum }) => {
    const lines = [text].flat().map((line) => String(line ?? ''))
    const drawnFrom = typeof datum === 'object' && datum !== null ? datum : {}
    return [{ text: lines.join(' '), role, datum: drawnFrom as DrawnText['datum'] }]
  })
}

/** What each text in a chart shows: results, or a number that is not a result. Other texts are left out. */
export function explainTexts(texts: readonly DrawnText[], rows: readonly ChartRow[]): ExplainedText[] {
  const byAnswer = new Map(groupBy(rows, ({ answer }) => answer).map((some) => [some[0]?.answer, some]))
  return texts.flatMap((drawn): ExplainedText[] => {
    const results = isFigure(drawn) ? resultsIn(drawn, byAnswer) : []
    if (results.length === 0 && !/\d/.test(drawn.text)) return []
    const reason = own(REASONS, drawn.role) ?? 'a label in the chart'
    return [{ text: drawn.text, results, form: formOf(drawn), reason }]
  })
}

/** Whether a text shows a number of the row that it was drawn from, rather than only its name. */
function isFigure({ text, role, datum }: DrawnText): boolean {
  const names = [datum.answerLabel, datum.groupLabel, datum.waveLabel, datum.questionLabel]
  const isName = names.some(
    (name) => typeof name === 'string' && withoutHyphens(name) === withoutHyphens(text),
  )
  if (role !== 'mark' || isName) return false
  return /\d/.test(text) || text === datum.countedText
}

/** The form in which a text shows its row, found by comparing it with the texts of the row. */
function formOf(drawn: DrawnText): ExplainedText['form'] {
  const { text, datum } = drawn
  if (isBase(drawn)) return 'base'
  if (text === datum.countedText) return 'counted'
  if (text === datum.intervalText) return 'interval'
  return typeof datum.columnText === 'string' && text.includes(datum.columnText) ? 'percent' : 'count'
}

/** Whether it shows only the base: "n = 35", or the base when that is not the count or the value too. */
function isBase({ text, datum }: DrawnText): boolean {
  if (text === `n = ${String(datum.baseText)}`) return true
  const numbers = text.match(/\d(?:\S*\d)?/g) ?? []
  const isOther = [datum.countText, datum.valueText].includes(numbers[0])
  return numbers.length === 1 && numbers[0] === datum.baseText && !isOther
}

const REASONS: Readonly<Record<string, string>> = {
  'axis-label': 'on an axis of the chart',
  'axis-title': 'the title of an axis of the chart',
  'legend-label': 'in the legend of the chart',
  'title-text': 'a title in the chart',
}

type RowsByAnswer = ReadonlyMap<string | null | undefined, readonly ChartRow[]>

/** A text drawn from one row names its result; one drawn from several combined rows has their values by answer. */
function resultsIn({ datum }: DrawnText, byAnswer: RowsByAnswer): string[] {
  if (typeof datum.result === 'string') return [datum.result]
  const found = Object.entries(datum).flatMap(([key, value]) =>
    (byAnswer.get(key) ?? []).filter((row) => holds(row, value)).flatMap((row) => row.result ?? []),
  )
  return [...new Set(found)]
}

function holds({ value, count, percent, share }: ChartRow, sought: unknown): boolean {
  return sought !== null && [value, count, percent, share].some((figure) => figure === sought)
}
