import type { ChangeFigures } from './language.ts'

/** How much a share moved. `nearly`: not exactly the same, but within rounding, so no change. */
export type ChangeDegree = 'equal' | 'nearly' | 'slight' | 'plain' | 'sharp'

/** Highest number of percentage points, as shown, of a slight change and of one without a word for its size. */
export const DEGREES = { slight: 10, plain: 20 } as const

export function degreeOf({ direction, isExact, points }: ChangeFigures): ChangeDegree {
  if (direction === 'same') return isExact ? 'equal' : 'nearly'
  const size = Math.abs(points ?? 0)
  return size <= DEGREES.slight ? 'slight' : size <= DEGREES.plain ? 'plain' : 'sharp'
}
