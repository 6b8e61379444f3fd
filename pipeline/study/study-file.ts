import studySchema from '../../schemas/study.schema.json' with { type: 'json' }
import type { StudyFile } from '../../schemas/types.ts'
import type { Files } from '../core/files.ts'
import type { Problem } from '../core/problem.ts'
import { type CheckedDocument, checkedDocument } from '../input/checked-document.ts'
import type { JsonDocument } from '../input/json.ts'
import { validate } from '../input/schema.ts'
import type { Languages } from '../language/languages.ts'
import { presetProblems } from './number-preset.ts'
import { repeatedIds } from './repeated-ids.ts'
import { labelsIn, repeatedLabels } from './repeated-texts.ts'

/** Columns of units.csv and arguments of template helpers; `constructor`, because every object has it. */
const RESERVED = ['unit', 'name', 'wave', 'since', 'as', 'by', 'noun', 'despite', 'constructor']

/** Reads and checks study.json. */
export async function loadStudyFile(
  files: Files,
  path: string,
  languages: Languages,
): Promise<CheckedDocument<StudyFile>> {
  const {
    document,
    value: study,
    ...read
  } = await checkedDocument(files, path, (document) => validate<StudyFile>(document, studySchema))
  if (document === undefined || study === undefined) return { document, value: undefined, ...read }
  const problems = [...presetProblems(document, study, languages), ...strataProblems(document, study)]
  return { document, value: study, problems }
}

function strataProblems(document: JsonDocument, { strata }: StudyFile): Problem[] {
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
    ]),
  ]
}
