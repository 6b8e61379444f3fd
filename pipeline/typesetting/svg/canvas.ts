/** The style of a text in a figure; its size is in units of the current coordinate system. */
export interface FigureTextStyle {
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly size: number
}

/** As written in SVG and PDF: a b c d e f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** A colour that changes along a line or between two circles, and is constant beyond their ends. */
export interface Gradient {
  /** As in a PDF shading: both ends of the line, or centre and radius of both circles. */
  readonly ends: readonly number[]
  /** At least two, the first at 0 and the last at 1; colours are red, green and blue, each 0 to 1. */
  readonly stops: readonly { readonly at: number; readonly colour: readonly number[] }[]
}

/**
 * What drawing a figure needs from a page, whose coordinates start at the upper left corner. At the start of a
 * figure the page must be opaque, fill its text and have no dashes; it gets back the same state.
 */
export interface Canvas {
  /** Adds operators for paths and the graphics state to the page's content. */
  add(operators: string): void
  /** In the units of the style's size. */
  widthOf(text: string, style: FigureTextStyle): number
  /**
   * Shows a text upright in the current coordinate system, starting at (x, y) on its baseline and filled with a
   * colour, `#rrggbb`. The text rendering mode is left alone, because a figure may have set it to draw outlines.
   */
  showText(text: string, style: FigureTextStyle, x: number, y: number, colour: string): void
  /** Name of a graphics state with these opacities, 0 to 1. */
  opacity(fill: number, stroke: number): string
  /**
   * Name of a pattern for a gradient.
   *
   * @param matrix from the gradient's coordinates to those of the page
   */
  gradient(gradient: Gradient, matrix: Matrix): string
}
