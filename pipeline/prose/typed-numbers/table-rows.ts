import type { Call, FlatText } from './flat-text.ts'
import { FIGURE, VALUE } from './template-parts.ts'
import type { TurnedFigure } from './turned-figures.ts'

/** How many gave an answer, and how large a part of all. */
const COUNTS: readonly string[] = ['count', 'number', 'counted']
const SHARES: readonly string[] = ['percent', 'share', 'fraction', 'quantifier']

/** A row of a table of Markdown. */
const ROW = /^[^\S\n>]*\|.*$/gm
const HELPERS = new RegExp(`[${FIGURE}${VALUE}]`, 'g')

/**
 * Where a row of a table that is made by hand shows the count of one answer beside the share of another answer to the
 * same question, or any figure beside the label of another.
 */
export function mixedRows(flat: FlatText): TurnedFigure[] {
  return [...flat.text.matchAll(ROW)].flatMap(({ index, 0: row }) => {
    const calls = [...row.matchAll(HELPERS)].flatMap((found) => {
      const { call } = flat.origin(index + found.index)
      return call?.about === undefined ? [] : [{ at: index + found.index, call, about: call.about }]
    })
    const named = (names: readonly string[]) => calls.filter(({ call }) => names.includes(call.name))
    const [labels, counts, shares] = [named(['label']), named(COUNTS), named(SHARES)]
    const all = [...counts, ...shares]
    return [...strangers(labels, all), ...(labels.length > 0 ? [] : strangers(counts, shares))].map(
      (each) => ({
        ...{ start: each.at, end: each.at, side: 'after' as const, figure: each.call },
        message: `\`{{${each.call.name} "${each.about}"}}\` is of another answer than the rest of its row`,
        hint: 'show figures of one answer in a row, or use `{{frequency-table …}}`',
      }),
    )
  })
}

interface Shown {
  readonly at: number
  readonly call: Call
  readonly about: string
}

/** Figures of a question that the others in the row speak of too, but only of other answers. */
function strangers(those: readonly Shown[], all: readonly Shown[]): Shown[] {
  const questionOf = ({ about }: Shown) => about.split('.')[0]
  return all.filter((each) => {
    const others = those.filter((other) => questionOf(other) === questionOf(each))
    return others.length > 0 && others.every(({ about }) => about !== each.about)
  })
}
