import type { CodebookFile } from '../../schemas/types.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import { ambiguousCodes, type Code, codesAt } from './ambiguous-codes.ts'
import { numberCodeProblems } from './number-code-rules.ts'
import { BETWEEN, NONE } from './values.ts'

type QuestionEntry = CodebookFile['questions'][number]

/** Codes that stand for two things, or that no cell can have. */
export function codeProblems(document: JsonDocument, { questions, notAsked }: CodebookFile): Problem[] {
  return questions.flatMap((question, index) => {
    const unasked = notAskedCodes(question, index, notAsked)
    return [...markProblems(document, question, index), ...problemsOf(document, question, index, unasked)]
  })
}

function problemsOf(
  document: JsonDocument,
  question: QuestionEntry,
  index: number,
  unasked: readonly Code[],
): Problem[] {
  if (question.type === 'open') return []
  if (question.type === 'number') return numberCodeProblems(document, question, index, unasked)
  if (question.columns !== undefined)
    return columnCodes(question, index, unasked).flatMap((codes) => ambiguousCodes(document, codes))
  return [
    ...ambiguousCodes(document, cellCodes(question, index, unasked)),
    ...joinedCodes(document, question, index),
  ]
}

/** Those of a question that was not asked: its own, or those of the codebook. */
function notAskedCodes(
  { id, notAsked }: QuestionEntry,
  index: number,
  general: CodebookFile['notAsked'],
): Code[] {
  const path = notAsked === undefined ? ['notAsked'] : ['questions', index, 'notAsked']
  return codesAt(notAsked ?? general, `\`${id}\` not asked`, path)
}

/** What a cell with the answers themselves may have. */
function cellCodes(question: QuestionEntry, index: number, unasked: readonly Code[]): Code[] {
  const { type, answers = [] } = question
  const none: Code[] = type === 'multiple' ? [{ text: NONE, means: 'none of the answers' }] : []
  const ids = answers.map(({ id }, place) => ({
    text: id,
    means: `\`${id}\``,
    pointer: ['questions', index, 'answers', place, 'id'],
  }))
  return [...none, ...ids, ...answerCodes(question, index), ...unasked]
}

function answerCodes({ answers = [] }: QuestionEntry, index: number): Code[] {
  return answers.flatMap(({ id, codes }, place) =>
    codesAt(codes, `\`${id}\``, ['questions', index, 'answers', place, 'codes']),
  )
}

/** What the column of each answer may have; first what all may have. */
function columnCodes(question: QuestionEntry, index: number, unasked: readonly Code[]): Code[][] {
  const { answers = [], yes, no } = question
  const shared = [
    ...(yes === undefined ? [ONE] : codesAt(yes, '`yes`', ['questions', index, 'yes'])),
    ...(no === undefined ? [ZERO] : codesAt(no, '`no`', ['questions', index, 'no'])),
    ...unasked,
  ]
  // What all may have is told once.
  const known = shared.map(({ text, means }) => ({ text, means }))
  const own = answers.map(({ codes }, place) =>
    codesAt(codes, '`yes`', ['questions', index, 'answers', place, 'codes']),
  )
  return [shared, ...own.map((codes) => [...known, ...codes])]
}

const ONE: Code = { text: '1', means: '`yes`' }
const ZERO: Code = { text: '0', means: '`no`' }

/** Codes that a cell with several answers would take for two. */
function joinedCodes(document: JsonDocument, question: QuestionEntry, index: number): Problem[] {
  if (question.type !== 'multiple') return []
  const { separator = BETWEEN } = question
  return answerCodes(question, index).flatMap(({ text, pointer = '' }) => {
    if (!text.includes(separator)) return []
    const message = `\`${text}\` would be several answers, because \`${separator}\` joins them in a cell`
    return [document.problem(pointer, { rule: 'joined-code', message })]
  })
}

/** `yes` and `no` are about columns of answers, and `separator` is about cells with several answers. */
function markProblems(document: JsonDocument, question: QuestionEntry, index: number): Problem[] {
  if (question.columns !== undefined) return separatorProblems(document, question, index)
  return (['yes', 'no'] as const)
    .filter((key) => question[key] !== undefined)
    .map((key) =>
      document.keyProblem(['questions', index, key], {
        rule: 'wrong-part',
        message: `\`${key}\` is about columns of answers, and this question has none`,
        ...(question.type === 'multiple' && { hint: 'set `columns` to `answers`' }),
      }),
    )
}

function separatorProblems(
  document: JsonDocument,
  { separator, type }: QuestionEntry,
  index: number,
): Problem[] {
  if (separator === undefined || type !== 'multiple') return []
  const message = '`separator` is about cells with several answers, and this question has a column for each'
  return [document.keyProblem(['questions', index, 'separator'], { rule: 'wrong-part', message })]
}
