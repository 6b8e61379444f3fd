import type { ChartRow } from '../../rows.ts'

/** The fields that the rows of a view have, each with the largest size of its values: characters, or items of a list. */
export interface Fields {
  readonly sizes: ReadonlyMap<string, number>
  /** Whether there may be more, whose names come from the data. */
  readonly areOpen: boolean
}

export const NO_FIELDS: Fields = { sizes: new Map(), areOpen: false }

/** A number or a short text. */
export const SMALL = 30

/** A label, or the lines of one. */
const LABEL = 1000

const ROW: Readonly<Record<keyof ChartRow, number>> = {
  result: LABEL,
  question: LABEL,
  questionLabel: LABEL,
  wave: LABEL,
  waveLabel: LABEL,
  waveOrder: SMALL,
  waveDate: SMALL,
  group: LABEL,
  groupLabel: LABEL,
  groupLines: LABEL,
  groupOrder: SMALL,
  answer: LABEL,
  answerLabel: LABEL,
  answerLines: LABEL,
  answerOrder: SMALL,
  value: SMALL,
  valueText: LABEL,
  count: SMALL,
  countText: SMALL,
  countedText: LABEL,
  base: SMALL,
  baseText: SMALL,
  percent: SMALL,
  percentText: LABEL,
  columnText: LABEL,
  countLeads: SMALL,
  share: SMALL,
  known: SMALL,
}

/** Those of any dataset. */
export const ROW_FIELDS: Fields = fieldsOf(ROW)

/** What Vega draws an axis, a legend or a heading of facets from. */
export const GUIDE_FIELDS: Fields = fieldsOf({ value: LABEL, label: LABEL, index: SMALL })

function fieldsOf(sizes: Readonly<Record<string, number>>): Fields {
  return { sizes: new Map(Object.entries(sizes)), areOpen: false }
}

/** The fields and more, of one size. */
export function withFields(fields: Fields, names: readonly string[], size = SMALL): Fields {
  return { ...fields, sizes: new Map([...fields.sizes, ...names.map((name) => [name, size] as const)]) }
}

/** Only these of the fields. */
export function onlyFields({ sizes }: Fields, names: readonly string[]): Fields {
  return {
    sizes: new Map(names.map((name) => [name, sizes.get(name) ?? LABEL])),
    areOpen: false,
  }
}

/** The field that a name of Vega-Lite begins with: `answerLines[0]` and `answerLines.length` are in `answerLines`. */
export function headOf(name: string): string {
  return name.replace(/(?<!\\)[.[].*$/, '').replaceAll('\\', '')
}
