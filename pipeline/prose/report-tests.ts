import { correctedTests, type Differences, type ReportTests, type Test } from '../analysis/differences.ts'
import type { Results } from '../analysis/results.ts'
import type { Memo } from '../core/memo.ts'
import type { TemplateFile } from '../report/report.ts'
import type { ChartEntry } from './templates/call.ts'
import type { Pruned } from './templates/check-report.ts'
import { testsIn } from './templates/fill.ts'

/** What the templates of a report are filled from. */
interface Sources {
  readonly partials: readonly TemplateFile[]
  readonly results: Results
  readonly charts: readonly ChartEntry[]
  readonly pruned: Pruned | undefined
}

/** All tests that the templates of a report state, corrected for each other; undefined in a frame. */
export function reportTests(
  sections: readonly TemplateFile[],
  { partials, results, charts, pruned }: Sources,
  memory: Memo,
): ReportTests | undefined {
  const { study, wave, differences } = results
  if (differences === undefined) return undefined
  const edition = `${study.id}/${wave.id}`
  const tests = sections.flatMap((section) =>
    memory.run(`${edition} ${section.file} tests`, sectionTests, section, partials, results, charts, pruned),
  )
  const ps = Object.fromEntries(tests.flatMap(({ about, p }) => (p === undefined ? [] : [[about, p]])))
  return memory.run(`${edition} tests`, correct, JSON.stringify(ps), differences)
}

function sectionTests(
  section: TemplateFile,
  partials: readonly TemplateFile[],
  results: Results,
  charts: readonly ChartEntry[],
  pruned: Pruned | undefined,
): readonly Test[] {
  const { differences } = results
  if (differences === undefined) return []
  return testsIn(section, { results, charts: byName(charts), partials, pruned }, differences)
}

export function byName(charts: readonly ChartEntry[]): ReadonlyMap<string, ChartEntry> {
  return new Map(charts.map((chart) => [chart.name, chart]))
}

function correct(ps: string, differences: Differences): ReportTests {
  return correctedTests(new Map(Object.entries(JSON.parse(ps) as Record<string, number>)), differences)
}
