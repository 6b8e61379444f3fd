import type { Gradient, Matrix } from './canvas.ts'
import { type Colour, colourOf } from './colours.ts'
import type { Svg } from './read-svg.ts'
import type { Box } from './shapes.ts'
import { shareOf } from './svg-style.ts'
import { childrenOf, numberIn, type XmlElement } from './xml.ts'

/** What a shape is filled or outlined with. */
export type Paint = Colour | ShapeGradient

export interface ShapeGradient {
  readonly gradient: Gradient
  /** From the gradient's coordinates to those of the shape. */
  readonly matrix: Matrix
  readonly opacity: number
}

/**
 * The paint in `fill` or `stroke`; undefined when nothing is drawn.
 *
 * @param box around the shape, in its own coordinates
 * @throws Error when it is unknown or cannot be drawn
 */
export function paintOf(written: string, svg: Svg, box: () => Box): Paint | undefined {
  if (written === 'none') return undefined
  if (!written.startsWith('url(')) return colourOf(written)
  const element = definitionOf(written, svg)
  if (element.name !== 'pattern') return gradientOf(element, box())
  return gradientOf(definitionOf(gradientIn(element), svg), squareAround(box()))
}

/**
 * The element that a reference names.
 *
 * @throws Error when it does not exist
 */
export function definitionOf(reference: string, { definitions }: Svg): XmlElement {
  const definition = definitions.get(/^url\(#(.*)\)$/.exec(reference)?.[1] ?? '')
  if (definition === undefined) throw new Error(`A figure refers to "${reference}", which is no part of it`)
  return definition
}

/** Vega makes a radial gradient fill a square around the shape, by means of a pattern. */
function gradientIn(pattern: XmlElement): string {
  const written = ['viewBox', 'width', 'height', 'preserveAspectRatio'].map((name) =>
    pattern.attributes.get(name),
  )
  const [square] = childrenOf(pattern)
  const fill = square?.attributes.get('fill')
  if (written.join(' ') !== '0,0,1,1 100% 100% xMidYMid slice' || fill?.startsWith('url(') !== true)
    throw new Error('A figure has a pattern that is not drawn')
  return fill
}

function squareAround([left, top, right, bottom]: Box): Box {
  const half = Math.max(right - left, bottom - top) / 2
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return [x - half, y - half, x + half, y + half]
}

const ENDS: Readonly<Record<string, readonly string[]>> = {
  linearGradient: ['x1', 'y1', 'x2', 'y2'],
  radialGradient: ['fx', 'fy', 'fr', 'cx', 'cy', 'r'],
}

function gradientOf(element: XmlElement, [left, top, right, bottom]: Box): Paint | undefined {
  const ends = ENDS[element.name]?.map((name) => numberIn(element, name))
  if (ends === undefined) throw new Error(`A figure is filled with a <${element.name}>, which is not drawn`)
  const { stops, opacity } = stopsOf(element)
  // SVG draws no gradient on a shape without width or height.
  if (stops.length === 0 || left === right || top === bottom) return undefined
  return { gradient: { ends, stops }, matrix: [right - left, 0, 0, bottom - top, left, top], opacity }
}

/** In order, from 0 to 1. */
function stopsOf(element: XmlElement): { stops: Gradient['stops']; opacity: number } {
  let last = 0
  const stops = childrenOf(element).map(({ attributes }) => {
    last = Math.max(last, shareOf(attributes.get('offset') ?? ''))
    const { parts, opacity } = colourOf(attributes.get('stop-color') ?? '')
    return { at: last, colour: parts, opacity }
  })
  const [first] = stops
  const end = stops.at(-1)
  if (first === undefined || end === undefined) return { stops: [], opacity: 0 }
  if (stops.some(({ opacity }) => opacity !== first.opacity))
    throw new Error('A figure has a gradient of several opacities, which is not drawn')
  const before = first.at > 0 || stops.length === 1 ? [{ ...first, at: 0 }] : []
  const after = end.at < 1 ? [{ ...end, at: 1 }] : []
  const all = [...before, ...stops, ...after]
  return { stops: all.map(({ at, colour }) => ({ at, colour })), opacity: first.opacity }
}
