import type { ChartRow } from './chart-row.ts'

/** Rows of one question, wave and group, with a heading that distinguishes them from other parts. */
export interface Part {
  readonly head: readonly string[]
  readonly rows: readonly ChartRow[]
}

/** The parts of a chart, in order. */
export function partsOf(rows: readonly ChartRow[]): readonly Part[] {
  const differ = differences(rows)
  const byHead = new Map<string, Part & { readonly rows: ChartRow[] }>()
  for (const row of rows) {
    const head = [
      ...(differ.question ? [row.questionLabel] : []),
      ...(differ.wave ? [row.waveLabel] : []),
      ...(row.groupLabel === null ? [] : [row.groupLabel]),
    ]
    const key = JSON.stringify(head)
    const part = byHead.get(key) ?? { head, rows: [] }
    part.rows.push(row)
    byHead.set(key, part)
  }
  return [...byHead.values()]
}

/** What distinguishes the rows of a chart. */
export function differences(rows: readonly ChartRow[]) {
  const several = (values: readonly unknown[]) => new Set(values).size > 1
  return {
    question: several(rows.map((row) => row.question)),
    wave: several(rows.map((row) => row.wave)),
    group: rows.some((row) => row.group !== null),
  }
}

/** Leaves out figures that are drawn twice, and measures when the values that they summarise are drawn. */
export function withoutRepeats(rows: readonly ChartRow[]): readonly ChartRow[] {
  const spread = new Set(rows.filter(isValue).map((row) => row.question))
  const kept = rows.filter((row) => row.count !== null || !row.known || !spread.has(row.question))
  const unique = new Map(kept.map((row) => [keyOf(row), row]))
  return [...unique.values()]
}

/** Whether a row shows how often a number was given. */
export function isValue(row: ChartRow): boolean {
  return row.answer === null && row.known
}

/** Groups rows by a property, in the order in which its values first appear. */
export function groupBy<Key>(
  rows: readonly ChartRow[],
  keyOfRow: (row: ChartRow) => Key,
): readonly (readonly ChartRow[])[] {
  const groups = new Map<Key, ChartRow[]>()
  for (const row of rows) {
    const key = keyOfRow(row)
    const group = groups.get(key) ?? []
    group.push(row)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function keyOf({ question, wave, group, answer, value }: ChartRow): string {
  return JSON.stringify([question, wave, group, answer ?? value])
}

/** The first of each kind of items. */
export function distinct<Item>(items: readonly Item[], keyOfItem: (item: Item) => unknown): readonly Item[] {
  return items.filter(
    (item, index) => items.findIndex((other) => keyOfItem(other) === keyOfItem(item)) === index,
  )
}
