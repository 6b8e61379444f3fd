import type { Share, WaveSummary } from './results.ts'
import { pointsBetween } from './rounding.ts'

/** How one share moved between two waves. */
export interface Change {
  readonly earlier: Share
  readonly later: Share
  readonly since: WaveSummary
  /** By share, compared exactly. */
  readonly direction: 'rise' | 'fall' | 'same'
  /** Later count minus earlier count. */
  readonly count: number
  /** In whole percentage points; undefined when a base is empty. */
  readonly points: number | undefined
}

/** The change of a share since an earlier wave, from exact counts. */
export function changeBetween(later: Share, earlier: Share, since: WaveSummary): Change {
  const difference = later.count * earlier.base - earlier.count * later.base
  return {
    earlier,
    later,
    since,
    direction: difference > 0 ? 'rise' : difference < 0 ? 'fall' : 'same',
    count: later.count - earlier.count,
    points: pointsBetween(later, earlier),
  }
}
