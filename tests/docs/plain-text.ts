import type { PhrasingContent } from 'mdast'
import type { Block, ReportDocument, Section } from '../../pipeline/prose/document.ts'

/** The first section of a report without its title, as plain text: a line for each paragraph, item and row. */
export function plainText({ sections: [section], words }: ReportDocument): string {
  if (section === undefined) throw new Error('the report has no section')
  const [, ...blocks] = section.blocks
  const lines = blocks.flatMap((block) => linesOf(block, section, words))
  return [...lines, ...notesOf(section, words)].join('\n').replaceAll('\u00a0', ' ')
}

type Words = ReportDocument['words']

function notesOf(section: Section, words: Words): string[] {
  return section.footnotes.map(
    ({ number, blocks }) =>
      `[${number}] ${blocks.flatMap((block) => linesOf(block, section, words)).join(' ')}`,
  )
}

function linesOf(block: Block, section: Section, words: Words): string[] {
  const inline = (nodes: readonly PhrasingContent[]) => inlineText(nodes, section)
  const inside = (blocks: readonly Block[]) => blocks.flatMap((each) => linesOf(each, section, words))
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(block.depth)} ${inline(block.children)}`]
    case 'paragraph':
      return inline(block.children).split('\n')
    case 'list':
      return block.children.map((item) => `- ${inside(item.children).join(' ')}`)
    case 'blockquote':
      return inside(block.children).map((line) => `> ${line}`)
    case 'table':
      return block.children.map((row) => row.children.map(({ children }) => inline(children)).join(' | '))
    case 'resultTable':
      return [
        `${words.table} ${block.number}. ${inline(block.caption)}`,
        ...(block.subtitle === undefined ? [] : [block.subtitle]),
        block.columns.map(({ label }) => label).join(' | '),
        ...block.rows.map(({ label, cells }) => [label, ...cells].join(' | ')),
        ...(block.note === '' ? [] : [block.note]),
      ]
    case 'chart':
      return [
        `${words.chart} ${block.number}. ${inline(block.caption)}`,
        block.subtitle,
        block.source,
      ].filter((line) => line !== undefined)
    case 'quotes':
      return block.quotes.flatMap(({ text, note }) => [text, note ?? []].flat().map((line) => `> ${line}`))
    case 'keyFigure':
      return [block.figure, block.of, inline(block.words)]
    case 'callout':
      return [...(block.title === undefined ? [] : [block.title]), ...inside(block.children)]
    case 'margin':
    case 'smallPrint':
      return inside(block.children)
    case 'contents':
      return [`(${words.contents}, to depth ${block.depth})`]
    case 'thematicBreak':
      return ['---']
  }
}

/** As a reader sees it; a page that is not known yet is an ellipsis. */
function inlineText(nodes: readonly PhrasingContent[], section: Section): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return '\n'
      if (node.type === 'footnoteReference')
        return `[${section.footnotes.find(({ id }) => id === node.identifier)?.number}]`
      if (node.type === 'crossReference') return node.form === 'text' ? node.value : `${node.value} …`
      if ('value' in node) return node.value
      return 'children' in node ? inlineText(node.children, section) : ''
    })
    .join('')
}
