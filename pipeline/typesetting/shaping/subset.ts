import { type FontTables, GLYPH_COUNT, readTables, tableIn } from './font-tables.ts'
import { subsetCompact } from './subset-compact.ts'
import { subsetTrueType } from './subset-truetype.ts'

/**
 * A font file of some glyphs alone, for a PDF: they keep their numbers, and the tables that only serve to choose and
 * place glyphs are left out. The first glyph, which stands for what a font lacks, is always in it.
 *
 * @param glyphs their numbers, in any order: the file depends on which they are alone
 * @throws Error when the file is no font, or is damaged, or lacks one of them
 */
export function subsetOf(file: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const tables = readTables(file)
  try {
    checkGlyphs(tables, glyphs)
    return tables.has('CFF ') ? subsetCompact(file, glyphs) : subsetTrueType(tables, glyphs)
  } catch (error) {
    // A table ends before what it tells of.
    if (error instanceof RangeError) throw new Error('A font is damaged', { cause: error })
    throw error
  }
}

function checkGlyphs(tables: FontTables, glyphs: readonly number[]): void {
  const count = tableIn(tables, 'maxp').readUInt16BE(GLYPH_COUNT)
  const missing = glyphs.find((glyph) => !Number.isInteger(glyph) || glyph < 0 || glyph >= count)
  if (missing !== undefined) throw new Error(`A font has no glyph ${missing}`)
}
