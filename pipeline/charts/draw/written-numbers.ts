import { isObject, type Json } from '../spec/visit.ts'

/** As the language writes any number: with its signs, at most two decimals. */
const FORMAT = "',.2~f'"

/** How Vega-Lite writes a field without a format: a number in digits alone, what is none as it is. */
const BARE = /^(?:isValid\((\w+\["[^"]+"\])\) \? \1 : ""\+\1|format\((\w+\["[^"]+"\]), ""\))$/

/** Scales whose values are names, also where the names are numbers; the others have ticks, which Vega formats. */
const NAMED: readonly unknown[] = ['band', 'point', 'ordinal']

/** What explains a scale: an axis names it under `scale`, a legend under what it paints. */
const PAINTS = ['scale', 'fill', 'stroke', 'shape', 'size', 'opacity', 'strokeDash', 'strokeWidth', 'angle']

/** A spec as Vega-Lite compiles it, in which each number that it would write bare has the signs of the locale. */
export function withWrittenNumbers<Spec extends object>(spec: Spec): Spec {
  const named = new Set(scalesIn(spec).flatMap(({ name, type }) => (NAMED.includes(type) ? [name] : [])))
  return rewritten(spec, named) as Spec
}

function scalesIn(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(scalesIn)
  if (!isObject(value)) return []
  const own = Array.isArray(value.scales) ? value.scales.filter(isObject) : []
  return [...own, ...scalesIn(value.marks)]
}

function rewritten(value: unknown, named: ReadonlySet<unknown>): unknown {
  if (Array.isArray(value)) return value.map((each) => rewritten(each, named))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      // Rows are told apart by their list itself.
      if (key === 'data') return [key, inner]
      if (key === 'signal' && typeof inner === 'string') return [key, written(inner)]
      const isGuides = (key === 'axes' || key === 'legends') && Array.isArray(inner)
      return [key, isGuides ? inner.map((guide) => withLabels(guide, named)) : rewritten(inner, named)]
    }),
  )
}

function written(signal: string): string {
  const [, asIs, number] = BARE.exec(signal) ?? []
  if (number !== undefined) return `format(${number}, ${FORMAT})`
  return asIs === undefined ? signal : `isNumber(${asIs}) ? format(${asIs}, ${FORMAT}) : (${signal})`
}

/** A guide of names, or of values that it is given and would round to the step between them, unless its labels are formatted already. */
function withLabels(guide: Json, named: ReadonlySet<unknown>): Json {
  const {
    encode = {},
    format,
    labels,
  } = guide as { encode?: Record<string, Json>; format?: unknown; labels?: unknown }
  const isBare = Array.isArray(guide.values) || PAINTS.some((paint) => named.has(guide[paint]))
  const update = isObject(encode.labels?.update) ? encode.labels.update : {}
  if (!isBare || labels === false || format !== undefined || 'text' in update) return guide
  const text = { signal: `isNumber(datum.value) ? format(datum.value, ${FORMAT}) : datum.label` }
  return { ...guide, encode: { ...encode, labels: { ...encode.labels, update: { ...update, text } } } }
}
