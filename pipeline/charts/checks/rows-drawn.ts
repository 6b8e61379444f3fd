import type { ChartRow } from '../chart-row.ts'
import type { DrawnItem } from '../draw/drawn-bounds.ts'

type Datum = Readonly<Record<string, unknown>>

/** What tells the rows of a chart apart, as far as what is drawn still knows it. */
const IDENTITY = ['question', 'wave', 'group', 'answer'] as const
const NAMES = ['answerLabel', 'groupLabel', 'waveLabel'] as const

export function datumOf({ datum }: DrawnItem): Datum {
  return typeof datum === 'object' && datum !== null ? (datum as Datum) : {}
}

/** Finds the row that something was drawn from; undefined for what is made of several. */
export function rowFinder(rows: readonly ChartRow[]): (datum: Datum) => ChartRow | undefined {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  return (datum) => byKey.get(keyOf(datum))
}

/** The same, and for what is made of several rows the first of them, whose figure it then should have. */
export function anyRowFinder(rows: readonly ChartRow[]): (datum: Datum) => ChartRow | undefined {
  const rowOf = rowFinder(rows)
  const known = new Map<string, ChartRow | undefined>()
  return (datum) => {
    const [part] = partOf(datum)
    if (part === undefined) return rowOf(datum)
    const [key, names] = part
    if (!known.has(key))
      known.set(
        key,
        rows.find((row) => row.known && agrees(names, row)),
      )
    return known.get(key)
  }
}

/** What tells a row from the others. */
export function keyOf(datum: Datum | ChartRow): string {
  const { question, wave, group, answer, valueText } = datum
  return JSON.stringify([question, wave, group, answer, answer === null ? valueText : null])
}

/** The rows that none of these was drawn from: neither from a row itself nor from what is made of it and others. */
export function rowsWithout(items: readonly DrawnItem[], rows: readonly ChartRow[]): readonly ChartRow[] {
  const data = items.map(datumOf)
  const whole = new Set(data.filter((datum) => IDENTITY.every((name) => name in datum)).map(keyOf))
  const parts = [...new Map(data.flatMap(partOf)).values()]
  return rows.filter((row) => !whole.has(keyOf(row)) && !parts.some((part) => agrees(part, row)))
}

type Part = readonly (readonly [name: keyof ChartRow, value: unknown])[]

/** What something that is made of several rows still knows of them. */
function partOf(datum: Datum): (readonly [string, Part])[] {
  if (IDENTITY.every((name) => name in datum)) return []
  const part: Part = [...IDENTITY, ...NAMES]
    .filter((name) => name in datum)
    .map((name) => [name, datum[name]])
  return part.length === 0 ? [] : [[JSON.stringify(part), part]]
}

function agrees(part: Part, row: ChartRow): boolean {
  return part.every(([name, value]) => row[name] === value)
}
