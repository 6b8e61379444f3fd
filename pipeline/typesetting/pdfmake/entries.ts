import type { Node } from 'pdfmake/js/DocPreprocessor.js'

/** A block with the asides that stand beside it, or an empty one: a page break, or what the last asides stand beside. */
export interface Entry {
  readonly asides: readonly Node[]
  readonly node: Node
  /** Of its first aside, or its own. */
  readonly index: number
}

/** Blocks, each with the asides before it. */
export function entriesOf(nodes: readonly Node[]): Entry[] {
  const entries: Entry[] = []
  let asides: readonly Node[] = []
  const end = (node: Node, index: number) => {
    entries.push({ asides, node, index: index - asides.length })
    asides = []
  }
  for (const [index, node] of nodes.entries()) {
    if (node.aside !== undefined) {
      asides = [...asides, node]
      continue
    }
    if (node.startsPage === true && asides.length > 0) end(noBlock(), index)
    end(node, index)
  }
  if (asides.length > 0) end(noBlock(), nodes.length)
  return entries
}

/** The asides of an entry without its block, and the block without them. */
export function partEntry({ asides, node, index }: Entry): readonly [asides: Entry, block: Entry] {
  return [
    { asides, node: noBlock(), index },
    { asides: [], node, index: index + asides.length },
  ]
}

/** Whether nothing stands beside the asides, or below what is kept with the next. */
export function isEmpty({ node }: Entry): boolean {
  return node.stack?.length === 0
}

/** Layout writes on what it sets, so each is a new one. */
function noBlock(): Node {
  return { stack: [] }
}
