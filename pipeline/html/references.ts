import type { FootnoteReference, PhrasingContent } from 'mdast'
import type { Footnote, ReportDocument } from '../prose/document.ts'
import type { AnyBlock } from './context.ts'

type AnyNode = AnyBlock | PhrasingContent

/** All references to footnotes in a report, in its order, by the identifier of the note. */
export function collectReferences(document: ReportDocument): Map<string, readonly FootnoteReference[]> {
  const all = nodesOf(document).filter((node) => node.type === 'footnoteReference')
  const identifiers = [...new Set(all.map(({ identifier }) => identifier))]
  return new Map(identifiers.map((id) => [id, all.filter(({ identifier }) => identifier === id)]))
}

/** Whether the text speaks of pages. */
export function namesPages(document: ReportDocument): boolean {
  return nodesOf(document).some((node) => node.type === 'crossReference' && node.form !== 'text')
}

/** Id of a footnote. */
export function noteId(number: Footnote['number']): string {
  return `footnote-${number}`
}

/** Id of the place that refers to a footnote, counted from 0. */
export function referenceId(number: Footnote['number'], index: number): string {
  return `footnote-${number}.reference-${index + 1}`
}

/** All nodes of a report, those in notes after the section that they belong to. */
function nodesOf({ sections }: ReportDocument): AnyNode[] {
  return sections.flatMap(({ blocks, footnotes }) =>
    [...blocks, ...footnotes.flatMap((note) => note.blocks)].flatMap(nodesIn),
  )
}

function nodesIn(node: AnyNode): AnyNode[] {
  const inside: readonly AnyNode[] = [
    ...('caption' in node ? node.caption : []),
    ...('words' in node ? node.words : []),
    ...('children' in node ? (node.children as readonly AnyNode[]) : []),
  ]
  return [node, ...inside.flatMap(nodesIn)]
}
