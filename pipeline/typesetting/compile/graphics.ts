import { defined } from '../../core/defined.ts'
import type { Figure, Rule } from '../blocks.ts'
import type { Box } from '../pages/box.ts'
import { figureBox, ruleBox } from '../pages/drawn-boxes.ts'
import { readSvg, type Svg } from '../svg/read-svg.ts'
import type { Context } from './context.ts'

/** The largest part of a page that a figure takes, which leaves room for its caption. */
const MAX_FIGURE_HEIGHT = 0.85

export function compileFigure(figure: Figure, { pageHeight, parent, around }: Context): Box {
  const { id: target, traceId, width, alt, attachment } = figure
  const element = parent.add('Figure', {
    text: alt,
    alternative: alt,
    ...defined({ attachment }),
  })
  const traced = traceId === undefined ? [] : [traceId]
  const svg = readSvg(figure.svg)
  const size = sizeOf(svg, width, pageHeight * MAX_FIGURE_HEIGHT)
  return figureBox({ svg, element, traced, target, ...size }, around)
}

/** The requested width, unless the figure would be too high. */
function sizeOf(svg: Svg, width: number, mostHeight: number): { width: number; height: number } {
  const height = (width * svg.height) / svg.width
  return height <= mostHeight
    ? { width, height }
    : { width: (mostHeight * svg.width) / svg.height, height: mostHeight }
}

export function compileRule({ stroke, length }: Rule, { around }: Context): Box {
  return ruleBox(stroke, length, around)
}
