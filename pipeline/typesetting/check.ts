import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import { findAccessibilityFaults } from './accessibility-faults.ts'
import { textsOfSvg, visibleText } from './characters.ts'
import type { Block, Inline, TextStyle, TypesetDocument } from './document.ts'
import type { PdfFile } from './pdfmake/pdf-file.ts'
import { type Fault, type MissingGlyph, TypesettingError } from './typesetting-error.ts'
import { allBlocks, inlinesOf } from './walk.ts'

/** Throws all that makes a document impossible to set, before anything is laid out. */
export function checkDocument(document: TypesetDocument, pdf: PdfFile): void {
  const blocks = [...allBlocks(document)]
  const faults = [
    ...findTargetFaults(blocks),
    ...findOutsideResources(blocks),
    ...findMissingGlyphs(document, pdf),
    ...findAccessibilityFaults(document),
  ]
  if (faults.length > 0) throw new TypesettingError(faults)
}

function findTargetFaults(blocks: readonly Block[]): Fault[] {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const target of blocks.flatMap(targetsOf)) (seen.has(target) ? repeated : seen).add(target)
  const wanted = new Set(blocks.flatMap(inlinesOf).flatMap(referencesOf))
  return [
    ...[...repeated].map((target) => ({ kind: 'repeated-target', target }) as const),
    ...[...wanted]
      .filter((target) => !seen.has(target))
      .map((target) => ({ kind: 'missing-target', target }) as const),
  ]
}

function targetsOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'figure':
      return block.id === undefined ? [] : [block.id]
    case 'footnotes':
      return block.notes.map((note) => note.id)
    default:
      return []
  }
}

function referencesOf(inline: Inline): string[] {
  switch (inline.type) {
    case 'pageReference':
    case 'footnoteMark':
      return [inline.target]
    case 'text':
      return inline.link !== undefined && 'target' in inline.link ? [inline.link.target] : []
    default:
      return []
  }
}

/** Addresses in a figure that lead out of it: it may only use its own parts. */
function findOutsideResources(blocks: readonly Block[]): Fault[] {
  return blocks
    .flatMap((block) => (block.type === 'figure' ? [...block.svg.matchAll(RESOURCE)] : []))
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((address) => !address.startsWith('#'))
    .map((address) => ({ kind: 'outside-resource', address }))
}

const RESOURCE = /\bhref\s*=\s*["']([^"']*)["']|\burl\(\s*["']?([^"')]*)/g

/** A piece of text with the font that draws it. */
interface Piece {
  readonly text: string
  readonly font: EmbeddedFont
}

function findMissingGlyphs(document: TypesetDocument, pdf: PdfFile): Fault[] {
  const missing = new Map<string, MissingGlyph>()
  for (const { text, font } of piecesOf(document, pdf)) {
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      if (missing.has(character) || font.font.hasGlyphForCodePoint(codePoint)) continue
      const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
      missing.set(character, {
        kind: 'missing-glyph',
        character,
        codePoint: name,
        font: document.fonts.name,
        text,
      })
    }
  }
  return [...missing.values()]
}

function* piecesOf(document: TypesetDocument, pdf: PdfFile): Generator<Piece> {
  const { name } = document.fonts
  const fontOf = ({ bold, italic }: Pick<TextStyle, 'bold' | 'italic'>) =>
    pdf.provideFont(name, bold ?? false, italic ?? false)
  for (const block of allBlocks(document)) {
    if (block.type === 'figure') {
      for (const text of textsOfSvg(block.svg)) yield { text, font: fontOf({}) }
    }
    if (block.type !== 'heading' && block.type !== 'paragraph') continue
    for (const inline of block.content) {
      if (inline.type === 'text')
        yield { text: visibleText(inline.text), font: fontOf({ ...block.style, ...inline }) }
    }
  }
  if (document.footer !== undefined) yield { text: document.footer.text, font: fontOf(document.footer.style) }
}
