import type { CodebookFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import { largest, smallest } from '../core/lists.ts'
import type { DesignKind } from './data-files.ts'
import type { AnswerColumns } from './question-parts.ts'
import type { Answer, Battery, Net, Question } from './study.ts'

/** A question of codebook.json, or a battery of them. */
export type QuestionEntry = CodebookFile['questions'][number]

/** The questions of an entry: itself, or the items of a battery and its index. */
export function questionsOf(entry: QuestionEntry, kind: DesignKind): Question[] {
  const { items = [], id: battery } = entry
  const shared = toQuestion(entry, kind)
  if (entry.type !== 'battery') return [shared]
  return [
    ...items.map(({ id, label }): Question => ({ ...shared, id, label, battery })),
    ...indexOf(entry, shared),
  ]
}

/** The battery that an entry is, if any. */
export function batteryOf({ id, label, type, items = [] }: QuestionEntry): Battery[] {
  return type !== 'battery' ? [] : [{ id, label, items: items.map((item) => item.id) }]
}

/** The ids that an entry gives to questions and a battery. */
export function idsOf({ id, items = [] }: QuestionEntry): string[] {
  return [id, ...items.map((item) => item.id)]
}

function toQuestion(entry: QuestionEntry, kind: DesignKind): Question {
  const { id, label, type, unitOfAnalysis = 'interview', number, askedOf, score, notAsked, nets = [] } = entry
  const { separator } = entry
  const answers = answersOf(entry)
  return {
    id,
    label,
    type: type === 'battery' ? 'scale' : type,
    unitOfAnalysis,
    answers,
    isOrdered: entry.ordered ?? (type === 'scale' || type === 'battery'),
    nets: nets.map((net) => toNet(net, answers)),
    classes: entry.classes ?? [],
    percentages: entry.percentages ?? 'nearest',
    required: entry.required ?? kind === 'frame',
    deskResearch: entry.deskResearch ?? false,
    ...defined({ number, askedOf, netScore: score, notAsked, separator }),
    ...defined({ answerColumns: answerColumns(entry) }),
  }
}

function answersOf({ answers = [], number }: QuestionEntry): Answer[] {
  const missing = number?.missing?.map(({ id, label }) => ({ id, label, missing: true }))
  return missing ?? answers.map((answer) => ({ ...answer, missing: answer.missing ?? false }))
}

function answerColumns({ columns, yes = ['1'], no = ['0'] }: QuestionEntry): AnswerColumns | undefined {
  return columns === undefined ? undefined : { yes, no }
}

function toNet(
  { id, label, answers: listed, top, bottom }: NonNullable<QuestionEntry['nets']>[number],
  answers: readonly Answer[],
): Net {
  if (listed !== undefined) return { id, label, answers: listed }
  const best = answers
    .filter((answer) => answer.value !== undefined)
    .toSorted((one, other) => Number(other.value) - Number(one.value))
  const held = top === undefined ? best.slice(-Number(bottom)) : best.slice(0, top)
  return { id, label, answers: held.map((answer) => answer.id) }
}

/** The index of a battery, a number that is counted like any other. */
function indexOf({ items = [], index }: QuestionEntry, shared: Question): Question[] {
  if (index === undefined) return []
  const { netScore: _, ...rest } = shared
  const values = shared.answers.flatMap(({ value }) => value ?? [])
  return [
    {
      ...rest,
      label: index.label,
      type: 'number',
      answers: [],
      isOrdered: false,
      nets: [],
      percentages: 'nearest',
      number: { integer: false, minimum: smallest(values), maximum: largest(values) },
      required: false,
      index: { items: items.map(({ id }) => id), minimum: index.minimum },
    },
  ]
}
