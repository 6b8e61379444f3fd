import { own } from '../../../core/own.ts'
import type { ChartRow } from '../../chart-row.ts'

/** The fields that the rows of a view have, each with the largest size of its values: characters, or items of a list. */
export interface Fields {
  readonly sizes: ReadonlyMap<string, number>
  /** Those that the chart calculates: they may place and colour, but no reader may read them. */
  readonly made: ReadonlySet<string>
  /** Whether there may be more, whose names come from the data. */
  readonly areOpen: boolean
}

export const NO_FIELDS: Fields = { sizes: new Map(), made: new Set(), areOpen: false }

/** A number or a short text. */
export const SMALL = 30

/** A label, or the lines of one. */
const LABEL = 1000

const ROW: Readonly<Record<keyof ChartRow, number>> = {
  result: LABEL,
  question: LABEL,
  questionLabel: LABEL,
  item: LABEL,
  itemLabel: LABEL,
  itemLines: LABEL,
  itemOrder: SMALL,
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
  decimals: SMALL,
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
  low: SMALL,
  high: SMALL,
  intervalText: LABEL,
  known: SMALL,
}

/** Those of any dataset. */
export const ROW_FIELDS: Fields = fieldsOf(ROW)

/** What Vega draws an axis, a legend or a heading of facets from. */
export const GUIDE_FIELDS: Fields = fieldsOf({ value: LABEL, label: LABEL, index: SMALL })

function fieldsOf(sizes: Readonly<Record<string, number>>): Fields {
  return { sizes: new Map(Object.entries(sizes)), made: new Set(), areOpen: false }
}

/** The fields and more that the chart calculates, of one size. */
export function withFields(fields: Fields, names: readonly string[], size = SMALL): Fields {
  const sizes = new Map([...fields.sizes, ...names.map((name) => [name, size] as const)])
  return { ...fields, sizes, made: new Set([...fields.made, ...names]) }
}

/** The fields when these hold what the rows hold. */
export function asTold(fields: Fields, names: readonly string[]): Fields {
  return { ...fields, made: new Set([...fields.made].filter((name) => !names.includes(name))) }
}

/** Whether a field holds what the rows hold, so that a reader may read it. An unknown one is told of elsewhere. */
export function isTold({ sizes, made, areOpen }: Fields, name: string): boolean {
  return sizes.has(name) ? !made.has(name) : !areOpen
}

/** Only these of the fields. */
export function onlyFields({ sizes, made }: Fields, names: readonly string[]): Fields {
  return {
    sizes: new Map(names.map((name) => [name, sizes.get(name) ?? LABEL])),
    made: new Set(names.filter((name) => made.has(name))),
    areOpen: false,
  }
}

/** The field that a name of Vega-Lite begins with: `answerLines[0]` and `answerLines.length` are in `answerLines`. */
export function headOf(name: string): string {
  return name.replace(/(?<!\\)[.[].*$/, '').replaceAll('\\', '')
}

/** What fields say that may take each other's place. */
const SAID: Readonly<Record<string, string>> = {
  ...{ answerLabel: 'answer', answerLines: 'answer', valueText: 'answer', value: 'answer' },
  ...{ itemLabel: 'question', itemLines: 'question', intervalText: 'interval' },
  ...{ groupLabel: 'group', groupLines: 'group', waveLabel: 'wave', waveDate: 'wave' },
  ...{ questionLabel: 'question', base: 'base', baseText: 'base' },
  ...{ count: 'figure', countText: 'figure', countedText: 'figure' },
  ...{ percentText: 'figure', columnText: 'figure' },
}

/** What kind of thing a field of the rows says; undefined where nothing else could take its place. */
export function saidBy(name: string): string | undefined {
  return own(SAID, name)
}

/** Fields that tell rows apart: what is drawn is held against the row that they name. */
export const IDENTITY: readonly (keyof ChartRow)[] = ['question', 'wave', 'group', 'answer', 'valueText']
