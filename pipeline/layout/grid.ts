import type { Theme } from '../../schemas/types.ts'
import type { Page } from '../typesetting/document.ts'

/** The columns of a page: one for running text, one beside it for what comments on it. In points. */
export interface Grid {
  /** Of both with the gutter between: what charts and tables may use. */
  readonly width: number
  readonly text: Span
  readonly margin: Span
}

/** From the left side of the page's text area. */
interface Span {
  readonly x: number
  readonly width: number
}

export function pageOf({ page }: Theme): Page {
  return { ...PAGE_SIZES[page.size], margins: page.margins, grid: page.grid }
}

export function gridOf({ page }: Theme): Grid {
  const { width: sheet } = PAGE_SIZES[page.size]
  const width = Math.floor(sheet - page.margins.left - page.margins.right)
  const text = Math.min(page.text, width)
  const margin = Math.max(0, width - text - page.gutter)
  const isLeft = page.side === 'left' && margin > 0
  return {
    width,
    text: { x: isLeft ? width - text : 0, width: text },
    margin: { x: isLeft ? 0 : width - margin, width: margin },
  }
}

const PAGE_SIZES: Readonly<Record<Theme['page']['size'], { width: number; height: number }>> = {
  A4: { width: 595.28, height: 841.89 },
  A5: { width: 419.53, height: 595.28 },
  LETTER: { width: 612, height: 792 },
}
