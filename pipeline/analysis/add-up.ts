import type { Question } from '../study/study.ts'
import type { Language } from './language/language.ts'
import type { Share } from './results.ts'
import { percentsAddingUp } from './rounding.ts'
import type { Tabulation } from './tabulate.ts'

/**
 * A tabulation whose percentages of answers, or of classes, add up to 100. A net shows the sum of the percentages of
 * its answers, since that is what a reader adds up, unless it would lie a whole point or more from its own share: then
 * it keeps its own rounding. Declared non-answers have another base and keep theirs.
 */
export function addUp(tabulation: Tabulation, question: Question, language: Language): Tabulation {
  const { table, shares } = tabulation
  const items = new Set(table.rows.map(({ result }) => result.item))
  const parts = shares.filter((share) => items.has(share.item))
  const percents = percentsAddingUp(parts.map(({ count }) => count))
  const byItem = new Map(parts.map(({ item }, index) => [item, percents[index]]))
  const settled = shares.map((share): Share => {
    const net = question.nets.find(({ id }) => id === share.item)
    const percent = net === undefined ? byItem.get(share.item) : percentOfNet(share, net.answers, byItem)
    if (percent === undefined) return share
    return { ...share, percent, texts: language.share(share.count, share.base, percent, share.noun) }
  })
  const rows = table.rows.map((row) => ({
    ...row,
    result: settled.find(({ item }) => item === row.result.item) ?? row.result,
  }))
  return { ...tabulation, table: { ...table, rows }, shares: settled }
}

function percentOfNet(
  { count, base }: Share,
  answers: readonly string[],
  percents: ReadonlyMap<string, number | undefined>,
): number | undefined {
  const sum = answers.reduce((total, answer) => total + (percents.get(answer) ?? 0), 0)
  return Math.abs(sum * base - 100 * count) < base ? sum : undefined
}
