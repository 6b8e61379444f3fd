import { type RoundedShare, shownPercent } from '../core/rounding.ts'

/** A percentage in a message to the writer of a report: "57%", "less than 1%". */
export function percentInMessage(share: RoundedShare): string {
  const { least, most } = shownPercent(share) ?? { least: 0, most: 0 }
  if (least === most) return `${most}%`
  return least === 0 ? `less than ${most}%` : `more than ${least}%`
}
