import type { Node } from 'pdfmake/js/DocPreprocessor.js'

/** The part of a measured node that no page break may part from what stands before it, as a copy to be measured. */
export function headOf(node: Node, measureHeight: (node: Node) => number): Node {
  const copy = copyNode(node)
  if (node.wholeUpTo !== undefined && measureHeight(copyNode(node)) <= node.wholeUpTo) return copy
  const head = (inner: Node) => headOf(inner, measureHeight)
  if (copy.stack !== undefined) return { ...copy, stack: headOfStack(copy.stack).map(head) }
  if (copy.ul !== undefined) return { ...copy, ul: copy.ul.slice(0, 1).map(head) }
  if (copy.ol !== undefined) return { ...copy, ol: copy.ol.slice(0, 1).map(head) }
  if (copy.text !== undefined) return { ...copy, headOnly: true }
  if (copy.table !== undefined) {
    const { body, headerRows = 0 } = copy.table
    const rows = body.slice(0, headerRows + 1)
    const isWhole = copy.table.dontBreakRows === true
    return { ...copy, table: { ...copy.table, body: isWhole ? rows : rows.map((row) => row.map(head)) } }
  }
  return copy
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
