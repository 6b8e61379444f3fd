import type { Node, TableBody } from 'pdfmake/js/DocPreprocessor.js'
import { groupRows, startOfRow } from './rows.ts'

/** How high things are, and how high they may be. */
export interface Measure {
  /** Height of a measured node, which it uses up. */
  readonly heightOf: (node: Node) => number
  /** Of the text on a page. */
  readonly pageHeight: number
}

/** The part of a measured node that no page break may part from what stands before it, as a copy to be measured. */
export function headOf(node: Node, measure: Measure): Node {
  const copy = copyNode(node)
  if (node.wholeUpTo !== undefined && measure.heightOf(copyNode(node)) <= node.wholeUpTo) return copy
  const head = (inner: Node) => headOf(inner, measure)
  if (copy.stack !== undefined) return { ...copy, stack: headOfStack(copy.stack).map(head) }
  if (copy.ul !== undefined) return { ...copy, ul: copy.ul.slice(0, 1).map(head) }
  if (copy.ol !== undefined) return { ...copy, ol: copy.ol.slice(0, 1).map(head) }
  if (copy.text !== undefined) return { ...copy, headOnly: true }
  if (copy.table?.keepsRows === true) return headOfTable(copy, copy.table, measure)
  // A box, which is a table of one cell.
  if (copy.table !== undefined) {
    return { ...copy, table: { ...copy.table, body: copy.table.body.map((row) => row.map(head)) } }
  }
  return copy
}

/** The header with the first rows, or with the start of the first row where they do not fit on a page together. */
function headOfTable(node: Node, table: TableBody, measure: Measure): Node {
  const { body, headerRows = 0 } = table
  const withRows = (rows: readonly Node[][]): Node => {
    return { ...node, table: { ...table, body: [...body.slice(0, headerRows), ...rows] } }
  }
  const fits = (whole: Node) => measure.heightOf(copyNode(whole)) <= measure.pageHeight
  const [group] = groupRows(table)
  const whole = withRows(body.slice(headerRows, group?.end))
  const [first] = body.slice(headerRows)
  if (first === undefined || fits(whole)) return whole
  const head = (cell: Node) => headOf(cell, measure)
  return withRows([startOfRow(first, head, (row) => fits(withRows([row])))])
}

/** Layout consumes what it sets, so what is only measured is a copy. */
export function copyNode(node: Node): Node {
  return copy(node)
}

function headOfStack(stack: Node[]): Node[] {
  const end = stack.findIndex((node) => node.keepWithNext !== true)
  return end === -1 ? stack : stack.slice(0, end + 1)
}

/** What a node is made of and layout only reads. */
const SHARED: ReadonlySet<string> = new Set(['_inlines', 'text', 'svg', 'element'])

/** Copies plain objects and arrays; text, fonts and functions are shared. */
function copy<Value>(value: Value): Value
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => copy(item))
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  const copied: Record<string, unknown> = { ...value }
  for (const [key, item] of Object.entries(copied)) if (!SHARED.has(key)) copied[key] = copy(item)
  return copied
}
