import type { Nodes, PhrasingContent } from 'mdast'
import { parseMarkdown } from './markdown.ts'
import { type Insertion, segmentsOf } from './tokens.ts'

/** Where a paragraph, item, heading or cell ends: an empty line, a line with a mark of its own, the edge of a cell. */
const EDGE = /\n[ \t]*\n|\n(?=[ \t]*(?:#{1,6} |[-*+>] |\d+[.)] |:::|\[\^))|\|/
/** The end of a sentence, with what closes it. */
const STOP = /[.!?]["'”’)*_]*(?=\s|$)/
const FOOTNOTE_MARK = /\[\^[^\]\s]+\](?!:)/g

/**
 * The sentence, or sentences, that hold the text between two marks, as Markdown with tokens. Values are tokens still,
 * so that no point within one ends a sentence.
 */
export function sentenceAround(text: string, start: string, end: string): string {
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  const before = text.slice(0, from).replace(FOOTNOTE_MARK, '').split(EDGE).at(-1) ?? ''
  const words = text.slice(from + start.length, to)
  const after = text.slice(to + end.length).replace(FOOTNOTE_MARK, '')
  return `${afterLastStop(before)}${words}${endsSentence(words) ? '' : upToStop(after.split(EDGE)[0] ?? '')}`
}

/** What a reader sees of an insertion of filled Markdown, on one line; a reference, not yet resolved, is three dots. */
export function plainText(markdown: string, insertions: readonly Insertion[]): string {
  const text = textOf(parseMarkdown(markdown.replace(FOOTNOTE_MARK, '')))
  const parts = segmentsOf(text).map((part) =>
    typeof part === 'string' ? part : insertionText(insertions[part]),
  )
  return parts.join('').replace(/\s+/g, ' ').trim()
}

function afterLastStop(text: string): string {
  return text.split(new RegExp(STOP, 'g')).at(-1) ?? ''
}

function upToStop(text: string): string {
  const stop = STOP.exec(text)
  return stop === null ? text : text.slice(0, stop.index + stop[0].length)
}

function endsSentence(text: string): boolean {
  return text.includes('\n\n') || new RegExp(`${STOP.source}\\s*$`).test(text)
}

function textOf(node: Nodes | PhrasingContent): string {
  if ('value' in node) return node.value
  const children = 'children' in node ? node.children.map((child) => textOf(child)) : []
  if (node.type === 'textDirective') return `:${node.name}${children.join('')}`
  const isBlock = children.length > 0 && !INLINE.includes(node.type)
  return isBlock ? `${children.join('')}\n` : children.join('')
}

const INLINE: readonly string[] = ['emphasis', 'strong', 'delete', 'link']

/** An insertion as a reader sees it, before its sentence has settled its form; a reference is three dots. */
export function insertionText(insertion: Insertion | undefined): string {
  if (insertion?.kind === 'text') return insertion.phrase.text
  if (insertion?.kind === 'foreign') return insertion.text
  return insertion?.kind === 'reference' ? '…' : ''
}
