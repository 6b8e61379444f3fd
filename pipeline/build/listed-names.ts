import { posix } from 'node:path'
import { captionText } from '../changes/sentences.ts'
import type { Chart } from '../charts/chart.ts'
import type { Host } from '../core/host.ts'
import type { Folders } from '../core/options.ts'
import { InputError, type Place, type Problem } from '../core/problem.ts'
import type { InputHashes } from '../core/recorded-files.ts'
import { SourceText } from '../input/source-text.ts'
import { allBlocks, contentOf } from '../prose/block-content.ts'
import type { ReportDocument } from '../prose/document.ts'
import { withPartials } from '../prose/templates/inclusion.ts'
import type { DraftReport, TemplateFile } from '../report/report.ts'
import {
  beginningOf,
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
 * Holds the text of a report and its charts against the names, as its templates and the data made them: a name may be put
 * together of both. No drawing stays in the cache when one of them has a name.
 *
 * @throws InputError with each name, where a template of its section or the chart has a part of it
 */
export async function holdTexts(
  { cache }: Pick<Host, 'cache'>,
  document: ReportDocument,
  charts: readonly Chart[],
  report: DraftReport,
  guard: NameGuard,
): Promise<void> {
  const inCharts = namesInCharts(charts, report, guard)
  if (inCharts.length > 0) await cache?.clear('charts')
  const problems = [...namesInProse(document, report, guard), ...inCharts]
  if (problems.length > 0) throw new InputError(problems)
}

function namesInCharts(charts: readonly Chart[], report: DraftReport, guard: NameGuard): Problem[] {
  return charts.flatMap(({ name, texts }) => {
    const spec = report.charts.find((each) => each.name === name)
    if (spec === undefined) return []
    const sources = [{ file: spec.file, source: spec.document.source.text }]
    const placeOf = (found: string) => placeOfPart(found, sources) ?? beginningOf(spec.file)
    return namesMade(joined(texts.map(({ text }) => text)), placeOf, 'a text that this chart makes', guard)
  })
}

function namesInProse({ sections }: ReportDocument, report: DraftReport, guard: NameGuard): Problem[] {
  return sections.flatMap(({ blocks, footnotes }, index) => {
    const all = allBlocks([...blocks, ...footnotes.flatMap((note) => note.blocks)])
    const lines = all.flatMap((block) => contentOf(block).lines.map(captionText))
    const section = report.sections[index]
    const templates = section === undefined ? [] : [...withPartials([section], report.partials)]
    const placeOf = (name: string) =>
      placeOfPart(name, templates) ?? beginningOf(section?.file ?? report.name)
    return namesMade(joined(lines), placeOf, 'the text that this template makes', guard)
  })
}

/** Fewer letters than this stand in many places. */
const LEAST_PART = 3

/** Where the longest beginning or end of a text stands that is written in a template. */
function placeOfPart(
  text: string,
  templates: Iterable<Pick<TemplateFile, 'file' | 'source'>>,
): Place | undefined {
  const sources = [...templates].map(({ file, source }) => new SourceText(file, source))
  for (let length = text.length; length >= LEAST_PART; length -= 1)
    for (const part of [text.slice(0, length), text.slice(-length)])
      for (const source of part.trim().length < LEAST_PART ? [] : sources) {
        const offset = source.text.indexOf(part.trim())
        if (offset >= 0) return source.place(offset)
      }
  return undefined
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
