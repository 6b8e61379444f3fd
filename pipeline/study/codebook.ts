import codebookSchema from '../../schemas/codebook.schema.json' with { type: 'json' }
import type { CodebookFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import type { Problem } from '../core/problem.ts'
import { type CheckedDocument, checkedDocument } from '../input/checked-document.ts'
import type { JsonDocument } from '../input/json.ts'
import { validate } from '../input/schema.ts'
import { addUpProblems } from './add-up-rules.ts'
import { askedOfProblems } from './asked-of-rules.ts'
import { classProblems } from './class-rules.ts'
import { ITEM_LISTS, idProblems } from './codebook-id-rules.ts'
import { typeProblems } from './codebook-type-rules.ts'
import { labelsIn, repeatedLabels } from './repeated-texts.ts'
import type { Question, Topic } from './study.ts'

/** The questions of a study and the subjects of its quotes. */
export interface Codebook {
  readonly topics: readonly Topic[]
  readonly questions: readonly Question[]
}

/**
 * Reads and checks codebook.json. Questions may not have the ids in `strata`, because templates name both in the
 * same way.
 */
export async function loadCodebook(
  files: Files,
  path: string,
  strata: readonly string[],
): Promise<CheckedDocument<Codebook>> {
  const {
    document,
    value: codebook,
    ...read
  } = await checkedDocument(files, path, (document) => validate<CodebookFile>(document, codebookSchema))
  if (document === undefined || codebook === undefined) return { document, value: undefined, ...read }
  return {
    document,
    value: { topics: codebook.topics, questions: codebook.questions.map(toQuestion) },
    problems: [
      ...idProblems(document, codebook, strata),
      ...typeProblems(document, codebook),
      ...askedOfProblems(document, codebook),
      ...addUpProblems(document, codebook),
      ...classProblems(document, codebook),
      ...labelProblems(document, codebook),
    ],
  }
}

/** Questions, or what a question is counted by, that readers cannot tell apart. */
function labelProblems(document: JsonDocument, { topics, questions }: CodebookFile): Problem[] {
  return [
    ...repeatedLabels(document, labelsIn(['topics'], topics)),
    ...repeatedLabels(document, labelsIn(['questions'], questions)),
    ...questions.flatMap((question, index) => {
      const lists = ITEM_LISTS.map((list) => labelsIn(['questions', index, list], question[list] ?? []))
      return repeatedLabels(document, lists.flat())
    }),
  ]
}

function toQuestion(question: CodebookFile['questions'][number]): Question {
  const { id, label, type, unitOfAnalysis, number, askedOf } = question
  return {
    id,
    label,
    type,
    unitOfAnalysis,
    answers: (question.answers ?? []).map((answer) => ({ ...answer, missing: answer.missing ?? false })),
    nets: question.nets ?? [],
    classes: question.classes ?? [],
    percentages: question.percentages ?? 'nearest',
    required: question.required ?? true,
    deskResearch: question.deskResearch ?? false,
    ...defined({ number, askedOf }),
  }
}
