import { addAll } from '../core/lists.ts'
import { InputError } from '../core/problem.ts'
import { beginningOf, joined, namesMade } from '../study/names/hold-texts.ts'
import type { NameGuard } from '../study/names.ts'
import { plainText, textsOfSvg } from '../typesetting/characters.ts'
import type { TypesetDocument } from '../typesetting/document.ts'
import { allBlocks, inlinesOf } from '../typesetting/walk.ts'

/** The texts of a file that is to be published. */
interface OutputTexts {
  readonly name: string
  readonly texts: readonly string[]
}

/**
 * The last look before anything is published: no text of any file may hold a name that no reader may see. Whatever an
 * input says was held against the names before; here a name is found that was put together of several inputs.
 *
 * @param folder that the files are to be in
 * @throws InputError with the names found, by their lines, in each file
 */
export function guardOutputs(folder: string, outputs: readonly OutputTexts[], guard: NameGuard): void {
  // Files of an edition repeat one another, and hardly ever hold a name.
  const all = new Set(outputs.flatMap(({ texts }) => texts))
  if (guard.find(joined([...all])).length === 0) return
  const problems = outputs.flatMap(({ name, texts }) =>
    namesMade(joined(texts), () => beginningOf(`${folder}/${name}`), 'what would be published here', guard),
  )
  throw new InputError(problems)
}

/** Looks for names in the PDF of a document and in its page of HTML. Throws as `guardOutputs` does. */
export function guardPages(folder: string, document: TypesetDocument, html: string, guard: NameGuard): void {
  const outputs = [
    { name: 'report.pdf', texts: textsOfPdf(document) },
    { name: 'report.html', texts: textsOfHtml(html) },
  ]
  guardOutputs(folder, outputs, guard)
}

/** All texts of a PDF: of its pages, alternative texts, links, metadata and attached files. */
function textsOfPdf(document: TypesetDocument): string[] {
  const { fonts: _, hyphenations: __, ...shown } = document
  const inlines = [...allBlocks(document)].map(inlinesOf)
  const lines = inlines.filter(({ length }) => length > 1).map(plainText)
  const attached = (document.attachments ?? []).map(({ bytes }) => new TextDecoder().decode(bytes))
  return [...lines, ...attached, ...textsIn(shown)]
}

/** All texts of a page of HTML: its words, and the attributes that are read or followed. */
export function textsOfHtml(html: string): string[] {
  const page = html.replaceAll(/data:[^"')]*/g, '').replaceAll(/<style>[^<]*<\/style>/g, ' ')
  const attributes = [...page.matchAll(READ_ATTRIBUTE)].map(([, value = '']) => value)
  return [page.replaceAll(WORD_MARKUP, '').replaceAll(/<[^>]*>/g, ' | '), ...attributes]
}

/** Tags between the letters of one word. */
const WORD_MARKUP = /<\/?(?:a|abbr|b|cite|em|i|q|span|strong|tspan)(?: [^>]*)?>/g
const READ_ATTRIBUTE = / (?:alt|aria-label|title|href|id|content|download)="([^"]*)"/g

/** All texts in a value, each object once. */
export function textsIn(value: unknown): string[] {
  const texts: string[] = []
  collectTexts(value, texts, new Set())
  return texts
}

function collectTexts(value: unknown, texts: string[], seen: Set<object>): void {
  if (typeof value === 'string') {
    if (value.startsWith('<svg')) addAll(texts, textsOfSvg(value))
    else texts.push(value)
  }
  if (typeof value !== 'object' || value === null || seen.has(value) || ArrayBuffer.isView(value)) return
  seen.add(value)
  if (Array.isArray(value)) for (const each of value) collectTexts(each, texts, seen)
  else for (const [key, each] of Object.entries(value)) if (key !== 'type') collectTexts(each, texts, seen)
}
