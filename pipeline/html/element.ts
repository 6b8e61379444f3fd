import type { Element, ElementContent, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'

export type { Element } from 'hast'

/** Texts are data: writing escapes them. */
export type Node = ElementContent | string

/** By their names in HTML or SVG; one that is undefined is left out. */
export type Attributes = Readonly<Properties>

/** An element of HTML or SVG, with a line for each block in it. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Node[]): Element {
  return { type: 'element', tagName: name, properties: { ...attributes }, children: children.flatMap(inLine) }
}

function inLine(child: Node): ElementContent[] {
  if (typeof child === 'string') return [{ type: 'text', value: child }]
  const startsLine = child.type === 'element' && LINES.has(child.tagName)
  return startsLine ? [{ type: 'text', value: '\n' }, child] : [child]
}

/** HTML that an XML reader understands too. */
export function serialise(node: Element): string {
  return toHtml(node, WRITING)
}

const WRITING = {
  closeSelfClosing: true,
  tightSelfClosing: true,
  characterReferences: { useNamedReferences: true },
} as const

/** The words of nodes, without their markup. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : wordsOf(node))).join('')
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'element') return textOf(node.children)
  return node.type === 'text' ? node.value : ''
}

/** Elements that begin a line: white space before them is never shown. */
const LINES: ReadonlySet<string> = new Set([
  ...['html', 'head', 'title', 'meta', 'link', 'style', 'body', 'header', 'nav', 'main', 'footer', 'section'],
  ...['div', 'aside', 'figure', 'figcaption', 'details', 'table', 'caption', 'thead', 'tbody', 'tr'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'p', 'ol', 'ul', 'li', 'dl', 'dt', 'dd', 'blockquote', 'hr', 'svg'],
])
