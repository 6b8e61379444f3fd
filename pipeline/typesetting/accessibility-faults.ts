import { plainText } from './characters.ts'
import type { Block, Cell, Heading, Inline, Table, Text, TypesetDocument } from './document.ts'
import type { Fault } from './typesetting-error.ts'
import { allBlocks, inlinesOf, isBarColumn } from './walk.ts'

/** What a document lacks to be read by who cannot see it, and its author can mend. */
export function findAccessibilityFaults(document: TypesetDocument): Fault[] {
  const blocks = [...allBlocks(document)]
  return [
    ...findMissingInformation(document),
    ...findSkippedLevels(blocks.filter((block) => block.type === 'heading')),
    ...blocks.flatMap(findMissingText),
    ...blocks.flatMap((block) => findEmptyLinks(inlinesOf(block))),
  ]
}

function findMissingInformation({ info }: TypesetDocument): Fault[] {
  return (['title', 'language'] as const)
    .filter((item) => info[item].trim() === '')
    .map((item) => ({ kind: 'missing-information', item }))
}

function findSkippedLevels(headings: readonly Heading[]): Fault[] {
  return headings.flatMap(({ level, content }, index): Fault[] => {
    const above = headings[index - 1]?.level ?? 0
    return level > above + 1 ? [{ kind: 'skipped-level', heading: plainText(content), level, above }] : []
  })
}

function findMissingText(block: Block): Fault[] {
  switch (block.type) {
    case 'heading':
      return isBlank(plainText(block.content)) ? [{ kind: 'empty-heading', target: block.id }] : []
    case 'figure':
      return isBlank(block.alt) ? [{ kind: 'figure-without-text', target: block.id ?? '' }] : []
    case 'table':
      return findEmptyHeaders(block)
    default:
      return []
  }
}

function findEmptyHeaders({ header, rows }: Table): Fault[] {
  const count = Math.max(header.length, ...rows.map((row) => row.length))
  return Array.from({ length: count }, (_, column) => column)
    .filter((column) => !isBarColumn(rows, column) && isBlank(textOf(header[column])))
    .map((column) => ({ kind: 'column-without-header', column: column + 1, text: textOf(rows[0]?.[column]) }))
}

function textOf(cell: Cell | undefined): string {
  return cell?.type === 'text' ? cell.paragraphs.map(({ content }) => plainText(content)).join(' ') : ''
}

/** Links of which no piece has text; pieces of one link carry the same object. */
function findEmptyLinks(inlines: readonly Inline[]): Fault[] {
  const texts = new Map<NonNullable<Text['link']>, string>()
  for (const inline of inlines) {
    if (inline.type !== 'text' || inline.link === undefined) continue
    texts.set(inline.link, (texts.get(inline.link) ?? '') + plainText([inline]))
  }
  return [...texts]
    .filter(([, text]) => isBlank(text))
    .map(([link]) => ({ kind: 'empty-link', address: 'url' in link ? link.url : link.target }))
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
