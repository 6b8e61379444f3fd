import { createHash } from 'node:crypto'
import type { Theme } from '../../schemas/types.ts'
import type { Chart } from '../charts/chart.ts'
import type { ReportDocument } from '../prose/document.ts'
import type { WebFonts } from '../report/report.ts'
import type { Attachment } from '../typesetting/document-info.ts'
import type { PageNumbers } from '../typesetting/page-numbers.ts'
import { markUpBlocks } from './blocks/blocks.ts'
import type { Context } from './context.ts'
import { type Element, element, serialise } from './element.ts'
import { markUpColophon, markUpContents, markUpCover, markUpSkip, TEXT_ID } from './furniture.ts'
import { collectReferences } from './references.ts'
import { markUpSection } from './sections.ts'
import { styleSheet } from './stylesheet/stylesheet.ts'

/** What a page shows that is not in the document tree. */
export interface HtmlParts {
  readonly charts: readonly Chart[]
  readonly theme: Theme
  /** Without them the page is set in the reader's sans serif. */
  readonly webFonts?: WebFonts
  /** The data files that the PDF carries. */
  readonly attachments: readonly Attachment[] | undefined
  /** The page of the PDF that everything is on: those are the pages that the text means. */
  readonly numbers: PageNumbers
}

/**
 * The HTML edition of a report: one page that holds its own drawings, fonts and data, runs nothing and fetches nothing.
 * The same document always gives the same bytes.
 */
export function markUp(document: ReportDocument, parts: HtmlParts): string {
  const context = contextOf(document, parts)
  const style = styleSheet(parts.theme, parts.webFonts)
  const page = element(
    'html',
    { lang: document.language },
    headOf(document, style),
    element(
      'body',
      {},
      markUpSkip(context),
      markUpCover(context),
      ...markUpContents(context),
      element('main', { id: TEXT_ID, class: 'column' }, ...sectionsOf(context)),
      ...markUpColophon(context),
    ),
  )
  return `<!DOCTYPE html>${serialise(page)}\n`
}

function sectionsOf(context: Context): Element[] {
  return context.document.sections.map((section) => markUpSection(section, context))
}

function headOf({ title, subtitle, publisher }: ReportDocument, style: string): Element {
  const meta = (name: string, content: string) => element('meta', { name, content })
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policyFor(style) }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('color-scheme', 'light dark'),
    element('title', {}, title),
    meta('author', publisher),
    ...(subtitle === undefined ? [] : [meta('description', subtitle)]),
    meta('generator', 'Peiling'),
    // Otherwise a browser asks the server for one.
    element('link', { rel: 'icon', href: 'data:,' }),
    element('style', {}, style),
  )
}

/** Nothing runs and nothing is fetched; of styles, only this page's own sheet. */
function policyFor(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  const rules = [
    ...["default-src 'none'", `style-src 'sha256-${hash}'`, 'font-src data:', 'img-src data:'],
    ...["base-uri 'none'", "form-action 'none'"],
  ]
  return rules.join('; ')
}

function contextOf(document: ReportDocument, { charts, attachments = [], numbers }: HtmlParts): Context {
  const notes = document.sections.flatMap(({ footnotes }) => footnotes)
  const context: Context = {
    document,
    numbers,
    charts: new Map(charts.map((chart) => [chart.name, chart])),
    files: new Map(attachments.map((file) => [file.name, file])),
    notes: new Map(notes.map((note) => [note.id, note])),
    references: collectReferences(document),
    markUp: (nodes) => markUpBlocks(nodes, context),
  }
  return context
}
