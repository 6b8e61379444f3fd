import type { OwnNumber, SetMark, SetMarks } from '../set-marks.ts'
import { type Item, lineOf } from './items.ts'

/** Reads from pages which marks stand on each. */
export function readSetMarks(sheets: readonly (readonly Item[])[]): SetMarks {
  const marks = new Map<string, number[]>()
  const ownNumbers: (OwnNumber & { page: number })[] = []
  for (const [index, items] of sheets.entries()) {
    const page = index + 1
    for (const mark of new Set(items.flatMap(marksOfItem))) {
      if (typeof mark !== 'string') ownNumbers.push({ ...mark, page })
      else if (marks.has(mark)) marks.get(mark)?.push(page)
      else marks.set(mark, [page])
    }
  }
  return { marks, ownNumbers }
}

function marksOfItem(item: Item): readonly SetMark[] {
  if (item.kind === 'line') return lineOf(item).runs.flatMap(({ marks }) => marks)
  return item.kind === 'figure' ? item.marks : []
}
