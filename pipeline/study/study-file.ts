import studySchema from '../../schemas/study.schema.json' with { type: 'json' }
import type { StudyFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import { type CheckedDocument, isSound, readSound, soundProperties } from '../input/sound.ts'
import type { Languages } from '../language/languages.ts'
import { ambiguousCodes, type Code, codesAt } from './ambiguous-codes.ts'
import type { DesignKind } from './data-files.ts'
import { presetProblems } from './number-preset.ts'
import { repeatedIds } from './repeated-ids.ts'
import { labelsIn, repeatedLabels } from './repeated-texts.ts'
import { designKind, designProblems, type SampleRules, sampleRules } from './sample-design.ts'
import { studyInLanguage } from './translations.ts'

/** Columns of units.csv and arguments of template helpers; `constructor`, because every object has it. */
const RESERVED = ['unit', 'name', 'wave', 'since', 'as', 'by', 'noun', 'despite', 'constructor']

/** A study.json, and the parts of it that can be used when others are wrong. */
export interface LoadedStudyFile extends CheckedDocument<StudyFile> {
  /** What holds no problem. */
  readonly sound: Partial<StudyFile>
  /** The strata that hold no problem; absent when none can be known. */
  readonly strata: StudyFile['strata'] | undefined
  /** Absent when it names none, or another. */
  readonly kind: DesignKind | undefined
  /** How the rows of a sample are read; absent in a frame, and when it cannot be known. */
  readonly sample: SampleRules | undefined
}

/**
 * Reads and checks study.json.
 *
 * @param language one of its languages; its first unless told otherwise
 */
export async function loadStudyFile(
  files: Files,
  path: string,
  languages: Languages,
  language?: string,
): Promise<LoadedStudyFile> {
  const { document, value, sound, ...read } = await readSound<StudyFile>(
    files,
    path,
    studySchema,
    (written, schema) => studyInLanguage(written, schema, language),
  )
  if (document === undefined)
    return {
      document,
      value,
      problems: read.problems,
      sound,
      strata: undefined,
      kind: undefined,
      sample: undefined,
    }
  const { language: spoken, numbers, strata } = sound
  const broken = [
    ...(spoken === undefined
      ? []
      : presetProblems(document, { language: spoken, ...defined({ numbers }) }, languages)),
    ...(strata === undefined ? [] : strataProblems(document, strata)),
    ...designProblems(document, sound),
  ]
  const rest = soundProperties<StudyFile>(document, [...read.faults, ...broken])
  const known = strata && soundStrata(document, strata, broken)
  return {
    document,
    value,
    problems: [...read.problems, ...broken],
    sound: rest,
    strata: known,
    kind: designKind(document),
    sample: sampleRules(rest, known),
  }
}

/** Whether no stratum is left out. */
export function areAllKnown({ sound }: LoadedStudyFile): boolean {
  return sound.strata !== undefined
}

/** Those with which nothing is wrong, and which share their id with none that is wrong. */
function soundStrata(
  document: JsonDocument,
  strata: StudyFile['strata'],
  problems: readonly Problem[],
): StudyFile['strata'] {
  const wrong = strata.filter((_stratum, index) => !isSound(document, ['strata', index], problems))
  return strata.filter(({ id }) => wrong.every((other) => other.id !== id))
}

function strataProblems(document: JsonDocument, strata: StudyFile['strata']): Problem[] {
  const reserved = strata.flatMap(({ id }, index) =>
    RESERVED.includes(id)
      ? [
          document.problem(['strata', index, 'id'], {
            rule: 'reserved-id',
            message: `the id \`${id}\` is taken`,
          }),
        ]
      : [],
  )
  return [
    ...reserved,
    ...repeatedIds(document, ['strata'], strata),
    ...repeatedLabels(document, labelsIn(['strata'], strata)),
    ...strata.flatMap(({ values }, index) => [
      ...repeatedIds(document, ['strata', index, 'values'], values),
      ...repeatedLabels(document, labelsIn(['strata', index, 'values'], values)),
      ...ambiguousCodes(document, stratumCodes(values, ['strata', index, 'values'])),
    ]),
  ]
}

/** What cells may have for the values of a stratum variable: first their ids, each of which stands for itself. */
function stratumCodes(
  values: StudyFile['strata'][number]['values'],
  path: readonly (string | number)[],
): Code[] {
  const means = (id: string) => `\`${id}\``
  return [
    ...values.map(({ id }) => ({ text: id, means: means(id) })),
    ...values.flatMap(({ id, codes }, place) => codesAt(codes, means(id), [...path, place, 'codes'])),
  ]
}
