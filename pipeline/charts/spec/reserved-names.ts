import { isOfEveryObject } from '../../core/own.ts'
import type { SpecFault } from './spec-fault.ts'
import type { Path, Visit } from './visit.ts'

/**
 * Words that Vega takes for something else wherever they stand, because every object in it has something of that name.
 * Where one is the name of what the spec makes, its uses follow.
 */
export function reservedNames(visits: readonly Visit[], datasets: readonly string[]): SpecFault[] {
  const found = visits.flatMap(({ path, value }) =>
    typeof value === 'string' && isOfEveryObject(value) ? { path, name: value } : [],
  )
  const ofDatasets = datasets
    .filter(isOfEveryObject)
    .map((name) => ({ path: ['usermeta', 'datasets', name], name, isKey: true }))
  const given = [...ofDatasets, ...found.filter(({ path }) => path.slice(-2).includes('as'))]
  const named = new Set(given.map(({ name }) => name))
  return [...given, ...found.filter(({ name }) => !named.has(name))].map(taken)
}

function taken({ name, ...at }: { readonly path: Path; readonly name: string }): SpecFault {
  const message = `Vega takes \`${name}\` for something of its own`
  return { ...at, rule: 'reserved-name', message, hint: 'choose another word' }
}
