import { memoizeByObject } from '../core/memoize.ts'
import { decimalsOf, markOf } from '../input/plain-number.ts'
import type { Answer, Question, Value } from './study.ts'

/** Separates the items in a cell, unless the codebook names something else. */
export const BETWEEN = '|'

/** The question was asked, and no item was mentioned. */
export const NONE = '-'

/** What a cell says: an answer, null that the question was not asked, undefined nothing. */
export type CellValue = Value | null | undefined

/** The items of a cell such as `DR-03|DR-04`. */
export function itemsOf(text: string, separator = BETWEEN): string[] {
  if (text === '') return []
  // Several spaces separate no more than one does.
  return separator === ' ' ? text.trim().split(/ +/) : text.split(separator).map((item) => item.trim())
}

/** What a cell says, as far as it fits the type of the question; another text is told by the schema of rows. */
export function toValue(question: Question, text: string): CellValue {
  const { texts } = meaningsOf(question)
  const meaning = texts.get(text)
  if (meaning !== undefined && (meaning === null || question.type !== 'multiple')) return meaning
  if (text === '') return meaning === undefined ? undefined : [meaning]
  if (question.type === 'multiple')
    return text === NONE ? [] : itemsOf(text, question.separator).map((item) => texts.get(item) ?? item)
  return question.type === 'number' ? toNumber(question, text) : text
}

/** What a cell of an answer's own column says: 1 when it was given, 0 when it was not. */
export function toMark(
  { answers, answerColumns, notAsked }: Question,
  answer: string,
  text: string,
): CellValue {
  if (notAsked?.includes(text)) return null
  const own = answers.find(({ id }) => id === answer)?.codes
  if (answerColumns?.yes.includes(text) || own?.includes(text)) return 1
  if (answerColumns?.no.includes(text)) return 0
  return text === '' ? undefined : text
}

/** A number that stands for something else: an id of an answer, or null for a question that was not asked. */
export function meaningOfNumber(question: Question, number: number): string | null | undefined {
  const { numbers } = meaningsOf(question)
  return numbers.find(({ from, to }) => from <= number && number <= to)?.meaning
}

/** Whether any number stands for something else. */
export function hasMeanings(question: Question): boolean {
  return meaningsOf(question).numbers.length > 0
}

/** What texts and numbers stand for that are not answers themselves. */
interface Meanings {
  readonly texts: ReadonlyMap<string, string | null>
  readonly numbers: readonly {
    readonly from: number
    readonly to: number
    readonly meaning: string | null
  }[]
}

const meaningsOf = memoizeByObject((question: Question): Meanings => {
  const { answers, notAsked = [], number } = question
  const codes = [
    ...notAsked.map((code) => [code, null] as const),
    ...answers.flatMap((answer) => textsOf(answer, number).map((text) => [text, answer.id] as const)),
    ...(number?.missing ?? []).flatMap(({ id, codes = [] }) => codes.map((code) => [code, id] as const)),
  ]
  return { texts: new Map(codes), numbers: number === undefined ? [] : numbersOf(number, codes) }
})

/** An id that is a number does not stand for itself among other numbers. */
function textsOf({ id, codes = [] }: Answer, number: Question['number']): readonly string[] {
  return number === undefined || numberIn(id) === undefined ? [id, ...codes] : codes
}

function numbersOf(
  { missing = [] }: NonNullable<Question['number']>,
  codes: readonly (readonly [code: string, meaning: string | null])[],
): Meanings['numbers'] {
  const ranges = missing.flatMap(({ id, from, to }) =>
    from === undefined && to === undefined
      ? []
      : [{ from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY, meaning: id }],
  )
  const single = codes.flatMap(([code, meaning]) => {
    const number = numberIn(code)
    return number === undefined ? [] : [{ from: number, to: number, meaning }]
  })
  return [...ranges, ...single]
}

function toNumber(question: Question, text: string): CellValue {
  const { integer, decimals = Number.POSITIVE_INFINITY } = question.number ?? { integer: false }
  const number = numberIn(text)
  // In a count, three digits after a mark could be thousands.
  if (number === undefined || (integer && /[.,]\d{3}$/.test(text))) return text
  const meaning = meaningOfNumber(question, number)
  if (meaning !== undefined) return meaning
  return decimalsOf(markIn(text)) > decimals ? text : number
}

/** The number that a text spells, with a decimal point or comma if it has one; undefined when it spells none. */
export function numberIn(text: string): number | undefined {
  return /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined
}

/** The decimal mark of a text that spells a number, as `markOf` tells it. */
export function markIn(text: string): number {
  const bytes = Buffer.from(text)
  return markOf(bytes, 0, bytes.length)
}
