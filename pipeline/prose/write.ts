import type { Results } from '../analysis/results.ts'
import type { Chart } from '../charts/chart.ts'
import { InputError, type Problem } from '../problem.ts'
import type { ChartSpec, Report, TemplateFile } from '../report/report.ts'
import { subgroupNames } from './call.ts'
import { checkTemplate, type TemplateNames } from './check-template.ts'
import { composeSection } from './compose.ts'
import type { ReportDocument, Section } from './document.ts'
import { contextTexts, fillTemplate } from './fill.ts'
import { parseMarkdown } from './markdown.ts'
import { checkTargets, collectTargets, type FilledSection, type Targets } from './targets.ts'

/**
 * Fills the report's templates with results and reads them as one document tree, with tables, charts and footnotes
 * numbered and references resolved.
 *
 * @throws InputError with every problem of the first step that finds any: names, then values, then the text as a whole
 */
export function writeProse(report: Report, results: Results, charts: readonly Chart[]): ReportDocument {
  checkTemplates(report, results)
  const filled = fillSections(report, results, charts)
  const targets = collectTargets(filled, results.language.words)
  const { sections, problems } = composeSections(filled, targets, results)
  stopAt([...checkTargets(filled, targets), ...problems, ...unusedCharts(report.charts, filled)])
  const { wave, study, language } = results
  return {
    title: wave.title,
    ...(wave.subtitle === undefined ? {} : { subtitle: wave.subtitle }),
    publisher: study.publisher,
    language: language.tag,
    published: wave.published,
    words: language.words,
    sections,
    uses: filled.flatMap((section) => section.filled.uses),
  }
}

function checkTemplates(report: Report, results: Results): void {
  const names: TemplateNames = {
    values: Object.entries(contextTexts(results)).flatMap(([name, texts]) =>
      Object.keys(texts).map((key) => `${name}.${key}`),
    ),
    partials: report.partials.map((partial) => partial.name),
    subgroups: subgroupNames(results),
  }
  stopAt([...report.partials, ...report.sections].flatMap((template) => checkTemplate(template, names)))
}

function fillSections(report: Report, results: Results, charts: readonly Chart[]): FilledSection[] {
  const entries = new Map(charts.map((chart) => [chart.name, { title: chart.title, results: chart.results }]))
  const sources = { results, charts: entries, partials: report.partials }
  const filled = report.sections.map((template: TemplateFile) => ({
    template,
    filled: fillTemplate(template, sources),
  }))
  stopAt(filled.flatMap((section) => section.filled.problems))
  return filled.map((section) => ({ ...section, tree: parseMarkdown(section.filled.markdown) }))
}

function composeSections(filled: readonly FilledSection[], targets: Targets, { language }: Results) {
  const sections: Section[] = []
  const problems: Problem[] = []
  let firstFootnote = 1
  for (const each of filled) {
    const composed = composeSection(each, { language, targets, firstFootnote })
    sections.push(composed.section)
    problems.push(...composed.problems)
    firstFootnote += composed.section.footnotes.length
  }
  return { sections, problems }
}

/** A chart that no section shows would be drawn, and could go stale, for nobody. */
function unusedCharts(specs: readonly ChartSpec[], filled: readonly FilledSection[]): Problem[] {
  const shown = new Set(
    filled.flatMap(({ filled: { pieces } }) =>
      pieces.map((piece) => (piece.kind === 'block' ? piece.target?.id : undefined)),
    ),
  )
  return specs
    .filter(({ name }) => !shown.has(`chart:${name}`))
    .map(({ name, file }) => ({
      ...{ file, line: 1, column: 1, rule: 'unused-chart' },
      message: `no section shows the chart \`${name}\``,
      hint: `show it with \`{{chart "${name}"}}\`, or remove the file`,
    }))
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError(problems)
}
