import type { PdfObject } from 'pdfmake/js/PDFDocument.js'
import { subsetOf } from '../../shaping/subset.ts'
import type { Face } from '../text/face.ts'
import { hasTable, tableOf } from '../text/sfnt.ts'
import type { Glyph, Word } from '../text/words.ts'
import { characterMap } from './character-map.ts'
import { factsOf } from './font-facts.ts'
import { rounded } from './operators.ts'
import { pdfText } from './pdf-text.ts'
import { plainCharacters } from './plain-characters.ts'

/** Makes an object of the file. */
type MakeObject = (data: Record<string, unknown>) => PdfObject

/** A face with the glyphs that a file uses of it, which keep their numbers. */
export class EmbeddedFont {
  /** In the resources of pages. */
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
      for (const glyph of word.glyphs) if (!this.#glyphs.has(glyph.id)) this.#glyphs.set(glyph.id, glyph)
    }
  }

  /** What copying words gives back, which differs from them where a glyph serves several characters. */
  copied(words: readonly Word[]): string {
    this.use(words)
    const glyphs = words.flatMap((word) => word.glyphs)
    return String.fromCodePoint(...glyphs.flatMap(({ id }) => this.#charactersOf(id)))
  }

  /** Writes the font, once all is drawn. */
  write(make: MakeObject): void {
    const glyphs = [...this.#glyphs.values()].sort((one, other) => one.id - other.id)
    const { postScriptName } = factsOf(this.#face)
    const BaseFont = `${this.#tag}+${postScriptName}`
    const unicode = make({})
    unicode.end(characterMap(glyphs.map(({ id }) => [id, this.#charactersOf(id)])))
    Object.assign(this.object.data, {
      ...{ Type: 'Font', Subtype: 'Type0', BaseFont, Encoding: 'Identity-H' },
      DescendantFonts: [this.#writeGlyphs(BaseFont, glyphs, make)],
      ToUnicode: unicode,
    })
    this.object.end()
  }

  #writeGlyphs(BaseFont: string, glyphs: readonly Glyph[], make: MakeObject): PdfObject {
    const isCompact = hasTable(this.#face.file, 'CFF ')
    const font = make({
      ...{ Type: 'Font', Subtype: isCompact ? 'CIDFontType0' : 'CIDFontType2', BaseFont },
      CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
      FontDescriptor: this.#writeDescriptor(BaseFont, glyphs, isCompact, make),
      W: widthsOf(glyphs),
      ...(isCompact ? {} : { CIDToGIDMap: 'Identity' }),
    })
    font.end()
    return font
  }

  #writeDescriptor(
    FontName: string,
    glyphs: readonly Glyph[],
    isCompact: boolean,
    make: MakeObject,
  ): PdfObject {
    const { flags, box, italicAngle, capHeight, xHeight } = factsOf(this.#face)
    const { ascender, descender } = this.#face
    const descriptor = make({
      ...{ Type: 'FontDescriptor', FontName, Flags: flags, FontBBox: box.map(rounded) },
      ...{ ItalicAngle: italicAngle, Ascent: rounded(ascender), Descent: rounded(descender) },
      ...{ CapHeight: rounded(capHeight), XHeight: rounded(xHeight), StemV: 0 },
      [isCompact ? 'FontFile3' : 'FontFile2']: this.#writeFile(glyphs, isCompact, make),
    })
    descriptor.end()
    return descriptor
  }

  #writeFile(glyphs: readonly Glyph[], isCompact: boolean, make: MakeObject): PdfObject {
    const ids = glyphs.map(({ id }) => id)
    const subset = subsetOf(this.#face.file, ids)
    const file = make(isCompact ? { Subtype: 'CIDFontType0C' } : { Length1: subset.length })
    file.end(isCompact ? bytesOf(tableOf(subset, 'CFF ')) : subset)
    return file
  }

  /** One glyph often serves several characters: it is copied as the plain one, or the first that it stands for. */
  #charactersOf(id: number): readonly number[] {
    return plainCharacters(this.#face).get(id) ?? this.#glyphs.get(id)?.codePoints ?? []
  }
}

/** Widths by the numbers of glyphs: each number with a list of those that follow each other. */
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

function bytesOf({ buffer, byteOffset, byteLength }: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
