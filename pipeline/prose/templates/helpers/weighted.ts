import type { Estimate } from '../../../analysis/estimates/estimate.ts'
import { shownInMessage } from '../../../analysis/percent-in-message.ts'
import type { Result, Share } from '../../../analysis/results.ts'
import { percentShownOf } from '../../../analysis/shown-interval.ts'
import { isSmallBase } from '../../../analysis/small-base.ts'
import { isWeighted } from '../../../analysis/weighted.ts'
import { percentOf } from '../../../core/rounding.ts'
import { type Call, fail } from '../call.ts'

/** Fails where counts are of respondents whose weights differ, unless a call says that it means those. */
export function requireCounts(call: Call, result: Result): void {
  if (!isWeighted(result, call.results) || call.hash.unweighted === true) return
  const { id, base } = result
  const percent = isSmallBase(base, call.results) ? '' : 'show `percent`, with `interval` or `base`, or '
  fail(
    call,
    'weighted-count',
    `\`${call.helper}\` counts respondents, and percentages of \`${id}\` rest on their weights`,
    `${percent}write \`unweighted=true\` to speak of the respondents alone`,
  )
}

/** The share as it is shown: of respondents alone where the call says so. */
export function shareAsked(call: Call, share: Share): Share {
  if (call.hash.unweighted !== true || share.estimate === undefined) return share
  const { estimate: _, ...counted } = share
  const percent = percentOf(share.count, share.base)
  const texts = call.results.language.share(share.count, share.base, percent, share.noun)
  return { ...counted, percent, texts }
}

/** Fails where the interval of a sample reaches over the edges of a quantifier, and the study takes no wider word. */
export function requireInterval(call: Call, { id, estimate, texts }: Share): void {
  if (estimate === undefined) return
  const { design } = call.results
  const isRefused = design.kind === 'sample' && design.quantifiers === 'refuse'
  if (texts.quantifier !== NO_WORD && !(isRefused && texts.quantifierIsHedged)) return
  const wider =
    texts.quantifier === NO_WORD
      ? ''
      : `, or set \`quantifiers\` of the design in study.json to \`hedge\`, for "${texts.quantifier}"`
  fail(
    call,
    'wide-interval',
    `${intervalText(id, estimate)} reaches over the edges of ${texts.quantifier === NO_WORD ? 'all words' : 'a word'} with bounds`,
    `show \`percent\` and \`interval\`${wider}`,
  )
}

/** In the place of a word where a sample can back none. */
const NO_WORD = '–'

function intervalText(id: string, { interval }: Estimate): string {
  if (interval === undefined) return `what the sample does not tell of \`${id}\``
  const [low, high] = [interval.low, interval.high].map((end) => shownInMessage(percentShownOf(end)))
  return `the interval of \`${id}\`, ${low} to ${high},`
}
