import { defined } from '../core/defined.ts'
import { makesGroups } from '../study/question-types.ts'
import type { Labelled, Question, Value } from '../study/study.ts'

/** Something that can be counted in a question: an answer, a class, a net or a value. */
export interface Item extends Labelled {
  /** A declared non-answer, counted among all cases with any answer. */
  readonly isMissing: boolean
  counts(value: Value): boolean
}

/** Whether a value is a substantive answer to a question, and no declared non-answer. */
export function substantive({ answers }: Question): Item['counts'] {
  const missing = new Set(answers.filter((answer) => answer.missing).map((answer) => answer.id))
  return (value) =>
    typeof value === 'string'
      ? !missing.has(value)
      : typeof value === 'number' || !value.some((id) => missing.has(id))
}

/** Answers, in codebook order. */
export function answerItems({ answers }: Question): (Item & { readonly description?: string })[] {
  return answers.map(({ id, label, missing, description }) => ({
    id,
    label,
    isMissing: missing,
    counts: (value) => holds(value, id),
    ...defined({ description }),
  }))
}

/** Classes of a number question. */
export function classItems({ classes }: Question): Item[] {
  return classes.map(({ id, label, minimum = -Infinity, maximum = Infinity }) => ({
    id,
    label,
    isMissing: false,
    counts: (value) => typeof value === 'number' && value >= minimum && value <= maximum,
  }))
}

/** Nets: named unions of answers. */
export function netItems({ nets }: Question): Item[] {
  return nets.map(({ id, label, answers }) => ({
    id,
    label,
    isMissing: false,
    counts: (value) => answers.some((answer) => holds(value, answer)),
  }))
}

/** What divides cases into groups: the answers to a question that has one of each case, or the classes of a number. */
export function groupItems(question: Question): readonly Item[] | undefined {
  if (!makesGroups(question)) return undefined
  return [...classItems(question), ...answerItems(question)]
}

/**
 * One value of a number question, and how often it was given. Its id, `value=2.5`, cannot clash with an id in the
 * codebook.
 */
export function valueItem(value: number, label: string): Item {
  return { id: `value=${value}`, label, isMissing: false, counts: (given) => given === value }
}

function holds(value: Value, answer: string): boolean {
  return Array.isArray(value) ? value.includes(answer) : value === answer
}
