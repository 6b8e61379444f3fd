import type { Question, Value } from './study.ts'

/** Between the items of a cell that holds several. */
const BETWEEN = '|'

/** Asked, and mentioned none. */
const NONE = '-'

/** The items of a cell such as `DR-03|DR-04`. */
export function itemsOf(text: string): string[] {
  return text === '' ? [] : text.split(BETWEEN).map((item) => item.trim())
}

/** The answer that a cell holds, of the question's type as far as it can be; undefined when it is empty. */
export function toValue(question: Question, text: string): Value | undefined {
  if (text === '') return undefined
  if (question.type === 'multiple') return text === NONE ? [] : itemsOf(text)
  if (question.type === 'number') return toNumber(text, question.number?.integer ?? false) ?? text
  return text
}

/** Takes a decimal point or comma. Three digits after it in a count may be thousands: then it is no number. */
function toNumber(text: string, integer: boolean): number | undefined {
  if (!/^[+-]?\d+([.,]\d+)?$/.test(text)) return undefined
  if (integer && /[.,]\d{3}$/.test(text)) return undefined
  return Number(text.replace(',', '.'))
}
