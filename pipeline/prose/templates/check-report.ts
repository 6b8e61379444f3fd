import { memoizeByObject } from '../../core/memoize.ts'
import type { Problem } from '../../core/problem.ts'
import type { Report, TemplateFile } from '../../report/report.ts'
import { checkTemplate } from './check-template.ts'
import { inclusionProblems, withPartials } from './inclusion.ts'
import type { KnownNames, StudyNames } from './known-names.ts'
import { namedIn } from './named-in.ts'

/** The parts of a report that templates name; charts are absent when they cannot be read. */
export interface ReportTemplates extends Pick<Report, 'sections' | 'partials'> {
  readonly charts?: readonly { readonly name: string }[]
}

/** What is wrong with a report's templates, whatever the data. */
export interface CheckedReport {
  readonly problems: readonly Problem[]
  /** Whether a section and all that it includes can be filled. */
  isSound(section: TemplateFile): boolean
}

/** Many editions are made from one report and study, which are checked once. */
export const checkReport: (report: ReportTemplates, study: StudyNames) => CheckedReport = (report, study) =>
  checked(report)(study)

const checked = memoizeByObject((report: ReportTemplates) =>
  memoizeByObject((study: StudyNames) => check(report, study)),
)

function check(report: ReportTemplates, study: StudyNames): CheckedReport {
  const { sections, partials } = report
  const included = new Set(sections.flatMap((section) => [...withPartials(section, partials)]))
  const names = knownNames(report, study, included)
  // A partial that no section includes may be for a report of another study.
  const others: KnownNames = { study: {}, partials: names.partials }
  const templates = [...partials, ...sections]
  const problems = [
    ...templates.flatMap((template) => checkTemplate(template, included.has(template) ? names : others)),
    ...inclusionProblems(templates, partials),
  ]
  const faulty = new Set(problems.map(({ file }) => file))
  return {
    problems,
    isSound: (section) => [...withPartials(section, partials)].every(({ file }) => !faulty.has(file)),
  }
}

function knownNames(
  { sections, partials, charts }: ReportTemplates,
  study: StudyNames,
  included: ReadonlySet<TemplateFile>,
): KnownNames {
  const names: KnownNames = {
    study,
    partials: partials.map(({ name }) => name),
    targets: [
      ...sections.map(({ name }) => `section:${name}`),
      ...[...included].flatMap((template) => [...namedIn(template).targets]),
    ],
  }
  return charts === undefined ? names : { ...names, charts: charts.map(({ name }) => name) }
}
