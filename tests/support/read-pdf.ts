import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { getDocument, VerbosityLevel } from './pdfjs.ts'

/** A PDF as its reader meets it. */
export interface PdfText {
  /** Text of each page in drawing order, lines joined by spaces; the footer comes last. */
  readonly pages: readonly string[]
  /** How far from the left its text reaches, on each page. */
  readonly rightEdges: readonly number[]
  readonly outline: readonly Bookmark[]
  readonly links: readonly Link[]
  readonly info: PdfInfo
}

interface PdfInfo {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** As in the file: `D:20170714000000Z`. */
  readonly created: string
  readonly language: string
  /** Whether a viewer shows the title rather than the file's name. */
  readonly showsTitle: boolean
}

interface Bookmark {
  readonly title: string
  /** Counted from 1. */
  readonly page: number
  /** From the page's foot. */
  readonly top: number
  readonly children: readonly Bookmark[]
}

interface Link {
  readonly page: number
  /** A web address, or the page that a link inside the document leads to. */
  readonly to: string | number
}

export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS })
  const pdf = await task.promise
  const { info } = await pdf.getMetadata()
  const values = info as Readonly<Record<string, string | undefined>>
  const preferences = (await pdf.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null
  const pages = await onEachPage(pdf, (page) => textOf(pdf, page))
  const rightEdges = await onEachPage(pdf, (page) => rightEdgeOf(pdf, page))
  const links = await onEachPage(pdf, (page) => linksOf(pdf, page))
  const outline = await bookmarksOf(pdf, (await pdf.getOutline()) ?? [])
  await task.destroy()
  return {
    pages,
    rightEdges,
    outline,
    links: links.flat(),
    info: {
      title: values.Title ?? '',
      author: values.Author ?? '',
      subject: values.Subject ?? '',
      created: values.CreationDate ?? '',
      language: values.Language ?? '',
      showsTitle: preferences?.DisplayDocTitle ?? false,
    },
  }
}

async function onEachPage<Result>(
  pdf: PDFDocumentProxy,
  read: (page: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (let page = 1; page <= pdf.numPages; page += 1) results.push(await read(page))
  return results
}

async function textOf(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  let text = ''
  let isInSpan = false
  for (const item of items) {
    if ('str' in item) text += `${item.str}${item.hasEOL ? '\n' : ''}`
    else {
      if (isInSpan) text += SPAN_END
      isInSpan = 'tag' in item && item.tag === 'Span'
      if (isInSpan) text += SPAN_START
    }
  }
  return joinBrokenWords(text).replace(/\s+/g, ' ').trim()
}

const SPAN_START = '\uE000'
const SPAN_END = '\uE001'

/**
 * A word that the document broke is a Span, mostly one for both its parts; any other hyphen at the end of a line is
 * the text's own.
 */
function joinBrokenWords(text: string): string {
  return text
    .replace(/\uE000[^\uE001]*\uE001/g, (span) => span.replace(/-\n/g, ''))
    .replace(/-\uE001\s*\uE000\s*/g, '')
    .replace(/[\uE000\uE001]/g, '')
}

async function rightEdgeOf(pdf: PDFDocumentProxy, number: number): Promise<number> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  return Math.max(0, ...items.map((item) => ('str' in item ? Number(item.transform[4]) + item.width : 0)))
}

async function linksOf(pdf: PDFDocumentProxy, number: number): Promise<Link[]> {
  const page = await pdf.getPage(number)
  const links: Link[] = []
  for (const { subtype, url, dest } of await page.getAnnotations()) {
    if (subtype !== 'Link') continue
    links.push({ page: number, to: url ?? (await pageOf(pdf, dest)).page })
  }
  return links
}

type OutlineNode = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

async function bookmarksOf(pdf: PDFDocumentProxy, nodes: readonly OutlineNode[]): Promise<Bookmark[]> {
  const bookmarks: Bookmark[] = []
  for (const { title, dest, items } of nodes) {
    bookmarks.push({ title, ...(await pageOf(pdf, dest)), children: await bookmarksOf(pdf, items) })
  }
  return bookmarks
}

async function pageOf(
  pdf: PDFDocumentProxy,
  destination: OutlineNode['dest'],
): Promise<{ page: number; top: number }> {
  const explicit = typeof destination === 'string' ? await pdf.getDestination(destination) : destination
  if (!Array.isArray(explicit)) throw new Error(`The destination ${destination} leads nowhere`)
  return { page: (await pdf.getPageIndex(explicit[0])) + 1, top: Number(explicit[3]) }
}
