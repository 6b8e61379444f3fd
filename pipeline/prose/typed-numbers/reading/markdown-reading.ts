import { type MarkdownNode, parseMarkdown, rangeOf } from '../../compose/markdown.ts'
import { TOKEN_CHARACTERS } from '../../compose/tokens.ts'

/** A part of a Markdown text, and the stretch that it takes. */
export interface NodeRange {
  readonly node: MarkdownNode
  readonly range: { readonly start: number; readonly end: number }
}

const [, MARK] = TOKEN_CHARACTERS

/** All parts of a Markdown text. */
export function nodesIn(markdown: string): NodeRange[] {
  return [...nodesOf(parseMarkdown(markdown), markdown)]
}

/**
 * The words of a Markdown text as readers see them: without signs that escape others, the addresses of links, and codes.
 *
 * @param words the text with its marks hidden
 * @param markdown of the same length
 */
export function asRead(words: string, nodes: readonly NodeRange[], markdown: string): string {
  return withEdits(words, nodes.flatMap(editsFor(markdown)))
}

/** A stretch of a text that is to be read as another one, of the same length. */
interface Edit {
  readonly start: number
  readonly text: string
}

function withEdits(text: string, edits: readonly Edit[]): string {
  let edited = ''
  for (const edit of edits.toSorted((one, other) => one.start - other.start))
    edited += text.slice(edited.length, edit.start) + edit.text
  return edited + text.slice(edited.length)
}

/** A character that Markdown would read as a mark, with the sign before it; or the code of one. */
const WRITTEN_OTHERWISE = /\\([!-/:-@[-`{-~])|&(nbsp|amp|lt|gt|quot);/g
const CODES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** Where what is read differs from what is written, though no word does. */
function editsFor(markdown: string) {
  return ({ node, range: { start, end } }: NodeRange): Edit[] => {
    switch (node.type) {
      case 'text':
        return Array.from(
          markdown.slice(start, end).matchAll(WRITTEN_OTHERWISE),
          ({ index, 0: { length }, 1: sign, 2: code = '' }) => ({
            start: start + index,
            text: code === 'nbsp' ? ' '.repeat(length) : (sign ?? CODES[code] ?? '').padStart(length, MARK),
          }),
        )
      case 'link': {
        const last = node.children.at(-1)
        const address = last === undefined ? end : rangeOf(last).end
        return [{ start: address, text: MARK.repeat(end - address) }]
      }
      // Cells that stand close to one another are words of their own, and so is what follows the number of a note.
      case 'tableCell':
        return markdown[start] === '|' ? [{ start, text: '|' }] : []
      case 'footnoteReference':
        return /[\p{L}\p{N}]/u.test(markdown[end] ?? '') ? [{ start: end - 1, text: ' ' }] : []
      default:
        return []
    }
  }
}

function* nodesOf(node: MarkdownNode, text: string): Generator<NodeRange> {
  const range = rangeOf(node)
  yield { node, range }
  // An address that is its own text, such as www.example.org/2015.
  if (node.type === 'link' && !text.startsWith('[', range.start)) return
  if ('children' in node) for (const child of node.children) yield* nodesOf(child, text)
}
