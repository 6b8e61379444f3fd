import { posix } from 'node:path'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import type { Host } from '../core/host.ts'
import type { Folders } from '../core/options.ts'
import { didYouMean, InputError, type Problem } from '../core/problem.ts'
import { listFolderIfThere } from '../input/folders.ts'
import { readJson } from '../input/json.ts'
import { DATA_FILES } from '../study/data-files.ts'
import type { Study, Wave } from '../study/study.ts'

/** The names of the studies in a selection. */
export async function selectStudies(host: Host, data: string, wanted: string | undefined): Promise<string[]> {
  const studies = await studyFolders(host, data)
  if (wanted === undefined) {
    if (studies.length > 0) return studies
    const message = `no folder here holds a ${DATA_FILES.study.name}`
    throw notFound(data, { rule: 'no-study', message, hint: undefined })
  }
  if (studies.includes(wanted)) return [wanted]
  const message = `there is no study \`${wanted}\` here`
  throw notFound(data, { rule: 'unknown-study', message, hint: hintFor(wanted, studies) })
}

/** A folder with one of these is meant as a study, even when its other files are missing. */
const STUDY_SIGNS: readonly string[] = [DATA_FILES.study, DATA_FILES.codebook, DATA_FILES.units].map(
  ({ name }) => name,
)

async function studyFolders({ files }: Host, data: string): Promise<string[]> {
  const entries = await listFolderIfThere(files, data)
  const folders = entries.filter((entry) => entry.endsWith('/')).map((entry) => entry.slice(0, -1))
  const contents = await Promise.all(folders.map((name) => listFolderIfThere(files, posix.join(data, name))))
  return folders.filter((_, index) => STUDY_SIGNS.some((name) => contents[index]?.includes(name)))
}

/** A wave to publish, and its report. */
export interface Selected {
  readonly wave: Wave
  readonly report: string
}

/**
 * The waves to publish.
 *
 * @throws InputError when there is no such wave, or it names no report
 */
export function selectWaves(study: Study, data: string, wanted: string | undefined): Selected[] {
  if (wanted === undefined) {
    return study.waves.flatMap((wave) => (wave.report === undefined ? [] : [{ wave, report: wave.report }]))
  }
  const folder = posix.join(data, study.id)
  const wave = study.waves.find((each) => each.id === wanted)
  if (wave === undefined) {
    const waves = study.waves.map((each) => each.id)
    const message = `there is no wave \`${wanted}\` in this study`
    throw notFound(folder, { rule: 'unknown-wave', message, hint: hintFor(wanted, waves) })
  }
  if (wave.report === undefined) {
    const file = posix.join(folder, wave.id, DATA_FILES.wave.name)
    const message = 'this wave names no report, so there is nothing to build'
    const hint = 'add `"report"` with the name of a folder in the templates'
    throw notFound(file, { rule: 'no-report', message, hint })
  }
  return [{ wave, report: wave.report }]
}

interface UnknownReport {
  readonly edition: string
  readonly report: string
  /** The names of all reports. */
  readonly known: readonly string[]
}

/** The problem of a wave that names a report which does not exist. */
export async function unknownReport(
  files: Files,
  { data, templates }: Folders,
  { edition, report, known }: UnknownReport,
): Promise<Problem> {
  const document = await readJson(files, posix.join(data, edition, DATA_FILES.wave.name))
  return document.problem(['report'], {
    rule: 'unknown-report',
    message: `there is no report \`${report}\``,
    expected: `a folder with a report.json in \`${templates}\``,
    ...defined({ hint: hintFor(report, known) }),
  })
}

interface Missing {
  readonly rule: string
  readonly message: string
  readonly hint: string | undefined
}

function notFound(file: string, { rule, message, hint }: Missing): InputError {
  return new InputError([{ file, line: 1, column: 1, rule, message, ...defined({ hint }) }])
}

/** Suggests the name that was probably meant, or lists all names. */
function hintFor(wanted: string, names: readonly string[]): string | undefined {
  const known = names.map((each) => `\`${each}\``).join(', ')
  return didYouMean(wanted, names) ?? (names.length > 0 ? `known are ${known}` : undefined)
}
