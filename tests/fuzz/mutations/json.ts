import { readFileSync } from 'node:fs'
import type { Random } from '../random.ts'
import { NASTY_TEXTS, NASTY_VALUES } from './values.ts'

type Json = Record<string, unknown>

/** One change to a value of a JSON text: of another kind, at the edge of its schema, gone, twice, or elsewhere. */
export function mutateJson(text: string, schema: string, random: Random): string {
  const value = JSON.parse(text)
  const holders = holdersIn(value)
  const holder = random.pick(holders)
  const keys = Object.keys(holder)
  if (keys.length === 0) return text
  const key = random.pick(keys)
  const words = wordsOf(schema)
  const change = random.below(6)
  if (change === 0) remove(holder, key)
  else if (change === 1) set(holder, random.pick(words.keys), holder[key])
  else if (change === 2) set(holder, key, Object.values(random.pick(holders))[0])
  else if (change === 3) set(holder, key, random.pick(words.values))
  else if (change === 4) set(holder, key, random.pick(NASTY_TEXTS))
  else set(holder, key, random.pick(NASTY_VALUES))
  return `${JSON.stringify(value, null, 2) ?? ''}\n`
}

/** Every object and list in a value. */
function holdersIn(value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return []
  return [value as Json, ...Object.values(value).flatMap(holdersIn)]
}

function remove(holder: Json, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
}

function set(holder: Json, key: string, value: unknown): void {
  // A value within itself would be no JSON.
  const copy = JSON.parse(JSON.stringify(value ?? null))
  if (Array.isArray(holder)) holder.push(copy)
  else
    Object.defineProperty(holder, key, { value: copy, enumerable: true, configurable: true, writable: true })
}

const words = new Map<string, { readonly keys: readonly string[]; readonly values: readonly unknown[] }>()

/** The keys that a schema has, and the values that it names, with those beside its bounds. */
function wordsOf(schema: string) {
  const known = words.get(schema)
  if (known !== undefined) return known
  const parts = holdersIn(JSON.parse(readFileSync(`schemas/${schema}.schema.json`, 'utf8')))
  const keys = parts.flatMap((part) => Object.keys((part.properties as Json | undefined) ?? {}))
  const bounds = parts.flatMap((part) =>
    [part.minimum, part.maximum, part.exclusiveMinimum, part.exclusiveMaximum].filter(
      (bound) => typeof bound === 'number',
    ),
  )
  const values = [
    ...parts.flatMap((part) => (Array.isArray(part.enum) ? part.enum : [])),
    ...bounds.flatMap((bound) => [bound - 1, bound, bound + 0.001, bound + 1]),
    ...NASTY_VALUES,
  ]
  const found = { keys: [...new Set(keys)], values }
  words.set(schema, found)
  return found
}
