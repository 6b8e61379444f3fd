import type { FootnoteReference, PhrasingContent } from 'mdast'
import { allBlocks, contentOf } from '../prose/block-content.ts'
import type { Footnote, ReportDocument } from '../prose/document.ts'

/** All references to footnotes in a report, in its order, by the identifier of the note. */
export function collectReferences(document: ReportDocument): Map<string, readonly FootnoteReference[]> {
  const all = wordsOf(document).filter((node) => node.type === 'footnoteReference')
  const identifiers = [...new Set(all.map(({ identifier }) => identifier))]
  return new Map(identifiers.map((id) => [id, all.filter(({ identifier }) => identifier === id)]))
}

/** Whether the text speaks of pages. */
export function namesPages(document: ReportDocument): boolean {
  return wordsOf(document).some((node) => node.type === 'crossReference' && node.form !== 'text')
}

/** Id of a footnote. */
export function noteId(number: Footnote['number']): string {
  return `footnote-${number}`
}

/** Id of the place that refers to a footnote, counted from 0. */
export function referenceId(number: Footnote['number'], index: number): string {
  return `footnote-${number}.reference-${index + 1}`
}

/** All words of a report, those in notes after the section that they belong to. */
function wordsOf({ sections }: ReportDocument): PhrasingContent[] {
  const blocks = sections.flatMap((section) => [
    ...section.blocks,
    ...section.footnotes.flatMap((note) => note.blocks),
  ])
  return allBlocks(blocks).flatMap((block) => contentOf(block).lines.flat().flatMap(withInner))
}

/** A node of running text, followed by those within it. */
function withInner(node: PhrasingContent): PhrasingContent[] {
  return 'children' in node ? [node, ...node.children.flatMap(withInner)] : [node]
}
