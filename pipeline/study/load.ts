import { posix } from 'node:path'
import type { StudyFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { noMemo } from '../core/memo.ts'
import { byPlace, InputError, type Problem } from '../core/problem.ts'
import type { Checked } from '../input/checked.ts'
import { LANGUAGES } from '../language/languages.ts'
import { type Codebook, loadCodebook } from './codebook.ts'
import { DATA_FILES, type DataFile } from './data-files.ts'
import { findWaves } from './folder.ts'
import { type Frame, loadFrame, loadNames } from './frame.ts'
import { deepFreeze } from './freeze.ts'
import { guardNames, type ListedName } from './names.ts'
import { languageOf } from './number-preset.ts'
import type { Study } from './study.ts'
import { type LoadedStudyFile, loadStudyFile } from './study-file.ts'
import { UNKNOWN_ID, type Unread } from './unread.ts'
import { type LoadedWave, loadWave, type WaveContext } from './wave.ts'
import { sameStartProblems } from './wave-file.ts'

/** A study as far as it could be read, and everything that is wrong with it. */
export interface ReadStudy {
  readonly value: Study
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
  const context = memo.run(path, waveContext, codebook.value, frame.value, names.value)
  const waves: LoadedWave[] = []
  for (const wave of folders.value ?? [])
    waves.push(await memo.read(wave.path, loadWave, files, wave.path, wave.files, context))
  const problems = [
    ...[folders, study, frame, names, codebook, ...waves].flatMap((part) => part.problems),
    ...sameStartProblems(waves.flatMap(({ document }) => document ?? [])),
  ].sort(byPlace)
  const id = posix.basename(path)
  const data = assemble(id, study, frame.value, codebook.value, waves)
  const unread = problems.length === 0 ? undefined : unreadOf({ study, frame, codebook, waves })
  const language = languageOf({ language: 'en', ...study.sound }, languages)
  return { value: Object.freeze({ ...deepFreeze({ ...data, ...defined({ unread }) }), language }), problems }
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

interface Parts {
  readonly study: LoadedStudyFile
  readonly frame: Checked<Frame>
  readonly codebook: Checked<Codebook>
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

function assemble(
  id: string,
  { sound, strata = [] }: LoadedStudyFile,
  frame: Frame | undefined,
  codebook: Codebook | undefined,
  waves: readonly LoadedWave[],
): Omit<Study, 'language'> {
  const { title = '', publisher = '', unit = NO_NOUN, interview = NO_NOUN, smallBase } = sound
  return {
    id,
    title,
    publisher,
    unitNoun: unit,
    interviewNoun: interview,
    ...defined({ smallBase }),
    strata,
    units: frame?.units ?? [],
    topics: codebook?.topics ?? [],
    questions: codebook?.questions ?? [],
    waves: waves.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1)).map(({ value }) => value),
  }
}

/** What a wave is ordered by; of one that does not tell, the name, which mostly does. */
function startOf({ document, value }: LoadedWave): string {
  return document?.wave.fieldwork.start ?? value.id
}
