import type { Block } from '../document.ts'
import type { BlockPiece } from './tokens.ts'
import type { Trace } from './trace.ts'

/** What the words of a component are, where no figure of its own says so. */
const REASONS: Readonly<Record<string, string>> = {
  chart: 'the title of the chart, from its spec',
  assumptions: 'an assumption, as the data give it',
  'frequency-table': 'words of the codebook',
  'cross-table': 'words of the codebook',
}

/** A component's block in which every text with a number has a mark. */
export function markNumbers(block: Block, { helper, place }: BlockPiece, trace: Trace): Block {
  const reason = REASONS[helper] ?? `from \`${helper}\``
  return marked(block, (text) => trace.number(text, reason, place))
}

/** Goes through what a tree holds, and marks the texts that have no mark. */
function marked<Node>(node: Node, markOf: (text: string) => string | undefined): Node
function marked(node: unknown, markOf: (text: string) => string | undefined): unknown {
  if (Array.isArray(node)) return node.map((each) => marked(each, markOf))
  if (typeof node !== 'object' || node === null) return node
  if ('type' in node && node.type === 'text' && 'value' in node && typeof node.value === 'string') {
    const mark = 'data' in node ? undefined : markOf(node.value)
    return mark === undefined ? node : { ...node, data: { mark } }
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, marked(value, markOf)]))
}
