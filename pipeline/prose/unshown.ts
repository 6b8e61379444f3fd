import type { Results } from '../analysis/results.ts'
import { byPlace, type Problem } from '../core/problem.ts'
import type { DraftReport } from '../report/report.ts'
import type { Hidden } from './hidden.ts'
import { namedIn } from './templates/named-in.ts'

/** A chart that no section shows would be drawn, and could go stale, for nobody. */
export function unusedCharts(
  { charts, cover, sections, partials, unread }: DraftReport,
  hidden: Hidden,
): Problem[] {
  if (unread?.cover) return []
  const named = [...sections, ...partials].map((template) => namedIn(template).targets)
  return charts
    .filter(({ name }) => name !== cover?.chart && !hidden.mayName(name))
    .filter(({ name }) => !named.some((targets) => targets.has(`chart:${name}`)))
    .map(({ name, file }) => ({
      file,
      line: 1,
      column: 1,
      rule: 'unused-chart',
      message: `no section shows the chart \`${name}\``,
      hint: `show it with \`{{chart "${name}"}}\`, or remove the file`,
    }))
}

/** Quotes that no section prints would be lost without a word. */
export function unprintedQuotes(
  { sections, partials, unread }: Pick<DraftReport, 'sections' | 'partials' | 'unread'>,
  { quotes, ...results }: Pick<Results, 'quotes' | 'unread'>,
): Problem[] {
  if (unread?.templates || results.unread?.topics) return []
  const named = [...sections, ...partials].map((template) => namedIn(template).topics)
  const first = new Map(quotes.toReversed().map((quote) => [quote.topic, quote.place]))
  return [...first]
    .filter(([topic]) => !named.some((topics) => topics.has(topic)))
    .map(([topic, place]) => ({
      ...place,
      rule: 'unprinted-quotes',
      message: `no section prints the quotes on \`${topic}\``,
      hint: `print them with \`{{quotes "${topic}"}}\`, or remove them`,
    }))
    .sort(byPlace)
}
