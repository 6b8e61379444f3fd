import { type Box, BoxIndex } from './box-index.ts'

/** Angles are in radians, clockwise from twelve o'clock. */
export interface Arc {
  readonly x: number
  readonly y: number
  readonly inner: number
  readonly outer: number
  readonly start: number
  readonly end: number
}

type Point = readonly [x: number, y: number]

/** A place just inside an outline, and the one just outside it. */
export interface Edge {
  readonly inside: Point
  readonly outside: Point
}

/** How far from an outline its two sides are sampled, in points. */
const STEP = 0.75

export function isIn({ x1, y1, x2, y2 }: Box, x: number, y: number): boolean {
  return x >= x1 && x <= x2 && y >= y1 && y <= y2
}

/** How much two boxes overlap, in the direction in which they overlap least; negative when they are apart. */
export function overlapOf(one: Box, other: Box): number {
  return Math.min(
    Math.min(one.x2, other.x2) - Math.max(one.x1, other.x1),
    Math.min(one.y2, other.y2) - Math.max(one.y1, other.y1),
  )
}

export function isInArc({ x, y, inner, outer, start, end }: Arc, px: number, py: number): boolean {
  const radius = Math.hypot(px - x, py - y)
  const turn = 2 * Math.PI
  const angle = (((Math.atan2(px - x, y - py) - start) % turn) + turn) % turn
  return radius >= inner && radius <= outer && angle <= end - start
}

/**
 * Whether a place is inside a closed outline, by counting crossings. Only the edges in front of the place are
 * tested; there are never many when the outline runs along an axis and back.
 *
 * @param axis the axis along which the outline runs
 */
export function insideOf(outline: readonly Point[], axis: 'x' | 'y'): (x: number, y: number) => boolean {
  const [along, across] = axis === 'x' ? ([0, 1] as const) : ([1, 0] as const)
  const edges = outline.map((to, index) => {
    const from = outline.at(index - 1) ?? to
    return { from: from[along], to: to[along], fromAcross: from[across], toAcross: to[across] }
  })
  const index = new BoxIndex(
    edges.map(({ from, to }) => ({ x1: Math.min(from, to), x2: Math.max(from, to), y1: 0, y2: 0 })),
  )
  return (...place) => {
    const [at, height] = [place[along], place[across]]
    const crossings = index.at(at, 0).filter((edge) => {
      const { from, to, fromAcross, toAcross } = edges[edge] ?? NO_EDGE
      const crossing = fromAcross + ((at - from) / (to - from)) * (toAcross - fromAcross)
      return from > at !== to > at && height < crossing
    })
    return crossings.length % 2 === 1
  }
}

const NO_EDGE = { from: 0, to: 0, fromAcross: 0, toAcross: 0 }

/**
 * Pairs of places along the four sides of a box.
 *
 * @param reach how far its outline extends beyond it
 */
export function edgesOfBox({ x1, y1, x2, y2 }: Box, reach: number): Edge[] {
  if (x2 - x1 < MIN_SIZE || y2 - y1 < MIN_SIZE) return []
  const [stepX, stepY] = [Math.min(STEP, (x2 - x1) / 2), Math.min(STEP, (y2 - y1) / 2)]
  const out = reach + STEP
  return [0.1, 0.5, 0.9].flatMap((part): Edge[] => {
    const [x, y] = [x1 + part * (x2 - x1), y1 + part * (y2 - y1)]
    return [
      { inside: [x, y1 + stepY], outside: [x, y1 - out] },
      { inside: [x, y2 - stepY], outside: [x, y2 + out] },
      { inside: [x1 + stepX, y], outside: [x1 - out, y] },
      { inside: [x2 - stepX, y], outside: [x2 + out, y] },
    ]
  })
}

/** Anything smaller is invisible, such as the bar of an empty count. */
const MIN_SIZE = 0.1

/** Pairs of places around a disc. */
export function edgesOfDisc(
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  reach: number,
): Edge[] {
  if (radius < MIN_SIZE) return []
  const step = Math.min(STEP, radius / 2)
  return Array.from({ length: 8 }, (_, index): Edge => {
    const angle = (index * Math.PI) / 4
    const at = (distance: number): Point => [x + distance * Math.sin(angle), y - distance * Math.cos(angle)]
    return { inside: at(radius - step), outside: at(radius + reach + STEP) }
  })
}

/** Pairs of places along the two curves and two straight ends of an arc. */
export function edgesOfArc(arc: Arc, reach: number): Edge[] {
  const { x, y, inner, outer, start, end } = arc
  if (end - start < 0.001 || outer - inner < MIN_SIZE) return []
  const at = (angle: number, radius: number): Point => [
    x + radius * Math.sin(angle),
    y - radius * Math.cos(angle),
  ]
  const out = reach + STEP
  const step = Math.min(STEP, (outer - inner) / 2)
  const curves = [0.25, 0.5, 0.75].flatMap((part): Edge[] => {
    const angle = start + part * (end - start)
    const outside = { inside: at(angle, outer - step), outside: at(angle, outer + out) }
    return inner > out
      ? [outside, { inside: at(angle, inner + step), outside: at(angle, inner - out) }]
      : [outside]
  })
  if (end - start > 2 * Math.PI - 0.001) return curves
  const middle = (inner + outer) / 2
  const turn = Math.min(STEP / middle, (end - start) / 2)
  return [
    ...curves,
    { inside: at(start + turn, middle), outside: at(start - out / middle, middle) },
    { inside: at(end - turn, middle), outside: at(end + out / middle, middle) },
  ]
}
