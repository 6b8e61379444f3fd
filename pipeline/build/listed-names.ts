import { posix } from 'node:path'
import { captionText } from '../changes/sentences.ts'
import type { Host } from '../core/host.ts'
import type { Folders } from '../core/options.ts'
import { InputError, type Problem } from '../core/problem.ts'
import type { InputHashes } from '../core/recorded-files.ts'
import { allBlocks, contentOf } from '../prose/block-content.ts'
import type { ReportDocument } from '../prose/document.ts'
import { withPartials } from '../prose/templates/inclusion.ts'
import type { DraftReport } from '../report/report.ts'
import {
  joined,
  namesInDocument,
  namesInPath,
  namesInTemplate,
  namesMade,
} from '../study/names/hold-texts.ts'
import { NAME_MARK, type NameGuard } from '../study/names.ts'

/** Names in the files of a report: in all that templates, charts, theme and report.json say. */
export function namesInReport(report: DraftReport, guard: NameGuard): Problem[] {
  const documents = [...report.documents, ...report.charts.map(({ document }) => document)]
  const { sections, partials } = report
  // Of the other partials another report answers.
  const templates = withPartials(sections, partials)
  return [
    ...documents.flatMap((document) => namesInDocument(document, guard)),
    ...[...templates].flatMap((template) => namesInTemplate(template, guard)),
  ]
}

/** What is held against the names of its study. */
interface HeldEdition {
  readonly report: DraftReport
  readonly inputs: InputHashes
  readonly study: { readonly guard: NameGuard }
}

/** Names in the report of an edition, and in the paths of its files, which the manifest and places show. */
export function namesInEdition({ report, inputs, study }: HeldEdition, { templates }: Folders): Problem[] {
  // A study is held against its names when it is read, with its paths.
  const paths = Object.keys(inputs).filter((path) => path.startsWith('templates/'))
  return [
    ...namesInReport(report, study.guard),
    ...paths.flatMap((path) =>
      namesInPath(path, posix.join(templates, ...path.split('/').slice(1)), study.guard),
    ),
  ]
}

/** The name of an edition, as the events of its stages may show it. */
export function eventName(name: string, guard: NameGuard): string {
  return guard.find(name).length === 0 ? name : NAME_MARK
}

/** A host that keeps no drawing when anything is wrong with the inputs, since it might hold a name. */
export function keepingNoName(host: Host, problems: readonly Problem[]): Host {
  if (problems.length === 0) return host
  const { cache: _, ...rest } = host
  return rest
}

/**
 * Holds the text of a report against the names, as its templates and the data made it: a name may be put together of both.
 *
 * @throws InputError with each name, at the template of its section
 */
export function holdProse({ sections }: ReportDocument, report: DraftReport, guard: NameGuard): void {
  const problems = sections.flatMap(({ blocks, footnotes }, index) => {
    const all = allBlocks([...blocks, ...footnotes.flatMap((note) => note.blocks)])
    const lines = all.flatMap((block) => contentOf(block).lines.map(captionText))
    const file = report.sections[index]?.file ?? report.name
    return namesMade(joined(lines), file, 'the text that this template makes', guard)
  })
  if (problems.length > 0) throw new InputError(problems)
}

/** Runs a task; problems that it finds are told without any name that no reader may see. */
export async function withoutNames<T>(guard: NameGuard | undefined, task: () => T | Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    if (guard === undefined || !(error instanceof InputError)) throw error
    throw new InputError(error.problems.map(guard.withoutNames))
  }
}
