import type { ReportDocument } from '../../../../pipeline/prose/document.ts'

/** What a document shows: every text with its trace id, and the texts that have none. */
export interface Shown {
  /** By trace id; a chart's own id is that of its drawing, which is not in the document. */
  readonly traced: ReadonlyMap<string, string>
  readonly untraced: readonly string[]
  readonly charts: ReadonlySet<string>
  /** Paragraphs, headings and captions as a reader sees them. */
  readonly passages: readonly string[]
  /** Words that go on after a figure. */
  readonly continuations: readonly string[]
}

/** Reads what a document shows from its tree, whatever the trace says of it. */
export function shownIn({ sections, cover }: Pick<ReportDocument, 'sections' | 'cover'>): Shown {
  const reader = new Reader()
  if (cover !== undefined) reader.charts.add(cover.traceId)
  reader.read(sections)
  return reader
}

type Tree = Readonly<Record<string, unknown>>

class Reader implements Shown {
  readonly traced = new Map<string, string>()
  readonly untraced: string[] = []
  readonly charts = new Set<string>()
  readonly passages: string[] = []
  readonly continuations: string[] = []

  read(node: unknown): void {
    if (Array.isArray(node)) for (const each of node) this.read(each)
    if (!isTree(node)) return
    if (node.type === 'resultTable') this.#table(node)
    if (node.type === 'chart') {
      this.#text(`${node.traceId}/number`, node.number)
      this.#lines(node, ['subtitle', 'source'])
      this.charts.add(String(node.traceId))
    }
    if (node.type === 'keyFigure') this.#keyFigure(node)
    if (node.type === 'quotes')
      for (const quote of children(node.quotes)) this.#text(quote.traceId, quote.text)
    if (node.type === 'callout') this.#text(node.titleTraceId, node.title)
    if (typeof node.value === 'string') this.#text(traceIdOf(node), node.value)
    if (node.type === 'paragraph' || node.type === 'heading') this.passages.push(textIn(node))
    if (Array.isArray(node.caption)) this.passages.push(node.caption.map(textIn).join(''))
    for (const part of ['blocks', 'footnotes', 'children', 'caption']) this.read(node[part])
  }

  #text(traceId: unknown, text: unknown): void {
    if (typeof traceId === 'string') this.traced.set(traceId, String(text))
    else if (text !== undefined) this.untraced.push(String(text))
  }

  /** Its words go on after the figure, so they open no sentence. */
  #keyFigure({ traceId, figure, of, words }: Tree): void {
    this.#text(traceId, figure)
    this.#text(`${traceId}/of`, of)
    this.continuations.push(children(words).map(textIn).join(''))
    this.read(words)
  }

  /** Lines above and below a chart or table, where it has them. */
  #lines(node: Tree, names: readonly string[]): void {
    for (const name of names.filter((each) => typeof node[each] === 'string')) {
      this.#text(`${node.traceId}/${name}`, node[name])
      this.passages.push(String(node[name]))
    }
  }

  #table(table: Tree): void {
    const { traceId, number, columns, rows } = table
    this.#text(`${traceId}/number`, number)
    this.#lines(table, ['subtitle'])
    this.#text(`${traceId}/note`, table.note)
    for (const [index, { label }] of children(columns).entries())
      this.#text(`${traceId}/head/${index}`, label)
    for (const [row, { label, description = '', cells }] of children(rows).entries()) {
      this.#text(`${traceId}/row/${row}/0`, `${label} ${description}`)
      for (const [index, cell] of (cells as readonly string[]).entries())
        this.#text(`${traceId}/row/${row}/${index + 1}`, cell)
    }
  }
}

function traceIdOf({ traceId, data }: Tree): unknown {
  return traceId ?? (isTree(data) ? data.traceId : undefined)
}

function textIn(node: unknown): string {
  if (!isTree(node)) return ''
  if (typeof node.value === 'string') return node.value
  return children(node.children).map(textIn).join('')
}

function children(nodes: unknown): readonly Tree[] {
  return Array.isArray(nodes) ? nodes.filter(isTree) : []
}

function isTree(node: unknown): node is Tree {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}
