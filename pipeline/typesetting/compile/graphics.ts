import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { Figure, Rule } from '../document.ts'
import type { Context } from './context.ts'

/** A figure leaves room for its caption on the page. */
const HIGHEST_FIGURE = 0.85

export function compileFigure(
  { id, mark, svg, width, alt, attachment }: Figure,
  { pageHeight, parent }: Context,
): Node {
  const element = parent.add('Figure', {
    text: alt,
    alternative: alt,
    ...(attachment === undefined ? {} : { attachment }),
  })
  const target = id === undefined ? {} : { target: id }
  const marks = mark === undefined ? {} : { marks: [mark] }
  return { svg, width, maxHeight: pageHeight * HIGHEST_FIGURE, element, ...target, ...marks }
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
