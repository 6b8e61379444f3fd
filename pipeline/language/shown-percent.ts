import type { ShownPercent } from '../core/rounding.ts'
import type { WordingTexts } from './wordings.ts'

/**
 * A percentage as readers see it: "57%", "less than 1%", "more than 99%", or a dash where there is none.
 *
 * @param say a whole percentage: "57%", or "57 per cent"
 */
export function percentText(
  shown: ShownPercent | undefined,
  {
    digits,
    percentage,
    lessThan,
    moreThan,
  }: Pick<WordingTexts, 'digits' | 'percentage' | 'lessThan' | 'moreThan'>,
  say = (percent: number) => percentage(digits(percent)),
): string {
  if (shown === undefined) return '–'
  const { least, most } = shown
  if (least === most) return say(least)
  return least === 0 ? lessThan(say(most)) : moreThan(say(least))
}
