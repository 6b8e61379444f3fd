import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { getDocument, VerbosityLevel } from './pdfjs.ts'

/**
 * The structure of each page as a screen reader meets it, a line for each element: its role, what it says of itself
 * and the text that it holds itself, two spaces deeper than the element around it.
 */
export async function readStructure(bytes: Uint8Array): Promise<string[][]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS })
  const pdf = await task.promise
  const pages: string[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const tree = await page.getStructTree()
    pages.push(tree === null ? [] : linesOf(tree.children[0], await textsOf(page), ''))
  }
  await task.destroy()
  return pages
}

/** Files inside a PDF: name, description and text. */
export async function readAttachments(
  bytes: Uint8Array,
): Promise<{ name: string; description: string; text: string }[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS })
  const pdf = await task.promise
  const files: Record<string, { content: Uint8Array; description: string }> =
    (await pdf.getAttachments()) ?? {}
  await task.destroy()
  return Object.entries(files).map(([name, { content, description }]) => ({
    name,
    description,
    text: new TextDecoder().decode(content),
  }))
}

type StructTree = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>
type StructItem = StructTree['children'][number]

function linesOf(item: StructItem | undefined, texts: ReadonlyMap<string, string>, margin: string): string[] {
  if (item === undefined || !('role' in item)) return []
  const { alt, lang } = item as { alt?: string; lang?: string }
  const kids = item.children as readonly StructItem[]
  const pieces = kids.map((kid) =>
    'role' in kid ? '' : (texts.get((kid as { id: string }).id) ?? '').trim(),
  )
  const text = pieces.filter((piece) => piece !== '').join(' … ')
  const language = lang === undefined ? [] : [`[${lang}]`]
  const instead = alt === undefined ? [] : [`(${alt})`]
  const line = [item.role, ...language, ...instead, ...(text === '' ? [] : [text])].join(' ')
  return [`${margin}${line}`, ...kids.flatMap((kid) => linesOf(kid, texts, `${margin}  `))]
}

/** Text of each stretch of marked content, by its id. */
async function textsOf(page: PDFPageProxy): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  const open: string[] = []
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? ''
      texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`.replace(/\s+/g, ' '))
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? '')
  }
  return texts
}
