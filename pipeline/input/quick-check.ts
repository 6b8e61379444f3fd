import type { SchemaObject } from 'ajv'
import { memoize, memoizeByObject } from '../core/memoize.ts'

type Schema = SchemaObject | boolean
/** Whether a value fits; undefined when that is not known here. */
type Answer = boolean | undefined
type Rule = (given: never, value: unknown, schema: SchemaObject) => Answer
type Keys = Readonly<Record<string, unknown>>

/**
 * Whether a value surely satisfies a schema, found without Ajv, which takes longer to load and to compile a schema than to
 * check a few rows. It knows the keywords of rows; of any other it does not know. What does not fit is for Ajv to explain.
 */
export function surelyFits(schema: Schema, value: unknown): boolean {
  return fits(schema, value) === true
}

function fits(schema: Schema, value: unknown): Answer {
  if (typeof schema === 'boolean') return schema
  return every(Object.entries(schema), ([keyword, given]) => {
    if (given === undefined) return true
    const rule = Object.hasOwn(RULES, keyword) ? RULES[keyword] : undefined
    return rule?.(given as never, value, schema)
  })
}

/** One that does not fit decides, whatever else is not known. */
function every<T>(items: readonly T[], answer: (item: T) => Answer): Answer {
  let all: Answer = true
  for (const item of items) {
    const one = answer(item)
    if (one === false) return false
    if (one === undefined) all = undefined
  }
  return all
}

const RULES: Readonly<Record<string, Rule>> = {
  $schema: () => true,
  type: (type: string, value) => isOfType(type, value),
  const: (only: unknown, value) => (typeof only === 'object' ? undefined : value === only),
  enum: (allowed: readonly unknown[], value) =>
    allowed.every((each) => typeof each !== 'object') ? allowed.includes(value) : undefined,
  idIn: (ids: readonly string[], value) => typeof value !== 'string' || setOf(ids).has(value),
  pattern: (pattern: string, value) => typeof value !== 'string' || patternOf(pattern).test(value),
  format: (format: string, value) =>
    typeof value !== 'string' || (format === 'date' ? isDate(value) : undefined),
  formatMinimum: (least: string, value) => compared(value, (text) => text >= least),
  formatMaximum: (most: string, value) => compared(value, (text) => text <= most),
  minimum: (least: number, value) => typeof value !== 'number' || value >= least,
  maximum: (most: number, value) => typeof value !== 'number' || value <= most,
  minItems: (least: number, value) => !Array.isArray(value) || value.length >= least,
  uniqueItems: (isAsked: boolean, value) => {
    if (!isAsked || !Array.isArray(value)) return true
    return value.every((item) => typeof item === 'string') ? new Set(value).size === value.length : undefined
  },
  items: (schema: Schema, value) => !Array.isArray(value) || every(value, (item) => fits(schema, item)),
  required: (keys: readonly string[], value) =>
    !isKeyed(value) || keys.every((key) => value[key] !== undefined),
  properties: (properties: Readonly<Record<string, Schema>>, value) =>
    !isKeyed(value) ||
    every(
      Object.entries(properties),
      ([key, schema]) => value[key] === undefined || fits(schema, value[key]),
    ),
  allOf: (schemas: readonly Schema[], value) => every(schemas, (schema) => fits(schema, value)),
  if: (condition: Schema, value, { then = true, else: otherwise = true }) => {
    const isMet = fits(condition, value)
    return isMet === undefined ? undefined : fits(isMet ? then : otherwise, value)
  },
  // Of `if`, which must be there.
  // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
  then: () => true,
  else: () => true,
}

const MAX_PATTERNS = 100
const patternOf = memoize(MAX_PATTERNS, (pattern) => new RegExp(pattern, 'u'))
const setOf = memoizeByObject((ids: readonly string[]): ReadonlySet<string> => new Set(ids))

function isOfType(type: string, value: unknown): Answer {
  switch (type) {
    case 'string':
      return typeof value === 'string'
    case 'number':
      return Number.isFinite(value)
    case 'integer':
      return Number.isInteger(value)
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isKeyed(value)
    default:
      return undefined
  }
}

function isKeyed(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Ajv compares no empty text. */
function compared(value: unknown, isRight: (text: string) => boolean): Answer {
  if (typeof value !== 'string') return true
  return value === '' ? undefined : isRight(value)
}

/** Whether a text is a day of the calendar, as `ajv-formats` reads it. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
