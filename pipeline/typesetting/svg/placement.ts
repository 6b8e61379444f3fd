import type { Matrix } from './canvas.ts'
import type { Svg } from './read-svg.ts'

/** Where a figure stands on a page, in points. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * From a figure's own coordinates to the page's, as its `preserveAspectRatio` wants what is seen of it to fill the place.
 * @throws Error when that is not understood
 */
export function placementOf({ root, view }: Svg, { x, y, width, height }: Place): Matrix {
  const [scaleX, scaleY] = [width / view.width, height / view.height]
  const written = (root.attributes.get('preserveAspectRatio') ?? 'xMidYMid').trim()
  if (written === 'none') return [scaleX, 0, 0, scaleY, x - view.x * scaleX, y - view.y * scaleY]
  const [, across, down, fit] = /^x(Min|Mid|Max)Y(Min|Mid|Max)(?:\s+(meet|slice))?$/.exec(written) ?? []
  if (across === undefined || down === undefined)
    throw new Error(`A figure has the preserveAspectRatio "${written}" that is not understood`)
  const scale = fit === 'slice' ? Math.max(scaleX, scaleY) : Math.min(scaleX, scaleY)
  const left = x + (width - view.width * scale) * shareBefore(across)
  const top = y + (height - view.height * scale) * shareBefore(down)
  return [scale, 0, 0, scale, left - view.x * scale, top - view.y * scale]
}

/** How much of the room that is left over comes first. */
function shareBefore(side: string): number {
  if (side === 'Mid') return 0.5
  return side === 'Min' ? 0 : 1
}
