import type { CodebookFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import { didYouMean, type Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import { repeatedIds } from './repeated-ids.ts'

type QuestionEntry = CodebookFile['questions'][number]

/** Results and columns of interviews.csv that are not questions; `constructor`, because every object has it. */
const RESERVED_QUESTIONS = ['response', 'frame', 'interview', 'date', 'units', 'constructor']

/** Figures of a number question. */
const RESERVED_ITEMS = ['min', 'median', 'max', 'mean', 'sum', 'constructor']

/** What a question is counted by. */
export const ITEM_LISTS = ['answers', 'nets', 'classes'] as const

/** Ids of study.json that no question may have, because templates or columns name both in the same way. */
export interface TakenIds {
  readonly strata: readonly string[]
  /** Of responses.csv. */
  readonly columns?: readonly string[]
}

/** Ids of the codebook that are already taken, or that refer to nothing. */
export function idProblems(
  document: JsonDocument,
  codebook: CodebookFile,
  { strata, columns = [] }: TakenIds,
): Problem[] {
  const { topics, questions } = codebook
  return [
    ...repeatedIds(document, ['topics'], topics),
    ...repeatedIds(document, ['questions'], questions),
    ...questions.flatMap((question, index) => [
      ...reservedQuestion(document, question, index, { strata, columns }),
      ...itemProblems(document, question, index),
      ...netProblems(document, question, index),
    ]),
  ]
}

function reservedQuestion(
  document: JsonDocument,
  { id }: QuestionEntry,
  index: number,
  { strata, columns = [] }: TakenIds,
): Problem[] {
  const by = strata.includes(id) ? 'a stratum' : columns.includes(id) ? 'a column' : undefined
  if (by === undefined && !RESERVED_QUESTIONS.includes(id)) return []
  const message = `the id \`${id}\` is taken${by === undefined ? '' : ` by ${by} of study.json`}`
  return [document.problem(['questions', index, 'id'], { rule: 'reserved-id', message })]
}

/** Answers, nets and classes of a question share their ids, because templates name them in the same way. */
function itemProblems(document: JsonDocument, question: QuestionEntry, index: number): Problem[] {
  const items = ITEM_LISTS.flatMap((list) =>
    (question[list] ?? []).map(({ id }, item) => ({ id, pointer: ['questions', index, list, item, 'id'] })),
  )
  const first = new Map<string, (typeof items)[number]>()
  return items.flatMap((item) => {
    const { id, pointer } = item
    if (RESERVED_ITEMS.includes(id)) {
      return [document.problem(pointer, { rule: 'reserved-id', message: `the id \`${id}\` is taken` })]
    }
    const earlier = first.get(id)
    if (earlier === undefined) {
      first.set(id, item)
      return []
    }
    const message = `the id \`${id}\` is also on line ${document.place(earlier.pointer).line}`
    return [document.problem(pointer, { rule: 'repeated-id', message })]
  })
}

function netProblems(
  document: JsonDocument,
  { answers = [], nets = [] }: QuestionEntry,
  index: number,
): Problem[] {
  const ids = answers.map(({ id }) => id)
  const missing = answers.filter((answer) => answer.missing).map(({ id }) => id)
  return nets.flatMap((net, position) =>
    net.answers.flatMap((id, item) => {
      const pointer = ['questions', index, 'nets', position, 'answers', item]
      if (missing.includes(id)) {
        const message = `\`${id}\` is a declared non-answer, which is left out of the base`
        return [document.problem(pointer, { rule: 'net-of-missing', message })]
      }
      if (ids.includes(id)) return []
      const hint = didYouMean(id, ids)
      const message = `the question has no answer \`${id}\``
      return [
        document.problem(pointer, {
          rule: 'unknown-answer',
          message,
          ...defined({ hint }),
        }),
      ]
    }),
  )
}
