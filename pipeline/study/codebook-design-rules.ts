import type { CodebookFile } from '../../schemas/types.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import type { DesignKind } from './data-files.ts'
import { ofOtherDesign } from './sample-design.ts'

type QuestionEntry = CodebookFile['questions'][number]

/** Questions with properties that do not suit the design of the study, or without one that it needs. */
export function designProblems(
  document: JsonDocument,
  { questions }: CodebookFile,
  kind: DesignKind,
): Problem[] {
  return questions.flatMap((question, index) =>
    kind === 'sample'
      ? partsOfFrame(document, question, index)
      : [...unitProblems(document, question, index), ...deskResearchProblems(document, question, index)],
  )
}

/** Why a sample has no such part. */
const HINTS = {
  unitOfAnalysis: 'leave it out: every answer counts for the respondent',
  deskResearch: 'leave it out: nobody else can answer for a respondent',
} as const

function partsOfFrame(document: JsonDocument, question: QuestionEntry, index: number): Problem[] {
  return (['unitOfAnalysis', 'deskResearch'] as const)
    .filter((part) => question[part] !== undefined)
    .map((part) =>
      document.keyProblem(['questions', index, part], ofOtherDesign(part, 'sample', HINTS[part])),
    )
}

function unitProblems(document: JsonDocument, { unitOfAnalysis }: QuestionEntry, index: number): Problem[] {
  if (unitOfAnalysis !== undefined) return []
  const message = 'the key `unitOfAnalysis` is missing'
  return [document.problem(['questions', index], { rule: 'missing-key', message })]
}

/** Desk research answers for units, one question at a time, and its answers must be countable. */
function deskResearchProblems(document: JsonDocument, question: QuestionEntry, index: number): Problem[] {
  const { deskResearch, type, unitOfAnalysis } = question
  if (deskResearch !== true || (type !== 'open' && type !== 'battery' && unitOfAnalysis !== 'interview'))
    return []
  return [
    document.keyProblem(['questions', index, 'deskResearch'], {
      rule: 'desk-research-impossible',
      message: 'desk research cannot answer this question',
      expected: 'a question that is not open and no battery, with `unit` as unit of analysis',
    }),
  ]
}
