/** The way from the whole spec to a value in it. */
export type Path = readonly (string | number)[]

export type Json = Readonly<Record<string, unknown>>

/** A value in a spec, the path to it, and the last step of that path. */
export interface Visit {
  readonly path: Path
  readonly key: string | number | undefined
  readonly value: unknown
}

/** A value and every value in it, from the outside in. */
export function* visit(value: unknown, path: Path = []): Generator<Visit> {
  yield { path, key: path.at(-1), value }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) yield* visit(inner, [...path, key])
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as a list: one value counts as a list of it, and nothing as an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}
