import { mayBeSubgroup } from '../analysis/find.ts'
import type { Chart } from '../charts/chart.ts'
import { checkUndrawn, drawCharts, drawingContext } from '../charts/draw.ts'
import type { Host } from '../core/host.ts'
import { noMemo } from '../core/memo.ts'
import type { DisclosedResults } from '../disclosure/disclose.ts'
import { type Checked, checked } from '../input/checked.ts'
import type { ChartSpec } from '../report/report.ts'
import type { DraftPlan } from './plan.ts'

/** The charts of an edition, when all could be drawn, and the problems of those that could not. */
export async function draftCharts(
  { cache, memo = noMemo }: Pick<Host, 'cache' | 'memo'>,
  { name, report }: DraftPlan,
  results: DisclosedResults,
): Promise<Checked<readonly Chart[]>> {
  const { theme, fonts, charts } = report
  // What nothing was left out of is the same list each time, as its memory asks for.
  const known = results.unread === undefined ? charts : charts.filter((chart) => isKnown(chart, results))
  if (theme === undefined || fonts === undefined) {
    const { problems } = await checked(() => checkUndrawn(charts, results, theme))
    return { value: undefined, problems }
  }
  const drawing = memo.run(name, drawingContext, theme, fonts, cache)
  const drawn = await checked(() => memo.run(name, drawCharts, known, results, drawing, memo))
  if (known.length === charts.length && report.unread === undefined) return drawn
  const others = charts.filter((chart) => !known.includes(chart))
  const asked = await checked(() => checkUndrawn(others, results, theme))
  return { value: undefined, problems: [...drawn.problems, ...asked.problems] }
}

/** Whether the questions and strata that a chart asks for could be read. */
function isKnown({ datasets }: ChartSpec, results: DisclosedResults): boolean {
  const ids = [...results.questions, ...results.batteries, ...results.strata].map(({ id }) => id)
  const unread = (id: string) => !ids.includes(id) && mayBeSubgroup(id, results)
  return Object.values(datasets).every(
    ({ question, battery, by }) => !unread(battery ?? question) && (by === undefined || !unread(by)),
  )
}
