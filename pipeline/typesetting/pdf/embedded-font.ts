import type { PdfObject } from 'pdfmake/js/PDFDocument.js'
import { textOfCodePoints } from '../characters.ts'
import type { Face } from '../text/face.ts'
import type { Glyph, Word } from '../text/words.ts'
import { characterMap } from './character-map.ts'
import type { CompactFile } from './compact-file.ts'
import { factsOf } from './font-facts.ts'
import { type FontFile, fontFileOf } from './font-file.ts'
import { rounded } from './operators.ts'
import { pdfText } from './pdf-text.ts'
import { plainCharacters } from './plain-characters.ts'

/** A face with the glyphs that a file uses; glyphs keep their numbers. */
export class EmbeddedFont {
  /** Its name in the resources of pages. */
  readonly name: string
  readonly object: PdfObject
  readonly #face: Face
  readonly #tag: string
  readonly #glyphs = new Map<number, Glyph>()
  readonly #words = new Set<Word>()

  /** @param index of the font in its file, from 1 */
  constructor(face: Face, index: number, object: PdfObject) {
    this.#face = face
    this.name = `F${index}`
    this.#tag = `${String.fromCharCode(65 + (index % 26))}ZZZZZ`
    this.object = object
  }

  use(words: readonly Word[]): void {
    for (const word of words) {
      if (this.#words.has(word)) continue
      this.#words.add(word)
      for (const glyph of word.glyphs) {
        const known = this.#glyphs.get(glyph.id)
        if (known === undefined || isComposed(glyph, known)) this.#glyphs.set(glyph.id, glyph)
      }
    }
  }

  /** The text that copying the words gives, which differs from the words when a glyph serves several characters. */
  copied(words: readonly Word[]): string {
    this.use(words)
    const glyphs = words.flatMap((word) => word.glyphs)
    return textOfCodePoints(glyphs.flatMap(({ id }) => this.#charactersOf(id)))
  }

  /** Writes the font into its file, after everything is drawn. */
  write(file: CompactFile): void {
    const glyphs = [...this.#glyphs.values()].sort((one, other) => one.id - other.id)
    const { postScriptName } = factsOf(this.#face)
    const BaseFont = `${this.#tag}+${postScriptName}`
    const unicode = file.ref({})
    unicode.end(characterMap(glyphs.map(({ id }) => [id, this.#charactersOf(id)])))
    Object.assign(this.object.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [this.#writeGlyphs(BaseFont, glyphs, file)],
      ToUnicode: unicode,
    })
    this.object.end()
  }

  #writeGlyphs(BaseFont: string, glyphs: readonly Glyph[], file: CompactFile): PdfObject {
    const outlines = fontFileOf(
      this.#face,
      glyphs.map(({ id }) => id),
    )
    const isTrueType = outlines.entry === 'FontFile2'
    const font = file.ref({
      Type: 'Font',
      Subtype: isTrueType ? 'CIDFontType2' : 'CIDFontType0',
      BaseFont,
      CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
      FontDescriptor: this.#writeDescriptor(BaseFont, outlines, file),
      W: widthsOf(glyphs),
      ...(isTrueType ? { CIDToGIDMap: 'Identity' } : {}),
    })
    font.end()
    return font
  }

  #writeDescriptor(FontName: string, { entry, kind, packed }: FontFile, file: CompactFile): PdfObject {
    const { flags, box, italicAngle, capHeight, xHeight } = factsOf(this.#face)
    const { ascender, descender } = this.#face
    const outlines = file.ref({})
    file.writePacked(outlines, kind, packed)
    const descriptor = file.ref({
      Type: 'FontDescriptor',
      FontName,
      Flags: flags,
      FontBBox: box.map(rounded),
      ItalicAngle: italicAngle,
      Ascent: rounded(ascender),
      Descent: rounded(descender),
      CapHeight: rounded(capHeight),
      XHeight: rounded(xHeight),
      StemV: 0,
      [entry]: outlines,
    })
    descriptor.end()
    return descriptor
  }

  /** A glyph often serves several characters. It is copied as the plain one, or else as the first one. */
  #charactersOf(id: number): readonly number[] {
    return plainCharacters(this.#face).get(id) ?? this.#glyphs.get(id)?.codePoints ?? []
  }
}

/**
 * Whether a glyph stands for one character here and for a letter and its accent elsewhere; é is copied as one
 * character.
 */
function isComposed({ codePoints }: Glyph, known: Glyph): boolean {
  if (codePoints.length >= known.codePoints.length) return false
  return textOfCodePoints(known.codePoints).normalize('NFC') === textOfCodePoints(codePoints)
}

/** Widths by glyph number: each number with a list for consecutive glyphs. */
function widthsOf(glyphs: readonly Glyph[]): (number | number[])[] {
  const widths: (number | number[])[] = []
  let row: number[] = []
  let next: number | undefined
  for (const { id, width } of glyphs) {
    if (id !== next) {
      row = []
      widths.push(id, row)
    }
    row.push(rounded(width))
    next = id + 1
  }
  return widths
}
