import { once } from '../core/memoize.ts'
import { percentsAddingUp } from '../core/rounding.ts'
import type { Net, Question } from '../study/study.ts'
import { type Count, nearestPercent, sizeOf } from './share.ts'

/** The whole percentage shown for a count; undefined for an empty base. */
export type PercentShown = (counted: Count) => number | undefined

/**
 * How the percentages of a question are rounded: each by itself, or adjusted so that those of its answers, or of
 * its classes, add up to 100. A net then shows the sum of its answers' percentages, because readers add those up,
 * unless that is a whole point or more from its own share; then it is rounded by itself. Declared non-answers have
 * another base and are rounded by themselves.
 *
 * @param parts the answers, or the classes, that must add up
 */
export function roundingOf({ percentages, nets }: Question, parts: readonly Count[]): PercentShown {
  if (percentages !== 'add-up') return nearestPercent
  const settledPercents = once(() => {
    const percents = percentsAddingUp(parts.map((part) => sizeOf(part).count))
    return new Map(parts.map(({ item }, index) => [item, percents[index]]))
  })
  return (counted) => {
    const byItem = settledPercents()
    const net = nets.find(({ id }) => id === counted.item)
    const settled = net === undefined ? byItem.get(counted.item) : percentOfNet(counted, net, byItem)
    return settled ?? nearestPercent(counted)
  }
}

function percentOfNet(
  counted: Count,
  { answers }: Net,
  percents: ReadonlyMap<string, number | undefined>,
): number | undefined {
  const { count, base } = sizeOf(counted)
  const sum = answers.reduce((total, answer) => total + (percents.get(answer) ?? 0), 0)
  return Math.abs(sum * base - 100 * count) < base ? sum : undefined
}
