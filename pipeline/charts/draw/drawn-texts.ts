import type * as vega from 'vega'
import { groupBy } from '../parts.ts'
import type { ChartRow } from '../rows.ts'
import { withoutHyphens } from './wrap.ts'

/** A text that Vega drew, and what it was drawn from. */
export interface DrawnText {
  readonly text: string
  /** What part of the chart it is: `mark`, `axis-label`, `legend-label`, `title-text`. */
  readonly role: string
  readonly datum: Readonly<Record<string, unknown>>
}

/**
 * What a drawn text shows: results in some form, or a number that is none. A chart's spec makes its texts as it likes, so this
 * is found by what the text was drawn from. It is kept with the drawing, and so is plain data.
 */
export interface ExplainedText {
  readonly text: string
  /** Ids of the results; none for a number that is no finding. */
  readonly results: readonly string[]
  /** Whether it tells their base, such as "n = 35", or which form of a share. */
  readonly form: 'base' | 'count' | 'counted' | 'percent'
  /** What it is when it shows no result. */
  readonly reason: string
}

/** What of Vega's scene is read here; its types leave the nesting out. */
interface SceneNode {
  readonly marktype?: string
  readonly role?: string
  readonly items?: readonly SceneNode[]
  readonly text?: unknown
  readonly datum?: unknown
}

/** Every text of a drawn chart, in the order of drawing. */
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

/** What each text of a chart shows: results, or a number that is none. Texts without either are left out. */
export function explainTexts(texts: readonly DrawnText[], rows: readonly ChartRow[]): ExplainedText[] {
  const byAnswer = new Map(groupBy(rows, ({ answer }) => answer).map((some) => [some[0]?.answer, some]))
  return texts.flatMap((drawn): ExplainedText[] => {
    const results = isFigure(drawn) ? resultsIn(drawn, byAnswer) : []
    if (results.length === 0 && !/\d/.test(drawn.text)) return []
    const reason = REASONS[drawn.role] ?? 'a label in the chart'
    return [{ text: drawn.text, results, form: formOf(drawn), reason }]
  })
}

/** Whether a text tells a number of the row that it was drawn from, and not only names it. */
function isFigure({ text, role, datum }: DrawnText): boolean {
  const names = [datum.answerLabel, datum.groupLabel, datum.waveLabel, datum.questionLabel]
  const isName = names.some(
    (name) => typeof name === 'string' && withoutHyphens(name) === withoutHyphens(text),
  )
  if (role !== 'mark' || isName) return false
  return /\d/.test(text) || text === datum.countedText
}

/** In which form a text tells its row: by the texts of the row, of which the chart's own spec made it. */
function formOf(drawn: DrawnText): ExplainedText['form'] {
  const { text, datum } = drawn
  if (isBase(drawn)) return 'base'
  if (text === datum.countedText) return 'counted'
  return typeof datum.columnText === 'string' && text.includes(datum.columnText) ? 'percent' : 'count'
}

/** Whether it tells the base alone: "n = 35", or the base where that is no count too. */
function isBase({ text, datum }: DrawnText): boolean {
  if (text === `n = ${String(datum.baseText)}`) return true
  const numbers = text.match(/\d+/g) ?? []
  return numbers.length === 1 && numbers[0] === datum.baseText && datum.countText !== datum.baseText
}

const REASONS: Readonly<Record<string, string>> = {
  'axis-label': 'on an axis of the chart',
  'axis-title': 'the title of an axis of the chart',
  'legend-label': 'in the legend of the chart',
  'title-text': 'a title in the chart',
}

type RowsByAnswer = ReadonlyMap<string | null | undefined, readonly ChartRow[]>

/** A text drawn from a row names its result; one drawn from several rows put together holds their values by answer. */
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
