import { isObject, type Json, listOf, type Path, visit } from '../visit.ts'
import {
  asTold,
  type Fields,
  IDENTITY,
  isTold,
  onlyFields,
  ROW_FIELDS,
  SMALL,
  saidBy,
  withFields,
} from './fields.ts'

/** What a transform asks of whoever checks it. */
export interface TransformCheck {
  /** A field that is read, by its name at a place. */
  field(name: unknown, path: Path, fields: Fields): void
  /** An expression that is read; gives the largest size of what it makes. */
  expression(text: unknown, path: Path, fields: Fields): number
  /** Whether an expression says only what the rows say. */
  isQuoted(text: unknown, fields: Fields): boolean
  /** A condition: an expression, a comparison of a field, or several of these. */
  predicate(predicate: unknown, path: Path, fields: Fields): void
  /** The fields of the rows of a dataset. */
  dataset(data: unknown): Fields
  /** A name that expressions may use from here on. */
  declare(name: unknown): void
  /** A name that a transform gives to what it makes, and that tells rows apart. */
  taken(name: string, path: Path): void
}

/** A transform at its place. */
interface At {
  readonly transform: Json
  readonly path: Path
  readonly fields: Fields
  readonly check: TransformCheck
}

/** The fields of the rows after a transform. */
export function fieldsAfter(transform: Json, path: Path, fields: Fields, check: TransformCheck): Fields {
  for (const { name, at } of namesWritten(transform, path))
    if (IDENTITY.some((field) => field === name)) check.taken(name, at)
  const kind = Object.keys(transform).find((key) => Object.hasOwn(KINDS, key))
  return kind === undefined ? fields : (KINDS[kind]?.({ transform, path, fields, check }) ?? fields)
}

/** The names that a transform gives to what it makes, in it and in its operations. */
function namesWritten(value: unknown, path: Path): { readonly name: string; readonly at: Path }[] {
  return [...visit(value, path)].flatMap(({ path: at, value: name }) =>
    typeof name === 'string' && (at.at(-1) === 'as' || at.at(-2) === 'as') ? { name, at } : [],
  )
}

/** The key that makes a transform what it is. Those that others have as well come last. */
const KINDS: Readonly<Record<string, (at: At) => Fields>> = {
  calculate: (at) => {
    const size = at.check.expression(at.transform.calculate, [...at.path, 'calculate'], at.fields)
    const fields = made(at, { size })
    const fresh = listOfNames(at).filter((name) => !ROW_FIELDS.sizes.has(name))
    return at.check.isQuoted(at.transform.calculate, at.fields) ? asTold(fields, fresh) : fields
  },
  filter: ({ transform, path, fields, check }) => {
    check.predicate(transform.filter, [...path, 'filter'], fields)
    return fields
  },
  joinaggregate: (at) => {
    reads(at, 'groupby')
    return withFields(at.fields, resultsOf(at, 'joinaggregate'))
  },
  aggregate: (at) => {
    const groups = reads(at, 'groupby')
    return withFields(onlyFields(at.fields, groups), resultsOf(at, 'aggregate'))
  },
  window: (at) => {
    reads(at, 'groupby')
    readsSort(at)
    return withFields(at.fields, resultsOf(at, 'window'))
  },
  stack: (at) => {
    reads(at, 'stack', 'groupby')
    readsSort(at)
    return made(at, { isRange: true })
  },
  bin: (at) => ranged(at),
  timeUnit: (at) => ranged(at),
  density: (at) => grouped(at, reads(at, 'groupby'), ['density'], ['value', 'density']),
  quantile: (at) => grouped(at, reads(at, 'groupby'), ['quantile'], ['prob', 'value']),
  regression: (at) => {
    const groups = reads(at, 'groupby')
    const fitted = grouped(at, groups, ['regression', 'on'], [at.transform.on, at.transform.regression])
    return at.transform.params === true
      ? withFields(onlyFields(at.fields, groups), ['coef', 'rSquared'])
      : fitted
  },
  loess: (at) => grouped(at, reads(at, 'groupby'), ['loess', 'on'], [at.transform.on, at.transform.loess]),
  extent: (at) => {
    reads(at, 'extent')
    at.check.declare(at.transform.param)
    return at.fields
  },
  flatten: (at) => {
    const flattened = reads(at, 'flatten')
    const written = listOfNames(at)
    const same = flattened.filter((name, index) => (written[index] ?? name) === name)
    return toldOf(at, flattened, made(at, { names: flattened, size: LINE }), same)
  },
  fold: (at) => {
    const folded = reads(at, 'fold')
    const fields = made(at, { names: ['key', 'value'], size: LINE })
    const [, held = 'value'] = listOfNames(at)
    return isOneKind(folded, at.fields) && !at.fields.sizes.has(held) ? asTold(fields, [held]) : fields
  },
  impute: (at) => {
    reads(at, 'impute', 'key', 'groupby')
    return at.fields
  },
  pivot: (at) => {
    reads(at, 'pivot', 'value')
    return { ...onlyFields(at.fields, reads(at, 'groupby')), areOpen: true }
  },
  lookup: (at) => looked(at),
}

/** Whether fields say the same of a row in other forms: of others a reader would not know which it is. */
function isOneKind(names: readonly string[], fields: Fields): boolean {
  const kinds = new Set(names.map((name) => (isTold(fields, name) ? saidBy(name) : undefined)))
  return kinds.size === 1 && !kinds.has(undefined)
}

/** One line of a label, or one of several fields. */
const LINE = 1000

/** Checks the fields that these keys name, and gives their names. */
function reads({ transform, path, fields, check }: At, ...keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const value = transform[key]
    const names = listOf(value)
    for (const [index, name] of names.entries())
      check.field(name, Array.isArray(value) ? [...path, key, index] : [...path, key], fields)
    return names.filter((name) => typeof name === 'string')
  })
}

function readsSort({ transform, path, fields, check }: At): void {
  for (const [index, each] of listOf(transform.sort).entries())
    if (isObject(each)) check.field(each.field, [...path, 'sort', index, 'field'], fields)
}

/** Checks what a list of operations reads, and gives the names of what they make. */
function resultsOf({ transform, path, fields, check }: At, key: string): string[] {
  return listOf(transform[key]).flatMap((each, index) => {
    if (!isObject(each)) return []
    check.field(each.field, [...path, key, index, 'field'], fields)
    return typeof each.as === 'string' ? each.as : []
  })
}

/** The fields with what a transform names in `as`, or with these names. */
function made({ transform, fields }: At, { names = [], size = SMALL, isRange = false }: Making): Fields {
  const written = listOfNames({ transform })
  const ends = isRange && written.length === 1 ? [...written, `${written[0]}_end`] : written
  return withFields(fields, [...ends, ...names.slice(ends.length)], size)
}

function listOfNames({ transform }: Pick<At, 'transform'>): string[] {
  return listOf(transform.as).filter((name) => typeof name === 'string')
}

interface Making {
  readonly names?: readonly string[]
  readonly size?: number
  /** Whether one name stands for a beginning and an end. */
  readonly isRange?: boolean
}

/** A beginning and an end for each value of a field: places on its axis. */
function ranged(at: At): Fields {
  return toldOf(at, reads(at, 'field'), made(at, { isRange: true }))
}

/** The fields after a transform that puts what it reads elsewhere: what is new holds what these hold, as does the same. */
function toldOf(
  { fields }: At,
  read: readonly string[],
  after: Fields,
  same: readonly string[] = [],
): Fields {
  const isNew = (name: string) => !fields.sizes.has(name) || same.includes(name)
  return read.every((name) => isTold(fields, name))
    ? asTold(after, [...after.sizes.keys()].filter(isNew))
    : after
}

/** Only the groups, and what a transform makes of them. */
function grouped(
  at: At,
  groups: readonly string[],
  read: readonly string[],
  names: readonly unknown[],
): Fields {
  reads(at, ...read)
  const fields = onlyFields(at.fields, groups)
  return made({ ...at, fields }, { names: names.filter((name) => typeof name === 'string') })
}

function looked(at: At): Fields {
  const { transform, path, check } = at
  reads(at, 'lookup')
  if (!isObject(transform.from)) return made(at, { size: LINE })
  const { data, key, fields: names } = transform.from
  const others = check.dataset(data)
  check.field(key, [...path, 'from', 'key'], others)
  for (const [index, name] of listOf(names).entries())
    check.field(name, [...path, 'from', 'fields', index], others)
  return made(at, { names: listOf(names).filter((name) => typeof name === 'string'), size: LINE })
}
