import { lengthOf, type Measures, numbersOf } from './lengths.ts'
import type { Look } from './look.ts'
import { addPath, type PathSink } from './path.ts'
import type { Svg } from './read-svg.ts'
import type { XmlElement } from './xml.ts'

/** What lengths in a figure are told in. */
export interface ViewMeasures {
  readonly across: Measures
  readonly down: Measures
  readonly diagonal: Measures
}

export function measuresOf({ view: { width, height } }: Svg, { size }: Look): ViewMeasures {
  return {
    across: { whole: width, size },
    down: { whole: height, size },
    diagonal: { whole: diagonalOf(width, height), size },
  }
}

/** As SVG takes a part of a length that has no direction. */
export function diagonalOf(width: number, height: number): number {
  return Math.hypot(width, height) / Math.SQRT2
}

type AddShape = (element: XmlElement, measures: ViewMeasures, sink: PathSink) => void

/** How each element that is a shape is added to a sink; one that has no size adds nothing. */
export const SHAPES: ReadonlyMap<string, AddShape> = new Map<string, AddShape>([
  ['path', ({ attributes }, _measures, sink) => addPath(attributes.get('d') ?? '', sink)],
  ['rect', addRectangle],
  ['line', addLine],
  ['circle', addCircle],
  ['ellipse', addEllipse],
  ['polyline', (element, _measures, sink) => addPoints(element, sink)],
  [
    'polygon',
    (element, _measures, sink) => {
      if (addPoints(element, sink)) sink.close()
    },
  ],
])

/** A length that an attribute tells. */
export function lengthIn<T>({ attributes }: XmlElement, name: string, measures: Measures, otherwise: T) {
  const text = attributes.get(name)
  return text === undefined || text === 'auto' ? otherwise : lengthOf(text, measures)
}

function addRectangle(element: XmlElement, { across, down }: ViewMeasures, sink: PathSink): void {
  const [x, width] = [lengthIn(element, 'x', across, 0), lengthIn(element, 'width', across, 0)]
  const [y, height] = [lengthIn(element, 'y', down, 0), lengthIn(element, 'height', down, 0)]
  if (width <= 0 || height <= 0) return
  const givenX = lengthIn(element, 'rx', across, undefined)
  const givenY = lengthIn(element, 'ry', down, undefined)
  const rx = Math.min(width / 2, givenX ?? givenY ?? 0)
  const ry = Math.min(height / 2, givenY ?? givenX ?? 0)
  if (rx > 0 && ry > 0) addPath(roundedRectangle(x, y, width, height, rx, ry), sink)
  else sink.rectangle(x, y, width, height)
}

function roundedRectangle(x: number, y: number, width: number, height: number, rx: number, ry: number) {
  const corner = `a${rx} ${ry} 0 0 1`
  const [across, down] = [width - 2 * rx, height - 2 * ry]
  return `M${x + rx} ${y}h${across}${corner} ${rx} ${ry}v${down}${corner} ${-rx} ${ry}h${-across}${corner} ${-rx} ${-ry}v${-down}${corner} ${rx} ${-ry}z`
}

function addLine(element: XmlElement, { across, down }: ViewMeasures, sink: PathSink): void {
  sink.move(lengthIn(element, 'x1', across, 0), lengthIn(element, 'y1', down, 0))
  sink.line(lengthIn(element, 'x2', across, 0), lengthIn(element, 'y2', down, 0))
}

function addCircle(element: XmlElement, measures: ViewMeasures, sink: PathSink): void {
  const radius = lengthIn(element, 'r', measures.diagonal, 0)
  addRound(element, measures, [radius, radius], sink)
}

function addEllipse(element: XmlElement, measures: ViewMeasures, sink: PathSink): void {
  const rx = lengthIn(element, 'rx', measures.across, undefined)
  const ry = lengthIn(element, 'ry', measures.down, undefined)
  addRound(element, measures, [rx ?? ry ?? 0, ry ?? rx ?? 0], sink)
}

function addRound(
  element: XmlElement,
  { across, down }: ViewMeasures,
  [rx, ry]: readonly [number, number],
  sink: PathSink,
): void {
  if (rx <= 0 || ry <= 0) return
  const [x, y] = [lengthIn(element, 'cx', across, 0), lengthIn(element, 'cy', down, 0)]
  addPath(`M${x + rx} ${y}a${rx} ${ry} 0 0 1 ${-2 * rx} 0a${rx} ${ry} 0 0 1 ${2 * rx} 0z`, sink)
}

/** Whether there are any. */
function addPoints({ attributes }: XmlElement, sink: PathSink): boolean {
  const numbers = numbersOf(attributes.get('points') ?? '')
  if (numbers.length % 2 === 1) throw new Error('A figure has a list of points that ends halfway through one')
  for (let index = 0; index < numbers.length; index += 2) {
    const [x = 0, y = 0] = numbers.slice(index, index + 2)
    if (index === 0) sink.move(x, y)
    else sink.line(x, y)
  }
  return numbers.length > 0
}
