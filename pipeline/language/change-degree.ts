import type { ChangeFigures } from './change-figures.ts'

/**
 * How much a share moved. `nearly`: not exactly equal, but the difference is within rounding and so no change.
 * `undecided`: a sample does not show that it moved.
 */
export type ChangeDegree = 'equal' | 'nearly' | 'undecided' | 'slight' | 'plain' | 'sharp'

/**
 * The largest change in percentage points, as shown, that is called slight, and the largest without a word for its
 * size.
 */
export const DEGREES = { slight: 10, plain: 20 } as const

export function degreeOf({ direction, isExact, points }: ChangeFigures): ChangeDegree {
  if (direction === 'undecided') return direction
  if (direction === 'same') return isExact ? 'equal' : 'nearly'
  const size = Math.abs(points ?? 0)
  return size <= DEGREES.slight ? 'slight' : size <= DEGREES.plain ? 'plain' : 'sharp'
}
