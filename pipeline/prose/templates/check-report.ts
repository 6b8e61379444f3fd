import { defined } from '../../core/defined.ts'
import { memoizeByObject } from '../../core/memoize.ts'
import type { Problem } from '../../core/problem.ts'
import type { DraftReport, TemplateFile } from '../../report/report.ts'
import { checkTemplate } from './check-template.ts'
import { inclusionProblems, withPartials } from './inclusion.ts'
import type { KnownNames, StudyNames } from './known-names.ts'
import { namedIn } from './named-in.ts'

/** The parts of a report that templates name. */
export interface ReportTemplates extends Pick<DraftReport, 'sections' | 'partials' | 'unread'> {
  readonly charts?: readonly { readonly name: string }[]
}

/** The trees of templates without what is faulty in them. */
export type Pruned = ReadonlyMap<TemplateFile, hbs.AST.Program>

/** What is wrong with a report's templates, whatever the data. */
export interface CheckedReport {
  readonly problems: readonly Problem[]
  /** Whether a section and all that it includes can be read, and so filled as far as their names are known. */
  isReadable(section: TemplateFile): boolean
  /** What can be filled of templates that name something unknown; undefined when there are none. */
  readonly pruned: Pruned | undefined
}

/** Many editions are made from one report and study, which are checked once. */
export const checkReport: (report: ReportTemplates, study: StudyNames) => CheckedReport = (report, study) =>
  checked(report)(study)

const checked = memoizeByObject((report: ReportTemplates) =>
  memoizeByObject((study: StudyNames) => check(report, study)),
)

function check(report: ReportTemplates, study: StudyNames): CheckedReport {
  const { sections, partials } = report
  const included = withPartials(sections, partials)
  const names = knownNames(report, study, included)
  // A partial that no section includes may be for a report of another study.
  const others: KnownNames = { study: {}, ...defined({ partials: names.partials }) }
  const templates = [...partials, ...sections]
  const checks = templates.map((template) => ({
    template,
    ...checkTemplate(template, included.has(template) ? names : others),
  }))
  const inclusions = inclusionProblems(templates, partials)
  const unreadable = new Set(inclusions.map(({ file }) => file))
  for (const { template, tree } of checks) if (tree === undefined) unreadable.add(template.file)
  const faulty = checks.filter(({ problems }) => problems.length > 0)
  return {
    problems: [...checks.flatMap(({ problems }) => problems), ...inclusions],
    isReadable: (section) =>
      [...withPartials([section], partials)].every(
        (template) => !unreadable.has(template.file) && !lacksPartial(template, report),
      ),
    pruned:
      faulty.length === 0
        ? undefined
        : new Map(faulty.flatMap(({ template, tree }) => (tree ? [[template, tree]] : []))),
  }
}

function knownNames(
  { sections, partials, charts, unread }: ReportTemplates,
  study: StudyNames,
  included: ReadonlySet<TemplateFile>,
): KnownNames {
  // What a template that could not be read holds is not known.
  const isWhole = unread?.templates !== true
  // Handlebars takes no partial of this name.
  const named = partials.map(({ name }) => name).filter((name) => name !== '__proto__')
  const targets = [
    ...sections.map(({ name }) => `section:${name}`),
    ...[...included].flatMap((template) => [...namedIn(template).targets]),
  ]
  const shown = charts && [...charts.map(({ name }) => name), ...(unread?.charts ?? [])]
  return { study, ...defined({ charts: shown }), ...(isWhole ? { partials: named, targets } : {}) }
}

/** Whether a template includes a partial that could not be read. */
function lacksPartial(template: TemplateFile, { partials, unread }: ReportTemplates): boolean {
  if (unread?.templates !== true) return false
  return namedIn(template).partials.some((tag) => partials.every(({ name }) => name !== tag.name))
}
