import { posix } from 'node:path'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import type { Folders } from '../core/options.ts'
import { InputError, type Place, type Problem } from '../core/problem.ts'
import { SourceText } from '../input/source-text.ts'
import type { ReportDocument } from '../prose/document.ts'
import type { TemplateFile } from '../report/report.ts'
import { DATA_FILES, type DataFile } from '../study/data-files.ts'
import {
  describeFault,
  type Fault,
  type PlaceFault,
  TypesettingError,
} from '../typesetting/typesetting-error.ts'
import { placeOfLine } from './fault-places.ts'
import type { EditionPlan } from './plan.ts'

/** What an edition is set from. */
export interface SetEdition extends Pick<EditionPlan, 'name' | 'study' | 'wave' | 'report'> {
  readonly files: Files
  /** Faults whose place is not known are placed in the folder of the wave's data. */
  readonly folders: Pick<Folders, 'data'>
  readonly document: ReportDocument
}

/**
 * Typesets a document, and turns faults into problems of the inputs.
 *
 * @throws InputError with faults such as a character that the font lacks
 */
export async function settingFrom<T>(edition: SetEdition, set: () => Promise<T>): Promise<T> {
  try {
    return await set()
  } catch (error) {
    if (!(error instanceof TypesettingError)) throw error
    throw new InputError(await Promise.all(error.faults.map((fault) => toProblem(fault, edition))))
  }
}

async function toProblem(fault: Fault, edition: SetEdition): Promise<Problem> {
  const folder = posix.join(edition.folders.data, edition.name)
  const place = await placeOf(fault, folder, edition)
  const hint = hintFor(fault)
  return {
    file: posix.join(edition.folders.data, fileOf(fault, edition)),
    line: 1,
    column: 1,
    ...place,
    rule: fault.kind,
    message: describeFault(withoutOthersWords(fault, place)),
    ...defined({ hint }),
  }
}

/** The file of the data that a character is in, below the folder of the data; the folder of the wave if none is. */
function fileOf(fault: Fault, { name, study, wave }: SetEdition): string {
  if (fault.kind !== 'missing-glyph') return name
  const { quotes, interviews: _interviews, deskResearch: _deskResearch, ...about } = wave
  const { topics, questions, title, publisher, unitNoun, interviewNoun, strata } = study
  const files: readonly (readonly [DataFile, unknown])[] = [
    [DATA_FILES.quotes, quotes],
    [DATA_FILES.wave, about],
    [DATA_FILES.codebook, [topics, questions]],
    [DATA_FILES.study, [title, publisher, unitNoun, interviewNoun, strata]],
  ]
  const found = files.find(([, texts]) => JSON.stringify(texts).includes(fault.character))
  const [file] = found ?? []
  if (file === undefined) return name
  return posix.join(file.folder === 'study' ? study.id : name, file.name)
}

async function placeOf(fault: Fault, folder: string, edition: SetEdition): Promise<Place | undefined> {
  const { report, files, document } = edition
  const templates = [...report.sections, ...report.partials]
  if (isOfLine(fault)) return placeOfLine(fault, { files, templates, folder, document })
  const words = wordsInTemplate(fault)
  return words === undefined ? undefined : placeIn(templates, words)
}

type LineFault = PlaceFault | (Fault & { readonly kind: 'taller-than-page' })

function isOfLine(fault: Fault): fault is LineFault {
  return 'page' in fault || fault.kind === 'taller-than-page'
}

/** The fault without a text that may not be the template's: a quote may not reach a log. */
function withoutOthersWords(fault: Fault, place: Place | undefined): Fault {
  const isQuote = place?.file.endsWith(DATA_FILES.quotes.name) === true
  if (isOfLine(fault)) return isQuote ? { ...fault, text: 'a quote' } : fault
  const isOwn = place !== undefined && fault.kind !== 'missing-glyph'
  return 'text' in fault && !isOwn ? { ...fault, text: '' } : fault
}

/** The exact words in the template that contain the fault; undefined when they come from the data. */
function wordsInTemplate(fault: Fault): string | undefined {
  switch (fault.kind) {
    case 'missing-glyph':
      return fault.character
    case 'skipped-level':
      return `${'#'.repeat(fault.level)} ${fault.heading}`
    case 'irregular-table':
      return `| ${fault.text} |`
    default:
      return undefined
  }
}

function hintFor(fault: Fault): string | undefined {
  switch (fault.kind) {
    case 'missing-glyph':
      return 'write it in characters that the theme’s font has'
    case 'skipped-level':
      return `write it with \`${'#'.repeat(fault.above + 1)}\``
    case 'running-head-without-room':
      return 'give the theme a larger top margin or a smaller `space.section`'
    case 'footer-without-room':
      return 'give the theme a larger bottom margin or a smaller `space.section`'
    case 'text-overlaps':
    case 'text-off-page':
      return 'make it shorter'
    case 'text-too-small':
      return 'show less in this chart'
    case 'taller-than-page':
      return 'give the theme smaller type or a larger page'
    case 'aside-without-room':
      return 'write less in the margin beside one block'
    default:
      return undefined
  }
}

function placeIn(templates: readonly TemplateFile[], words: string): Place | undefined {
  for (const { file, source } of templates) {
    const offset = source.indexOf(words)
    if (offset !== -1) return new SourceText(file, source).place(offset)
  }
  return undefined
}
