import type { PhrasingContent, RootContent } from 'mdast'
import type { Block, ReportDocument } from '../../pipeline/prose/document.ts'

type AnyNode = Block | RootContent | PhrasingContent

/** Every text that the sections of a report hold, in the order in which it is read. */
export function leavesOf({ sections }: ReportDocument): string[] {
  return sections
    .flatMap(({ blocks, footnotes }) => [...blocks, ...footnotes.flatMap((note) => note.blocks)])
    .flatMap(textsIn)
    .filter((text) => text.trim() !== '')
}

function textsIn(node: AnyNode): string[] {
  switch (node.type) {
    case 'crossReference':
      return node.form === 'text' ? [node.value] : []
    case 'chart':
      return [...node.caption.flatMap(textsIn), node.subtitle ?? '', node.source ?? '']
    case 'resultTable':
      return [
        ...[...node.caption.flatMap(textsIn), node.subtitle ?? '', ...node.columns.map(({ label }) => label)],
        ...node.rows.flatMap(({ label, description = '', cells }) => [label, description, ...cells]),
        node.note,
      ]
    case 'quotes':
      return node.quotes.flatMap(({ text, note = '' }) => [text, note])
    case 'keyFigure':
      return [node.figure, node.of, ...node.words.flatMap(textsIn)]
    case 'callout':
      return [node.title ?? '', ...node.children.flatMap(textsIn)]
    default:
      if ('value' in node) return [node.value]
      return 'children' in node ? (node.children as readonly AnyNode[]).flatMap(textsIn) : []
  }
}
