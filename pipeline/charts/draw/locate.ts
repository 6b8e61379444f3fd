import { isObject, type Json, type Path } from '../spec/visit.ts'

/**
 * The smallest part of a spec without which a fault is gone: the place of a fault that only drawing shows. It is the
 * whole spec when there is none.
 *
 * @param isFree whether a spec is without the fault, and can be drawn
 * @param tries how often a spec may be drawn to find it
 */
export async function locate(
  spec: Json,
  isFree: (spec: Json) => Promise<boolean>,
  tries: number,
): Promise<Path> {
  let left = tries
  return (await causeIn([])) ?? []

  async function causeIn(path: Path): Promise<Path | undefined> {
    const parts = keysOf(valueAt(spec, path)).map((key) => [...path, key])
    for (const part of parts) if (await isCause(part)) return (await causeIn(part)) ?? part
    // What a view cannot be drawn without may still hold it.
    for (const part of parts) {
      const inner = await causeIn(part)
      if (inner !== undefined) return inner
    }
    return undefined
  }

  async function isCause(part: Path): Promise<boolean> {
    if (left === 0) return false
    left -= 1
    return isFree(without(spec, part) as Json)
  }
}

/** Without its rows or its mark a view is free of faults: the rows are never at fault, and what is said of a mark comes last. */
const ROWS = 'data'
const LAST = ['mark']

function keysOf(value: unknown): readonly (string | number)[] {
  if (Array.isArray(value)) return [...value.keys()]
  if (!isObject(value)) return []
  return Object.keys(value)
    .filter((key) => key !== ROWS)
    .toSorted((one, other) => LAST.indexOf(one) - LAST.indexOf(other))
}

/** Keys of expressions. */
const EXPRESSIONS = ['calculate', 'filter', 'expr', 'test', 'labelExpr']

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value)
}

/** A value without a part. An expression becomes 0, since what reads its result would miss it; a filter lets all pass. */
function without(value: unknown, [key, ...rest]: Path): unknown {
  if (rest.length === 0 && EXPRESSIONS.includes(String(key)) && isObject(value))
    return { ...value, [String(key)]: key === 'filter' ? 'true' : '0' }
  if (Array.isArray(value)) {
    if (rest.length === 0) return value.filter((_, index) => index !== key)
    return value.map((item, index) => (index === key ? without(item, rest) : item))
  }
  return Object.fromEntries(
    Object.entries(value as Json).flatMap(([name, inner]) => {
      if (name !== key) return [[name, inner]]
      return rest.length === 0 ? [] : [[name, without(inner, rest)]]
    }),
  )
}
