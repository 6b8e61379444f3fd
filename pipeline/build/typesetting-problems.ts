import { posix } from 'node:path'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import type { Folders } from '../core/options.ts'
import { InputError, type Problem } from '../core/problem.ts'
import { DATA_FILES } from '../study/data-files.ts'
import { describeFault, type Fault, TypesettingError } from '../typesetting/typesetting-error.ts'
import { findText } from './find-text.ts'
import type { DraftPlan } from './plan.ts'

/**
 * Typesets a document, and turns faults into problems of the inputs, each where its words stand.
 *
 * @throws InputError with faults such as a character that the font lacks
 */
export async function settingFrom<T>(
  files: Files,
  plan: Pick<DraftPlan, 'name' | 'report'>,
  folders: Pick<Folders, 'data'>,
  set: () => Promise<T>,
): Promise<T> {
  try {
    return await set()
  } catch (error) {
    if (!(error instanceof TypesettingError)) throw error
    const problems: Problem[] = []
    for (const fault of error.faults) problems.push(await toProblem(fault, files, plan, folders))
    throw new InputError(problems)
  }
}

async function toProblem(
  fault: Fault,
  files: Files,
  plan: Pick<DraftPlan, 'name' | 'report'>,
  folders: Pick<Folders, 'data'>,
): Promise<Problem> {
  const words = writtenWords(fault)
  const place = words === undefined ? undefined : await findText(files, plan, folders, words)
  const hint = hintFor(fault)
  const finding = { rule: fault.kind, message: describeFault(fault), ...defined({ hint }) }
  if (place !== undefined) return { ...place, ...finding }
  const { themeFile } = plan.report
  if (fault.kind === 'running-head-without-room' && themeFile !== undefined)
    return themeFile.problem(['page', 'margins', 'top'], finding)
  return { file: posix.join(folders.data, plan.name, DATA_FILES.wave.name), line: 1, column: 1, ...finding }
}

/** The words with the fault as an input has them; undefined when they are not known. */
function writtenWords(fault: Fault): string | undefined {
  switch (fault.kind) {
    case 'missing-glyph':
      return fault.character
    case 'skipped-level':
      return `${'#'.repeat(fault.level)} ${fault.heading}`
    case 'irregular-table':
      return `| ${fault.text} |`
    case 'aside-without-room':
      return fault.text
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
