import { posix } from 'node:path'
import { defined } from '../core/defined.ts'
import type { Folders } from '../core/options.ts'
import { InputError, type Place, type Problem } from '../core/problem.ts'
import type { Report } from '../report/report.ts'
import { DATA_FILES, type DataFile } from '../study/data-files.ts'
import { describeFault, type Fault, TypesettingError } from '../typesetting/typesetting-error.ts'
import type { EditionPlan } from './plan.ts'

/**
 * Typesets a document, and turns faults into problems of the inputs.
 *
 * @param folders used for faults that do not come from a template: they are placed in the folder of the wave's data
 * @throws InputError with faults such as a character that the font lacks
 */
export async function settingFrom<T>(
  plan: Pick<EditionPlan, 'name' | 'study' | 'wave' | 'report'>,
  folders: Pick<Folders, 'data'>,
  set: () => Promise<T>,
): Promise<T> {
  try {
    return await set()
  } catch (error) {
    if (!(error instanceof TypesettingError)) throw error
    throw new InputError(error.faults.map((fault) => toProblem(fault, plan, folders.data)))
  }
}

function toProblem(
  fault: Fault,
  plan: Pick<EditionPlan, 'name' | 'study' | 'wave' | 'report'>,
  data: string,
): Problem {
  const words = wordsInTemplate(fault)
  const place = words === undefined ? undefined : placeIn(plan.report, words)
  const hint = hintFor(fault)
  return {
    file: posix.join(data, fileOf(fault, plan)),
    line: 1,
    column: 1,
    ...place,
    rule: fault.kind,
    message: describeFault(withoutOthersWords(fault, place)),
    ...defined({ hint }),
  }
}

/** The file of the data that a character is in, below the folder of the data; the folder of the wave if none is. */
function fileOf(fault: Fault, { name, study, wave }: Pick<EditionPlan, 'name' | 'study' | 'wave'>): string {
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

/** The fault without a text that may not be the template's: a quote may not reach a log. */
function withoutOthersWords(fault: Fault, place: Place | undefined): Fault {
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
    case 'aside-without-room':
      return 'write less in the margin beside one block'
    default:
      return undefined
  }
}

function placeIn(report: Report, words: string): Place | undefined {
  for (const { file, source } of [...report.sections, ...report.partials]) {
    const offset = source.indexOf(words)
    if (offset === -1) continue
    const before = source.slice(0, offset).split('\n')
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
  return undefined
}
