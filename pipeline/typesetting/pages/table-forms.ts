import { RepeatedBox } from './repeated-box.ts'
import { type Needs, needsOf } from './table-columns.ts'
import type { TableContent } from './table-rows.ts'

/** The forms that a table may be set in, best first; each is made when the ones before it do not fit. */
export interface TableForms {
  readonly forms: readonly (() => TableContent)[]
  /** Whether its columns may be parted. */
  readonly isPartible: boolean
}

/** A table as it is set in a column: in parts below one another, of which there is mostly one. */
export interface ChosenForm {
  readonly parts: readonly TableContent[]
  /** Whether words or numbers must be broken where there is no place for a hyphen. */
  readonly isBroken: boolean
}

/**
 * The first form that fits without breaking a word, then in parts, and then with words broken by hyphens. When none
 * does, the first.
 */
export function chooseForm({ forms, isPartible }: TableForms, width: number): ChosenForm {
  for (const kind of ['words', 'hyphenated'] as const) {
    const whole = forms.find((form) => needOf(form(), kind) <= width)
    if (whole !== undefined) return { parts: [whole()], isBroken: false }
    const parts = isPartible ? fewestParts(forms, kind, width) : undefined
    if (parts !== undefined) return { parts, isBroken: false }
  }
  return { parts: forms.slice(0, 1).map((form) => form()), isBroken: true }
}

function needOf({ columns, rows, style }: TableContent, kind: keyof Needs): number {
  return needsOf(columns, rows, style.columnGap)[kind]
}

function fewestParts(forms: TableForms['forms'], kind: keyof Needs, width: number) {
  const parted = forms.flatMap((form) => {
    const parts = partsOf(form(), kind, width)
    return parts === undefined ? [] : [parts]
  })
  return parted.toSorted((one, other) => one.length - other.length)[0]
}

/** As few parts as fit, with as many columns each; undefined when not even one column fits beside the first. */
function partsOf(content: TableContent, kind: keyof Needs, width: number): TableContent[] | undefined {
  const others = content.columns.length - 1
  if (content.rows.flat().some(({ columnSpan }) => columnSpan > 1)) return undefined
  for (let count = 2; count <= others; count += 1) {
    const size = Math.ceil(others / count)
    const starts = Array.from({ length: Math.ceil(others / size) }, (_, part) => 1 + part * size)
    const parts = starts.map((start) => columnsFrom(content, start, start + size))
    if (parts.every((part) => needOf(part, kind) <= width)) return parts
  }
  return undefined
}

/** The first column and those from one up to another. Where it is repeated, the first is not read aloud again. */
function columnsFrom(content: TableContent, start: number, end: number): TableContent {
  const isRepeated = start > 1
  const rows = content.rows.map((cells) =>
    cells.flatMap((placed) => {
      const { column, cell } = placed
      if (column === 0) return [isRepeated ? { ...placed, cell: new RepeatedBox(cell) } : placed]
      return column < start || column >= end ? [] : [{ ...placed, column: column - start + 1 }]
    }),
  )
  return { ...content, columns: [...content.columns.slice(0, 1), ...content.columns.slice(start, end)], rows }
}
