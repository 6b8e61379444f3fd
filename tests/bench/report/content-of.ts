import type { PhrasingContent, Table } from 'mdast'
import { contentsDepth } from '../../../pipeline/layout/contents.ts'
import type {
  BlockOf,
  DocumentWords,
  Block as ReportBlock,
  ReportDocument,
  Exhibit as ReportExhibit,
} from '../../../pipeline/prose/document.ts'
import type { Block, ChartContent, Content, Exhibit, Inline, Inlines, TableContent } from './content.ts'

/** The words of a document tree as plain data, without what only this program knows of them: marks, claims, places. */
export function contentOf(
  document: ReportDocument,
  charts: readonly ChartContent[],
  published: string,
): Content {
  const { title, subtitle, publisher, language, words, cover, sections, colophon } = document
  return {
    title,
    publisher,
    published,
    language,
    charts,
    ...(subtitle === undefined ? {} : { subtitle }),
    contents: { title: words.contents, depth: contentsDepth(document) ?? 0 },
    ...(cover === undefined ? {} : { cover: cover.name }),
    blocks: sections.flatMap(({ blocks }) => blocksOf(blocks, words)),
    footnotes: sections.flatMap(({ footnotes }) =>
      footnotes.map(({ id, number, blocks }) => ({ id, number, inlines: noteOf(blocks, words) })),
    ),
    colophon: colophon.map(({ label, text }) => ({ label, text })),
  }
}

type Handlers = {
  readonly [Type in ReportBlock['type']]?: (node: BlockOf<Type>, words: DocumentWords) => Block[]
}

const handlers: Handlers = {
  heading: ({ depth, data, children }, words) => [
    { type: 'heading', depth, id: data?.id ?? '', inlines: inlinesOf(children, words) },
  ],
  paragraph: ({ children }, words) => [{ type: 'paragraph', inlines: inlinesOf(children, words) }],
  list: ({ ordered, children }, words) => [
    {
      type: 'list',
      ordered: ordered === true,
      items: children.map((item) => blocksOf(item.children, words)),
    },
  ],
  blockquote: ({ children }, words) => [{ type: 'quote', blocks: blocksOf(children, words) }],
  quotes: ({ quotes }) =>
    quotes.map(({ text }) => ({ type: 'quote', blocks: [{ type: 'paragraph', inlines: plain(text) }] })),
  callout: ({ title, children }, words) => [
    { type: 'callout', ...(title === undefined ? {} : { title }), blocks: blocksOf(children, words) },
  ],
  margin: ({ children }, words) => [{ type: 'callout', blocks: blocksOf(children, words) }],
  smallPrint: ({ children }, words) => [{ type: 'small', blocks: blocksOf(children, words) }],
  keyFigure: ({ figure, of, words: sentence }, words) => [
    { type: 'keyFigure', figure, of, inlines: inlinesOf(sentence, words) },
  ],
  chart: (node, words) => [{ type: 'chart', name: node.name, ...exhibitOf(node, words, node.source) }],
  resultTable: (node, words) => [resultTableOf(node, words)],
  table: (node, words) => [tableOf(node, words)],
  thematicBreak: () => [{ type: 'rule' }],
  contents: () => [],
}

function blocksOf(blocks: readonly ReportBlock[], words: DocumentWords): Block[] {
  return blocks.flatMap((block) => {
    const handle = handlers[block.type] as ((node: ReportBlock, words: DocumentWords) => Block[]) | undefined
    if (handle === undefined) throw new Error(`No rival has a block of type ${block.type}`)
    return handle(block, words)
  })
}

function exhibitOf(
  { type, id, number, caption, subtitle = '' }: ReportExhibit,
  words: DocumentWords,
  source = '',
): Exhibit {
  const word = type === 'chart' ? words.chart : words.table
  const label = `${word.charAt(0).toUpperCase()}${word.slice(1)} ${number}`
  return { id, label, caption: inlinesOf(caption, words), subtitle, source }
}

function resultTableOf(block: BlockOf<'resultTable'>, words: DocumentWords): TableContent {
  const rows = block.rows.map(({ label, description, cells }) => [
    [
      ...plain(label),
      ...(description === undefined
        ? []
        : [{ type: 'emphasis' as const, inlines: plain(` ${description}`) }]),
    ],
    ...cells.map(plain),
  ])
  return {
    type: 'table',
    exhibit: exhibitOf(block, words, block.note),
    align: block.columns.map(({ align }) => align),
    rows: [block.columns.map(({ label }) => plain(label)), ...rows],
  }
}

function plain(text: string): Inlines {
  return [{ type: 'text', text }]
}

/** In GFM the cells at the end of a row may be left out. */
function tableOf({ align, children }: Table, words: DocumentWords): TableContent {
  const columns = children[0]?.children.length ?? 0
  const indexes = Array.from({ length: columns }, (_, index) => index)
  return {
    type: 'table',
    align: indexes.map((index) => align?.[index] ?? 'left'),
    rows: children.map((row) =>
      indexes.map((index) => inlinesOf(row.children[index]?.children ?? [], words)),
    ),
  }
}

function noteOf(blocks: readonly ReportBlock[], words: DocumentWords): Inlines {
  return blocks.flatMap((block) => {
    if (block.type !== 'paragraph') throw new Error(`No rival has a footnote with a ${block.type}`)
    return inlinesOf(block.children, words)
  })
}

/** Texts that stand side by side are one: only this program needs to know which of them is a figure. */
function inlinesOf(nodes: readonly PhrasingContent[], words: DocumentWords): Inline[] {
  const inlines: Inline[] = []
  for (const node of nodes) {
    const inline = inlineOf(node, words)
    const before = inlines.at(-1)
    if (inline.type === 'text' && before?.type === 'text')
      inlines.splice(-1, 1, { type: 'text', text: before.text + inline.text })
    else inlines.push(inline)
  }
  return inlines
}

function inlineOf(node: PhrasingContent, words: DocumentWords): Inline {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'foreignWords':
      return { type: 'text', text: node.value.replaceAll('\n', ' ') }
    case 'strong':
    case 'emphasis':
      return { type: node.type, inlines: inlinesOf(node.children, words) }
    case 'link':
      return { type: 'link', url: node.url, inlines: inlinesOf(node.children, words) }
    case 'footnoteReference':
      return { type: 'note', id: node.identifier }
    case 'crossReference':
      return node.form === 'text'
        ? { type: 'reference', target: node.target, text: node.value }
        : { type: 'page', target: node.target, text: node.value === '' ? words.page : node.value }
    case 'break':
      return { type: 'break' }
    default:
      throw new Error(`No rival has text of type ${node.type}`)
  }
}
