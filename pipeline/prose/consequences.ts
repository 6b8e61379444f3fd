import type { Unread } from '../study/unread.ts'

/** What figures decide, so that it may be otherwise when the rows are mended. */
const OF_FIGURES = [
  ...['empty-base', 'small-base', 'no-share', 'incomparable-bases', 'adjusted-percentages', 'empty-ranking'],
  ...['tied-ranking', 'claim', 'nothing-to-draw', 'text-overlap', 'text-cut'],
]

/** Whether a problem of charts or prose may follow from what could not be read. */
export function mayFollow(rule: string, unread: Unread | undefined): boolean {
  return unread?.figures === true && OF_FIGURES.includes(rule)
}
