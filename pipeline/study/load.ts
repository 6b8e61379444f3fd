import { posix } from 'node:path'
import type { StudyFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { noMemo } from '../core/memo.ts'
import { byPlace, InputError, type Problem } from '../core/problem.ts'
import type { Checked } from '../input/checked.ts'
import type { CheckedDocument } from '../input/sound.ts'
import type { Language } from '../language/language.ts'
import { LANGUAGES, type Languages } from '../language/languages.ts'
import { exchangedLabels } from './class-labels.ts'
import { type Codebook, loadCodebook } from './codebook.ts'
import { DATA_FILES, type DataFile } from './data-files.ts'
import { findWaves, type WaveFolder } from './folder.ts'
import { type Frame, loadFrame } from './frame.ts'
import { deepFreeze } from './freeze.ts'
import { wordsOf } from './names/find-names.ts'
import { namesInDocument, namesInPath } from './names/hold-texts.ts'
import { loadNames } from './names/name-list.ts'
import { guardNames, type ListedName, type NameGuard, type NameList } from './names.ts'
import { languageOf } from './number-preset.ts'
import { textsOfCodebook, textsOfStudy, textsOfWave } from './printed-texts.ts'
import type { PrintedText, Study } from './study.ts'
import { type LoadedStudyFile, loadStudyFile } from './study-file.ts'
import { UNKNOWN_ID, type Unread } from './unread.ts'
import { type LoadedWave, loadWave, type WaveContext } from './wave.ts'
import { farWaveProblems } from './wave-dates.ts'
import { sameLabelProblems, sameStartProblems } from './wave-file.ts'

/**
 * The guard of the names of a study, without its data.
 *
 * @throws InputError when a list of names cannot be read whole, so that a name could be missing
 */
export async function loadGuard(files: Files, folder: string, languages: Languages): Promise<NameGuard> {
  const study = await loadStudyFile(files, `${folder}/${DATA_FILES.study.name}`, languages)
  const frame = await loadFrame(files, `${folder}/${DATA_FILES.units.name}`, study.strata, areAllKnown(study))
  const names = await loadNames(files, `${folder}/${DATA_FILES.names.name}`)
  const isComplete = names.value?.isComplete === true && frame.value?.names.isComplete === true
  if (!isComplete) throw new InputError([...frame.problems, ...names.problems])
  return guardOf(names.value, frame.value, study.sound.language, languages)
}

/** A study as far as it could be read, and everything that is wrong with it. */
export interface ReadStudy {
  readonly value: Study
  /** Keeps its names out of what is said of its reports, also when not all of it could be read. */
  readonly guard: NameGuard
  /** The reports that its waves name, as far as those could be read. */
  readonly reports: readonly string[]
  /** Without any name of its list. */
  readonly problems: readonly Problem[]
}

/**
 * Reads, checks and links a study and all its waves. Whatever could reveal who answered, such as names, interview
 * ids and open answers, is left out of the result.
 *
 * @param languages the languages that a study may be in
 * @throws InputError with everything that is wrong
 */
export async function loadStudy(
  files: Files,
  folder: string,
  memo = noMemo,
  languages = LANGUAGES,
): Promise<Study> {
  const { value, problems } = await readStudy(files, folder, memo, languages)
  if (problems.length > 0) throw new InputError(problems)
  return value
}

/** The same of a study in which something may be wrong: what can be read of it, to check the templates with. */
export async function readStudy(
  files: Files,
  folder: string,
  memo = noMemo,
  languages = LANGUAGES,
): Promise<ReadStudy> {
  const path = folder.replace(/\/+$/, '')
  const pathTo = ({ name }: DataFile) => `${path}/${name}`
  const folders = await memo.read(path, findWaves, files, path)
  // What all waves share
  const study = await memo.read(path, loadStudyFile, files, pathTo(DATA_FILES.study), languages)
  const frame = await memo.read(
    path,
    loadFrame,
    files,
    pathTo(DATA_FILES.units),
    study.strata,
    areAllKnown(study),
  )
  const names = await memo.read(path, loadNames, files, pathTo(DATA_FILES.names))
  const strata = memo.run(path, idsOf, study.strata)
  const codebook = await memo.read(path, loadCodebook, files, pathTo(DATA_FILES.codebook), strata)
  // The waves, each checked against that
  const guard = memo.run(path, guardOf, names.value, frame.value, study.sound.language, languages)
  const context = memo.run(path, waveContext, codebook.value, frame.value, guard)
  const waves: LoadedWave[] = []
  for (const wave of folders.value ?? [])
    waves.push(await memo.read(wave.path, loadWave, files, wave.path, wave.files, context))
  const parts = { folders, study, frame, names, codebook, waves }
  const language = languageOf({ language: anyOf(languages), ...study.sound }, languages)
  const problems = [
    ...problemsOf(parts),
    ...labelProblems(codebook, language),
    ...namesIn(parts, guard),
    ...namesInPath(posix.basename(path), path, guard),
  ].sort(byPlace)
  const data = assemble(posix.basename(path), study, frame.value, codebook.value, waves)
  const unread = problems.length === 0 ? undefined : unreadOf(parts)
  const printed = printedIn(parts)
  return {
    value: Object.freeze({ ...deepFreeze({ ...data, printed, ...defined({ unread }) }), language, guard }),
    guard,
    reports: waves.flatMap(({ value }) => value.report ?? []),
    problems: problems.map(guard.withoutNames),
  }
}

/** What is wrong with each file, and between them. */
function problemsOf({ folders, study, frame, names, codebook, waves }: Parts): Problem[] {
  const documents = waves.flatMap(({ document }) => document ?? [])
  return [
    ...[folders, study, frame, names, codebook, ...waves].flatMap(({ problems }) => problems),
    ...sameStartProblems(documents),
    ...sameLabelProblems(documents),
    ...farWaveProblems(documents),
  ]
}

/** Labels that do not say what they are of, in the language of the study. */
function labelProblems({ document, value }: Parts['codebook'], { quantities }: Language): Problem[] {
  return document === undefined || value === undefined
    ? []
    : exchangedLabels(document, value.questions, quantities)
}

/** Names in the texts that all waves share, and in the folders of the waves. */
function namesIn({ study, codebook, waves }: Parts, guard: NameGuard): Problem[] {
  return [
    ...[study, codebook].flatMap(({ document }) => (document ? namesInDocument(document, guard) : [])),
    ...waves.flatMap(({ folder }) => namesInPath(posix.basename(folder), folder, guard)),
  ]
}

/** The texts that reports print, as far as they could be read. */
function printedIn({ study, codebook, waves }: Parts): PrintedText[] {
  return [
    ...textsOfStudy(study.document, study.sound),
    ...textsOfCodebook(codebook.document, codebook.value ?? {}),
    ...waves.flatMap(({ document }) => (document ? textsOfWave(document.document, document.wave) : [])),
  ]
}

/** Whether no stratum is left out. */
function areAllKnown({ sound }: LoadedStudyFile): boolean {
  return sound.strata !== undefined
}

function idsOf(strata: StudyFile['strata'] = []): string[] {
  return strata.map(({ id }) => id)
}

function waveContext(
  codebook: Codebook | undefined,
  frame: Frame | undefined,
  guard: NameGuard,
): WaveContext {
  return { codebook, frame, guard }
}

/** Guards the names of both lists; one that names.csv calls public is so in units.csv too. */
function guardOf(
  listed: NameList | undefined,
  frame: Frame | undefined,
  language: StudyFile['language'] | undefined,
  languages: Languages,
): NameGuard {
  const own = listed?.names ?? []
  const isPublic = new Set(own.filter((each) => each.isPublic).map(keyOf))
  const units = frame?.names.names.filter((each) => !isPublic.has(keyOf(each))) ?? []
  const isComplete = listed?.isComplete === true && frame?.names.isComplete === true
  const spoken = language === undefined ? Object.values(languages) : [languages[language]]
  return guardNames(
    { names: [...own, ...units], isComplete },
    spoken.map(({ names }) => names),
  )
}

function keyOf({ name }: ListedName): string {
  return wordsOf(name).join(' ')
}

interface Parts {
  readonly folders: Checked<readonly WaveFolder[]>
  readonly study: LoadedStudyFile
  readonly frame: Checked<Frame>
  readonly names: Checked<NameList>
  readonly codebook: CheckedDocument<Codebook>
  readonly waves: readonly LoadedWave[]
}

function unreadOf({ study, frame, codebook, waves }: Parts): Unread {
  const { language, unit, interview } = study.sound
  const counted = [frame, codebook].every(({ problems }) => problems.length === 0)
  return {
    questions: codebook.value?.unread ?? [UNKNOWN_ID],
    topics: codebook.value?.topics === undefined,
    strata: !areAllKnown(study),
    words: language === undefined || unit === undefined || interview === undefined,
    figures: !counted || waves.some(({ unread }) => unread.figures),
    quotes: waves.some(({ unread }) => unread.quotes),
    reports: waves.some(({ unread }) => unread.reports),
  }
}

/** Takes the place of what is wrong; of a study with such a part nothing is published. */
const NO_NOUN = { singular: '', plural: '' }
const NO_UNITS = { size: 0, rows: new Int32Array(0), strata: {} }

function assemble(
  id: string,
  { sound, strata = [] }: LoadedStudyFile,
  frame: Frame | undefined,
  codebook: Codebook | undefined,
  waves: readonly LoadedWave[],
): Omit<Study, 'language' | 'guard'> {
  const { title = '', publisher = '', unit = NO_NOUN, interview = NO_NOUN, smallBase } = sound
  return {
    id,
    title,
    publisher,
    unitNoun: unit,
    interviewNoun: interview,
    ...defined({ smallBase }),
    design: { kind: 'frame' },
    strata,
    units: frame?.units ?? NO_UNITS,
    topics: codebook?.topics ?? [],
    questions: codebook?.questions ?? [],
    batteries: [],
    waves: waves.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1)).map(({ value }) => value),
  }
}

/** What a wave is ordered by; of one that does not tell, the name, which mostly does. */
function startOf({ document, value }: LoadedWave): string {
  return document?.wave.fieldwork.start ?? value.id
}

/** In place of a language that cannot be read. */
function anyOf(languages: Languages): StudyFile['language'] {
  const [any] = Object.keys(languages)
  return any as StudyFile['language']
}
