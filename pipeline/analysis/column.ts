import type { LanguageWords } from '../language/language.ts'
import type { Question, ValueClass } from '../study/study.ts'
import type { Share } from './results.ts'

/**
 * The sum of the percentages shown in a column, when a reader expects 100: the shares are of one question and make
 * up its base, with each case in exactly one of them. Undefined when nobody would add them up, or for an empty
 * base.
 */
export function columnTotal(shares: readonly Share[], question: Question): number | undefined {
  const base = shares[0]?.base ?? 0
  const count = shares.reduce((sum, share) => sum + share.count, 0)
  if (base === 0 || count !== base || shares.some((share) => share.base !== base)) return undefined
  if (!areApart(shares, question)) return undefined
  return shares.reduce((sum, { percent = 0 }) => sum + percent, 0)
}

/** Describes the number in that note. */
export const ROUNDED_TOTAL = 'what percentages come to that are rounded each by itself'

/** The note for columns of percentages when some do not add up to 100; undefined when all do. */
export function totalNote(
  totals: readonly (number | undefined)[],
  words: Pick<LanguageWords, 'addUpTo' | 'doNotAllAddUp'>,
): string | undefined {
  const off = totals.filter((total) => total !== undefined && total !== 100)
  const [only] = off
  if (only === undefined) return undefined
  return totals.length === 1 ? words.addUpTo(String(only)) : words.doNotAllAddUp
}

/** Whether no case can be in two of the shares. */
function areApart(shares: readonly Share[], question: Question): boolean {
  if (question.type === 'multiple') return false
  const ids = shares.map(({ item }) => item)
  if (question.type === 'number') return !overlap(question.classes.filter(({ id }) => ids.includes(id)))
  const answers = ids.flatMap((id) => question.nets.find((net) => net.id === id)?.answers ?? id)
  return new Set(answers).size === answers.length
}

function overlap(classes: readonly ValueClass[]): boolean {
  return classes.some((one, index) =>
    classes.slice(index + 1).some((other) => isWithin(one, other) || isWithin(other, one)),
  )
}

/** Whether one range begins inside the other. */
function isWithin({ minimum = -Infinity }: ValueClass, other: ValueClass): boolean {
  return minimum >= (other.minimum ?? -Infinity) && minimum <= (other.maximum ?? Infinity)
}
