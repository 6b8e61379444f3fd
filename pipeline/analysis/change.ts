import type { ChangeFigures } from './language/language.ts'
import type { Share, WaveSummary } from './results.ts'
import { pointsBetween } from './rounding.ts'

/** How one share moved between two waves. */
export interface Change extends ChangeFigures {
  readonly earlier: Share
  readonly later: Share
  readonly since: WaveSummary
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
