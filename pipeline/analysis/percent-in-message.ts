import { type RoundedShare, type ShownPercent, shownPercent } from '../core/rounding.ts'

/** A percentage in a message to the writer of a report: "57%", "less than 1%". */
export function percentInMessage(share: RoundedShare): string {
  return shownInMessage(shownPercent(share) ?? { least: 0, most: 0 })
}

/** The same of a percentage as readers see it. */
export function shownInMessage({ least, most }: ShownPercent): string {
  if (least === most) return `${most}%`
  return least === 0 ? `less than ${most}%` : `more than ${least}%`
}
