import type { Heading, Root, Table, TableCell, TableRow } from 'mdast'
import type { Finding } from '../../core/problem.ts'
import type { Filled } from './filled.ts'
import { type MarkdownNode, nodesIn, rangeOf } from './markdown.ts'
import { plainText } from './sentence.ts'

/** What is wrong at an offset of filled Markdown. */
export interface MarkdownFault extends Finding {
  readonly offset: number
}

type Text = Pick<Filled, 'markdown' | 'insertions'>

/** What a report would pass over without a word, or could not set, in Markdown that can be read. */
export function markdownFaults(tree: Root, text: Text): MarkdownFault[] {
  const nodes = [...nodesIn(tree)]
  const headings = nodes.filter((node) => node.type === 'heading')
  return [
    ...nodes.flatMap((node) => faultsOf(node, text)),
    ...headings.flatMap((heading, index) => levelFaults(heading, headings[index - 1], text)),
    ...repeatedNotes(nodes, text),
  ].toSorted((one, other) => one.offset - other.offset)
}

function faultsOf(node: MarkdownNode, text: Text): MarkdownFault[] {
  switch (node.type) {
    case 'heading':
      return node.children.length > 0
        ? []
        : [faultAt(node, 'empty-heading', 'this heading has no words', 'write them, or leave it out')]
    case 'listItem':
      return [...emptyFaults(node, 'list item'), ...boxFaults(node)]
    case 'footnoteDefinition':
      return [...emptyFaults(node, 'note'), ...markFaults(node)]
    case 'blockquote':
      return emptyFaults(node, 'quotation')
    case 'table':
      return tableFaults(node, text)
    case 'link':
      return typeof node.title === 'string'
        ? [faultAt(node, 'markdown', 'a link cannot have a title', 'say it in the words of the link')]
        : []
    case 'textDirective':
      return bracketFaults(node)
    default:
      return []
  }
}

function faultAt(node: MarkdownNode, rule: string, message: string, hint?: string): MarkdownFault {
  return { offset: rangeOf(node).start, rule, message, ...(hint === undefined ? {} : { hint }) }
}

function emptyFaults(
  node: Extract<MarkdownNode, { readonly children: readonly MarkdownNode[] }>,
  what: string,
) {
  if (node.children.length > 0) return []
  return [faultAt(node, 'empty-block', `this ${what} is empty`, 'write something in it, or leave it out')]
}

function markFaults(note: Extract<MarkdownNode, { type: 'footnoteDefinition' }>): MarkdownFault[] {
  return [...nodesIn(note)]
    .filter((node) => node.type === 'footnoteReference')
    .map((mark) =>
      faultAt(mark, 'note-in-note', 'a note cannot have a note of its own', 'say it in this one'),
    )
}

function boxFaults(item: Extract<MarkdownNode, { type: 'listItem' }>): MarkdownFault[] {
  if (typeof item.checked !== 'boolean') return []
  const box = item.checked ? '[x]' : '[ ]'
  return [faultAt(item, 'markdown', 'a list item cannot have a box to tick', `leave \`${box}\` out`)]
}

/** Of `:word` the word alone is printed. */
function bracketFaults(node: Extract<MarkdownNode, { type: 'textDirective' }>): MarkdownFault[] {
  const { start, end } = rangeOf(node)
  if (end <= start + 1 + node.name.length) return []
  const message = `brackets directly after \`:${node.name}\` would be lost`
  return [faultAt(node, 'markdown', message, `write the colon as \`\\:\``)]
}

function levelFaults(heading: Heading, before: Heading | undefined, text: Text): MarkdownFault[] {
  if (before === undefined || heading.depth <= before.depth + 1 || heading.children.length === 0) return []
  const message = `the heading "${textOf(heading, text)}" of level ${heading.depth} follows one of level ${before.depth}`
  return [faultAt(heading, 'skipped-level', message, `write it with \`${'#'.repeat(before.depth + 1)}\``)]
}

function textOf(node: Heading | TableCell | undefined, { markdown, insertions }: Text): string {
  const [first, last] = [node?.children[0], node?.children.at(-1)]
  if (first === undefined || last === undefined) return ''
  return plainText(markdown.slice(rangeOf(first).start, rangeOf(last).end), insertions)
}

/** Rows that do not fill the columns, or else columns without a header. */
function tableFaults({ children: [header, ...rows] }: Table, text: Text): MarkdownFault[] {
  const titles = header?.children ?? []
  const irregular = rows.flatMap((row, index) => rowFaults(row, index, titles.length, text))
  if (irregular.length > 0) return irregular
  return titles.flatMap((title, column) => {
    if (title.children.length > 0) return []
    const begins = quoted(textOf(rows[0]?.children[column], text))
    return [faultAt(title, 'column-without-header', `column ${column + 1} of a table${begins} has no header`)]
  })
}

function rowFaults(row: TableRow, index: number, columns: number, text: Text): MarkdownFault[] {
  const isEmpty = row.children.every((cell) => cell.children.length === 0)
  const size = row.children.length
  if (size === columns && !isEmpty) return []
  const message = `row ${index + 1} of a table${quoted(textOf(row.children[0], text))}`
  const fault = size === columns ? 'has no text of its own' : `has cells for ${size} of ${columns} columns`
  return [faultAt(row, 'irregular-table', `${message} ${fault}`)]
}

function quoted(text: string): string {
  return text === '' ? '' : `, which begins with "${text}",`
}

/** Of two notes with one mark only the first would be printed; the same note may come twice from a partial. */
function repeatedNotes(nodes: readonly MarkdownNode[], { markdown, insertions }: Text): MarkdownFault[] {
  const first = new Map<string, string>()
  return nodes.flatMap((node) => {
    if (node.type !== 'footnoteDefinition') return []
    const words = node.children.map((child) => wordsOf(child, markdown))
    const said = plainText(words.join('\n\n'), insertions)
    const known = first.get(node.identifier)
    if (known === undefined) first.set(node.identifier, said)
    if (known === undefined || known === said) return []
    const message = `two notes have the mark \`[^${node.label ?? node.identifier}]\``
    return [faultAt(node, 'repeated-footnote', message, 'give this one a mark of its own')]
  })
}

function wordsOf(node: MarkdownNode, markdown: string): string {
  return markdown.slice(rangeOf(node).start, rangeOf(node).end)
}
