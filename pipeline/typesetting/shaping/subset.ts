import { type FontTables, GLYPH_COUNT, readTables, tableIn } from './font-tables.ts'
import { subsetCompact } from './subset-compact.ts'
import { subsetTrueType } from './subset-truetype.ts'

/**
 * A font file with some of the glyphs, for a PDF. Glyphs keep their numbers, and tables that only serve to choose
 * and place glyphs are left out. Glyph 0, which is drawn for missing characters, is always included.
 *
 * @param glyphs their numbers, in any order; equal sets give equal files
 * @throws Error when the file is not a font, is damaged, or lacks one of them
 */
export function subsetOf(file: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const tables = readTables(file)
  try {
    checkGlyphs(tables, glyphs)
    return tables.has('CFF ') ? subsetCompact(file, glyphs) : subsetTrueType(tables, glyphs)
  } catch (error) {
    // A table ends before its content does.
    if (error instanceof RangeError) throw new Error('A font is damaged', { cause: error })
    throw error
  }
}

function checkGlyphs(tables: FontTables, glyphs: readonly number[]): void {
  const count = tableIn(tables, 'maxp').readUInt16BE(GLYPH_COUNT)
  const missing = glyphs.find((glyph) => !Number.isInteger(glyph) || glyph < 0 || glyph >= count)
  if (missing !== undefined) throw new Error(`A font has no glyph ${missing}`)
}
