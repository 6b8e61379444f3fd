export interface Box {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Angles in radians, clockwise from twelve o'clock. */
export interface Arc {
  readonly x: number
  readonly y: number
  readonly inner: number
  readonly outer: number
  readonly start: number
  readonly end: number
}

type Point = readonly [x: number, y: number]

/** A place just inside an outline and the one across it. */
export interface Edge {
  readonly inside: Point
  readonly outside: Point
}

/** How far from an outline its two sides are looked at, in points. */
const STEP = 0.75

export function isIn({ x1, y1, x2, y2 }: Box, x: number, y: number): boolean {
  return x >= x1 && x <= x2 && y >= y1 && y <= y2
}

/** By how much two boxes overlap, in the direction in which they do so least; negative when they are apart. */
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

/** Whether a place lies within a closed outline, by counting its crossings to the right. */
export function isInPolygon(outline: readonly Point[], x: number, y: number): boolean {
  const crossings = outline.filter(([x2, y2], index) => {
    const [x1, y1] = outline.at(index - 1) ?? [x2, y2]
    return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)
  })
  return crossings.length % 2 === 1
}

/**
 * Places along the four sides of a box.
 *
 * @param reach how far its outline reaches outside it
 */
export function edgesOfBox({ x1, y1, x2, y2 }: Box, reach: number): Edge[] {
  if (x2 - x1 < LEAST || y2 - y1 < LEAST) return []
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

/** Less than this is not seen: the bar of nobody. */
const LEAST = 0.1

/** Places around a disc. */
export function edgesOfDisc(
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  reach: number,
): Edge[] {
  if (radius < LEAST) return []
  const step = Math.min(STEP, radius / 2)
  return Array.from({ length: 8 }, (_, index): Edge => {
    const angle = (index * Math.PI) / 4
    const at = (distance: number): Point => [x + distance * Math.sin(angle), y - distance * Math.cos(angle)]
    return { inside: at(radius - step), outside: at(radius + reach + STEP) }
  })
}

/** Places along the two curves and the two straight ends of an arc. */
export function edgesOfArc(arc: Arc, reach: number): Edge[] {
  const { x, y, inner, outer, start, end } = arc
  if (end - start < 0.001 || outer - inner < LEAST) return []
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
