import type { ChartRow } from '../chart-row.ts'
import type { DrawnItem } from '../draw/drawn-bounds.ts'
import type { MarkName } from '../draw/scene.ts'
import type { View } from '../spec/fields/read-views.ts'
import { wordsOf } from './check-naming.ts'
import { numbersIn } from './check-said.ts'
import { FIGURES } from './fits.ts'
import { nameOf } from './ground.ts'
import type { ReadingFault } from './reading-fault.ts'
import { anyRowFinder, datumOf, keyOf } from './rows-drawn.ts'

/** Shapes that stand for figures. Where there are none, texts do, or else rules. */
const SHAPES: readonly unknown[] = [
  'bar',
  'rect',
  'area',
  'arc',
  'line',
  'trail',
  'tick',
  'point',
  'circle',
  'square',
]

/** What one mark draws. */
interface Marked {
  readonly mark: MarkName
  readonly kind: string
  readonly view: View
  readonly rows: readonly ChartRow[]
}

/**
 * Rows of one question or battery of which nothing in the drawing tells one from another: neither a name that only one of them has
 * nor its place on an axis. Told of the first mark that draws them.
 */
export function namelessRows(
  items: readonly DrawnItem[],
  rows: readonly ChartRow[],
  viewOf: (mark: MarkName) => View | undefined,
): ReadingFault[] {
  const written = wordsAlone(items.flatMap(({ text }) => text ?? []))
  const isWritten = (name: string) => written.includes(wordsAlone([name]))
  for (const { mark, kind, view, rows: some } of markedIn(items, rows, viewOf)) {
    const signOf = signsIn(some, view, isWritten)
    const pair = alikePair(some, signOf)
    if (pair === undefined) continue
    const [one, other] = pair.map((row) => nameOf({ kind, datum: { ...row } }))
    return [
      {
        rule: 'nameless-row',
        mark,
        channels: ['y', 'x', 'theta'],
        weight: 0,
        tell: () => `nothing in the drawing tells ${one} from ${other}`,
        expected: 'the name of each, on an axis, in a legend or as a label',
      },
    ]
  }
  return []
}

/** The rows that each mark with figures draws. Points that are on no scale may be many for one count. */
function markedIn(
  items: readonly DrawnItem[],
  rows: readonly ChartRow[],
  viewOf: (mark: MarkName) => View | undefined,
): Marked[] {
  const rowOf = anyRowFinder(rows)
  const marks = new Map<string, Marked & { readonly rows: ChartRow[] }>()
  for (const item of items) {
    const { mark, kind, text } = item
    const view = mark.role === 'mark' ? viewOf(mark) : undefined
    const row = rowOf(datumOf(item))
    if (view === undefined || row === undefined || (row.count === null && row.value === null)) continue
    if (text !== undefined && numbersIn(text).length === 0) continue
    const marked = marks.get(mark.name) ?? { mark, kind, view, rows: [] }
    marked.rows.push(row)
    marks.set(mark.name, marked)
  }
  const all = [...marks.values()]
  const shapes = all.filter(({ view }) => SHAPES.includes(view.type))
  if (shapes.length > 0) return shapes.filter(({ view }) => view.quantity === undefined || view.isScaled)
  const texts = all.filter(({ kind }) => kind === 'text')
  return texts.length > 0 ? texts : all
}

/** Without the signs beside and between them. */
function wordsAlone(texts: readonly string[]): string {
  return ` ${wordsOf(texts)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}

/** Two rows of one question with the same sign. */
function alikePair(
  rows: readonly ChartRow[],
  signOfRow: (row: ChartRow) => string,
): readonly [ChartRow, ChartRow] | undefined {
  const seen = new Map<string, ChartRow>()
  for (const row of new Map(rows.map((each) => [keyOf(each), each])).values()) {
    const sign = signOfRow(row)
    const other = seen.get(sign)
    if (other !== undefined) return [other, row]
    seen.set(sign, row)
  }
  return undefined
}

/**
 * All that the drawing says of which row this is: the names that are written, and what is read off for its place. A wave
 * between two with a name is told by its place in time.
 */
function signsIn(
  rows: readonly ChartRow[],
  { readOff }: View,
  isWritten: (name: string) => boolean,
): (row: ChartRow) => string {
  const nameIn = (names: readonly (string | null)[]) => names.find((name) => name !== null && isWritten(name))
  const inTime = rows.toSorted((one, other) => one.waveOrder - other.waveOrder)
  const areEndsNamed = [inTime[0], inTime.at(-1)].every((row) => row !== undefined && nameIn(wavesOf(row)))
  return (row) => {
    const names = [...namesOf(row).map(nameIn), areEndsNamed ? row.wave : nameIn(wavesOf(row))]
    return JSON.stringify([row.item === null ? row.question : null, names, placesOf(row, readOff)])
  }
}

/** What is read off axes and legends of which row this is. */
function placesOf(row: ChartRow, readOff: View['readOff']): unknown[] {
  return [...readOff.values()].flatMap((field) =>
    isFigure(field, row) ? [] : [row[field as keyof ChartRow] ?? null],
  )
}

/** A figure says nothing of which row it is, unless the row is of a value that was given. */
function isFigure(field: string, { answer }: ChartRow): boolean {
  return field === 'value' ? answer !== null : FIGURES.some((figure) => figure === field)
}

/** For each thing that tells rows apart, what may be written of it. */
function namesOf(row: ChartRow): readonly (readonly (string | null)[])[] {
  return [
    [row.answerLabel, row.answer === null ? row.valueText : null, row.answer],
    [row.groupLabel, row.group],
    [row.itemLabel, row.item],
  ]
}

function wavesOf({ wave, waveLabel, waveDate }: ChartRow): readonly string[] {
  return [waveLabel, wave, waveDate.slice(0, 4)]
}
