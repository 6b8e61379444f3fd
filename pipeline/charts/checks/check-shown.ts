import type { Finding } from '../../core/problem.ts'
import type { ChartRow } from '../chart-row.ts'
import type { Datasets } from '../draw/compile-spec.ts'
import type { DrawnItem } from '../draw/drawn-bounds.ts'
import { andMore } from './reading-fault.ts'
import { rowsWithout } from './rows-drawn.ts'
import { nameOfRow } from './sums.ts'

/** Marks that stand for figures. A rule is a line beside them. */
const NO_SHAPES = ['text', 'rule']

/** What each dataset has and the chart leaves out: rows with a figure of which nothing is drawn, though others are. */
export function hiddenRows(
  items: readonly DrawnItem[],
  datasets: Datasets,
): readonly { readonly dataset: string; readonly finding: Finding }[] {
  const marks = items.filter(({ mark }) => mark.role === 'mark')
  const shapes = marks.filter(isShape)
  return Object.entries(datasets).flatMap(([dataset, all]) => {
    const rows = all.filter(({ count }) => (count ?? 0) > 0)
    const [unshaped, unseen] = [rowsWithout(shapes, rows), rowsWithout(marks, rows)]
    const hidden = unshaped.length < rows.length ? unshaped : unseen
    const [first, ...others] = hidden
    if (first === undefined || hidden.length === rows.length) return []
    return [{ dataset, finding: hiddenFinding(first, others) }]
  })
}

function isShape({ kind, bounds }: DrawnItem): boolean {
  return !NO_SHAPES.includes(kind) && (kind !== 'rect' || (bounds.width() > 0 && bounds.height() > 0))
}

function hiddenFinding(row: ChartRow, others: readonly ChartRow[]): Finding {
  const name = nameOfRow(row)
  return {
    rule: 'hidden-row',
    message: `nothing is drawn of ${name}${andMore(others.length)}, which the dataset has`,
    hint: 'take out what hides it, or choose with `answers` or `minimum` of the dataset, which readers are told of',
  }
}
