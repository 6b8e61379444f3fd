import { largest, smallest } from '../../core/lists.ts'
import type { AnswersHeld } from '../answers-held.ts'
import type { ScaleEnd } from '../spec/readings/scale-ends.ts'
import { type FittedMark, figureAxis } from './check-lengths.ts'
import { type Axis, type DrawnMark, endsOf, lengthOf, NEAR, otherAxis, type RowItem } from './drawn-marks.ts'
import type { Figure } from './fits.ts'
import type { ReadingFault } from './reading-fault.ts'
import { datumOf, keyOf } from './rows-drawn.ts'
import { countedIn, namesOfBoth, noSumOf } from './sums.ts'

/** One bar among those at its place across their length. */
interface Bar extends RowItem {
  readonly drawn: FittedMark
  readonly axis: Axis
  readonly from: number
  readonly to: number
}

/** What bars are held against. */
interface Sources {
  /** All marks of the drawing, also those that stand for no figure. */
  readonly marks: readonly DrawnMark[]
  readonly ends: readonly ScaleEnd[]
  readonly held: AnswersHeld
}

/**
 * Bars of several rows at one place: that lie over each other; that lie end to end where the sum is no figure; or that
 * look like a whole and are only a part of it.
 */
export function falseSums(fitted: readonly FittedMark[], sources: Sources): ReadingFault[] {
  return stacksOf(fitted).flatMap((bars) => {
    const over = firstPair(bars, liesOver)
    if (over !== undefined) return overFault(...over)
    const stack = bars.filter((bar) => bars.some((other) => touches(bar, other)))
    const [first] = stack
    if (first === undefined) return []
    return sumFault(first, stack, sources.held) ?? partFault(first, stack, sources) ?? []
  })
}

/** The bars with a length, by where they lie across it. */
function stacksOf(marks: readonly FittedMark[]): Bar[][] {
  const stacks = new Map<string, Bar[]>()
  for (const drawn of marks) {
    const axis = figureAxis(drawn)
    if (drawn.kind === 'lines' || axis === undefined) continue
    for (const { item, row } of drawn.items) {
      if (lengthOf(item, axis) <= NEAR) continue
      const [one, other] = endsOf(item, otherAxis(axis))
      const key = JSON.stringify([item.cell, axis, Math.round(one + other)])
      const [from, to] = endsOf(item, axis)
      const stack = stacks.get(key) ?? []
      stack.push({ item, row, drawn, axis, from, to })
      stacks.set(key, stack)
    }
  }
  return [...stacks.values()]
}

function firstPair(bars: readonly Bar[], is: (one: Bar, other: Bar) => boolean): [Bar, Bar] | undefined {
  for (const [index, one] of bars.entries()) {
    const other = bars.slice(index + 1).find((each) => is(one, each))
    if (other !== undefined) return [one, other]
  }
  return undefined
}

function isOfOneRow(one: Bar, other: Bar): boolean {
  return keyOf(one.row) === keyOf(other.row)
}

function liesOver(one: Bar, other: Bar): boolean {
  if (isOfOneRow(one, other) || one.drawn.kind === 'areas') return false
  const across = otherAxis(one.axis)
  const isAlike = Math.abs(lengthOf(one.item, across) - lengthOf(other.item, across)) <= NEAR
  return isAlike && Math.min(one.to, other.to) - Math.max(one.from, other.from) > 2 * NEAR
}

/** Whether one begins where the other ends. Two that begin at 0, to either side, are no sum. */
function touches(one: Bar, other: Bar): boolean {
  if (one === other || isOfOneRow(one, other) || (beginsAt0(one) && beginsAt0(other))) return false
  return Math.min(Math.abs(one.from - other.to), Math.abs(one.to - other.from)) <= 2 * NEAR
}

function beginsAt0({ item, axis, drawn }: Bar): boolean {
  const start = Object.entries(datumOf(item)).find(([name]) => name.endsWith('_start'))?.[1]
  return start === undefined ? !drawn.view.channels.has(`${axis}2`) : start === 0
}

function faultOf({ drawn, axis }: Bar) {
  return { mark: drawn.mark, channels: [axis], weight: 0 }
}

function overFault(one: Bar, other: Bar): ReadingFault {
  return {
    ...faultOf(other),
    rule: 'false-sum',
    kind: 'over',
    tell: () => `the bars of ${namesOfBoth(one.row, other.row)} lie over each other`,
    hint: besideHint(other.axis),
  }
}

function besideHint(axis: Axis): string {
  return `draw them beside each other: \`"${otherAxis(axis)}Offset": { "field": "…" }\``
}

function sumFault(first: Bar, stack: readonly Bar[], held: AnswersHeld): ReadingFault | undefined {
  const figures = figuresOf(first.drawn)
  const found = figures.map((figure) =>
    noSumOf(
      stack.map(({ row }) => row),
      figure,
      held,
    ),
  )
  const [wrong] = found
  if (wrong === undefined || found.some((each) => each === undefined)) return undefined
  const { one, other, why } = wrong
  return {
    ...faultOf(first),
    rule: 'false-sum',
    tell: () => `${namesOfBoth(one, other)} lie end to end, and ${why}`,
    hint: besideHint(first.axis),
  }
}

/** The figures that a mark may be drawn by: the one that its channel names, if it does. */
function figuresOf({ fits, view }: Pick<FittedMark, 'fits' | 'view'>): readonly Figure[] {
  const figures = [...new Set(fits.map(({ figure }) => figure))]
  const named = figures.filter((figure) => figure === view.field)
  return named.length > 0 ? named : figures
}

/** A stack of some answers that nothing shows to be less than all. */
function partFault(first: Bar, stack: readonly Bar[], sources: Sources): ReadingFault | undefined {
  const rows = stack.map(({ row }) => row)
  const [one, other] = rows
  if (one === undefined || other === undefined || rows.every(({ answer }) => answer === one.answer))
    return undefined
  const { count, base } = countedIn(rows)
  if (count >= base || first.drawn.view.readOff.has(first.axis) || showsWhole(first, base, sources))
    return undefined
  return {
    ...faultOf(first),
    rule: 'false-sum',
    kind: 'part',
    tell: () => `${namesOfBoth(one, other)} lie end to end as if they were all, and are ${count} of ${base}`,
    expected: 'an axis, a scale that ends at the whole, or a bar for the rest',
  }
}

/** Whether a scale is written to end at the whole, or the bars of the plot reach as far as that. */
function showsWhole({ drawn, axis, item }: Bar, base: number, { ends, marks }: Sources): boolean {
  const [{ figure, slope = 0 } = { figure: 'share' as const }] = drawn.fits
  const whole = WHOLE[figure] ?? base
  if (ends.some(({ end }) => end >= whole)) return true
  const reached = marks
    .filter(({ kind }) => kind === 'bars')
    .flatMap(({ items }) => items.filter((each) => each.item.cell === item.cell))
    .flatMap((each) => endsOf(each.item, axis))
  return largest(reached) - smallest(reached) >= whole * slope - NEAR
}

const WHOLE: Readonly<Partial<Record<Figure, number>>> = { share: 1, percent: 100 }
