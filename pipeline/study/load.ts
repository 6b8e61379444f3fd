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
import { type Codebook, type CodebookBasis, loadCodebook } from './codebook.ts'
import { DATA_FILES, type DataFile, type DesignKind } from './data-files.ts'
import { findWaves, type StudyFolder } from './folder.ts'
import { type Frame, loadFrame, NO_FRAME, NO_UNITS } from './frame.ts'
import { deepFreeze } from './freeze.ts'
import { guardOf } from './guard.ts'
import { type LinkedWaves, linkRespondents } from './link-respondents.ts'
import { namesInDocument, namesInPath } from './names/hold-texts.ts'
import { loadNames } from './names/name-list.ts'
import type { NameGuard, NameList } from './names.ts'
import { languageOf } from './number-preset.ts'
import type { WaveDesign } from './population-rules.ts'
import { textsOfCodebook, textsOfStudy, textsOfWave } from './printed-texts.ts'
import { absentParts, designOf, namesOfColumns, type SampleRules } from './sample-design.ts'
import type { Battery, PrintedText, Study } from './study.ts'
import { areAllKnown, type LoadedStudyFile, loadStudyFile } from './study-file.ts'
import { type Spoken, spokenIn } from './translations.ts'
import { UNKNOWN_ID, type Unread } from './unread.ts'
import { type LoadedWave, loadWave, type WaveContext } from './wave.ts'
import { farWaveProblems } from './wave-dates.ts'
import { sameLabelProblems, sameStartProblems } from './wave-file.ts'

/** A study as far as it could be read, and everything that is wrong with it. */
export interface ReadStudy {
  readonly value: Study
  /** Keeps its names out of what is said of its reports, also when not all of it could be read. */
  readonly guard: NameGuard
  /** The reports that its waves name, as far as those could be read. */
  readonly reports: readonly string[]
  /** Its languages but for the first. */
  readonly translations: readonly string[]
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

/**
 * The same of a study in which something may be wrong: what can be read of it, to check the templates with.
 *
 * @param language the one of its languages in which it is read; its first unless told otherwise
 */
export async function readStudy(
  files: Files,
  folder: string,
  memo = noMemo,
  languages = LANGUAGES,
  language?: string,
): Promise<ReadStudy> {
  const path = folder.replace(/\/+$/, '')
  const pathTo = ({ name }: DataFile) => `${path}/${name}`
  // What all waves share
  const study = await memo.read(path, loadStudyFile, files, pathTo(DATA_FILES.study), languages, language)
  const folders = await memo.read(path, findWaves, files, path, study.kind)
  const kind = folders.value?.kind ?? study.kind ?? 'frame'
  const frame =
    kind === 'sample'
      ? NO_FRAME
      : await memo.read(path, loadFrame, files, pathTo(DATA_FILES.units), study.strata, areAllKnown(study))
  const names = await memo.read(path, loadNames, files, pathTo(DATA_FILES.names))
  const spoken = memo.run(path, spokenIn, study.document, language)
  const basis = memo.run(path, codebookBasis, kind, study.strata, study.sample, spoken)
  const codebook = await memo.read(path, loadCodebook, files, pathTo(DATA_FILES.codebook), basis)
  // The waves, each checked against that
  const guard = memo.run(path, guardOf, names.value, frame.value, study.sound.language, languages)
  const design = memo.run(path, waveDesign, kind, study.sample)
  const context = memo.run(path, waveContext, design, codebook.value, frame.value, guard, spoken)
  const waves: LoadedWave[] = []
  for (const wave of folders.value?.waves ?? [])
    waves.push(await memo.read(wave.path, loadWave, files, wave.path, wave.files, context))
  const inOrder = waves.toSorted(byStart)
  const linked =
    design.sample?.arePaired === true
      ? memo.run(path, linkRespondents, ...inOrder)
      : { values: inOrder.map(({ value }) => value), problems: [] }
  const parts = { kind, folders, study, frame, names, codebook, waves, linked }
  const words = languageOf({ language: anyOf(languages), ...study.sound }, languages)
  const problems = [
    ...problemsOf(parts),
    ...labelProblems(codebook, words),
    ...namesIn(parts, guard),
    ...namesInPath(posix.basename(path), path, guard),
  ].sort(byPlace)
  const data = assemble(posix.basename(path), parts)
  const unread = problems.length === 0 ? undefined : unreadOf(parts)
  const printed = printedIn(parts)
  return {
    value: Object.freeze({
      ...deepFreeze({ ...data, printed, ...defined({ unread }) }),
      language: words,
      guard,
    }),
    guard,
    translations: spoken?.languages.slice(1) ?? [],
    reports: waves.flatMap(({ value }) => value.report ?? []),
    problems: problems.map(guard.withoutNames),
  }
}

/** What is wrong with each file, and between them. */
function problemsOf({ kind, folders, study, frame, names, codebook, waves, linked }: Parts): Problem[] {
  const documents = waves.flatMap(({ document }) => document ?? [])
  return [
    ...[folders, study, frame, names, codebook, ...waves, linked].flatMap(({ problems }) => problems),
    ...absentParts(study, kind),
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
    ...waves
      .toSorted(byStart)
      .flatMap(({ document }, index) =>
        document ? textsOfWave(document.document, document.wave, index === 0) : [],
      ),
  ]
}

function codebookBasis(
  kind: DesignKind,
  strata: StudyFile['strata'] = [],
  sample: SampleRules | undefined,
  spoken: Spoken | undefined,
): CodebookBasis {
  const columns = sample === undefined ? [] : namesOfColumns(sample.columns)
  return { kind, strata: strata.map(({ id }) => id), columns, ...defined({ spoken }) }
}

function waveDesign(kind: DesignKind, sample: SampleRules | undefined): WaveDesign {
  return { kind, sample }
}

function waveContext(
  design: WaveDesign,
  codebook: Codebook | undefined,
  frame: Frame | undefined,
  guard: NameGuard,
  spoken: Spoken | undefined,
): WaveContext {
  return { design, codebook, frame, guard, ...defined({ spoken }) }
}

interface Parts {
  readonly kind: DesignKind
  readonly folders: Checked<StudyFolder>
  readonly study: LoadedStudyFile
  readonly frame: Checked<Frame>
  readonly names: Checked<NameList>
  readonly codebook: CheckedDocument<Codebook>
  readonly waves: readonly LoadedWave[]
  readonly linked: LinkedWaves
}

function unreadOf({ kind, study, frame, codebook, waves }: Parts): Unread {
  const { language, unit, interview } = wordsOf(study, kind)
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

/** The words of a study; in a sample what is counted is who is interviewed. */
function wordsOf({ sound: { language, unit, interview } }: LoadedStudyFile, kind: DesignKind) {
  return { language, unit, interview: kind === 'sample' ? unit : interview }
}

/** Takes the place of what is wrong; of a study with such a part nothing is published. */
const NO_NOUN = { singular: '', plural: '' }

function assemble(
  id: string,
  { kind, study, frame, codebook, linked }: Parts,
): Omit<Study, 'language' | 'guard'> {
  const { title = '', publisher = '', smallBase } = study.sound
  const { unit = NO_NOUN, interview = NO_NOUN } = wordsOf(study, kind)
  return {
    id,
    title,
    publisher,
    unitNoun: unit,
    interviewNoun: interview,
    ...defined({ smallBase }),
    design: designOf(study.sound, kind),
    strata: study.strata ?? [],
    units: frame.value?.units ?? NO_UNITS,
    topics: codebook.value?.topics ?? [],
    questions: codebook.value?.questions ?? [],
    batteries: codebook.value === undefined ? [] : batteriesOf(codebook.value),
    waves: linked.values,
  }
}

/** Those with which nothing is wrong. */
function batteriesOf({ batteries, questions }: Pick<Codebook, 'batteries' | 'questions'>): Battery[] {
  return batteries.filter(({ id }) => questions.some(({ battery }) => battery === id))
}

function byStart(one: LoadedWave, other: LoadedWave): number {
  return startOf(one) < startOf(other) ? -1 : 1
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
