import type { ChangesFile, ResultsFile } from '../../schemas/types.ts'
import { sideBySide } from './side-by-side.ts'

type Result = ResultsFile['results'][number]
type Figures = ChangesFile['figures']
type Measure = Figures['added'][number]['new']

/** Results that are shown with other figures than before, and those that only one of two editions shows. */
export function changedFigures(last: ResultsFile, next: ResultsFile): Figures {
  const { both, added, removed } = sideBySide(last.results, next.results, ({ id }) => id)
  const [before, now] = [pagesOf(last), pagesOf(next)]
  const changed = both.filter(([one, other]) => !isSame(measureOf(one), measureOf(other)))
  return {
    changed: changed.map(([one, other]) => ({
      ...{ ...headOf(other, next.wave), old: measureOf(one), new: measureOf(other) },
      pages: now(other.id),
    })),
    added: added.map((each) => ({ ...headOf(each, next.wave), new: measureOf(each), pages: now(each.id) })),
    removed: removed.map((each) => ({
      ...headOf(each, next.wave),
      old: measureOf(each),
      pages: before(each.id),
    })),
  }
}

function headOf({ id, label, subgroup, wave }: Result, reported: string) {
  const parts = [
    label,
    ...(subgroup === undefined ? [] : [subgroup.value]),
    ...(wave === reported ? [] : [wave]),
  ]
  return { result: id, label: parts.join(', ') }
}

function measureOf({ count, percent, value, base }: Result): Measure {
  return {
    ...(count === undefined ? {} : { count }),
    ...(percent === undefined ? {} : { percent }),
    ...(value === undefined ? {} : { value }),
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
