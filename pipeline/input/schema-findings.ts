import type { ErrorObject } from 'ajv'
import { defined } from '../core/defined.ts'
import { didYouMean, type Finding } from '../core/problem.ts'

const SHOWN = 40
/** How many values a message lists. */
const MOST_LISTED = 50

/** What an error from Ajv means, in plain words. With `confidential`, no text from the file is shown. */
export function explain(error: ErrorObject, confidential: boolean): Finding {
  const { keyword, params, data, parentSchema } = error
  const found = (value: unknown) => valueInWords(value, confidential)
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(params.additionalProperty, data, parentSchema, confidential)
    case 'required':
      return { rule: 'missing-key', message: `the key \`${params.missingProperty}\` is missing` }
    case 'type':
      return {
        rule: 'wrong-type',
        message: `found ${found(data)}`,
        expected: typesInWords(parentSchema?.tsType ?? params.type),
      }
    case 'enum':
      return unknownValue(data, params.allowedValues, confidential)
    case 'const':
      return {
        rule: 'unknown-value',
        message: `found ${found(data)}`,
        expected: quoted([params.allowedValue]),
      }
    case 'format':
      return { rule: 'wrong-form', message: `found ${found(data)}`, expected: format(params.format) }
    case 'pattern':
      return {
        rule: 'wrong-form',
        message: `found ${found(error.propertyName ?? data)}`,
        expected: parentSchema?.description ?? `text that matches ${params.pattern}`,
      }
    case 'uniqueItems':
      return {
        rule: 'repeated-value',
        message: `${found(itemAt(data, params.i))} appears twice in this list`,
      }
    default:
      return bound(error, found)
  }
}

function bound(error: ErrorObject, found: (value: unknown) => string): Finding {
  const { keyword, params, data, message } = error
  const size = { rule: 'wrong-size', message: `found ${found(data)}` }
  switch (keyword) {
    case 'minimum':
      return { ...size, rule: 'out-of-range', expected: `at least ${params.limit}` }
    case 'maximum':
      return { ...size, rule: 'out-of-range', expected: `at most ${params.limit}` }
    case 'minLength':
      return {
        ...size,
        message: 'this text is too short',
        expected: `at least ${many(params.limit, 'character')}`,
      }
    case 'minItems':
      return {
        ...size,
        message: 'this list is too short',
        expected: `at least ${many(params.limit, 'item')}`,
      }
    case 'minProperties':
      return {
        ...size,
        message: 'this object is too small',
        expected: `at least ${many(params.limit, 'key')}`,
      }
    default:
      return {
        rule: 'invalid-value',
        message: `found ${found(data)}`,
        expected: message?.replace(/^must be /, '') ?? keyword,
      }
  }
}

function unknownKey(
  key: string,
  data: unknown,
  schema: ErrorObject['parentSchema'],
  confidential: boolean,
): Finding {
  const allowed = Object.keys(schema?.properties ?? {})
  const present = new Set(Object.keys(data ?? {}))
  const hint = didYouMean(
    key,
    allowed.filter((name) => !present.has(name)),
  )
  return {
    rule: 'unknown-key',
    message: confidential ? 'unknown key' : `unknown key \`${cut(key)}\``,
    expected: oneOf(allowed.filter((name) => name !== '$schema')),
    ...defined({ hint }),
  }
}

function unknownValue(data: unknown, allowed: readonly unknown[], confidential: boolean): Finding {
  const hint = typeof data === 'string' ? didYouMean(data, allowed.map(String)) : undefined
  return {
    rule: 'unknown-value',
    message: `found ${valueInWords(data, confidential)}`,
    expected: oneOf(allowed),
    ...defined({ hint }),
  }
}

/** A value as a message shows it: the text `x`, the number 3, a list. */
export function valueInWords(value: unknown, confidential = false): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  switch (typeof value) {
    case 'string':
      return confidential ? 'a text' : `the text \`${cut(value)}\``
    case 'number':
      return confidential ? 'a number' : `the number ${value}`
    case 'boolean':
      return `${value}`
    default:
      return 'an object'
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list [ ]',
  object: 'an object { }',
  null: 'null',
}

/** ``a text or a list [ ]`` */
export function typesInWords(type: string | readonly string[]): string {
  const names = typeof type === 'string' ? type.split(',') : type
  return names.map((name) => TYPES[name] ?? name).join(' or ')
}

function format(name: string): string {
  return name === 'date' ? 'a date such as 2017-06-30' : `a ${name}`
}

/** ``one of `a`, `b`, `c` `` */
export function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? quoted(values) : `one of ${quoted(values)}`
}

function quoted(values: readonly unknown[]): string {
  const shown = values.slice(0, MOST_LISTED).map((value) => `\`${value}\``)
  const rest = values.length - shown.length
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`
}

/** The beginning of a text that may be long. */
export function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

function many(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}

function itemAt(data: unknown, index: number): unknown {
  return Array.isArray(data) ? data[index] : undefined
}
