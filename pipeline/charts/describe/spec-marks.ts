import { memoizeByObject } from '../../core/memoize.ts'
import { own } from '../../core/own.ts'
import type { Language } from '../../language/language.ts'

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

/** The kind of the first mark with figures; texts and rules only support it. */
export const kindOf = memoizeByObject((spec: object): Kind => {
  return marksIn(spec).flatMap((mark) => own(KINDS, mark) ?? [])[0] ?? 'other'
})

function marksIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(marksIn)
  if (!isObject(node)) return []
  const { mark } = node
  const type = isObject(mark) ? mark.type : mark
  const inner = Object.entries(node).flatMap(([key, value]) => (key === 'mark' ? [] : marksIn(value)))
  return typeof type === 'string' ? [type, ...inner] : inner
}

/** What lengths and positions in a chart stand for. */
export type Measure = 'share' | 'count' | 'value'

/**
 * Whether a chart draws shares, counts or the values of a number question. It goes by the fields of the positions, or
 * the fields that these are calculated from, or those that its texts show.
 *
 * @param among what its rows have, the likeliest first
 */
export function measureOf(spec: object, among: readonly Measure[]): Measure {
  const found = measuresIn(spec).find((measures) => among.some((each) => measures.includes(each))) ?? []
  return among.find((each) => found.includes(each)) ?? among[0] ?? 'share'
}

const PLACED: Readonly<Record<string, Measure>> = {
  ...{ value: 'value', count: 'count', share: 'share', percent: 'share' },
}
const WRITTEN: Readonly<Record<string, Measure>> = {
  ...{ valueText: 'value', countText: 'count', countedText: 'count' },
  ...{ percentText: 'share', columnText: 'share' },
}

const measuresIn = memoizeByObject((spec: object): readonly (readonly Measure[])[] => {
  const made = [...fieldsIn(spec), ...fieldsRead(spec, 'calculate')]
  const placed = made.flatMap((field) => own(PLACED, field) ?? [])
  return [
    fieldsOf(spec, POSITIONS).flatMap((field) => own(PLACED, field) ?? []),
    // A point of many that are made of one row is at its value.
    kindOf(spec) === 'point' ? placed.filter((measure) => measure === 'value') : [],
    placed,
    [...made, ...fieldsRead(spec, 'expr')].flatMap((field) => own(WRITTEN, field) ?? []),
  ]
})

const POSITIONS = ['x', 'x2', 'y', 'y2', 'theta', 'theta2', 'radius', 'radius2', 'size']

/** The fields of these channels. */
function fieldsOf(node: unknown, channels: readonly string[]): string[] {
  if (Array.isArray(node)) return node.flatMap((each) => fieldsOf(each, channels))
  if (!isObject(node)) return []
  return Object.entries(node).flatMap(([key, value]) => {
    const field = channels.includes(key) && isObject(value) ? value.field : undefined
    return [...(typeof field === 'string' ? [field] : []), ...fieldsOf(value, channels)]
  })
}

/** Fields that a spec names. */
function fieldsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(fieldsIn)
  if (!isObject(node)) return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'field' && typeof value === 'string') return value
    return fieldsIn(value)
  })
}

/** Fields that the expressions of a key read. */
function fieldsRead(node: unknown, name: 'calculate' | 'expr'): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === name && typeof value === 'string'
      ? [...value.matchAll(/\bdatum\.(\w+)/g)].map(([, field]) => field ?? '')
      : fieldsRead(value, name),
  )
}

/** What the intervals of a sample are drawn as; undefined when they are not. */
export const intervalMark = memoizeByObject((spec: object) => intervalIn(spec, {}))

/** @param outer the encoding around a view */
function intervalIn(view: object, outer: Readonly<Record<string, unknown>>): 'lines' | 'band' | undefined {
  if (!isObject(view)) return undefined
  const { mark } = view
  const encoding = { ...outer, ...(isObject(view.encoding) ? view.encoding : {}) }
  const type = isObject(mark) ? mark.type : mark
  const isOfIntervals = fieldsOf(encoding, POSITIONS).includes('high')
  if (isOfIntervals && LINES.includes(type)) return 'lines'
  if (isOfIntervals && BANDS.includes(type)) return 'band'
  const inner = ['layer', 'concat', 'hconcat', 'vconcat', 'spec'].flatMap((key) => view[key] ?? [])
  return inner.map((each) => intervalIn(each, encoding)).find((found) => found !== undefined)
}

const LINES: readonly unknown[] = ['rule', 'tick', 'line']
const BANDS: readonly unknown[] = ['area', 'bar', 'rect']

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
