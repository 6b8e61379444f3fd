import { posix } from 'node:path'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { addAll } from '../core/lists.ts'
import { didYouMean, type Place, type Problem } from '../core/problem.ts'
import { type Checked, checked } from '../input/checked.ts'
import { FILE, listFolder } from '../input/folders.ts'
import { counted, LIMITS } from '../input/limits.ts'
import { oneOf } from '../input/schema-findings.ts'
import { FOLDER } from '../input/text.ts'
import { DATA_FILES, type DataFile, type DesignKind, filesOf, filesOfOthers } from './data-files.ts'
import { ofOtherDesign } from './sample-design.ts'

/** A wave's folder and the files in it. */
export interface WaveFolder {
  readonly path: string
  readonly files: readonly string[]
}

/** The waves of a study, and its design. */
export interface StudyFolder {
  readonly kind: DesignKind
  readonly waves: readonly WaveFolder[]
}

/**
 * Finds the waves of a study. A data file with an unknown name, or of another design, is a problem, because it would not
 * be read.
 *
 * @param kind absent when study.json does not tell; then it is what the files are of
 */
export async function findWaves(
  files: Files,
  folder: string,
  kind?: DesignKind,
): Promise<Checked<StudyFolder>> {
  const entries = await listFolder(files, folder)
  const folders = entries.filter((entry) => /^[^.].*\/$/.test(entry) && !isData(nameOf(entry)))
  if (folders.length > LIMITS.waves)
    return { value: undefined, problems: [tooManyWaves(folder, folders.length)] }
  const waves: WaveFolder[] = []
  const problems: Problem[] = []
  for (const name of folders) {
    const path = `${folder}/${name.slice(0, -1)}`
    const inside = await checked(() => listFolder(files, path))
    addAll(problems, inside.problems)
    if (inside.value === undefined || !isWave(name, inside.value)) continue
    addAll(problems, nameProblems(path))
    waves.push({ path, files: inside.value })
  }
  const known = kind ?? kindOfFiles(entries, waves)
  return {
    value: { kind: known, waves },
    problems: [
      ...problems,
      ...entries
        .filter((entry) => WAVE_FILE.test(entry))
        .map((name) => ({ ...placeOf(folder, name), ...FILE })),
      ...unreadFiles(folder, entries, { folder: 'study', kind: known }),
      ...waves.flatMap((wave) => unreadFiles(wave.path, wave.files, { folder: 'wave', kind: known })),
    ],
  }
}

/** A file that is probably meant as the folder of a wave. */
const WAVE_FILE = /^\d{4}[^./]*$/

/** Without the slash of a folder. */
function nameOf(entry: string): string {
  return entry.replace(/\/$/, '')
}

function placeOf(folder: string, name: string): Place {
  return { file: `${folder}/${name}`, line: 1, column: 1 }
}

function kindOfFiles(entries: readonly string[], waves: readonly WaveFolder[]): DesignKind {
  const { units, responses } = DATA_FILES
  if (entries.includes(units.name)) return 'frame'
  return waves.some((wave) => wave.files.includes(responses.name)) ? 'sample' : 'frame'
}

function tooManyWaves(file: string, count: number): Problem {
  const message = `there are ${counted(count)} folders in this study`
  const expected = `${counted(LIMITS.waves)} at most, one for each wave`
  return { file, line: 1, column: 1, rule: 'too-many-waves', message, expected }
}

function isWave(name: string, inside: readonly string[]): boolean {
  return /^\d{4}/.test(name) || inside.some((file) => isData(file))
}

function isData(name: string): boolean {
  return !name.startsWith('.') && /\.(csv|json)$/i.test(name)
}

function unreadFiles(
  path: string,
  entries: readonly string[],
  { folder, kind }: Pick<DataFile, 'folder'> & { readonly kind: DesignKind },
): Problem[] {
  const files = filesOf(kind).filter((file) => file.folder === folder)
  const known = files.map(({ name }) => name)
  const others = filesOfOthers(kind).map(({ name }) => name)
  const absent = (isRequired: boolean) =>
    files
      .filter((file) => file.isRequired === isRequired && !entries.includes(file.name))
      .map(({ name }) => name)
  return entries.flatMap((entry) => {
    const name = nameOf(entry)
    const place = placeOf(path, name)
    // A file that must be there is told of where it is read.
    if (entry !== name) return isData(name) && !absent(true).includes(name) ? [{ ...place, ...FOLDER }] : []
    if (others.includes(name)) return [{ ...place, ...ofOtherDesign(name, kind, OTHER_DESIGN) }]
    // When it is probably a required file with a typing error, the problem of the missing file says so.
    if (!isData(name) || known.includes(name) || didYouMean(name, absent(true)) !== undefined) return []
    const hint = didYouMean(name, absent(false))
    return [
      {
        ...place,
        rule: 'unknown-file',
        message: 'a data file under this name is never read',
        expected: oneOf(known),
        ...defined({ hint }),
      },
    ]
  })
}

const OTHER_DESIGN = `remove the file, or change \`design\` in ${DATA_FILES.study.name}`

function nameProblems(path: string): Problem[] {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(posix.basename(path))) return []
  const expected = 'lower-case words or numbers joined by hyphens, such as `2017-06`'
  return [
    { file: path, line: 1, column: 1, rule: 'wave-name', message: 'this is not a name for a wave', expected },
  ]
}
