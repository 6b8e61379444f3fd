import { isObject, type Json, listOf } from '../visit.ts'
import type { Channels } from './channels.ts'
import { type Fields, onlyFields, withFields } from './fields.ts'

/** The fields of what a mark draws: those of the rows, or where channels aggregate, what these make of them. */
export function drawnFields(channels: Channels, fields: Fields): Fields {
  const shown = [...channels.values()].flatMap(({ definition }) => listOf(definition).filter(isObject))
  if (!shown.some(({ aggregate }) => aggregate !== undefined)) return fields
  const plain = shown.filter(({ aggregate }) => aggregate === undefined)
  const groups = plain.flatMap(({ field }) => (typeof field === 'string' ? field : []))
  const made = shown.filter(({ aggregate }) => aggregate !== undefined).flatMap(namesOf)
  const rows = withFields(onlyFields(fields, groups), made)
  // What bins and units of time are called depends on how they are made.
  const isMade = ({ bin, timeUnit }: Json) => bin !== undefined || timeUnit !== undefined
  return { ...rows, areOpen: fields.areOpen || plain.some(isMade) }
}

/** What Vega-Lite calls an aggregate: `mean_count`, `argmax_count`; none where it is no aggregate, which is told elsewhere. */
function namesOf({ aggregate, field = '' }: Json): string[] {
  const [operation, of] = isObject(aggregate) ? (Object.entries(aggregate)[0] ?? []) : [aggregate, field]
  if (typeof operation !== 'string' || typeof of !== 'string') return []
  return [of === '' ? `__${operation}` : `${operation}_${of}`]
}
