import type { Box, Gradient, Matrix } from './canvas.ts'
import { type Colour, colourOf } from './colours.ts'
import { shareOf } from './lengths.ts'
import type { Look } from './look.ts'
import { IDENTITY, multiply, readTransform } from './matrix.ts'
import type { Svg } from './read-svg.ts'
import { diagonalOf, lengthIn } from './shapes.ts'
import type { XmlElement } from './xml.ts'

/** What a shape is filled or outlined with. */
export type Paint = Colour | ShapeGradient

export interface ShapeGradient {
  readonly gradient: Gradient
  /** From the gradient's coordinates to those of the shape. */
  readonly matrix: Matrix
  readonly opacity: number
}

/**
 * What `fill` or `stroke` tells; nothing where nothing is drawn.
 * @param box around the shape, in its own coordinates
 * @throws Error when it is not known or not drawn
 */
export function paintOf(written: string, look: Look, svg: Svg, box: () => Box): Paint | undefined {
  if (written === 'none' || written === 'transparent') return undefined
  if (written === 'currentColor') return paintOf(look.colour, look, svg, box)
  if (!written.startsWith('url(')) return colourOf(written)
  const element = elementAt(written, svg)
  if (element.name === 'pattern') return gradientOf(onlyGradientIn(element, svg), svg, squareAround(box()))
  return gradientOf(element, svg, box())
}

/**
 * The part of a figure that is referred to.
 * @throws Error when it is not there
 */
export function elementAt(reference: string, { ids }: Svg): XmlElement {
  const [, id = ''] = /^url\(\s*["']?#([^"')]*?)["']?\s*\)/.exec(reference) ?? []
  const element = ids.get(id)
  if (element === undefined) throw new Error(`A figure refers to "${reference}", which is no part of it`)
  return element
}

/** Vega has its round gradients fill a square around the shape, by a pattern. */
function onlyGradientIn({ attributes, children }: XmlElement, svg: Svg): XmlElement {
  const [child, ...others] = children
  const isSquare =
    attributes.get('viewBox') === '0,0,1,1' && attributes.get('preserveAspectRatio') === 'xMidYMid slice'
  const fill = typeof child === 'object' && child.name === 'rect' ? child.attributes.get('fill') : undefined
  if (!isSquare || others.length > 0 || fill?.startsWith('url(') !== true)
    throw new Error('A figure has a pattern that is not drawn')
  return elementAt(fill, svg)
}

function squareAround([left, top, right, bottom]: Box): Box {
  const half = Math.max(right - left, bottom - top) / 2
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return [x - half, y - half, x + half, y + half]
}

function gradientOf(element: XmlElement, svg: Svg, box: Box): Paint | undefined {
  const { name, attributes } = element
  if (name !== 'linearGradient' && name !== 'radialGradient')
    throw new Error(`A figure is filled with a <${name}>, which is not drawn`)
  const spread = attributes.get('spreadMethod') ?? 'pad'
  if (spread !== 'pad')
    throw new Error(`A figure has a gradient with the spreadMethod "${spread}" that is not drawn`)
  if (attributes.has('href') || attributes.has('xlink:href'))
    throw new Error('A figure has a gradient that takes after another, which is not drawn')
  const { stops, opacity } = stopsOf(element)
  const isOfBox = attributes.get('gradientUnits') !== 'userSpaceOnUse'
  const [left, top, right, bottom] = box
  const [first] = stops
  // On a shape without width or height SVG draws no gradient that goes by these.
  if (first === undefined || (isOfBox && (left === right || top === bottom))) return undefined
  const [width, height] = isOfBox ? [1, 1] : [svg.view.width, svg.view.height]
  const ends = name === 'linearGradient' ? line(element, width, height) : circles(element, width, height)
  const own = readTransform(attributes.get('gradientTransform') ?? '')
  const onto: Matrix = isOfBox ? [right - left, 0, 0, bottom - top, left, top] : IDENTITY
  return { gradient: { ends, stops }, matrix: multiply(onto, own), opacity }
}

function line(element: XmlElement, width: number, height: number): Gradient['ends'] {
  const across = { whole: width, size: 0 }
  const down = { whole: height, size: 0 }
  return [
    lengthIn(element, 'x1', across, 0),
    lengthIn(element, 'y1', down, 0),
    lengthIn(element, 'x2', across, width),
    lengthIn(element, 'y2', down, 0),
  ]
}

function circles(element: XmlElement, width: number, height: number): Gradient['ends'] {
  const across = { whole: width, size: 0 }
  const down = { whole: height, size: 0 }
  const diagonal = diagonalOf(width, height)
  const around = { whole: diagonal, size: 0 }
  const x = lengthIn(element, 'cx', across, width / 2)
  const y = lengthIn(element, 'cy', down, height / 2)
  return [
    lengthIn(element, 'fx', across, x),
    lengthIn(element, 'fy', down, y),
    lengthIn(element, 'fr', around, 0),
    x,
    y,
    lengthIn(element, 'r', around, diagonal / 2),
  ]
}

/** In order, from 0 to 1. */
function stopsOf({ children }: XmlElement): { stops: Gradient['stops']; opacity: number } {
  let last = 0
  const stops = children.flatMap((child) => {
    if (typeof child === 'string' || child.name !== 'stop') return []
    const { attributes } = child
    last = Math.max(last, shareOf(attributes.get('offset') ?? '0'))
    const { parts, opacity } = colourOf(attributes.get('stop-color') ?? 'black')
    return [{ at: last, colour: parts, opacity: opacity * shareOf(attributes.get('stop-opacity') ?? '1') }]
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
