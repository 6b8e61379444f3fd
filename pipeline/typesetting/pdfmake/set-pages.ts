import type { LaidOutPage, PageItem } from 'pdfmake/js/DocumentContext.js'
import type { OwnNumber, SetMark, SetMarks } from '../set-marks.ts'
import { Line } from './modules.ts'

/** Reads from pages that are laid out which marks stand on each. */
export function readSetMarks(pages: readonly LaidOutPage[]): SetMarks {
  const marks = new Map<string, number[]>()
  const ownNumbers: (OwnNumber & { page: number })[] = []
  for (const [index, { items }] of pages.entries()) {
    const page = index + 1
    for (const mark of new Set(items.flatMap(marksOfItem))) {
      if (typeof mark === 'string') marks.set(mark, [...(marks.get(mark) ?? []), page])
      else ownNumbers.push({ ...mark, page })
    }
  }
  return { marks, ownNumbers }
}

function marksOfItem({ item }: PageItem): readonly SetMark[] {
  if (item instanceof Line) return item.inlines.flatMap(({ marks }) => marks ?? [])
  return 'marks' in item ? (item.marks ?? []) : []
}
