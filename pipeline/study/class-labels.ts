import { memoizeByObject } from '../core/memoize.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import { type QuantityWords, wholeWords } from '../language/quantity-words.ts'
import type { Limit } from '../language/statement-words.ts'
import type { Question, ValueClass } from './study.ts'

/**
 * Classes whose labels were exchanged: the numbers in each are none of its own values, and all values of another such class.
 *
 * @param words of the language of the study
 */
export function exchangedLabels(
  document: JsonDocument,
  questions: readonly Question[],
  words: QuantityWords,
): Problem[] {
  const { questions: written = [] } = Object(document.value) as { questions?: readonly Partial<Question>[] }
  return questions.flatMap(({ id, classes }) => {
    const strangers = classes.filter((each) => mayHold(each, each, words) === false)
    return strangers.flatMap((own) => {
      const other = strangers.find((each) => each !== own && mayHold(each, own, words) === true)
      if (other === undefined) return []
      const question = written.findIndex((each) => each.id === id)
      return [
        document.problem(['questions', question, 'classes', classes.indexOf(own), 'label'], {
          rule: 'exchanged-labels',
          message: `\`${own.id}\` is ${rangeOf(own)}, and its label says “${own.label}”`,
          expected: `a label of its own values; this one fits \`${other.id}\`, which is ${rangeOf(other)}`,
        }),
      ]
    })
  })
}

function rangeOf({ minimum, maximum }: ValueClass): string {
  if (minimum === undefined) return `up to ${maximum}`
  return maximum === undefined ? `${minimum} and up` : `${minimum} to ${maximum}`
}

/** Whether the values of one class may be what the label of another says; undefined for one that says no number. */
function mayHold(
  { minimum = -Infinity, maximum = Infinity }: ValueClass,
  { label }: ValueClass,
  words: QuantityWords,
) {
  const numbers = numbersIn(label.toLowerCase(), words)
  if (numbers === undefined || numbers.length === 0) return undefined
  return numbers.some(({ value, limit, isBound }) => {
    switch (limit) {
      case 'more-than':
        return maximum > value
      case 'at-least':
        return maximum >= value
      case 'fewer-than':
        return minimum < value
      case 'at-most':
        return minimum <= value
      default:
        // "Up to 10" may leave ten out.
        return value >= minimum - (isBound ? 1 : 0) && value <= maximum + (isBound ? 1 : 0)
    }
  })
}

interface SaidNumber {
  readonly value: number
  readonly limit: Limit | undefined
  /** Whether it is the only one, and has words before it that may make a limit of it. */
  readonly isBound: boolean
}

/** The whole numbers that a label says; undefined where one may be another than it looks: "2,5", "one million". */
function numbersIn(label: string, words: QuantityWords): SaidNumber[] | undefined {
  const { numerals, limits, isOpen } = patternsOf(words)
  if (isOpen.test(label)) return undefined
  const said = [...label.matchAll(WORD)].flatMap(({ index, 0: word }) => {
    const value = /^\d+$/.test(word) ? Number(word) : numerals.get(word)
    const before = label.slice(0, index).trimEnd()
    const [limit] = limits.find(([, pattern]) => pattern.test(before)) ?? []
    return value === undefined ? [] : [{ value, limit, isBound: before !== '' }]
  })
  return said.length > 1 ? said.map((each) => ({ ...each, isBound: false })) : said
}

const WORD = /[\p{L}\p{M}-]+|\d+/gu
const MAX_IN_WORDS = 100

const patternsOf = memoizeByObject(({ statements }: QuantityWords) => ({
  numerals: new Map(
    Array.from({ length: MAX_IN_WORDS + 1 }, (_, value) => [statements.number(value) ?? '', value] as const),
  ),
  limits: Object.entries(statements.limits).map(
    ([limit, texts]) => [limit as Limit, new RegExp(`${wholeWords(texts).source}$`, 'u')] as const,
  ),
  isOpen: new RegExp(`\\d[.,\\s]\\d|\\d\\p{L}|%|${wholeWords(statements.multipliers).source}`, 'u'),
}))
