import type { PhrasingContent, Table } from 'mdast'
import { contentsDepth } from '../../../pipeline/layout/contents.ts'
import type {
  ChartBlock,
  Block as DocumentBlock,
  DocumentWords,
  ReportDocument,
  TableBlock,
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
    ...{ title, publisher, published, language, charts },
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

function blocksOf(blocks: readonly DocumentBlock[], words: DocumentWords): Block[] {
  return blocks.flatMap((block) => blockOf(block, words))
}

function blockOf(block: DocumentBlock, words: DocumentWords): Block[] {
  const within = (children: readonly DocumentBlock[]) => blocksOf(children, words)
  const inlines = (children: readonly PhrasingContent[]) => inlinesOf(children, words)
  switch (block.type) {
    case 'heading':
      return [
        {
          ...{ type: 'heading', depth: block.depth, id: block.data?.id ?? '' },
          inlines: inlines(block.children),
        },
      ]
    case 'paragraph':
      return [{ type: 'paragraph', inlines: inlines(block.children) }]
    case 'list':
      return [
        {
          ...{ type: 'list', ordered: block.ordered === true },
          items: block.children.map((item) => within(item.children)),
        },
      ]
    case 'blockquote':
      return [{ type: 'quote', blocks: within(block.children) }]
    case 'quotes':
      return block.quotes.map(({ text }) => ({
        type: 'quote',
        blocks: [{ type: 'paragraph', inlines: [{ type: 'text', text }] }],
      }))
    case 'callout':
      return [
        {
          ...{ type: 'callout', blocks: within(block.children) },
          ...(block.title === undefined ? {} : { title: block.title }),
        },
      ]
    case 'margin':
      return [{ type: 'callout', blocks: within(block.children) }]
    case 'smallPrint':
      return [{ type: 'small', blocks: within(block.children) }]
    case 'keyFigure':
      return [
        { type: 'keyFigure', figure: block.figure, of: block.of, inlines: inlines(block.words) },
      ]
    case 'chart':
      return [{ type: 'chart', name: block.name, ...exhibitOf(block, words, block.source) }]
    case 'resultTable':
      return [resultTableOf(block, words)]
    case 'table':
      return [tableOf(block, words)]
    case 'thematicBreak':
      return [{ type: 'rule' }]
    case 'contents':
      return []
    default:
      throw new Error(`No rival has a block of type ${block.type}`)
  }
}

function exhibitOf(
  { type, id, number, caption, subtitle = '' }: ChartBlock | TableBlock,
  words: DocumentWords,
  source = '',
): Exhibit {
  const word = type === 'chart' ? words.chart : words.table
  const label = `${word.charAt(0).toUpperCase()}${word.slice(1)} ${number}`
  return { id, label, caption: inlinesOf(caption, words), subtitle, source }
}

function resultTableOf(block: TableBlock, words: DocumentWords): TableContent {
  const plain = (text: string): Inlines => [{ type: 'text', text }]
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
    ...{ type: 'table', exhibit: exhibitOf(block, words, block.note) },
    align: block.columns.map(({ align }) => align),
    rows: [block.columns.map(({ label }) => plain(label)), ...rows],
  }
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

function noteOf(blocks: readonly DocumentBlock[], words: DocumentWords): Inlines {
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
