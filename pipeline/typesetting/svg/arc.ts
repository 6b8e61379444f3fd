import type { PathSink } from './path.ts'

type Point = readonly [x: number, y: number]

/** Part of an ellipse, as SVG tells it. */
export interface Arc {
  readonly radii: Point
  /** Of the ellipse, in degrees. */
  readonly rotation: number
  /** Whether it is the longer way round, and in which direction it goes. */
  readonly isLarge: boolean
  readonly isClockwise: boolean
  readonly end: Point
}

/** Adds an arc to a sink as curves, each of a quarter at most, by the formulas of SVG 1.1, appendix F.6. */
export function addArc(start: Point, arc: Arc, sink: PathSink): void {
  const { radii, end } = arc
  if (start[0] === end[0] && start[1] === end[1]) return
  if (radii[0] === 0 || radii[1] === 0) {
    sink.line(...end)
    return
  }
  const { at, slope, from, sweep } = ellipseOf(start, arc)
  const count = Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9)
  const step = sweep / count
  const reach = (4 / 3) * Math.tan(step / 4)
  for (let index = 0; index < count; index += 1) {
    const [first, last] = [from + index * step, from + (index + 1) * step]
    const [[x0, y0], [x, y], [leftX, leftY], [rightX, rightY]] = [
      at(first),
      at(last),
      slope(first),
      slope(last),
    ]
    const [endX, endY] = index === count - 1 ? end : [x, y]
    sink.curve(x0 + reach * leftX, y0 + reach * leftY, x - reach * rightX, y - reach * rightY, endX, endY)
  }
}

/** An ellipse by its angles, and which of them an arc has. */
interface Ellipse {
  readonly at: (angle: number) => Point
  readonly slope: (angle: number) => Point
  readonly from: number
  readonly sweep: number
}

function ellipseOf([x1, y1]: Point, { radii, rotation, isLarge, isClockwise, end: [x2, y2] }: Arc): Ellipse {
  const angle = (rotation * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [halfX, halfY] = [(x1 - x2) / 2, (y1 - y2) / 2]
  const [x, y] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX]
  // An ellipse too small to reach both ends grows until it does.
  const growth = Math.max(1, Math.hypot(x / radii[0], y / radii[1]))
  const [rx, ry] = [radii[0] * growth, radii[1] * growth]
  const under = (rx * y) ** 2 + (ry * x) ** 2
  const factor = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - under) / under)) * (isLarge === isClockwise ? -1 : 1)
  const [centreX, centreY] = [(factor * rx * y) / ry, (-factor * ry * x) / rx]
  const from = Math.atan2((y - centreY) / ry, (x - centreX) / rx)
  const turn = Math.atan2((-y - centreY) / ry, (-x - centreX) / rx) - from
  const back = (a: number, b: number): Point => [cos * a - sin * b, sin * a + cos * b]
  const [moveX, moveY] = back(centreX, centreY)
  return {
    at: (t) => {
      const [a, b] = back(rx * Math.cos(t), ry * Math.sin(t))
      return [moveX + (x1 + x2) / 2 + a, moveY + (y1 + y2) / 2 + b]
    },
    slope: (t) => back(-rx * Math.sin(t), ry * Math.cos(t)),
    from,
    sweep: turn + (isClockwise && turn < 0 ? 2 : !isClockwise && turn > 0 ? -2 : 0) * Math.PI,
  }
}
