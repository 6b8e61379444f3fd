import type { CodebookFile } from '../../schemas/types.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import { idsIn, type PlacedId, repeatedAmong, repeatedIds } from './repeated-ids.ts'

type QuestionEntry = CodebookFile['questions'][number]

/** Results and columns of interviews.csv that are not questions; `constructor`, because every object has it. */
const RESERVED_QUESTIONS = ['response', 'frame', 'interview', 'date', 'units', 'constructor']

/** Figures of a question that are not its answers. */
const RESERVED_ITEMS = ['min', 'median', 'max', 'mean', 'sum', 'score', 'constructor']

/** What a question is counted by, list by list, with the keys that lead to each in the question. */
export function itemLists({ answers = [], nets = [], classes = [], number }: QuestionEntry) {
  return [
    { path: ['answers'], items: answers },
    { path: ['nets'], items: nets },
    { path: ['classes'], items: classes },
    { path: ['number', 'missing'], items: number?.missing ?? [] },
  ]
}

/** Ids of study.json that no question may have, because templates or columns name both in the same way. */
export interface TakenIds {
  readonly strata: readonly string[]
  /** Of responses.csv. */
  readonly columns?: readonly string[]
}

/** Ids of the codebook that are already taken. */
export function idProblems(
  document: JsonDocument,
  codebook: CodebookFile,
  { strata, columns = [] }: TakenIds,
): Problem[] {
  const { topics, questions } = codebook
  const ids = questions.map(questionIds)
  return [
    ...repeatedIds(document, ['topics'], topics),
    ...repeatedAmong(document, ids.flat()),
    ...questions.flatMap((question, index) => [
      ...(ids[index] ?? []).flatMap((placed) => reservedQuestion(document, placed, { strata, columns })),
      ...itemProblems(document, question, index),
    ]),
  ]
}

/** The ids of a question or battery and of its items, which templates name in the same way. */
function questionIds({ id, items = [] }: QuestionEntry, index: number): PlacedId[] {
  return [{ id, pointer: ['questions', index, 'id'] }, ...idsIn(['questions', index, 'items'], items)]
}

function reservedQuestion(
  document: JsonDocument,
  { id, pointer }: PlacedId,
  { strata, columns = [] }: TakenIds,
): Problem[] {
  const by = strata.includes(id) ? 'a stratum' : columns.includes(id) ? 'a column' : undefined
  if (by === undefined && !RESERVED_QUESTIONS.includes(id)) return []
  const message = `the id \`${id}\` is taken${by === undefined ? '' : ` by ${by} of study.json`}`
  return [document.problem(pointer, { rule: 'reserved-id', message })]
}

/** Answers, nets and classes of a question share their ids, because templates name them in the same way. */
function itemProblems(document: JsonDocument, question: QuestionEntry, index: number): Problem[] {
  const items = itemLists(question).flatMap((list) => idsIn(['questions', index, ...list.path], list.items))
  const isTaken = ({ id }: PlacedId) => RESERVED_ITEMS.includes(id)
  return [
    ...items.filter(isTaken).map(({ id, pointer }) => {
      return document.problem(pointer, { rule: 'reserved-id', message: `the id \`${id}\` is taken` })
    }),
    ...repeatedAmong(
      document,
      items.filter((item) => !isTaken(item)),
    ),
  ]
}
