import type { Finding, Problem } from '../../core/problem.ts'
import type { JsonDocument } from '../../input/json.ts'
import type { Path } from './visit.ts'

/** What is wrong at a place in a spec. */
export interface SpecFault extends Finding {
  readonly path: Path
  /** Whether the key of the value is wrong, rather than the value. */
  readonly isKey?: boolean
}

/** A fault with its place in the file. */
export function problemOf(document: JsonDocument, { path, isKey = false, ...finding }: SpecFault): Problem {
  return isKey ? document.keyProblem(path, finding) : document.problem(path, finding)
}

/** The faults without those at a place, or in a value, of which an earlier list tells already. */
export function onlyFirst(...lists: readonly (readonly SpecFault[])[]): SpecFault[] {
  const told = new Set<string>()
  return lists.flatMap((list) => {
    const fresh = list.filter(({ path }) => !isTold(told, path))
    for (const { path } of fresh) told.add(JSON.stringify(path))
    return fresh
  })
}

function isTold(told: ReadonlySet<string>, path: Path): boolean {
  return path.some((_, index) => told.has(JSON.stringify(path.slice(0, index + 1))))
}
