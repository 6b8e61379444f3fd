/** What a TrueType program says of its glyphs. */
export interface FontProgram {
  readonly glyphs: number
  /** In thousandths of the size. */
  readonly width: (glyph: number) => number
}

/** Where the tables of an sfnt begin, and the fields that are read here (OpenType specification). */
const TABLE_COUNT = 4
const DIRECTORY = 12
const RECORD = 16
const UNITS_PER_EM = 18
const LONG_METRICS = 34
const GLYPH_COUNT = 4

/** Nothing where the bytes are no TrueType program. */
export function readFontProgram(bytes: Buffer): FontProgram | undefined {
  try {
    const tables = tablesOf(bytes)
    const table = (name: string) => tables.get(name) ?? Number.NaN
    const unitsPerEm = bytes.readUInt16BE(table('head') + UNITS_PER_EM)
    const longMetrics = bytes.readUInt16BE(table('hhea') + LONG_METRICS)
    const glyphs = bytes.readUInt16BE(table('maxp') + GLYPH_COUNT)
    const metrics = table('hmtx')
    const width = (glyph: number) =>
      (bytes.readUInt16BE(metrics + 4 * Math.min(glyph, longMetrics - 1)) * 1000) / unitsPerEm
    width(glyphs - 1)
    return { glyphs, width }
  } catch {
    return undefined
  }
}

function tablesOf(bytes: Buffer): Map<string, number> {
  const count = bytes.readUInt16BE(TABLE_COUNT)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = DIRECTORY + index * RECORD
      return [bytes.toString('latin1', record, record + 4), bytes.readUInt32BE(record + 8)]
    }),
  )
}
