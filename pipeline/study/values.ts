import type { Question, Value } from './study.ts'

/** Separates the items in a cell. */
const BETWEEN = '|'

/** The question was asked, and no item was mentioned. */
const NONE = '-'

/** The items of a cell such as `DR-03|DR-04`. */
export function itemsOf(text: string): string[] {
  return text === '' ? [] : text.split(BETWEEN).map((item) => item.trim())
}

/** The answer in a cell, as far as it fits the type of the question; undefined when the cell is empty. */
export function toValue(question: Question, text: string): Value | undefined {
  if (text === '') return undefined
  if (question.type === 'multiple') return text === NONE ? [] : itemsOf(text)
  if (question.type === 'number') return toNumber(text, question.number?.integer ?? false) ?? text
  return text
}

/** Accepts a decimal point or comma. In a count, three digits after it could be thousands, so that is not a number. */
function toNumber(text: string, integer: boolean): number | undefined {
  if (!/^[+-]?\d+([.,]\d+)?$/.test(text)) return undefined
  if (integer && /[.,]\d{3}$/.test(text)) return undefined
  return Number(text.replace(',', '.'))
}
