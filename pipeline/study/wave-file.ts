import type { WaveFile } from '../../schemas/types.ts'
import waveSchema from '../../schemas/wave.schema.json' with { type: 'json' }
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { didYouMean, type Problem } from '../core/problem.ts'
import type { Checked } from '../input/checked.ts'
import { checkedDocument } from '../input/checked-document.ts'
import type { JsonDocument } from '../input/json.ts'
import { compileSchema, validate } from '../input/schema.ts'
import type { Codebook } from './codebook.ts'
import { DATA_FILES } from './data-files.ts'
import { namesInDocument } from './names/hold-texts.ts'
import type { NameGuard } from './names.ts'

/** A wave.json after reading. */
export interface WaveDocument {
  readonly document: JsonDocument
  readonly wave: WaveFile
}

/** What rows are checked against. */
export type RowBasis = Pick<WaveFile, 'questions' | 'fieldwork'>

/** A wave.json, and the parts of it that rows need, which may be valid when other parts are not. */
export interface LoadedWaveFile extends Checked<WaveDocument> {
  readonly basis: RowBasis | undefined
}

const { questions: questionsSchema, fieldwork: fieldworkSchema } = waveSchema.properties
const BASIS_SCHEMA = {
  type: 'object',
  required: ['questions', 'fieldwork'],
  properties: { questions: questionsSchema, fieldwork: fieldworkSchema },
  $defs: waveSchema.$defs,
}

/** Reads and checks wave.json; `codebook` is absent when it could not be read. */
export async function loadWaveFile(
  files: Files,
  path: string,
  codebook: Codebook | undefined,
  guard: NameGuard,
): Promise<LoadedWaveFile> {
  const {
    document,
    value: wave,
    problems: wrong,
  } = await checkedDocument(files, path, (read) => validate<WaveFile>(read, waveSchema))
  if (document === undefined) return { value: undefined, problems: wrong, basis: undefined }
  const names = namesInDocument(document, guard)
  if (wave === undefined)
    return { value: undefined, problems: [...wrong, ...names], basis: basisOf(document) }
  const problems = [
    ...names,
    ...dateProblems(document, wave),
    ...assumptionProblems(document, wave),
    ...(codebook === undefined ? [] : questionProblems(document, wave, codebook)),
  ]
  return { value: { document, wave }, problems, basis: wave }
}

function basisOf({ value }: JsonDocument): RowBasis | undefined {
  return compileSchema(BASIS_SCHEMA)(value) ? (value as RowBasis) : undefined
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

function dateProblems(document: JsonDocument, { fieldwork, published }: WaveFile): Problem[] {
  const { start, end } = fieldwork
  if (start > end) {
    const message = `the fieldwork starts on ${start} but ends on ${end}`
    return [document.problem(['fieldwork', 'start'], { rule: 'fieldwork-order', message })]
  }
  if (published >= end) return []
  const message = `published on ${published}, before the fieldwork ended`
  return [document.problem(['published'], { rule: 'published-early', message, expected: `${end} or later` })]
}

function assumptionProblems(document: JsonDocument, { assumptions = [], questions }: WaveFile): Problem[] {
  return assumptions.flatMap(({ question }, index) =>
    questions.includes(question)
      ? []
      : [unknownQuestion(document, ['assumptions', index, 'question'], 'this wave', question, questions)],
  )
}

function questionProblems(document: JsonDocument, { questions }: WaveFile, codebook: Codebook): Problem[] {
  const ids = codebook.questions.map(({ id }) => id)
  return questions.flatMap((id, index) => {
    const question = codebook.questions.find((candidate) => candidate.id === id)
    if (question === undefined)
      return [unknownQuestion(document, ['questions', index], DATA_FILES.codebook.name, id, ids)]
    const parent = question.askedOf?.question
    if (parent === undefined || questions.includes(parent) || !ids.includes(parent)) return []
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
