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
 * Whether a chart draws shares, counts or the values of a number question. It goes by the fields of the positions,
 * or the fields that these are calculated from.
 */
export const measureOf = memoizeByObject((spec: object): Measure => {
  const drawn = positionFields(spec)
  const made = fieldsIn(spec)
  const has = (fields: readonly string[], ...names: readonly string[]) =>
    names.some((name) => fields.includes(name))
  for (const fields of [drawn, made]) {
    if (has(fields, 'value')) return 'value'
    if (has(fields, 'share', 'percent')) return 'share'
    if (has(fields, 'count')) return 'count'
  }
  return 'share'
})

const POSITIONS = ['x', 'x2', 'y', 'y2', 'theta', 'theta2', 'radius', 'radius2', 'size']

function positionFields(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(positionFields)
  if (!isObject(node)) return []
  return Object.entries(node).flatMap(([key, value]) => {
    const field = POSITIONS.includes(key) && isObject(value) ? value.field : undefined
    return [...(typeof field === 'string' ? [field] : []), ...positionFields(value)]
  })
}

/** Fields that a transform reads, by name or in an expression. */
function fieldsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(fieldsIn)
  if (!isObject(node)) return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'field' && typeof value === 'string') return value
    if (key === 'calculate' && typeof value === 'string')
      return [...value.matchAll(/\bdatum\.(\w+)/g)].map(([, field]) => field ?? '')
    return fieldsIn(value)
  })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
