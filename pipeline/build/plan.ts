import { posix } from 'node:path'
import { defined } from '../core/defined.ts'
import type { Host } from '../core/host.ts'
import { addAll } from '../core/lists.ts'
import { noMemo } from '../core/memo.ts'
import type { Folders } from '../core/options.ts'
import { InputError, nearestOf, type Problem, withoutRepeats } from '../core/problem.ts'
import { programHash } from '../core/program.ts'
import { type InputHashes, recordFiles } from '../core/recorded-files.ts'
import { checked } from '../input/checked.ts'
import { LANGUAGES, type Languages } from '../language/languages.ts'
import type { Manifest } from '../publish/manifest.ts'
import { isComplete } from '../report/load.ts'
import type { DraftReport, Report } from '../report/report.ts'
import { type ReadStudy, readStudy } from '../study/load.ts'
import type { Study, Wave } from '../study/study.ts'
import { forgetNames } from './forget-names.ts'
import { eventName, withoutNames } from './listed-names.ts'
import { ReportCache } from './report-cache.ts'
import { type Selected, selectStudies, selectWaves, unknownReport } from './select.ts'
import { StudyCache } from './study-cache.ts'

/** What planning needs from its host. */
export interface PlanHost extends Host {
  /** The languages of studies; by default those of the program. */
  readonly languages?: Languages
}

/** A report to make: a wave of a study and the templates of its report, in which something may be wrong. */
export interface DraftPlan {
  /** `sociaal-domein/2017-06` */
  readonly name: string
  readonly study: Study
  readonly wave: Wave
  readonly report: DraftReport
  /** Hashes of all files that the study and the report were read from. */
  readonly inputs: InputHashes
  /** What is wrong with those. */
  readonly problems: readonly Problem[]
}

/** The same where nothing is wrong with what was read. */
export interface EditionPlan extends DraftPlan {
  readonly report: Report
}

/** What an edition is made from. */
export type Origin = Omit<Manifest, 'outputs'>

export function originOf({ inputs, wave }: DraftPlan, created: Date | undefined): Origin {
  const date = created ?? new Date(wave.published)
  return { inputs, program: programHash(), created: date.toISOString() }
}

/** An edition to build. */
export interface RequestedEdition {
  readonly name: string
  /** Otherwise no edition of its study can be made. */
  readonly isOfSoundStudy: boolean
  /** Reads its report. */
  plan(): Promise<DraftPlan>
}

interface LoadedStudy extends ReadStudy {
  /** The translation that it is; absent in its own language. */
  readonly language?: string
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
   * The editions of a study, or the one of a wave. Of a study with problems they are there to be checked.
   *
   * @throws InputError when the wave does not exist, or when problems hide which editions there are
   */
  async editions(name: string, wave?: string): Promise<RequestedEdition[]> {
    const own = await this.#studies.get(name, () => this.#load(name))
    const inAll = [undefined, ...own.translations]
    const wanted = wave === undefined ? undefined : languageIn(wave, own.translations)
    const editions: RequestedEdition[] = []
    for (const language of wanted === undefined ? inAll : [wanted.language])
      addAll(editions, await this.#editionsIn(name, language, wanted?.wave))
    return editions
  }

  /** The editions in one language: that of the study unless told otherwise. */
  async #editionsIn(
    name: string,
    language: string | undefined,
    wave: string | undefined,
  ): Promise<RequestedEdition[]> {
    const key = language === undefined ? name : `${name} ${language}`
    const loaded = await this.#studies.get(key, () => this.#load(name, language))
    const selected = await withoutNames(loaded.guard, () => this.#select(loaded, wave))
    return selected.map((each) => ({
      name: editionName(name, each.wave, language),
      isOfSoundStudy: loaded.problems.length === 0,
      plan: () => withoutNames(loaded.guard, () => this.#plan(loaded, each)),
    }))
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
    const plan = await requested.plan()
    if (!isSound(plan)) throw new InputError(plan.problems)
    return plan
  }

  /** The name of an edition that a study of this name may have had, as messages may show it. */
  async shown(study: string, edition: string): Promise<string> {
    const { guard } = await this.#studies.get(study, () => this.#load(study))
    return eventName(edition, guard)
  }

  /** The waves to publish, each with its report. */
  async #select(loaded: LoadedStudy, wanted: string | undefined): Promise<Selected[]> {
    const { value: study, problems } = loaded
    if (problems.length === 0) return selectWaves(study, this.#folders.data, wanted)
    const selected = await checked(() => selectWaves(study, this.#folders.data, wanted))
    if (selected.value !== undefined && selected.value.length > 0) return selected.value
    const [only, ...others] = await this.#reports.names()
    const wave = wanted === undefined ? study.waves.at(-1) : study.waves.find(({ id }) => id === wanted)
    // When it cannot be read which report a wave names, it is the only one.
    if (study.unread?.reports && wave !== undefined && only !== undefined && others.length === 0)
      return [{ wave, report: only }]
    const refused = selected.problems.filter(({ rule }) => rule !== 'no-report' || !study.unread?.reports)
    throw new InputError(withoutRepeats([...problems, ...refused, ...(await this.#reports.checkAll(loaded))]))
  }

  async #plan(loaded: LoadedStudy, selected: Selected): Promise<DraftPlan> {
    const { value: study, problems, hashes, language } = loaded
    const { wave } = selected
    const edition = `${study.id}/${wave.id}`
    const { name, unknown } = await this.#findReport(edition, selected.report)
    if (name === undefined) throw new InputError([...problems, ...unknown])
    const report = await this.#reports.get(name)
    return {
      name: editionName(study.id, wave, language),
      study,
      wave,
      report: report.value,
      inputs: nameInputs({ ...hashes, ...report.hashes }, this.#folders),
      problems: [...problems, ...unknown, ...report.problems],
    }
  }

  /** The report that a wave names, or the one that it probably means, with the problem of that. */
  async #findReport(edition: string, wanted: string) {
    const names = await this.#reports.names()
    if (names.includes(wanted)) return { name: wanted, unknown: [] }
    const report = { edition, report: wanted, known: names }
    const unknown = [await unknownReport(this.#host.files, this.#folders, report)]
    return { name: names.length === 1 ? names[0] : nearestOf(wanted, names), unknown }
  }

  async #load(name: string, language?: string): Promise<LoadedStudy> {
    const { cache, memo = noMemo, languages = LANGUAGES } = this.#host
    const files = recordFiles(this.#host.files)
    const folder = posix.join(this.#folders.data, name)
    const study = await memo.read(folder, readStudy, files, folder, memo, languages, language)
    const hashes = files.hashes()
    await forgetNames(cache, folder, hashes)
    return { ...study, ...defined({ language }), hashes }
  }
}

/** `residents/2026`, or in another language than that of the study `residents/2026-nl`. */
function editionName(study: string, wave: Wave, language: string | undefined): string {
  return `${study}/${wave.id}${language === undefined ? '' : `-${language}`}`
}

/** The wave and the translation in a name such as `2026-nl`. */
function languageIn(name: string, translations: readonly string[]) {
  const language = translations.find((each) => name.endsWith(`-${each}`))
  return language === undefined
    ? { wave: name, language }
    : { wave: name.slice(0, -1 - language.length), language }
}

/** Whether nothing is wrong with what an edition is made from, as far as it shows when it is read. */
export function isSound(plan: DraftPlan): plan is EditionPlan {
  return plan.problems.length === 0 && isComplete(plan.report)
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
