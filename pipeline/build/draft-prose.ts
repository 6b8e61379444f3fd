import type { Chart } from '../charts/chart.ts'
import type { Host } from '../core/host.ts'
import { noMemo } from '../core/memo.ts'
import type { DisclosedResults } from '../disclosure/disclose.ts'
import { checkReport } from '../prose/templates/check-report.ts'
import { placeholderCharts } from '../prose/templates/placeholder-charts.ts'
import { unprintedQuotes } from '../prose/unshown.ts'
import { type DraftDocument, draftProse } from '../prose/write.ts'
import type { DraftPlan } from './plan.ts'
import { typedInEdition } from './typed-in-edition.ts'

/** Mistakes of templates that may be meant to print quotes. */
const HIDING_QUOTES = ['unknown-topic', 'template-syntax', 'template-limit']

/**
 * The prose of an edition, without the sections in which something is wrong, and all that is wrong with it.
 *
 * @param charts absent when one of them could not be drawn
 */
export async function proseOfEdition(
  { cache, memo = noMemo }: Pick<Host, 'cache' | 'memo'>,
  plan: DraftPlan,
  results: DisclosedResults,
  charts: readonly Chart[] | undefined,
): Promise<DraftDocument> {
  const { study, report } = plan
  const typed = await typedInEdition(plan, cache)
  const known = { typed: typed.allowed, templates: checkReport(report, study), memory: memo }
  const { value, problems } = draftProse(report, results, charts ?? placeholderCharts(report), known)
  const isKnownWhole = problems.every(({ rule }) => !HIDING_QUOTES.includes(rule))
  const unprinted = isKnownWhole ? unprintedQuotes(report, results) : []
  return { value, problems: [...problems, ...typed.problems, ...unprinted] }
}
