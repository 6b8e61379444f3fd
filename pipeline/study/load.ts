import { posix } from 'node:path'
import type { StudyFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { noMemo } from '../core/memo.ts'
import { byPlace, InputError, type Problem } from '../core/problem.ts'
import { LANGUAGES } from '../language/languages.ts'
import { type Codebook, loadCodebook } from './codebook.ts'
import { DATA_FILES, type DataFile } from './data-files.ts'
import { findWaves } from './folder.ts'
import { type Frame, loadFrame, loadNames } from './frame.ts'
import { deepFreeze } from './freeze.ts'
import { guardNames, type ListedName } from './names.ts'
import { languageOf } from './number-preset.ts'
import type { Study, Wave } from './study.ts'
import { loadStudyFile } from './study-file.ts'
import { type LoadedWave, loadWave, type WaveContext } from './wave.ts'
import { farWaveProblems } from './wave-dates.ts'
import { sameLabelProblems, sameStartProblems, type WaveDocument } from './wave-file.ts'

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
  const context = memo.run(path, waveContext, codebook.value, frame.value, names.value)
  const waves: LoadedWave[] = []
  for (const wave of folders.value ?? [])
    waves.push(await memo.read(wave.path, loadWave, files, wave.path, wave.files, context))
  // All of it or nothing
  const problems = [
    ...[folders, study, frame, names, codebook, ...waves].flatMap((part) => part.problems),
    ...betweenWaves(waves.flatMap(({ document }) => document ?? [])),
  ]
  if (problems.length > 0 || !study.value || !frame.value || !codebook.value) {
    throw new InputError(problems.sort(byPlace))
  }
  const loaded = waves.flatMap(({ value }) => value ?? [])
  const data = deepFreeze(assemble(posix.basename(path), study.value, frame.value, codebook.value, loaded))
  return Object.freeze({ ...data, language: languageOf(study.value, languages) })
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
  listed: readonly ListedName[] | undefined,
): WaveContext {
  return { codebook, frame, guard: guardNames(allNames(listed, frame)) }
}

/** Every name that may not be shown; undefined when the lists are incomplete. */
function allNames(
  listed: readonly ListedName[] | undefined,
  frame: Frame | undefined,
): ListedName[] | undefined {
  return listed && frame?.names && [...listed, ...frame.names]
}

function assemble(
  id: string,
  file: StudyFile,
  { units }: Frame,
  { topics, questions }: Codebook,
  waves: readonly Wave[],
): Omit<Study, 'language'> {
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
