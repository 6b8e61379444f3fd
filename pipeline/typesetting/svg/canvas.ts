/** How a text of a figure looks; its size is in the units of the coordinate system that it is shown in. */
export interface FigureTextStyle {
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly size: number
}

/** As SVG and PDF write one: a b c d e f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** A colour that changes along a line or between two circles, and stays the same beyond their ends. */
export interface Gradient {
  /** As in a PDF's shading: both ends of the line, or centre and radius of both circles. */
  readonly ends: readonly number[]
  /** At least two, the first at 0 and the last at 1; colours are red, green and blue, each 0 to 1. */
  readonly stops: readonly { readonly at: number; readonly colour: readonly number[] }[]
}

/**
 * What drawing a figure asks of the page, whose coordinates count from its upper left corner, downwards. The page is to
 * be opaque, to fill its text and to be without a dash when a figure begins; it gets back the state that it had.
 */
export interface Canvas {
  /** Adds operators of paths and of the graphics state to the page's content. */
  add(operators: string): void
  /** In the units of the look's size. */
  widthOf(text: string, style: FigureTextStyle): number
  /**
   * Shows a text upright in the current coordinate system, from x on the baseline y on, filled with a colour, `#rrggbb`.
   * The mode of rendering text stays what it is: a figure may have set it to draw outlines.
   */
  showText(text: string, style: FigureTextStyle, x: number, y: number, colour: string): void
  /** Name of a state with these opacities, 0 to 1. */
  opacity(fill: number, stroke: number): string
  /**
   * Name of a pattern for a gradient.
   * @param matrix from the gradient's coordinates to those of the page
   */
  gradient(gradient: Gradient, matrix: Matrix): string
}
