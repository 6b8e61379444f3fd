import { type Call, FIGURE, type FlatText, VALUE } from '../reading/flat-text.ts'
import type { TurnedFigure } from './turned-figure.ts'

/** How many gave an answer, and how large a part of all. */
const COUNTS: readonly string[] = ['count', 'number', 'counted']
const SHARES: readonly string[] = ['percent', 'share', 'fraction', 'quantifier']

/** A row of a table of Markdown, and the strokes between its cells. */
const ROW = /^[^\S\n>]*\|.*$/gm
const HELPERS = new RegExp(`[${FIGURE}${VALUE}]`, 'g')

/**
 * Where a table that is made by hand shows the count of one answer beside the share of another answer to the same
 * question in a row, any figure beside the label of another or below it, or a count below a percent sign.
 */
export function mixedRows(flat: FlatText): TurnedFigure[] {
  const rows = Array.from(flat.text.matchAll(ROW), ({ index, 0: row }) => ({
    row,
    calls: callsIn(flat, index, row),
  }))
  const [header, ...others] = rows
  if (header === undefined) return []
  const percentColumns = header.row.split('|').map((cell) => PERCENT.test(cell))
  const columnLabels = header.calls.filter(isOneOf(['label']))
  return [
    ...rows.flatMap(({ calls }) => {
      const [labels, counts] = [calls.filter(isOneOf(['label'])), calls.filter(isOneOf(COUNTS))]
      const shares = calls.filter(isOneOf(SHARES))
      const found = labels.length > 0 ? strangers(labels, [...counts, ...shares]) : strangers(counts, shares)
      return found.map((each) => told(each, 'is of another answer than the rest of its row', ONE_ANSWER))
    }),
    ...others.flatMap(({ calls }) =>
      calls.filter(isOneOf([...COUNTS, ...SHARES])).flatMap((each) => {
        const labels = columnLabels.filter(({ column }) => column === each.column)
        if (percentColumns[each.column] === true && COUNTS.includes(each.call.name))
          return [
            told(
              each,
              'is no percentage, and stands below `%`',
              'use `{{percent …}}`, or write what is counted',
            ),
          ]
        return strangers(labels, [each]).map(() =>
          told(each, 'is of another answer than the header of its column', ONE_ANSWER),
        )
      }),
    ),
  ]
}

const ONE_ANSWER = 'show figures of one answer there, or use `{{frequency-table …}}`'
const PERCENT = /^[\s*_]*%[\s*_]*$/

function told({ at, call, about }: Shown, what: string, hint: string): TurnedFigure {
  const message = `\`{{${call.name} "${about}"}}\` ${what}`
  return { start: at, end: at, side: 'after', figure: call, message, hint }
}

function isOneOf(names: readonly string[]): (shown: Shown) => boolean {
  return ({ call }) => names.includes(call.name)
}

function callsIn(flat: FlatText, start: number, row: string): Shown[] {
  return [...row.matchAll(HELPERS)].flatMap(({ index }) => {
    const { call } = flat.origin(start + index)
    const column = row.slice(0, index).split('|').length - 1
    return call?.about === undefined ? [] : [{ at: start + index, column, call, about: call.about }]
  })
}

interface Shown {
  readonly at: number
  readonly column: number
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
