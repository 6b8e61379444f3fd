export type Point = readonly [x: number, y: number]

/** Part of a circle, as written in SVG. */
export interface Arc {
  readonly radius: number
  /** Whether it is the longer way round, and its direction. */
  readonly isLarge: boolean
  readonly isClockwise: boolean
  readonly end: Point
}

/** The points of an arc's curves, each at most a quarter circle, by the formulas of SVG 1.1, appendix F.6. */
export function curvesOf([x1, y1]: Point, { radius, isLarge, isClockwise, end: [x2, y2] }: Arc): number[][] {
  const [halfX, halfY] = [(x1 - x2) / 2, (y1 - y2) / 2]
  if (halfX === 0 && halfY === 0) return []
  // A circle that is too small to reach both ends is enlarged until it does.
  const r = radius * Math.max(1, Math.hypot(halfX / radius, halfY / radius))
  const under = (r * halfY) ** 2 + (r * halfX) ** 2
  const factor = Math.sqrt(Math.max(0, ((r * r) ** 2 - under) / under)) * (isLarge === isClockwise ? -1 : 1)
  const [x, y] = [factor * halfY, -factor * halfX]
  const from = Math.atan2(halfY - y, halfX - x)
  const turn = Math.atan2(-halfY - y, -halfX - x) - from
  const sweep = turn + (isClockwise && turn < 0 ? 2 : !isClockwise && turn > 0 ? -2 : 0) * Math.PI
  const [centreX, centreY] = [x + (x1 + x2) / 2, y + (y1 + y2) / 2]
  const count = Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9)
  const step = sweep / count
  const reach = (4 / 3) * Math.tan(step / 4)
  return Array.from({ length: count }, (_, index) => {
    const [first, last] = [from + index * step, from + (index + 1) * step]
    const end = index === count - 1 ? [x2, y2] : [centreX + r * Math.cos(last), centreY + r * Math.sin(last)]
    return [
      centreX + r * (Math.cos(first) - reach * Math.sin(first)),
      centreY + r * (Math.sin(first) + reach * Math.cos(first)),
      centreX + r * (Math.cos(last) + reach * Math.sin(last)),
      centreY + r * (Math.sin(last) - reach * Math.cos(last)),
      ...end,
    ]
  })
}
