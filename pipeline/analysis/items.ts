import { defined } from '../core/defined.ts'
import type { Labelled, Question, Value } from '../study/study.ts'
import type { Case } from './cases.ts'

/** Something that can be counted in a question: an answer, a class, a net or a value. */
export interface Item extends Labelled {
  /** A declared non-answer, counted among all cases with any answer. */
  readonly isMissing: boolean
  counts(value: Value | undefined): boolean
}

/** The cases that a question's figures are about. */
export interface Respondents {
  /** Cases with any answer, including a declared non-answer. */
  readonly answered: readonly Case[]
  /** Cases with a substantive answer: the base. */
  readonly valid: readonly Case[]
}

export function respondentsTo({ id, answers }: Question, cases: readonly Case[]): Respondents {
  const missing = new Set(answers.filter((answer) => answer.missing).map((answer) => answer.id))
  const answered = cases.filter(({ values }) => values[id] !== undefined)
  const isMissing = (value: Value | undefined) => typeof value === 'string' && missing.has(value)
  return { answered, valid: answered.filter(({ values }) => !isMissing(values[id])) }
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

/**
 * One value of a number question, and how often it was given. Its id, `value=2.5`, cannot clash with an id in the
 * codebook.
 */
export function valueItem(value: number, label: string): Item {
  return { id: `value=${value}`, label, isMissing: false, counts: (given) => given === value }
}

function holds(value: Value | undefined, answer: string): boolean {
  return Array.isArray(value) ? value.includes(answer) : value === answer
}
