import type { WaveFile } from '../../schemas/types.ts'
import waveSchema from '../../schemas/wave.schema.json' with { type: 'json' }
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { didYouMean, type Problem } from '../core/problem.ts'
import type { Checked } from '../input/checked.ts'
import type { JsonDocument } from '../input/json.ts'
import { readSound, soundProperties } from '../input/sound.ts'
import type { Codebook } from './codebook.ts'
import { DATA_FILES } from './data-files.ts'
import { namesInDocument } from './names/hold-texts.ts'
import type { NameGuard } from './names.ts'
import { populationProblems, type WaveDesign } from './population-rules.ts'
import { repeats } from './repeated-texts.ts'
import { mayBeQuestion } from './unread.ts'
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
  /** What holds no problem. */
  readonly sound: Partial<WaveFile>
  /** Whether it is known which report it names, if any. */
  readonly isReportKnown: boolean
}

/** What wave.json is checked against. */
export interface WaveFileContext {
  /** Absent when it could not be read. */
  readonly codebook: Codebook | undefined
  readonly guard: NameGuard
  readonly design: WaveDesign
}

/** Reads and checks wave.json. */
export async function loadWaveFile(
  files: Files,
  path: string,
  { codebook, guard, design }: WaveFileContext,
): Promise<LoadedWaveFile> {
  const { document, value, sound, ...read } = await readSound<WaveFile>(files, path, waveSchema)
  if (document === undefined)
    return { value: undefined, problems: read.problems, basis: undefined, sound, isReportKnown: false }
  const broken = [...ruleProblems(document, sound, codebook), ...populationProblems(document, sound, design)]
  return {
    value: value && { document, wave: value },
    problems: [...read.problems, ...namesInDocument(document, guard), ...broken],
    basis: basisOf(sound),
    sound: soundProperties(document, [...read.faults, ...broken]),
    isReportKnown:
      sound.report !== undefined ||
      !('report' in Object(document.value) || read.problems.some(({ rule }) => rule === 'not-json')),
  }
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
    ...(questions === undefined ? [] : assumptionProblems(document, assumptions, questions)),
    ...(questions === undefined || codebook === undefined
      ? []
      : questionProblems(document, questions, codebook)),
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

function questionProblems(
  document: JsonDocument,
  asked: readonly string[],
  { questions, unread }: Codebook,
): Problem[] {
  const ids = questions.map(({ id }) => id)
  return asked.flatMap((id, index) => {
    const question = questions.find((candidate) => candidate.id === id)
    if (question === undefined) {
      if (mayBeQuestion(id, unread)) return []
      return [unknownQuestion(document, ['questions', index], DATA_FILES.codebook.name, id, ids)]
    }
    const parent = question.askedOf?.question
    if (parent === undefined || asked.includes(parent) || !ids.includes(parent)) return []
    const message = `\`${id}\` is asked of some answers to \`${parent}\`, which this wave does not ask`
    return [
      document.problem(['questions', index], {
        rule: 'asked-of-absent',
        message,
        expected: `\`${parent}\` too`,
      }),
    ]
  })
}

function unknownQuestion(
  document: JsonDocument,
  pointer: readonly (string | number)[],
  where: string,
  id: string,
  known: readonly string[],
): Problem {
  const hint = didYouMean(id, known)
  const message = `${where} has no question \`${id}\``
  return document.problem(pointer, {
    rule: 'unknown-question',
    message,
    ...defined({ hint }),
  })
}
