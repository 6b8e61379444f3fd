import type { WaveFile } from '../../schemas/types.ts'
import waveSchema from '../../schemas/wave.schema.json' with { type: 'json' }
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import type { Problem } from '../core/problem.ts'
import type { Checked } from '../input/checked.ts'
import type { JsonDocument } from '../input/json.ts'
import { readSound, soundProperties } from '../input/sound.ts'
import { areItemsKnown, askedProblems, askedQuestions, unknownQuestion } from './asked-questions.ts'
import type { Codebook } from './codebook.ts'
import { namesInDocument } from './names/hold-texts.ts'
import type { NameGuard } from './names.ts'
import { populationProblems, type WaveDesign } from './population-rules.ts'
import { repeats } from './repeated-texts.ts'
import { inLanguage, type Spoken } from './translations.ts'
import { dateProblems } from './wave-dates.ts'

/** A wave.json after reading. */
export interface WaveDocument {
  readonly document: JsonDocument
  readonly wave: WaveFile
}

/** What rows are checked against. */
export type RowBasis = Pick<WaveFile, 'questions' | 'fieldwork'> & Partial<Pick<WaveFile, 'published'>>

/** A wave.json, and the parts of it that can be used when others are wrong. */
export interface LoadedWaveFile extends Checked<WaveDocument> {
  /** Absent when the rows cannot be checked. */
  readonly basis: RowBasis | undefined
  /** What holds no problem, with the items of each battery that it names. */
  readonly sound: Partial<WaveFile>
  /** The questions that its rows answer, each in a column; absent when those are not all known. */
  readonly columns: readonly string[] | undefined
  /** Whether it is known which report it names, if any. */
  readonly isReportKnown: boolean
}

/** What wave.json is checked against. */
export interface WaveFileContext {
  /** Absent when it could not be read. */
  readonly codebook: Codebook | undefined
  readonly guard: NameGuard
  readonly design: WaveDesign
  /** Absent when it cannot be known. */
  readonly spoken?: Spoken
}

/** Reads and checks wave.json. */
export async function loadWaveFile(
  files: Files,
  path: string,
  { codebook, guard, design, spoken }: WaveFileContext,
): Promise<LoadedWaveFile> {
  const { document, value, sound, ...read } = await readSound<WaveFile>(
    files,
    path,
    waveSchema,
    (written, schema) => inLanguage(written, schema, spoken),
  )
  if (document === undefined)
    return {
      value: undefined,
      problems: read.problems,
      basis: undefined,
      sound,
      columns: undefined,
      isReportKnown: false,
    }
  const broken = [...ruleProblems(document, sound, codebook), ...populationProblems(document, sound, design)]
  const asked = withItems(sound, codebook)
  const rest = withItems(soundProperties(document, [...read.faults, ...broken]), codebook)
  return {
    value: value && { document, wave: value },
    problems: [...read.problems, ...namesInDocument(document, guard), ...broken],
    basis: basisOf(asked),
    sound: rest,
    columns: areItemsKnown(sound.questions ?? [], codebook) ? rest.questions : undefined,
    isReportKnown:
      sound.report !== undefined ||
      !('report' in Object(document.value) || read.problems.some(({ rule }) => rule === 'not-json')),
  }
}

/** With the items of a battery in its place. */
function withItems(wave: Partial<WaveFile>, codebook: Codebook | undefined): Partial<WaveFile> {
  const { questions } = wave
  return questions === undefined ? wave : { ...wave, questions: askedQuestions(questions, codebook) }
}

function basisOf({ questions, fieldwork, published }: Partial<WaveFile>): RowBasis | undefined {
  return questions && fieldwork && { questions, fieldwork, ...defined({ published }) }
}

/** What the rules say of the parts that follow the schema. */
function ruleProblems(
  document: JsonDocument,
  sound: Partial<WaveFile>,
  codebook: Codebook | undefined,
): Problem[] {
  const { questions, assumptions = [] } = sound
  return [
    ...dateProblems(document, sound),
    ...(questions === undefined
      ? []
      : assumptionProblems(document, assumptions, askedQuestions(questions, codebook))),
    ...(questions === undefined || codebook === undefined
      ? []
      : askedProblems(document, questions, codebook)),
  ]
}

/** Waves whose fieldwork starts on the same day, so that their order is unknown. */
export function sameStartProblems(waves: readonly WaveDocument[]): Problem[] {
  return waves.flatMap(({ document, wave }, index) => {
    const earlier = waves.slice(0, index).find((other) => other.wave.fieldwork.start === wave.fieldwork.start)
    if (earlier === undefined) return []
    return [
      document.problem(['fieldwork', 'start'], {
        rule: 'same-start',
        message: `the fieldwork in ${earlier.document.file} starts on this day too`,
        expected: 'a different day, because it decides the order of the waves',
      }),
    ]
  })
}

/** Waves that texts would name alike. */
export function sameLabelProblems(waves: readonly WaveDocument[]): Problem[] {
  const labels = waves.map(({ document, wave }) => ({ document, text: wave.label }))
  return repeats(labels).map(({ earlier, later }) =>
    later.document.problem(['label'], {
      rule: 'repeated-label',
      message: `the label \`${later.text}\` is also that of ${earlier.document.file}`,
      expected: 'another label, because texts name the wave by it',
    }),
  )
}

function assumptionProblems(
  document: JsonDocument,
  assumptions: NonNullable<WaveFile['assumptions']>,
  questions: readonly string[],
): Problem[] {
  return assumptions.flatMap(({ question }, index) =>
    questions.includes(question)
      ? []
      : [unknownQuestion(document, ['assumptions', index, 'question'], 'this wave', question, questions)],
  )
}
