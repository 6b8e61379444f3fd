import type { Heading } from 'mdast'
import { onCover } from '../charts/on-cover.ts'
import type { BlockOf, DocumentWords, ReportDocument } from '../prose/document.ts'
import { drawnChart } from './blocks/charts.ts'
import type { Context } from './context.ts'
import { markUpDrawing } from './drawing.ts'
import { type Element, element, type Node, textOf } from './element.ts'
import { markUpInlines } from './inlines.ts'
import { pagesOf } from './pages.ts'
import { namesPages } from './references.ts'

/** Where the link past the cover and contents leads. */
export const TEXT_ID = 'text'
const CONTENTS_ID = 'list-of-contents'

/** Title, who published it and when, and the figure, on the lead colour. */
export function markUpCover(context: Context): Element {
  const { title, subtitle, publisher, published, month, cover } = context.document
  const date = element('time', { datetime: published }, month)
  const words = element(
    'div',
    { class: 'column' },
    element('h1', {}, title),
    subtitle === undefined ? [] : [element('p', { class: 'cover-subtitle' }, subtitle)],
    cover === undefined ? [] : [coverDrawing(cover.name, context)],
    element('p', { class: 'imprint' }, element('strong', {}, publisher), element('br'), date),
  )
  return element('header', { class: 'cover' }, words)
}

function coverDrawing(name: string, context: Context): Element {
  const drawn = drawnChart(name, context)
  return element('div', { class: 'cover-drawing' }, markUpDrawing(onCover(drawn), 'cover', drawn.title))
}

interface Entry {
  readonly heading: Heading
  readonly below: readonly Entry[]
}

interface OpenEntry extends Entry {
  readonly below: OpenEntry[]
}

/** The contents that a section asks for, with the pages of the PDF; none in a report without. */
export function markUpContents(context: Context): Element[] {
  const { sections, words } = context.document
  const blocks = sections.flatMap((section) => section.blocks)
  const contents = contentsOf(context.document)
  if (contents === undefined) return []
  const headings = blocks.filter((block) => block.type === 'heading')
  const entries = entriesOf(headings.filter(({ depth }) => depth <= contents.depth))
  return [
    element(
      'nav',
      { class: 'column contents', 'aria-labelledby': CONTENTS_ID },
      element('h2', { id: CONTENTS_ID }, words.contents),
      listOf(entries, context),
      pagesNote(words, 'note'),
    ),
  ]
}

function contentsOf({ sections }: ReportDocument): BlockOf<'contents'> | undefined {
  return sections.flatMap(({ blocks }) => blocks).find((block) => block.type === 'contents')
}

/** Headings, each with those below it. */
function entriesOf(headings: readonly Heading[]): Entry[] {
  const entries: OpenEntry[] = []
  const open: OpenEntry[] = []
  for (const heading of headings) {
    while ((open.at(-1)?.heading.depth ?? 0) >= heading.depth) open.pop()
    const entry: OpenEntry = { heading, below: [] }
    const list = open.at(-1)?.below ?? entries
    list.push(entry)
    open.push(entry)
  }
  return entries
}

function listOf(entries: readonly Entry[], context: Context): Element {
  const items = entries.map(({ heading, below }) =>
    element('li', {}, linkTo(heading, context), below.length === 0 ? [] : [listOf(below, context)]),
  )
  return element('ol', { role: 'list' }, items)
}

function linkTo({ data, children }: Heading, context: Context): Element {
  const { page } = context.document.words
  const target = data?.id ?? ''
  const title = element('span', {}, withoutLinks(markUpInlines(children, context)))
  const where = element(
    'span',
    { class: 'page' },
    element('span', { class: 'unseen' }, `${page} `),
    pagesOf(target, 'page', context),
  )
  return element('a', { href: `#${target}` }, title, ' ', where)
}

/** A heading's own links and notes have no place in a link to it. */
function withoutLinks(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (typeof node === 'string') return [node]
    if (node.name === 'sup') return []
    if (node.name === 'a') return [textOf([node])]
    return [{ ...node, children: withoutLinks(node.children) }]
  })
}

/** The back page. Paper, which has no contents, and a report without them say here whose pages the text means. */
export function markUpColophon({ document }: Context): Element[] {
  const { colophon, words } = document
  const entries = colophon.flatMap(({ label, text }) => [element('dt', {}, label), element('dd', {}, text)])
  const content = [
    ...(entries.length === 0 ? [] : [element('dl', {}, entries)]),
    ...(namesPages(document)
      ? [pagesNote(words, contentsOf(document) === undefined ? 'note' : 'note on-paper')]
      : []),
  ]
  return content.length === 0
    ? []
    : [element('footer', { class: 'colophon' }, element('div', { class: 'column' }, content))]
}

function pagesNote({ web }: DocumentWords, look: string): Element {
  return element('p', { class: look }, web.pageNumbers)
}

/** For readers who go by keyboard or ear: past the cover and contents. */
export function markUpSkip({ document }: Context): Element {
  return element('a', { class: 'skip', href: `#${TEXT_ID}` }, document.words.web.skip)
}
