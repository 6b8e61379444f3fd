import { type ShownPercent, shownPercent } from '../core/rounding.ts'
import type { Language } from '../language/language.ts'
import type { Question, ValueClass } from '../study/study.ts'
import type { Share } from './results.ts'

/**
 * The sum of the percentages shown in a column, when a reader expects 100: the shares are of one question and make
 * up its base, with each case in exactly one of them. With "less than 1%" among them it is between two whole
 * percentages. Undefined when nobody would add them up, or for an empty base.
 */
export function columnTotal(shares: readonly Share[], question: Question): ShownPercent | undefined {
  const base = shares[0]?.base ?? 0
  const count = shares.reduce((sum, share) => sum + share.count, 0)
  if (base === 0 || count !== base || shares.some((share) => share.base !== base)) return undefined
  return areApart(shares, question) ? sumShown(shares) : undefined
}

/** The sum of percentages as they are shown. */
export function sumShown(shares: readonly Share[]): ShownPercent {
  const shown = shares.flatMap((share) => shownPercent(share) ?? [])
  const sum = (end: keyof ShownPercent) => shown.reduce((total, each) => total + each[end], 0)
  return { least: sum('least'), most: sum('most') }
}

/** Describes the number in that note. */
export const ROUNDED_TOTAL = 'what percentages come to that are rounded each by itself'

/** The note for columns of percentages when some do not add up to 100; undefined when all do. */
export function totalNote(
  totals: readonly (ShownPercent | undefined)[],
  { words, percentage }: Pick<Language, 'words' | 'percentage'>,
): string | undefined {
  const [only] = totals.filter((total) => total !== undefined && !mayBeAll(total))
  if (only === undefined) return undefined
  return totals.length === 1 ? words.addUpTo(percentage(offBy(only))) : words.doNotAllAddUp
}

function mayBeAll({ least, most }: ShownPercent): boolean {
  return least === most ? most === 100 : least < 100 && most > 100
}

/** Says of a sum between two percentages only on which side of 100 it is. */
function offBy({ least, most }: ShownPercent): ShownPercent {
  if (least === most) return { least, most }
  return most <= 100 ? { least: 0, most } : { least, most: Infinity }
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
