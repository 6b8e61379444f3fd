import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { Figure, Rule } from '../document.ts'
import type { Context } from './context.ts'

/** A figure leaves room for its caption on the page. */
const HIGHEST_FIGURE = 0.85

export function compileFigure({ id, svg, width }: Figure, { pageHeight }: Context): Node {
  return { svg, width, maxHeight: pageHeight * HIGHEST_FIGURE, ...(id === undefined ? {} : { target: id }) }
}

export function compileRule({ stroke, length }: Rule): Node {
  const y = stroke.thickness / 2
  return {
    canvas: [
      {
        type: 'line',
        x1: 0,
        y1: y,
        x2: length,
        y2: y,
        lineWidth: stroke.thickness,
        lineColor: stroke.colour,
      },
    ],
  }
}
