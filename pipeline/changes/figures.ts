import type { ChangesFile, ResultsFile } from '../../schemas/types.ts'
import { isOwnBase } from '../analysis/change.ts'
import { referenceOf } from '../analysis/identify.ts'
import type { Results } from '../analysis/results.ts'
import { defined } from '../core/defined.ts'
import { sideBySide } from './side-by-side.ts'

type Result = ResultsFile['results'][number]
type Figures = ChangesFile['figures']
type Measure = Figures['added'][number]['new']

/** Gives a result its labels, as the new edition has them. */
type Labels = Pick<Results, 'byId' | 'waves'>

/**
 * Results that are shown with other figures than before, and those that only one of two editions shows.
 *
 * @param labels of parts of the cases and of waves, which `results.json` has by id alone
 */
export function changedFigures(last: ResultsFile, next: ResultsFile, labels: Labels): Figures {
  const { both, added, removed } = sideBySide(last.results, next.results, ({ id }) => id)
  const [before, now] = [pagesOf(last), pagesOf(next)]
  const headOf = (result: Result) => ({ result: result.id, label: labelOf(result, next.wave, labels) })
  const changed = both.filter(([one, other]) => !isSame(measureOf(one), measureOf(other)))
  return {
    changed: changed.map(([one, other]) => ({
      ...headOf(other),
      old: measureOf(one),
      new: measureOf(other),
      pages: now(other.id),
    })),
    added: added.map((each) => ({ ...headOf(each), new: measureOf(each), pages: now(each.id) })),
    removed: removed.map((each) => ({
      ...headOf(each),
      old: measureOf(each),
      pages: before(each.id),
    })),
  }
}

function labelOf({ id, label, subgroup, wave }: Result, reported: string, { byId, waves }: Labels): string {
  const parts = [
    label,
    ...(subgroup === undefined ? [] : [byId.get(id)?.subgroup?.label ?? subgroup.value]),
    ...(wave === reported ? [] : [waves.find((each) => each.id === wave)?.label ?? wave]),
  ]
  return parts.join(', ')
}

/** The share of its own base is always all of it, and says nothing. */
function measureOf({ id, count, percent, value, base }: Result): Measure {
  if (count !== undefined && isOwnBase(referenceOf(id))) return { count, base }
  return {
    ...defined({ count, percent, value }),
    base,
  }
}

function isSame(one: Measure, other: Measure): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function pagesOf({ figures }: ResultsFile): (id: string) => number[] {
  const pages = new Map<string, Set<number>>()
  for (const figure of figures) {
    for (const id of figure.results) {
      pages.set(id, new Set([...(pages.get(id) ?? []), ...figure.pages]))
    }
  }
  return (id) => [...(pages.get(id) ?? [])].toSorted((one, other) => one - other)
}
