import type { Channel, Channels } from '../fields/channels.ts'
import type { Fields } from '../fields/fields.ts'
import { isObject, type Json, type Path } from '../visit.ts'

/** A view with a mark: what it draws, and from which rows. */
export interface Unit {
  readonly path: Path
  /** What views that lie in one plot have in common, and so share its axes and scales. */
  readonly plot: string
  readonly mark: unknown
  readonly channels: Channels
  /** Of its rows. */
  readonly fields: Fields
  /** The names of a field: one, or those that a `repeat` puts in its place. */
  readonly namesOf: (field: unknown) => readonly string[]
}

/** A channel of a unit that has a definition of its own. */
export interface Shown {
  readonly name: string
  readonly definition: Json
  readonly pathOf: Channel['pathOf']
}

/** What the channels of a unit show, but for lists. */
export function shownBy({ channels }: Unit): Shown[] {
  return [...channels].flatMap(([name, { definition, pathOf }]) =>
    isObject(definition) ? [{ name, definition, pathOf }] : [],
  )
}

export function markType({ mark }: Unit): unknown {
  return isObject(mark) ? mark.type : mark
}

/** `x` of `x` and `x2`: the channel whose scale and axis it has. */
export function axisOf(name: string): string {
  return name.replace(/2$/, '')
}

const OF_QUANTITIES: readonly unknown[] = ['linear', 'pow', 'sqrt', 'symlog', 'log']

/** Whether a channel shows quantities along a scale. */
export function isQuantity({ type, aggregate, bin, scale }: Json): boolean {
  if (bin !== undefined && bin !== null && bin !== false) return false
  if (isObject(scale) && OF_QUANTITIES.includes(scale.type)) return true
  return type === 'quantitative' || (type === undefined && typeof aggregate === 'string')
}
