import { memoizeByObject } from '../../core/memoize.ts'
import type { ChartRow } from '../chart-row.ts'
import type { DrawnItem } from '../draw/drawn-bounds.ts'
import { type FittedMark, figureAxis } from './check-lengths.ts'
import { numbersIn, plain } from './check-said.ts'
import { endsOf, NEAR, otherAxis } from './drawn-marks.ts'
import { nameOf } from './ground.ts'
import type { ReadingFault } from './reading-fault.ts'
import { keyOf } from './rows-drawn.ts'

/** A bar in its row or column of a plot. */
interface Bar {
  readonly row: ChartRow
  readonly cell: number
  readonly axis: 'x' | 'y'
  readonly from: number
  readonly to: number
}

/** Words of the chart's own that stand at some bars and not at others: a statement about those, such as “winner”. */
export function freeWords(
  items: readonly DrawnItem[],
  fitted: readonly FittedMark[],
  rows: readonly ChartRow[],
): ReadingFault[] {
  const bars = fitted.flatMap(barsOf)
  const said = rows.flatMap(textsOf)
  const texts = items.filter(
    ({ mark, kind, text = '' }) => mark.role === 'mark' && kind === 'text' && isFree(text, said),
  )
  return [...groupedBy(texts, ({ mark, cell, text }) => `${mark.name} ${cell} ${text}`).values()].flatMap(
    (same) => {
      const [first] = same
      if (first === undefined) return []
      const inCell = bars.filter(({ cell }) => cell === first.cell)
      const at = inCell.filter((bar) => same.some((item) => isAt(item, bar)))
      const [bar] = at
      if (bar === undefined || placesOf(at) === placesOf(inCell)) return []
      return [faultOf(first, bar)]
    },
  )
}

function groupedBy<T>(list: readonly T[], keyOfItem: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) groups.set(keyOfItem(item), [...(groups.get(keyOfItem(item)) ?? []), item])
  return groups
}

function barsOf(mark: FittedMark): Bar[] {
  const axis = otherAxis(figureAxis(mark) ?? 'x')
  if (mark.kind !== 'bars') return []
  return mark.items.map(({ item, row }) => {
    const [from, to] = endsOf(item, axis)
    return { row, cell: item.cell, axis, from, to }
  })
}

/** Whether the middle of a text lies in that of a bar, as that of a label does. */
function isAt({ bounds }: DrawnItem, { axis, from, to }: Bar): boolean {
  const [start, end] = axis === 'x' ? [bounds.x1, bounds.x2] : [bounds.y1, bounds.y2]
  const room = axis === 'x' ? 2 * NEAR : (to - from) / 2
  return Math.abs((start + end) / 2 - (from + to) / 2) <= room
}

/** How many bars lie beside each other. */
function placesOf(bars: readonly Bar[]): number {
  return new Set(bars.map(({ from, to }) => Math.round(from + to))).size
}

/** Whether nothing that the rows say is in a text, nor the other way round. */
function isFree(text: string, said: readonly string[]): boolean {
  const words = plain(text)
  if (!/\p{L}{2}/u.test(words) || numbersIn(words).length > 0) return false
  return !said.some((each) => each.includes(words) || words.includes(each))
}

/** The texts of a row with a word in them. */
const textsOf = memoizeByObject((row: ChartRow): readonly string[] =>
  Object.values(row)
    .flatMap((value) => [value, ...(Array.isArray(value) ? [value.join(' ')] : [])].flat())
    .flatMap((value) => (typeof value === 'string' && /\p{L}/u.test(value) ? plain(value) : [])),
)

function faultOf({ text, mark }: DrawnItem, { row }: Bar): ReadingFault {
  const what = nameOf({ kind: 'rect', datum: { ...row } })
  return {
    rule: 'calculated-text',
    mark,
    kind: `free ${text} ${keyOf(row)}`,
    channels: ['text'],
    weight: 0,
    tell: () => `the text “${text}” stands at ${what} and not at others, and is no text of its row`,
    hint: 'show a field of its dataset, such as `countText`, `percentText` or `answerLabel`',
  }
}
