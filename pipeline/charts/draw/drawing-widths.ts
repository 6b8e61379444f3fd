import type { Theme } from '../../../schemas/types.ts'
import type { ChartSpec } from '../../report/report.ts'

/** The width of a drawing and of the plot in it, in points. */
export interface DrawingWidths {
  /** Of the whole drawing. */
  readonly width: number
  /** Space to the left of the plot, for hanging labels; 0 when the plot is as wide as the drawing. */
  readonly room: number
  readonly plot: number
}

/**
 * The widths of a chart in its place. A hanging or wide drawing is as wide as the page's whole column. The plot of
 * a hanging drawing is as wide as the text, so that both start at the same line when the margin column is on the
 * left.
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

/** The width at which a label is wrapped: the space beside the plot or, without it, a third of the plot. */
export function labelWidth({ room, plot }: DrawingWidths): number {
  return room > LABEL_GAP ? room - LABEL_GAP : plot / 3
}

const PAGE_WIDTHS = { A4: 595.28, A5: 419.53, LETTER: 612 } as const
