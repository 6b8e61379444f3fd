/** An element of HTML or SVG. Texts in it are data: writing escapes them. */
export interface Element {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly Node[]
}

export type Node = Element | string

/** An attribute that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element around children, each a node or a list of nodes. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (Node | readonly Node[])[]
): Element {
  return { name, attributes, children: children.flat() }
}

/** The markup of a node: HTML that an XML reader understands too, with a line for each block. */
export function serialise(node: Node): string {
  if (typeof node === 'string') return escapeText(node)
  const { name, attributes, children } = node
  const opening = `${LINES.has(name) ? '\n' : ''}<${name}${Object.entries(attributes).map(attribute).join('')}`
  if (VOID.has(name)) return `${opening}/>`
  const content = name === 'style' ? children.map(styleText) : children.map(serialise)
  return `${opening}>${content.join('')}</${name}>`
}

/** The words of nodes, without their markup. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('')
}

function attribute([name, value]: [string, Attributes[string]]): string {
  if (!NAME.test(name)) throw new Error(`No attribute can be called ${name}`)
  return value === undefined ? '' : ` ${name}="${escapeText(`${value}`).replaceAll('"', '&quot;')}"`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A browser reads a style sheet literally, up to the end tag. */
function styleText(node: Node): string {
  if (typeof node !== 'string' || /[<&]/.test(node)) throw new Error('A style sheet holds no markup')
  return node
}

const NAME = /^[A-Za-z][A-Za-z0-9:-]*$/

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'link', 'meta'])

/** Elements that begin a line: white space before them is never shown. */
const LINES: ReadonlySet<string> = new Set([
  ...['html', 'head', 'title', 'meta', 'link', 'style', 'body', 'header', 'nav', 'main', 'footer', 'section'],
  ...['div', 'aside', 'figure', 'figcaption', 'details', 'table', 'caption', 'thead', 'tbody', 'tr'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'p', 'ol', 'ul', 'li', 'dl', 'dt', 'dd', 'blockquote', 'hr', 'svg'],
])
