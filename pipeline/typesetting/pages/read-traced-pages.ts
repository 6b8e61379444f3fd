import type { OwnNumber, Traced, TracedPages } from '../traced-pages.ts'
import { type Item, lineOf } from './items.ts'

/** Finds the pages of every trace id. */
export function readTracedPages(sheets: readonly (readonly Item[])[]): TracedPages {
  const byTraceId = new Map<string, number[]>()
  const ownNumbers: (OwnNumber & { page: number })[] = []
  for (const [index, items] of sheets.entries()) {
    const page = index + 1
    for (const traced of new Set(items.flatMap(tracedIn))) {
      if (typeof traced !== 'string') ownNumbers.push({ ...traced, page })
      else if (byTraceId.has(traced)) byTraceId.get(traced)?.push(page)
      else byTraceId.set(traced, [page])
    }
  }
  return { byTraceId, ownNumbers }
}

function tracedIn(item: Item): readonly Traced[] {
  if (item.kind === 'line') return lineOf(item).runs.flatMap(({ traced: byTraceId }) => byTraceId)
  return item.kind === 'figure' ? item.traced : []
}
