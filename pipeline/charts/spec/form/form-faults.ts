import { smallest } from '../../../core/lists.ts'
import { memoizeByObject } from '../../../core/memoize.ts'
import { didYouMean } from '../../../core/problem.ts'
import type { Path } from '../visit.ts'
import { branchesOf, type Schema } from './vega-lite-schema.ts'

/** How a value differs from what Vega-Lite knows. */
export type FormFault = { readonly path: Path } & (
  | { readonly kind: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: 'missing-key'; readonly key: string }
  | { readonly kind: 'unknown-value'; readonly value: unknown; readonly known: readonly unknown[] }
  | { readonly kind: 'wrong-type'; readonly value: unknown; readonly types: readonly string[] }
  | { readonly kind: 'out-of-range'; readonly value: number; readonly least: number; readonly most: number }
  | { readonly kind: 'wrong-size'; readonly least: number; readonly most: number }
)

/** How a value differs from the branch of a schema that it comes closest to; none when it fits one. */
export function formFaults(schema: Schema, value: unknown): readonly FormFault[] {
  return new Comparison().faults(schema, value, [])
}

/** A branch, how a value differs from it, and how much. */
interface Judged {
  readonly branch: Schema
  readonly faults: readonly FormFault[]
  readonly distance: number
}

type Keys = Readonly<Record<string, unknown>>

/** Remembers what it compared: views may stand in views, and each may be one of several kinds. */
class Comparison {
  readonly #known = new Map<Schema, Map<object, Judged>>()

  faults(schema: Schema, value: unknown, path: Path): readonly FormFault[] {
    const candidates = branchesOf(schema).filter((branch) => typesOf(branch).includes(typeOf(value, branch)))
    if (candidates.length === 0) return [wrongType(branchesOf(schema), value, path)]
    if (typeof value !== 'object' || value === null) return simpleFaults(candidates, value, path)
    const judged: Judged[] = []
    // Those with the right keys first: most often one of them fits, and the rest need not be judged.
    const likely = candidates.filter((branch) => hasKeysOf(branch, value))
    for (const branch of new Set([...likely, ...candidates])) {
      const found = this.#judge(branch, value, path)
      if (found.faults.length === 0) return []
      judged.push(found)
    }
    return closest(judged, path)
  }

  #judge(branch: Schema, value: object, path: Path): Judged {
    const ofBranch = this.#known.get(branch) ?? new Map<object, Judged>()
    this.#known.set(branch, ofBranch)
    const known = ofBranch.get(value)
    if (known !== undefined) return known
    const faults = Array.isArray(value)
      ? this.#listFaults(branch, value, path)
      : this.#keyFaults(branch, value as Keys, path)
    const judged = { branch, faults, distance: distanceOf(faults, path.length) }
    ofBranch.set(value, judged)
    return judged
  }

  #keyFaults(branch: Schema, value: Keys, path: Path): readonly FormFault[] {
    const { properties = {}, additionalProperties = true, required = [] } = branch
    const inside = Object.entries(value).flatMap(([key, inner]): readonly FormFault[] => {
      const schema = Object.hasOwn(properties, key) ? properties[key] : additionalProperties
      if (schema === false) return [{ kind: 'unknown-key', path, key, known: Object.keys(properties) }]
      return schema === true || schema === undefined ? [] : this.faults(schema, inner, [...path, key])
    })
    const missing = required.filter((key) => !Object.hasOwn(value, key))
    return missing.length === 0
      ? inside
      : [...inside, ...missing.map((key) => ({ kind: 'missing-key', path, key }) as const)]
  }

  #listFaults(
    { items, minItems = 0, maxItems = Infinity }: Schema,
    value: readonly unknown[],
    path: Path,
  ): readonly FormFault[] {
    if (value.length < minItems || value.length > maxItems)
      return [{ kind: 'wrong-size', path, least: minItems, most: maxItems }]
    return value.flatMap((item, index) => {
      const schema: Schema | undefined = isList(items) ? items[index] : items
      return schema === undefined ? [] : this.faults(schema, item, [...path, index])
    })
  }
}

function hasKeysOf({ properties = {}, additionalProperties, required = [] }: Schema, value: object): boolean {
  const isKnown = (key: string) => additionalProperties !== false || Object.hasOwn(properties, key)
  return required.every((key) => Object.hasOwn(value, key)) && Object.keys(value).every(isKnown)
}

function isList(items: Schema['items']): items is readonly Schema[] {
  return Array.isArray(items)
}

/** How far a value with these faults is from what was meant: a key counts for more than what is in it. */
function distanceOf(faults: readonly FormFault[], depth: number): number {
  const own = faults.filter(({ path }) => path.length === depth)
  const keys = own.filter((fault) => !isMisspelt(fault, own)).length
  const values = new Set(faults.filter(({ path }) => path.length > depth).map(({ path }) => path[depth]))
  return 2 * keys + values.size
}

/** Whether a missing key is there under a name much like it. */
export function isMisspelt(fault: FormFault, others: readonly FormFault[]): boolean {
  return (
    fault.kind === 'missing-key' &&
    others.some(
      (other) =>
        other.kind === 'unknown-key' &&
        other.path.join('\n') === fault.path.join('\n') &&
        didYouMean(other.key, [fault.key]) !== undefined,
    )
  )
}

/** The faults of the nearest branch; an unknown key may have been meant for any that is as near. */
function closest(judged: readonly Judged[], path: Path): readonly FormFault[] {
  const least = smallest(judged.map(({ distance }) => distance))
  const near = judged.filter(({ distance }) => distance === least)
  const known = [...new Set(near.flatMap(({ branch }) => Object.keys(branch.properties ?? {})))]
  return (near[0]?.faults ?? []).map((fault) =>
    fault.kind === 'unknown-key' && fault.path.length === path.length ? { ...fault, known } : fault,
  )
}

/** Faults of a text, number, `true`, `false` or null, for which some branches are written. */
function simpleFaults(candidates: readonly Schema[], value: unknown, path: Path): readonly FormFault[] {
  const free = candidates.filter((branch) => branch.enum === undefined && branch.const === undefined)
  const known = candidates.flatMap((branch) => branch.enum ?? ('const' in branch ? [branch.const] : []))
  if (known.includes(value)) return []
  if (free.length === 0) return [{ kind: 'unknown-value', path, value, known: [...new Set(known)] }]
  if (typeof value !== 'number' || free.some((branch) => isWithin(value, branch))) return []
  const [{ minimum: least = -Infinity, maximum: most = Infinity } = {}] = free
  return [{ kind: 'out-of-range', path, value, least, most }]
}

function isWithin(value: number, { minimum = -Infinity, maximum = Infinity }: Schema): boolean {
  return value >= minimum && value <= maximum
}

function wrongType(branches: readonly Schema[], value: unknown, path: Path): FormFault {
  const known = branches.flatMap((branch) => branch.enum ?? [])
  if (known.length > 0 && branches.every((branch) => branch.enum !== undefined))
    return { kind: 'unknown-value', path, value, known }
  return { kind: 'wrong-type', path, value, types: [...new Set(branches.flatMap(typesOf))] }
}

/** The types of JSON that a branch allows; all when it says nothing of them. */
const typesOf = memoizeByObject((branch: Schema): readonly string[] => {
  const { type, enum: values, const: only } = branch
  if (type !== undefined) return typeof type === 'string' ? [type] : type
  const shown = values ?? (only === undefined ? undefined : [only])
  return shown?.map((value) => typeOf(value, {})) ?? ALL_TYPES
})

const ALL_TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']

function typeOf(value: unknown, { type }: Schema): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (type === 'integer' && Number.isInteger(value)) return 'integer'
  return typeof value
}
