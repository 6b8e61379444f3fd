import { columnTotal, totalNote } from '../analysis/column.ts'
import type { Language } from '../analysis/language/language.ts'
import type { Results } from '../analysis/results.ts'
import type { Chart, ChartTable } from './chart.ts'
import type { ChartRow } from './rows.ts'

/** What a chart says, for a reader who cannot see it. */
export interface Description {
  readonly alt: string
  readonly table: ChartTable
  /** That its percentages do not add up to 100, where a reader would add them up. */
  readonly note?: string
  /** The figures of `alt`. */
  readonly described: Chart['described']
}

interface Subject {
  readonly title: string
  /** Of every dataset, in order. */
  readonly rows: readonly ChartRow[]
  readonly spec: Readonly<Record<string, unknown>>
  /** Heading of the column of groups. */
  readonly groupedBy: string
  readonly results: Results
}

/** Describes a chart from its rows: kind, title and every figure; and the same figures as a table. */
export function describe({ title, rows, spec, groupedBy, results }: Subject): Description {
  const { language } = results
  const shown = withoutRepeats(rows)
  const kind = language.words.charts[kindOf(spec)]
  const shownParts = parts(shown)
  const figures = shownParts.map((part) => {
    const figuresOfPart = phrases(part.rows, language)
    return part.head.length === 0 ? figuresOfPart : `${headed(part.head.join(', '))} ${figuresOfPart}`
  })
  const rounding = totalNote(
    shownParts.map((part) => totalOf(part, results)),
    language.words,
  )
  const notes = rounding === undefined ? [] : [rounding]
  return {
    alt: [`${kind}: ${title}`, ...figures, ...notes].map(sentence).join(' '),
    table: tableOf(shown, groupedBy, language),
    ...(rounding === undefined ? {} : { note: sentence(rounding) }),
    described: shown.flatMap((row) =>
      row.result === null ? [] : [{ text: phrase(row, language), result: row.result }],
    ),
  }
}

/** What the percentages of one part of a chart come to, where they should be 100. */
function totalOf({ rows }: Part, { byId, questions }: Results): number | undefined {
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

/** With a capital, and a full stop unless it ends in a stop of its own. */
function sentence(text: string): string {
  const begun = capitalised(text)
  return /[.?!]$/.test(begun) ? begun : `${begun}.`
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** With a colon, unless it is a question. */
function headed(text: string): string {
  return text.endsWith('?') ? text : `${text}:`
}

type Kind = keyof Language['words']['charts']

const KINDS: Readonly<Record<string, Kind>> = {
  bar: 'bar',
  line: 'line',
  arc: 'arc',
  point: 'point',
  circle: 'point',
  square: 'point',
  tick: 'point',
}

/** The kind of the first mark that carries figures; text and rules only serve it. */
function kindOf(spec: unknown): Kind {
  return marksIn(spec).flatMap((mark) => KINDS[mark] ?? [])[0] ?? 'other'
}

function marksIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(marksIn)
  if (typeof node !== 'object' || node === null) return []
  const mark = 'mark' in node ? node.mark : undefined
  const type = typeof mark === 'object' && mark !== null && 'type' in mark ? mark.type : mark
  const inner = Object.entries(node).flatMap(([key, value]) => (key === 'mark' ? [] : marksIn(value)))
  return typeof type === 'string' ? [type, ...inner] : inner
}

/** A figure drawn twice is told once, and a measure not at all beside the values that it sums up. */
function withoutRepeats(rows: readonly ChartRow[]): readonly ChartRow[] {
  const spread = new Set(rows.filter(isValue).map((row) => row.question))
  const told = rows.filter((row) => row.count !== null || !row.known || !spread.has(row.question))
  const unique = new Map(told.map((row) => [keyOf(row), row]))
  return [...unique.values()]
}

function isValue(row: ChartRow): boolean {
  return row.answer === null && row.known
}

function keyOf({ question, wave, group, answer, value }: ChartRow): string {
  return JSON.stringify([question, wave, group, answer ?? value])
}

/** Rows of one question, wave and group, headed by what tells them from the others. */
interface Part {
  readonly head: readonly string[]
  readonly rows: readonly ChartRow[]
}

function parts(rows: readonly ChartRow[]): readonly Part[] {
  const differ = differences(rows)
  const byHead = new Map<string, Part>()
  for (const row of rows) {
    const head = [
      ...(differ.question ? [row.questionLabel] : []),
      ...(differ.wave ? [row.waveLabel] : []),
      ...(row.groupLabel === null ? [] : [row.groupLabel]),
    ]
    const key = JSON.stringify(head)
    byHead.set(key, { head, rows: [...(byHead.get(key)?.rows ?? []), row] })
  }
  return [...byHead.values()]
}

function differences(rows: readonly ChartRow[]) {
  const several = (values: readonly unknown[]) => new Set(values).size > 1
  return {
    question: several(rows.map((row) => row.question)),
    wave: several(rows.map((row) => row.wave)),
    group: rows.some((row) => row.group !== null),
  }
}

function phrases(rows: readonly ChartRow[], language: Language): string {
  if (rows.every((row) => !row.known)) return language.words.notAsked
  return rows.map((row) => phrase(row, language)).join('; ')
}

function phrase(row: ChartRow, { words }: Language): string {
  if (isValue(row)) return `${row.valueText}: ${row.countedText}`
  if (row.value !== null) return `${row.answerLabel} ${row.valueText}`
  const counted = `${row.countText} ${words.of} ${row.baseText}`
  const [first, then] = row.countLeads ? [counted, row.columnText] : [row.columnText, counted]
  return `${row.answerLabel} ${first} (${then})`
}

function tableOf(rows: readonly ChartRow[], groupedBy: string, { words }: Language): ChartTable {
  const differ = differences(rows)
  const isSpread = rows.some(isValue)
  const when = <T>(condition: boolean, cell: T): T[] => (condition ? [cell] : [])
  return {
    columns: [
      ...when(differ.wave, words.wave),
      ...when(differ.group, capitalised(groupedBy)),
      isSpread ? words.value : words.answer,
      words.count,
      words.base,
      ...when(!isSpread, words.share),
    ],
    rows: rows.map((row) => [
      ...when(differ.wave, row.waveLabel),
      ...when(differ.group, row.groupLabel ?? ''),
      labelOf(row, differ.question),
      row.countText ?? '',
      row.baseText ?? '',
      ...when(!isSpread, row.columnText ?? ''),
    ]),
  }
}

function labelOf(row: ChartRow, hasQuestions: boolean): string {
  const label = row.answerLabel ?? row.valueText ?? ''
  return hasQuestions ? `${row.questionLabel} ${label}` : label
}
