import type { AnswersHeld } from '../answers-held.ts'
import type { ChartRow } from '../chart-row.ts'
import type { Figure } from './fits.ts'
import { nameOf } from './ground.ts'
import { keyOf } from './rows-drawn.ts'

/** Why figures of rows do not add up; undefined when they do. */
export type WhyNoSum = string | undefined

/** Why a figure of two rows has no sum. */
function whyNoSum(one: ChartRow, other: ChartRow, figure: Figure, held: AnswersHeld): WhyNoSum {
  if (one.wave !== other.wave) return 'figures of several waves do not add up'
  if (one.question !== other.question) return 'figures of several questions do not add up'
  const isSum = [one, other].every(({ answer }) => answer === 'sum')
  if (figure === 'value' && !(isSum && one.group !== other.group)) return 'measures do not add up'
  if (one.group !== other.group) {
    if ([one, other].some(({ group }) => group === 'total')) return 'the total holds the groups'
    return figure === 'count' || figure === 'base' || isSum
      ? undefined
      : 'percentages of several groups do not add up'
  }
  if (figure === 'base') return 'both have the same base'
  return areApart(one, other, held) ? undefined : 'what one counts, the other may count as well'
}

/** Whether no case can be counted in both of two rows of one group. */
function areApart({ question, ...one }: ChartRow, other: ChartRow, held: AnswersHeld): boolean {
  if (one.answer === null || other.answer === null) return one.value !== other.value
  const ofQuestion = held[question]
  const [some, others] = [ofQuestion?.[one.answer], ofQuestion?.[other.answer]]
  return some !== undefined && others !== undefined && !some.some((answer) => others.includes(answer))
}

/** The two rows whose figures do not add up, and why. */
export function noSumOf(rows: readonly ChartRow[], figure: Figure, held: AnswersHeld) {
  const unique = [...new Map(rows.map((row) => [keyOf(row), row])).values()]
  for (const [index, one] of unique.entries())
    for (const other of unique.slice(index + 1)) {
      const why = whyNoSum(one, other, figure, held)
      if (why !== undefined) return { one, other, why }
    }
  return undefined
}

/** How many cases some rows count, and among how many: those of each group once. */
export function countedIn(rows: readonly ChartRow[]): { readonly count: number; readonly base: number } {
  const bases = new Map(rows.map(({ group, base }) => [group, base ?? 0]))
  const add = (numbers: Iterable<number>) => [...numbers].reduce((sum, each) => sum + each, 0)
  return { count: add(rows.map(({ count }) => count ?? 0)), base: add(bases.values()) }
}

/** “yes, spring” and “yes, autumn” */
export function namesOfBoth(one: ChartRow, other: ChartRow): string {
  return [one, other].map(nameOfRow).join(' and ')
}

/** “yes, spring” */
export function nameOfRow(row: ChartRow): string {
  return nameOf({ kind: '', datum: { ...row } }).replace(/^[^“]*/, '')
}
