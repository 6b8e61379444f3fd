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
import { repeats } from './repeated-texts.ts'
import { dateProblems } from './wave-dates.ts'

/** A wave.json after reading. */
export interface WaveDocument {
  readonly document: JsonDocument
  readonly wave: WaveFile
}

/** What rows are checked against. */
export type RowBasis = Pick<WaveFile, 'questions' | 'fieldwork'> & Partial<Pick<WaveFile, 'published'>>

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

/** Without the day of publication, which may be wrong when the rest is right. */
function basisOf({ value }: JsonDocument): RowBasis | undefined {
  if (!compileSchema(BASIS_SCHEMA)(value)) return undefined
  const { questions, fieldwork } = value as RowBasis
  return { questions, fieldwork }
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
