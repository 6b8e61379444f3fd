import { findAccessibilityFaults } from './accessibility-faults.ts'
import type { Block } from './blocks.ts'
import { ELLIPSIS, plainText, textsOfSvg, visibleText } from './characters.ts'
import type { TypesetDocument } from './document.ts'
import type { Fonts } from './document-info.ts'
import type { Footnote } from './furniture.ts'
import type { Inline, TextStyle } from './inlines.ts'
import { findTableFaults } from './table-faults.ts'
import { withoutDirectionMarks } from './text/bidi.ts'
import type { Face } from './text/face.ts'
import { faceIn } from './text/family.ts'
import { type Fault, type MissingGlyph, TypesettingError } from './typesetting-error.ts'
import { allBlocks, inlinesOf } from './walk.ts'

/** Throws everything that makes a document impossible to typeset, before anything is laid out. */
export function checkDocument(document: TypesetDocument): void {
  const blocks = [...allBlocks(document)]
  const faults = [
    ...findTargetFaults(blocks, document.notes?.notes ?? []),
    ...findNoteFaults(blocks, document.notes?.notes ?? []),
    ...findLackOfRoom(document),
    ...structureFaults(document),
    ...findMissingGlyphs(document),
  ]
  if (faults.length > 0) throw new TypesettingError(faults)
}

/** What is wrong with the headings, tables and links of a document, whatever its fonts and theme. */
export function structureFaults(document: TypesetDocument): Fault[] {
  const tables = [...allBlocks(document)].filter((block) => block.type === 'table')
  return [...tables.flatMap(findTableFaults), ...findAccessibilityFaults(document)]
}

function findTargetFaults(blocks: readonly Block[], notes: readonly Footnote[]): Fault[] {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  const targets = [...blocks.flatMap(targetsOf), ...notes.map(({ id }) => id)]
  for (const target of targets) (seen.has(target) ? repeated : seen).add(target)
  const wanted = new Set(blocks.flatMap(inlinesOf).flatMap(referencesOf))
  return [
    ...[...repeated].map((target) => ({ kind: 'repeated-target', target }) as const),
    ...[...wanted]
      .filter((target) => !seen.has(target))
      .map((target) => ({ kind: 'missing-target', target }) as const),
  ]
}

/** A note without a mark would be on no page, and a mark must lead to a note. */
function findNoteFaults(blocks: readonly Block[], notes: readonly Footnote[]): Fault[] {
  const ids = new Set(notes.map(({ id }) => id))
  const marks = blocks.flatMap(inlinesOf).filter((inline) => inline.type === 'footnoteMark')
  const marked = new Set(marks.map(({ target }) => target))
  return [
    ...[...ids]
      .filter((id) => !marked.has(id))
      .map((target) => ({ kind: 'note-without-mark', target }) as const),
    ...[...marked]
      .filter((id) => !ids.has(id))
      .map((target) => ({ kind: 'missing-target', target }) as const),
  ]
}

function targetsOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'figure':
      return block.id === undefined ? [] : [block.id]
    default:
      return []
  }
}

function referencesOf(inline: Inline): string[] {
  switch (inline.type) {
    case 'pageReference':
      return [inline.target]
    case 'text':
      return inline.link !== undefined && 'target' in inline.link ? [inline.link.target] : []
    default:
      return []
  }
}

/** The running head and the footer may not reach over the edge of the page. */
function findLackOfRoom({ runningHead, footer, page: { margins } }: TypesetDocument): Fault[] {
  const needed = ({ distance, style }: { readonly distance: number; readonly style: TextStyle }) =>
    Math.round((distance + style.leading) * 1000) / 1000
  return [
    ...(runningHead === undefined || needed(runningHead) <= margins.top
      ? []
      : [{ kind: 'running-head-without-room', needed: needed(runningHead), margin: margins.top } as const]),
    ...(footer === undefined || needed(footer) <= margins.bottom
      ? []
      : [{ kind: 'footer-without-room', needed: needed(footer), margin: margins.bottom } as const]),
  ]
}

/** A text, and the font faces that may draw it. */
interface TextWithFaces {
  readonly text: string
  readonly faces: readonly Face[]
}

function findMissingGlyphs(document: TypesetDocument): MissingGlyph[] {
  return missingFrom(document.fonts, textsOf(document))
}

/** The characters of texts that no font of a document has: what of it is set in the plain style. */
export function missingGlyphsIn(texts: readonly string[], fonts: Fonts): MissingGlyph[] {
  const faces = familiesOf(fonts).map((family) => faceIn(family, {}))
  return missingFrom(
    fonts,
    texts.map((text) => ({ text, faces })),
  )
}

function missingFrom(fonts: Fonts, texts: Iterable<TextWithFaces>): MissingGlyph[] {
  const families = familiesOf(fonts).map(({ name }) => name)
  const missing = new Map<string, MissingGlyph>()
  for (const { text, faces } of texts) {
    if (faces.some((face) => face.covers(text))) continue
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      if (missing.has(character) || faces.some((face) => face.covers(character))) continue
      const codePointName = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
      missing.set(character, {
        kind: 'missing-glyph',
        character,
        codePoint: codePointName,
        fonts: faces.length > 1 ? families : families.slice(0, 1),
        text,
      })
    }
  }
  return [...missing.values()]
}

function familiesOf(fonts: Fonts): Fonts[] {
  return fonts.fallback === undefined ? [fonts] : [fonts, fonts.fallback]
}

function* textsOf(document: TypesetDocument): Generator<TextWithFaces> {
  const families = familiesOf(document.fonts)
  const facesOf = (style: Pick<TextStyle, 'bold' | 'italic' | 'light'>) =>
    families.map((fonts) => faceIn(fonts, style))
  for (const block of allBlocks(document)) {
    if (block.type === 'figure') {
      // A figure's text names only one family, so no other can draw it.
      for (const text of textsOfSvg(block.svg)) yield { text, faces: facesOf({}).slice(0, 1) }
    }
    if (block.type !== 'heading' && block.type !== 'paragraph') continue
    for (const inline of block.content) {
      if (inline.type === 'text')
        yield {
          text: withoutDirectionMarks(visibleText(inline.text)),
          faces: facesOf({ ...block.style, ...inline }),
        }
    }
  }
  for (const { text, style } of furnitureOf(document)) yield { text, faces: facesOf(style) }
}

/** Every text that may appear in the margins. */
function* furnitureOf({
  footer,
  runningHead,
  blocks,
}: TypesetDocument): Generator<{ text: string; style: TextStyle }> {
  if (footer !== undefined) yield footer
  if (runningHead === undefined) return
  const { level, style } = runningHead
  for (const block of blocks) {
    if (block.type === 'heading' && block.level <= level) yield { text: plainText(block.content), style }
  }
  yield { text: ELLIPSIS, style }
}
