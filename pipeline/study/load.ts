import { posix } from 'node:path'
import type { StudyFile } from '../../schemas/types.ts'
import type { Files } from '../core/files.ts'
import { nothingKept } from '../core/memo.ts'
import { byPlace, InputError } from '../core/problem.ts'
import { type Codebook, loadCodebook } from './codebook.ts'
import { findWaves } from './folder.ts'
import { type Frame, loadFrame, loadNames } from './frame.ts'
import { deepFreeze } from './freeze.ts'
import { guardNames, type ListedName } from './names.ts'
import { numberStyleOf } from './number-preset.ts'
import type { Study, Wave } from './study.ts'
import { loadStudyFile } from './study-file.ts'
import { type LoadedWave, loadWave, type WaveContext } from './wave.ts'
import { sameStartProblems } from './wave-file.ts'

/**
 * Reads a study and all its waves, checks them and links them. Throws one InputError with everything that is wrong;
 * what could tell who answered, such as names, interview ids and open answers, is not in the result.
 */
export async function loadStudy(files: Files, folder: string, memory = nothingKept): Promise<Study> {
  const path = folder.replace(/\/+$/, '')
  const folders = await memory.read(path, findWaves, files, path)
  // What holds for all waves
  const study = await memory.read(path, loadStudyFile, files, `${path}/study.json`)
  const frame = await memory.read(path, loadFrame, files, `${path}/units.csv`, study.value?.strata)
  const names = await memory.read(path, loadNames, files, `${path}/names.csv`)
  const strata = memory.call(path, idsOf, study.value?.strata)
  const codebook = await memory.read(path, loadCodebook, files, `${path}/codebook.json`, strata)
  // The waves, each checked against it
  const context = memory.call(path, waveContext, codebook.value, frame.value, names.value)
  const waves: LoadedWave[] = []
  for (const wave of folders.value ?? [])
    waves.push(await memory.read(wave.path, loadWave, files, wave.path, wave.files, context))
  // All of it or nothing
  const problems = [
    ...[folders, study, frame, names, codebook, ...waves].flatMap((part) => part.problems),
    ...sameStartProblems(waves.flatMap(({ document }) => document ?? [])),
  ]
  if (problems.length > 0 || !study.value || !frame.value || !codebook.value) {
    throw new InputError(problems.sort(byPlace))
  }
  const loaded = waves.flatMap(({ value }) => value ?? [])
  return deepFreeze(assemble(posix.basename(path), study.value, frame.value, codebook.value, loaded))
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

/** Every name that may not show; nothing when the lists are not complete. */
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
): Study {
  const { title, language, publisher, unit, interview, smallBase, strata } = file
  const numbers = numberStyleOf(file)
  const inOrder = waves.toSorted((a, b) => (a.fieldwork.start < b.fieldwork.start ? -1 : 1))
  return {
    id,
    title,
    language,
    ...(numbers === undefined ? {} : { numbers }),
    publisher,
    unitNoun: unit,
    interviewNoun: interview,
    ...(smallBase === undefined ? {} : { smallBase }),
    strata,
    units,
    topics,
    questions,
    waves: inOrder,
  }
}
