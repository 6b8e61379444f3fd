import { smallest } from '../../core/lists.ts'
import { memoizeByObject } from '../../core/memoize.ts'
import type { ChartRow } from '../chart-row.ts'
import type { DrawnItem } from '../draw/drawn-bounds.ts'
import { type FittedMark, figureAxis } from './check-lengths.ts'
import { numbersIn, plain } from './check-said.ts'
import { type Axis, endsOf, NEAR, otherAxis } from './drawn-marks.ts'
import { nameOf } from './ground.ts'
import { andMore, type ReadingFault } from './reading-fault.ts'
import { datumOf, keyOf, rowFinder } from './rows-drawn.ts'

/** Where a row lies among the others: the room of its bar, or the place of its point. */
interface Place {
  readonly row: ChartRow
  readonly item: DrawnItem
  /** The axis along which rows lie beside each other. */
  readonly axis: Axis
  readonly from: number
  readonly to: number
}

/**
 * What stands at another row than its own: the label of an axis, a text of a row, or a figure of a row that is not drawn
 * at a bar that is; and waves that are not in the order of time.
 */
export function misplaced(
  items: readonly DrawnItem[],
  marks: readonly FittedMark[],
  rows: readonly ChartRow[],
): ReadingFault[] {
  const places = marks.flatMap(placesOf)
  if (places.length === 0) return []
  const inCell = placesBy(places, ({ item }) => item.cell)
  const ofRow = placesBy(places, ({ item, row }) => `${item.cell} ${keyOf(row)}`)
  const rowOf = rowFinder(rows)
  const written = items.map(({ text = '' }) => plain(text)).join(' ')
  const labels = items.flatMap((item) => {
    const near = inCell.get(item.cell)
    if (item.mark.role === 'axis-label') return axisFault(item, near ?? places)
    const row = item.mark.role === 'mark' && item.kind === 'text' ? rowOf(datumOf(item)) : undefined
    if (row === undefined || near === undefined) return []
    return textFault({ item, row, own: ofRow.get(`${item.cell} ${keyOf(row)}`) ?? [], near, written })
  })
  return [...labels, ...marks.flatMap(turnedTime)]
}

function placesBy<Key>(places: readonly Place[], keyOfPlace: (place: Place) => Key): Map<Key, Place[]> {
  const groups = new Map<Key, Place[]>()
  for (const place of places) {
    const group = groups.get(keyOfPlace(place)) ?? []
    group.push(place)
    groups.set(keyOfPlace(place), group)
  }
  return groups
}

function placesOf(mark: FittedMark): Place[] {
  const { items, kind } = mark
  const axis = otherAxis(figureAxis(mark) ?? 'x')
  return items.map(({ item, row }) => {
    const [from, end] = endsOf(item, axis)
    return { row, item, axis, from, to: kind === 'bars' ? end : from }
  })
}

function middleOf({ bounds }: DrawnItem, axis: Axis): number {
  return axis === 'x' ? (bounds.x1 + bounds.x2) / 2 : (bounds.y1 + bounds.y2) / 2
}

function distance(item: DrawnItem, { axis, from, to }: Place): number {
  const at = middleOf(item, axis)
  return Math.max(0, from - at, at - to)
}

/** The nearest of these places, unless one of the others is nearer. */
function nearerOther(item: DrawnItem, own: readonly Place[], places: readonly Place[]): Place | undefined {
  const least = smallest(own.map((place) => distance(item, place)))
  if (own.length === 0 || least <= NEAR) return undefined
  return places.find((place) => distance(item, place) < least - NEAR)
}

/** A label of an axis that is a name of rows, and stands at others. */
function axisFault(item: DrawnItem, places: readonly Place[]): ReadingFault[] {
  const { orient } = item.mark
  const axis = orient === 'left' || orient === 'right' ? 'y' : 'x'
  const along = places.filter((place) => place.axis === axis)
  const name = plain(item.text ?? '')
  return misplacedAt(
    item,
    nearerOther(
      item,
      along.filter(({ row }) => namesOf(row).includes(name)),
      along,
    ),
  )
}

function misplacedAt(item: DrawnItem, other: Place | undefined): ReadingFault[] {
  if (other === undefined) return []
  const what = nameOf({ kind: other.item.kind, datum: { ...other.row } })
  return [
    {
      rule: 'wrong-label',
      mark: item.mark,
      kind: 'place',
      channels: ['y', 'x'],
      weight: 0,
      tell: (others) => `the text “${item.text}”${andMore(others)} stands at ${what}, and not at its own`,
      hint: 'leave out what moves it away from its row',
    },
  ]
}

const namesOf = memoizeByObject(
  ({ answerLabel, groupLabel, waveLabel, valueText, answer }: ChartRow): readonly string[] => {
    const names = [answerLabel, groupLabel, waveLabel, answer === null ? valueText : null]
    return names.flatMap((name) => (name === null ? [] : plain(name)))
  },
)

/** A text of a row, the places of that row in its plot, and all places there. */
interface RowText {
  readonly item: DrawnItem
  readonly row: ChartRow
  readonly own: readonly Place[]
  readonly near: readonly Place[]
  /** All that the drawing says. */
  readonly written: string
}

function textFault({ item, row, own, near, written }: RowText): ReadingFault[] {
  const text = plain(item.text ?? '')
  const isName = namesOf(row).some((name) => ` ${text} `.includes(` ${name} `))
  if (!isName && numbersIn(text).length === 0) return []
  if (own.length > 0) return misplacedAt(item, nearerOther(item, own, near))
  if (isName || (row.count ?? row.value ?? 0) === 0 || text.includes(String(row.baseText))) return []
  const here = near.filter((place) => distance(item, place) === 0)
  if (here.length === 0 || here.some((place) => isToldApart(row, place.row, written))) return []
  return misplacedAt(item, here[0])
}

const NAMED = [
  ['question', 'questionLabel'],
  ['answer', 'answerLabel'],
  ['group', 'groupLabel'],
  ['wave', 'waveLabel'],
] as const

/** Whether the drawing names all in which a row differs from the one at whose place it stands. */
function isToldApart(row: ChartRow, other: ChartRow, written: string): boolean {
  return NAMED.every(([field, label]) => {
    const name = row[label]
    return row[field] === other[field] || (name !== null && written.includes(plain(name)))
  })
}

/** Waves of one answer that lie in another order than that of time: to the right, or down. */
function turnedTime(mark: FittedMark): ReadingFault[] {
  const series = placesBy(placesOf(mark), ({ item, row }) =>
    JSON.stringify([item.cell, keyOf({ ...row, wave: '' })]),
  )
  const isTurned = [...series.values()].some((places) => {
    const inTime = places.toSorted((one, other) => one.row.waveOrder - other.row.waveOrder)
    return inTime.some(({ from }, index) => from < (inTime[index - 1]?.from ?? from) - NEAR)
  })
  if (!isTurned) return []
  const channels = [otherAxis(figureAxis(mark) ?? 'x')]
  const tell = () => 'the waves here are not in the order of time'
  return [{ rule: 'uneven-scale', mark: mark.mark, channels, weight: 0, tell, hint: 'write `"sort": null`' }]
}
