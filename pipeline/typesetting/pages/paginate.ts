import type { Page } from '../document.ts'
import type { Footnotes } from '../furniture.ts'
import type { PageRange } from '../page-numbers.ts'
import type { Box } from './box.ts'
import type { Destination } from './destination.ts'
import type { ColumnBlock } from './entries.ts'
import { FootnoteArea } from './footnote-area.ts'
import { Galley } from './galley.ts'
import type { Item } from './items.ts'
import { MainColumn } from './main-column.ts'
import { Out } from './out.ts'
import { PageFloats } from './page-floats.ts'
import { Pages } from './pages.ts'

/** What is set on pages. */
export interface Content {
  /** The blocks of the main column, including the page of the cover. */
  readonly column: readonly ColumnBlock[]
  /** The last page, which has no header or footer. */
  readonly back: Box | undefined
  /** The style of footnotes, if there are any. */
  readonly notes: Pick<Footnotes, 'gap' | 'rule' | 'indent'> | undefined
  readonly noteOf: (id: string) => Box
}

/** Pages on which everything has its position. */
export interface Paginated {
  readonly sheets: readonly Item[][]
  readonly destinations: ReadonlyMap<string, Destination>
  /** Pages of each block in the column, counted from 1. */
  readonly ranges: readonly PageRange[]
  /** Pages, counted from 0, whose text starts below white space. */
  readonly openingPages: ReadonlySet<number>
  /** Counted from 0. */
  readonly backPage: number | undefined
}

/** Sets everything on pages: the main column with its notes, and the last page. */
export function paginate(content: Content, page: Page): Paginated {
  const { column, back, notes, noteOf } = content
  const { margins } = page
  const height = page.height - margins.top - margins.bottom
  const width = page.width - margins.left - margins.right
  const footnotes =
    notes === undefined ? undefined : new FootnoteArea(notes, height, (id) => galleyOf(noteOf(id), width))
  const pageFloats = new PageFloats({ top: margins.top, step: page.grid }, height)
  const pages = new Pages(page, footnotes, pageFloats)
  const { ranges, openingPages } = new MainColumn(column, page, pages, pageFloats).set()
  finishNotes(pages, footnotes)
  const backPage = back === undefined ? undefined : setBack(back, pages, width)
  finishNotes(pages, footnotes)
  const drawn = footnotes?.draw(pages.sheets, margins.left, page.height - margins.bottom) ?? []
  const destinations = new Map([...pages.destinations, ...pageFloats.destinations, ...drawn])
  return { sheets: pages.sheets, destinations, ranges, openingPages, backPage }
}

function galleyOf(note: Box, width: number): Galley {
  const targets = new Map<string, number>()
  const out = new Out((target, top) => targets.set(target, top))
  note.put(out, 0, 0, width)
  return new Galley(out.items, targets, note.extent(width).notes)
}

/** Notes that did not fit on the last pages may need more pages. */
function finishNotes(pages: Pages, footnotes: FootnoteArea | undefined): void {
  while (footnotes?.isWaiting === true) pages.moveToNextPage()
}

/** Sets the last page, and returns its index. */
function setBack(back: Box, pages: Pages, width: number): number {
  if (pages.items.length > 0 || pages.footHeight > 0) pages.moveToNextPage()
  const index = pages.page
  back.set(pages, pages.left, width)
  return index
}
