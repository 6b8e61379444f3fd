import type { ShownPercent } from '../core/rounding.ts'
import type { WordingTexts } from './wordings.ts'

type PercentWording = Pick<WordingTexts, 'digits' | 'percentage' | 'lessThan' | 'moreThan'>

/**
 * A percentage as readers see it: "57%", "less than 1%", "more than 99%", or a dash where there is none.
 *
 * @param say a whole percentage: "57%", or "57 per cent"
 */
export function percentText(
  shown: ShownPercent | undefined,
  { digits, percentage, lessThan, moreThan }: PercentWording,
  say = (percent: number) => percentage(digits(percent)),
): string {
  if (shown === undefined) return '–'
  const { least, most } = shown
  if (least === most) return say(least)
  return least === 0 ? lessThan(say(most)) : moreThan(say(least))
}

/** What a language provides to word an interval of percentages. */
interface IntervalWording extends PercentWording {
  /** "52", before "procent" */
  wholePercent(percent: number): string
  percentInProse(percent: number): string
  /** "52% tot 58%", from its ends as shown. */
  interval(low: string, high: string): string
}

/** "52% tot 58%", and in running text "52 tot 58 procent". */
export function percentInterval(
  wording: IntervalWording,
  low: ShownPercent,
  high: ShownPercent,
): { readonly text: string; readonly prose: string } {
  const { interval, wholePercent, percentInProse } = wording
  const text = interval(percentText(low, wording), percentText(high, wording))
  const [from, to] = [low, high].map((end) => percentText(end, wording, percentInProse)) as [string, string]
  const isWhole = low.least === low.most && high.least === high.most && from !== to
  return { text, prose: isWhole ? interval(wholePercent(low.least), to) : interval(from, to) }
}
