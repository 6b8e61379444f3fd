import { posix } from 'node:path'
import { defined } from '../core/defined.ts'
import type { Host } from '../core/host.ts'
import { noMemo } from '../core/memo.ts'
import type { Folders } from '../core/options.ts'
import { collectProblems, didYouMean, InputError, orCollectProblems } from '../core/problem.ts'
import { programHash } from '../core/program.ts'
import { type InputHashes, recordFiles } from '../core/recorded-files.ts'
import { listFolderIfThere } from '../input/folders.ts'
import { LANGUAGES, type Languages } from '../language/languages.ts'
import { checkTemplates } from '../prose/write.ts'
import type { Manifest } from '../publish/manifest.ts'
import { loadReport, loadTemplates } from '../report/load.ts'
import type { Report } from '../report/report.ts'
import { DATA_FILES } from '../study/data-files.ts'
import { type ReadStudy, readStudy, wholeStudy } from '../study/load.ts'
import type { Study, Wave } from '../study/study.ts'
import { namesInReport, withoutNames } from './listed-names.ts'
import { StudyCache } from './study-cache.ts'

/** What planning needs from its host. */
export interface PlanHost extends Host {
  /** The languages of studies; by default those of the program. */
  readonly languages?: Languages
}

/** A report to make: a wave of a study and the templates of its report. */
export interface EditionPlan {
  /** `sociaal-domein/2017-06` */
  readonly name: string
  readonly study: Study
  readonly wave: Wave
  readonly report: Report
  /** Hashes of all files that the study and the report were read from. */
  readonly inputs: InputHashes
}

/** What an edition is made from. */
export type Origin = Omit<Manifest, 'outputs'>

export function originOf({ inputs, wave }: EditionPlan, created: Date | undefined): Origin {
  const date = created ?? new Date(wave.published)
  return { inputs, program: programHash(), created: date.toISOString() }
}

/** An edition to build. */
export interface RequestedEdition {
  readonly name: string
  /**
   * Reads its report.
   *
   * @throws InputError with the problems of the report
   */
  plan(): Promise<EditionPlan>
}

interface LoadedStudy {
  readonly study: Study
  readonly hashes: InputHashes
}

/** Plans editions. Reads each report once, and each study once as far as they fit in memory. */
export class Planner {
  readonly #host: PlanHost
  readonly #folders: Folders
  readonly #reports: ReportCache
  readonly #studies = new StudyCache<LoadedStudy>()

  constructor(host: PlanHost, folders: Folders) {
    this.#host = host
    this.#folders = folders
    this.#reports = new ReportCache(host, folders.templates)
  }

  /**
   * The names of all studies, or the requested one.
   *
   * @throws InputError when it does not exist, or there are none
   */
  studies(wanted: string | undefined): Promise<string[]> {
    return selectStudies(this.#host, this.#folders.data, wanted)
  }

  /**
   * The editions of a study, or the one of a wave.
   *
   * @throws InputError with the problems of the study and of all reports, or when the wave does not exist
   */
  async editions(name: string, wave?: string): Promise<RequestedEdition[]> {
    const { study, hashes } = await this.#studies.get(name, () => this.#load(name))
    return selectWaves(study, this.#folders.data, wave).map(({ wave, report: reportName }) => {
      const edition = `${name}/${wave.id}`
      const plan = async (): Promise<EditionPlan> => {
        const { report, hashes: reportHashes } = await this.#reports.get(reportName, study)
        const inputs = nameInputs({ ...hashes, ...reportHashes }, this.#folders)
        return { name: edition, study, wave, report, inputs }
      }
      return { name: edition, plan }
    })
  }

  /**
   * The edition `study/wave`.
   *
   * @throws InputError with the problems of its study or report
   */
  async plan(edition: string): Promise<EditionPlan> {
    const [study = '', wave] = edition.split('/')
    const [requested] = await this.editions(study, wave)
    if (requested === undefined) throw new RangeError(`no edition ${edition}`)
    return requested.plan()
  }

  async #load(name: string): Promise<LoadedStudy> {
    const { memo = noMemo, languages = LANGUAGES } = this.#host
    const files = recordFiles(this.#host.files)
    const folder = posix.join(this.#folders.data, name)
    const read = await memo.read(folder, readStudy, files, folder, memo, languages)
    const study = await orCollectProblems(
      async () => wholeStudy(read),
      () => this.#reports.checkAll(read),
    )
    return { study, hashes: files.hashes() }
  }
}

interface LoadedReport {
  readonly report: Report
  readonly hashes: InputHashes
}

/** Takes the place of a study that cannot be read. */
const NO_STUDY = {}

/** Reads each report once, and checks it once with each study, however many waves use it. */
class ReportCache {
  readonly #host: Host
  readonly #templates: string
  readonly #read = new Map<string, Promise<LoadedReport>>()
  readonly #checked = new WeakMap<object, Map<string, Promise<LoadedReport>>>()

  constructor(host: Host, templates: string) {
    this.#host = host
    this.#templates = templates
  }

  /** @param study the study of the report; unknown while the study has problems */
  get(name: string, study?: Study): Promise<LoadedReport> {
    const checked = this.#checked.get(study ?? NO_STUDY) ?? new Map<string, Promise<LoadedReport>>()
    this.#checked.set(study ?? NO_STUDY, checked)
    const report = checked.get(name) ?? this.#check(name, study)
    checked.set(name, report)
    return report
  }

  /**
   * Reads every report, because a study with problems does not say which ones it uses.
   *
   * @param study reports that it names are held against its names
   */
  async checkAll({ reports, guard }: Pick<ReadStudy, 'reports' | 'guard'>): Promise<void> {
    const entries = await listFolderIfThere(this.#host.files, this.#templates)
    const names = entries.filter((entry) => entry.endsWith('/') && entry !== 'shared/')
    const check = async (name: string) => {
      const { report } = await this.get(name)
      const problems = reports.includes(name) ? namesInReport(report, guard) : []
      if (problems.length > 0) throw new InputError(problems)
    }
    await withoutNames(guard, () =>
      collectProblems(...names.map((folder) => () => check(folder.slice(0, -1)))),
    )
  }

  async #check(name: string, study?: Study): Promise<LoadedReport> {
    const read = this.#read.get(name) ?? this.#load(name)
    this.#read.set(name, read)
    return withoutNames(study?.guard, async () => {
      const loaded = await orCollectProblems(
        () => read,
        async () => checkTemplates(await loadTemplates(this.#host.files, this.#templates, name), study),
      )
      // With a study it is checked when it is filled, so that all is told at once.
      if (study === undefined) checkTemplates(loaded.report)
      return loaded
    })
  }

  async #load(name: string): Promise<LoadedReport> {
    const files = recordFiles(this.#host.files)
    const report = await loadReport(files, this.#templates, name, this.#host.memo)
    return { report, hashes: files.hashes() }
  }
}

/** Names inputs by paths that are the same on every machine; a font in a package goes by its file name. */
function nameInputs(hashes: InputHashes, { data, templates }: Folders): InputHashes {
  const roots = Object.entries({ data, templates })
  const named = Object.entries(hashes).map(([path, hash]) => {
    const relative = roots.flatMap(([name, folder]) => {
      const rest = pathBelow(folder, path)
      return rest === undefined ? [] : [{ name, rest }]
    })
    // One folder may be inside the other; then the inner one counts.
    const [place] = relative.toSorted((one, other) => one.rest.length - other.rest.length)
    if (place === undefined) return [posix.basename(path), hash]
    return [posix.join(place.name, place.rest, path.endsWith('/') ? '/' : ''), hash]
  })
  return Object.fromEntries(named)
}

/** A path relative to a folder; undefined when it is elsewhere or in a package. */
function pathBelow(folder: string, path: string): string | undefined {
  const rest = posix.relative(folder, path)
  const parts = rest.split('/')
  return parts[0] === '..' || parts.includes('node_modules') ? undefined : rest
}

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

/** The waves to publish, each with its report. */
function selectWaves(
  study: Study,
  data: string,
  wanted: string | undefined,
): { wave: Wave; report: string }[] {
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
