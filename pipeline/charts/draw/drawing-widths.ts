import type { Theme } from '../../../schemas/types.ts'
import type { ChartSpec } from '../../report/report.ts'

/** Where a drawing's plot lies in its width, in points. */
export interface DrawingWidths {
  /** Of the drawing. */
  readonly width: number
  /** Left of the plot, for hanging labels; nothing where the plot is as wide as the drawing. */
  readonly room: number
  readonly plot: number
}

/**
 * The frame of a chart in its place. A hanging or wide drawing is as wide as the page's whole column; the plot of a
 * hanging one is as wide as the text, so that on a page with the margin column at the left both begin at one line.
 */
export function drawingWidths({ page }: Theme, place: ChartSpec['place']): DrawingWidths {
  const column = Math.floor(PAGE_WIDTHS[page.size] - page.margins.left - page.margins.right)
  const width = place === 'text' ? page.text : column
  const plot = place === 'wide' ? column : page.text
  return { width, room: width - plot, plot: plot - EDGE }
}

/** Half the outline of a bar that ends at the edge, which the page would clip. */
const EDGE = 0.5

/** Between a hanging label and the plot, in points. */
export const LABEL_GAP = 10

/** Width that a label is wrapped to: of the room beside the plot, or where there is none, of a third of the plot. */
export function labelWidth({ room, plot }: DrawingWidths): number {
  return room > LABEL_GAP ? room - LABEL_GAP : plot / 3
}

const PAGE_WIDTHS = { A4: 595.28, A5: 419.53, LETTER: 612 } as const
