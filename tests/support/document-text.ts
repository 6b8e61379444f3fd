import type { PhrasingContent } from 'mdast'
import type { Block } from '../../pipeline/prose/document.ts'

/** Running text as a reader sees it; references show their text. */
export function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value
      return 'children' in node ? inlineText(node.children) : ''
    })
    .join('')
}

/** The shape of a block without its texts: types of the nodes, nested. */
export function shapeOf(node: Block | PhrasingContent): unknown {
  if (!('children' in node)) return node.type
  const children = node.children as readonly (Block | PhrasingContent)[]
  return [node.type, ...children.map(shapeOf)]
}
