import { posix } from 'node:path'
import type { StudyFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { type Memo, noMemo } from '../core/memo.ts'
import { byPlace, InputError, type Problem } from '../core/problem.ts'
import { LANGUAGES, type Languages } from '../language/languages.ts'
import { type Codebook, loadCodebook } from './codebook.ts'
import { DATA_FILES, type DataFile } from './data-files.ts'
import { findWaves } from './folder.ts'
import { type Frame, loadFrame } from './frame.ts'
import { deepFreeze } from './freeze.ts'
import { wordsOf } from './names/find-names.ts'
import { namesInDocument, namesInPath } from './names/hold-texts.ts'
import { loadNames } from './names/name-list.ts'
import { guardNames, type ListedName, type NameGuard, type NameList } from './names.ts'
import { languageOf } from './number-preset.ts'
import type { Study, Wave } from './study.ts'
import { loadStudyFile } from './study-file.ts'
import { type LoadedWave, loadWave, type WaveContext } from './wave.ts'
import { farWaveProblems } from './wave-dates.ts'
import { sameLabelProblems, sameStartProblems, type WaveDocument } from './wave-file.ts'

/**
 * The guard of the names of a study, without its data.
 *
 * @throws InputError when a list of names cannot be read whole, so that a name could be missing
 */
export async function loadGuard(files: Files, folder: string, languages: Languages): Promise<NameGuard> {
  const study = await loadStudyFile(files, `${folder}/${DATA_FILES.study.name}`, languages)
  const frame = await loadFrame(files, `${folder}/${DATA_FILES.units.name}`, study.value?.strata)
  const names = await loadNames(files, `${folder}/${DATA_FILES.names.name}`)
  const isComplete = names.value?.isComplete === true && frame.value?.names.isComplete === true
  if (!isComplete) throw new InputError([...frame.problems, ...names.problems])
  return guardOf(names.value, frame.value, study.value?.language, languages)
}

/** A study as far as it could be read; without one there are problems. */
export interface ReadStudy {
  readonly study: Study | undefined
  /** Keeps its names out of what is said of its reports, also when it could not be read. */
  readonly guard: NameGuard
  /** The reports that its waves name, as far as those could be read. */
  readonly reports: readonly string[]
  /** Without any name of its list. */
  readonly problems: readonly Problem[]
}

/**
 * Loads a study and all its waves.
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
  return wholeStudy(await readStudy(files, folder, memo, languages))
}

/** A study without problems. Throws an InputError with those it has. */
export function wholeStudy({ study, problems }: ReadStudy): Study {
  if (study === undefined) throw new InputError(problems)
  return study
}

/**
 * Reads, checks and links a study and all its waves. Whatever could reveal who answered, such as names, interview
 * ids and open answers, is left out of the result.
 */
export async function readStudy(
  files: Files,
  folder: string,
  memo: Memo,
  languages: Languages,
): Promise<ReadStudy> {
  const path = folder.replace(/\/+$/, '')
  const pathTo = ({ name }: DataFile) => `${path}/${name}`
  const folders = await memo.read(path, findWaves, files, path)
  // What all waves share
  const study = await memo.read(path, loadStudyFile, files, pathTo(DATA_FILES.study), languages)
  const frame = await memo.read(path, loadFrame, files, pathTo(DATA_FILES.units), study.value?.strata)
  const names = await memo.read(path, loadNames, files, pathTo(DATA_FILES.names))
  const strata = memo.run(path, idsOf, study.value?.strata)
  const codebook = await memo.read(path, loadCodebook, files, pathTo(DATA_FILES.codebook), strata)
  // The waves, each checked against that
  const guard = memo.run(path, guardOf, names.value, frame.value, study.value?.language, languages)
  const context = memo.run(path, waveContext, codebook.value, frame.value, guard)
  const waves: LoadedWave[] = []
  for (const wave of folders.value ?? [])
    waves.push(await memo.read(wave.path, loadWave, files, wave.path, wave.files, context))
  const reports = waves.flatMap(({ document }) => document?.wave.report ?? [])
  // All of it or nothing
  const problems = [
    ...[folders, study, frame, names, codebook, ...waves].flatMap((part) => part.problems),
    ...betweenWaves(waves.flatMap(({ document }) => document ?? [])),
    ...[study, codebook].flatMap(({ document }) => (document ? namesInDocument(document, guard) : [])),
    ...[path, ...waves.map((wave) => wave.folder)].flatMap((each) =>
      namesInPath(posix.basename(each), each, guard),
    ),
  ]
  if (problems.length > 0 || !study.value || !frame.value || !codebook.value) {
    return { study: undefined, guard, reports, problems: problems.sort(byPlace).map(guard.withoutNames) }
  }
  const loaded = waves.flatMap(({ value }) => value ?? [])
  const data = deepFreeze(assemble(posix.basename(path), study.value, frame.value, codebook.value, loaded))
  const language = languageOf(study.value, languages)
  return { study: Object.freeze({ ...data, language, guard }), guard, reports, problems }
}

function betweenWaves(waves: readonly WaveDocument[]): Problem[] {
  return [...sameStartProblems(waves), ...sameLabelProblems(waves), ...farWaveProblems(waves)]
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

function assemble(
  id: string,
  file: StudyFile,
  { units }: Frame,
  { topics, questions }: Codebook,
  waves: readonly Wave[],
): Omit<Study, 'language' | 'guard'> {
  const { title, publisher, unit, interview, smallBase, strata } = file
  const inOrder = waves.toSorted((a, b) => (a.fieldwork.start < b.fieldwork.start ? -1 : 1))
  return {
    id,
    title,
    publisher,
    unitNoun: unit,
    interviewNoun: interview,
    ...defined({ smallBase }),
    strata,
    units,
    topics,
    questions,
    waves: inOrder,
  }
}
