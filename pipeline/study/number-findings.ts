import { defined } from '../core/defined.ts'
import type { Finding } from '../core/problem.ts'
import { declareSign, isNoAnswerSign } from './no-answer-signs.ts'
import type { NumberRange } from './question-parts.ts'
import type { Question } from './study.ts'
import { numberIn } from './values.ts'

/**
 * Explains an error in the answer to a `number` question.
 *
 * @param found the value, as a message shows it
 */
export function numberFinding(keyword: string, data: unknown, question: Question, found: string): Finding {
  const { id, number } = question
  const [rule, fault] = numberFault(keyword, data, number)
  const hint = typeof data === 'string' ? hintFor(data, question) : undefined
  const expected = rangeOf(number)
  return { rule, message: `the value${found} for \`${id}\` ${fault}`, expected, ...defined({ hint }) }
}

function hintFor(text: string, question: Question): string | undefined {
  if (isNoAnswerSign(text)) return declareSign(text, question)
  return THOUSANDS.test(text) ? 'leave out the thousands separator' : undefined
}

/** Digits in groups of three, perhaps with decimals. */
const THOUSANDS = /^[+-]?\d{1,3}([., '’\u00a0\u202f]\d{3})+([.,]\d*)?$/

function numberFault(
  keyword: string,
  data: unknown,
  number: NumberRange | undefined,
): [rule: string, fault: string] {
  if (typeof data !== 'number') {
    const hasTooMany = number?.decimals !== undefined && numberIn(String(data)) !== undefined
    return hasTooMany ? ['too-many-decimals', 'has too many decimals'] : ['not-a-number', 'is not a number']
  }
  if (data < 0 && (number?.minimum ?? 0) >= 0) return ['negative-number', 'is negative']
  if (!Number.isFinite(data)) return ['number-out-of-range', 'is too large']
  if (keyword === 'type') return ['not-a-whole-number', 'is not a whole number']
  return ['number-out-of-range', keyword === 'minimum' ? 'is too small' : 'is too large']
}

/** ``a number from 0 to 100`` */
export function rangeOf(range: NumberRange | undefined): string {
  const decimals =
    range?.decimals === undefined
      ? ''
      : ` of at most ${range.decimals} ${range.decimals === 1 ? 'decimal' : 'decimals'}`
  const kind = range?.integer ? 'a whole number' : `a number${decimals}`
  return range === undefined ? kind : `${kind} from ${range.minimum} to ${range.maximum}`
}
