import { addAll } from '../../core/lists.ts'
import { type FontTables, GLYPH_COUNT, tableIn, writeTables } from './font-tables.ts'

/** Tables that a PDF needs and that do not change. */
const KEPT = ['cvt ', 'fpgm', 'prep']

const LOCA_FORMAT = 50
const METRICS_COUNT = 34
/** In a composite glyph: the offset of the first component, after the box, and the flags of each component. */
const FIRST_COMPONENT = 10
const WORD_ARGUMENTS = 0x1
const ONE_SCALE = 0x8
const MORE_COMPONENTS = 0x20
const TWO_SCALES = 0x40
const MATRIX = 0x80

/** Cuts a TrueType font down to some glyphs and their components, which keep their numbers. */
export function subsetTrueType(tables: FontTables, wanted: readonly number[]): Buffer {
  const outlines = outlinesIn(tables)
  const glyphs = withComponents(wanted, outlines)
  const count = (glyphs.at(-1) ?? 0) + 1
  const kept = KEPT.flatMap((tag) => {
    const table = tables.get(tag)
    return table === undefined ? [] : [[tag, table] as const]
  })
  const { glyf, loca, isLong } = writeOutlines(glyphs, count, outlines)
  return writeTables(
    new Map([
      ...kept,
      ['glyf', glyf],
      ['loca', loca],
      ['head', changed(tableIn(tables, 'head'), LOCA_FORMAT, Number(isLong))],
      ['hhea', changed(tableIn(tables, 'hhea'), METRICS_COUNT, count)],
      ['hmtx', writeMetrics(glyphs, count, tables)],
      ['maxp', changed(tableIn(tables, 'maxp'), GLYPH_COUNT, count)],
    ]),
  )
}

/** The bytes that draw a glyph; empty for an empty glyph. */
type Outlines = (glyph: number) => Buffer

function outlinesIn(tables: FontTables): Outlines {
  const glyf = tableIn(tables, 'glyf')
  const loca = tableIn(tables, 'loca')
  const count = tableIn(tables, 'maxp').readUInt16BE(GLYPH_COUNT)
  const isLong = tableIn(tables, 'head').readInt16BE(LOCA_FORMAT) === 1
  const placeOf = (glyph: number) =>
    isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2
  return (glyph) => {
    if (glyph >= count) throw new Error(`A font has no glyph ${glyph}`)
    const [start, end] = [placeOf(glyph), placeOf(glyph + 1)]
    if (end < start || end > glyf.length) throw new Error(`A font has glyph ${glyph} outside of its outlines`)
    return glyf.subarray(start, end)
  }
}

/** Ascending; includes glyph 0, which is drawn for missing characters. */
function withComponents(wanted: readonly number[], outlines: Outlines): number[] {
  const glyphs = new Set([0, ...wanted])
  // The set grows during the loop, so components of components are included.
  for (const glyph of glyphs) for (const component of componentsOf(outlines(glyph))) glyphs.add(component)
  return [...glyphs].toSorted((one, other) => one - other)
}

function componentsOf(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return []
  const components: number[] = []
  let at = FIRST_COMPONENT
  let flags = MORE_COMPONENTS
  while ((flags & MORE_COMPONENTS) !== 0) {
    flags = outline.readUInt16BE(at)
    components.push(outline.readUInt16BE(at + 2))
    at += 4 + (flags & WORD_ARGUMENTS ? 4 : 2) + scaleBytes(flags)
  }
  return components
}

function scaleBytes(flags: number): number {
  if (flags & ONE_SCALE) return 2
  if (flags & TWO_SCALES) return 4
  return flags & MATRIX ? 8 : 0
}

const EVEN = Buffer.alloc(1)
/** The first offset that does not fit in the 16-bit format, which counts pairs of bytes. */
const SHORT_LIMIT = 0x20000

function writeOutlines(glyphs: readonly number[], count: number, outlines: Outlines) {
  const parts: Buffer[] = []
  const starts = new Uint32Array(count + 1)
  let length = 0
  let next = 0
  for (const glyph of glyphs) {
    starts.fill(length, next, glyph + 1)
    next = glyph + 1
    const outline = outlines(glyph)
    const isOdd = outline.length % 2 === 1
    addAll(parts, [outline, ...(isOdd ? [EVEN] : [])])
    length += outline.length + Number(isOdd)
  }
  starts.fill(length, next)
  const isLong = length >= SHORT_LIMIT
  const loca = Buffer.alloc(starts.length * (isLong ? 4 : 2))
  for (const [glyph, start] of starts.entries()) {
    if (isLong) loca.writeUInt32BE(start, glyph * 4)
    else loca.writeUInt16BE(start / 2, glyph * 2)
  }
  return { glyf: Buffer.concat(parts), loca, isLong }
}

/** Width and left bearing of each glyph that is kept; the last glyphs of a font may share the last width. */
function writeMetrics(glyphs: readonly number[], count: number, tables: FontTables): Buffer {
  const metrics = tableIn(tables, 'hmtx')
  const widths = tableIn(tables, 'hhea').readUInt16BE(METRICS_COUNT)
  const written = Buffer.alloc(count * 4)
  for (const glyph of glyphs) {
    const hasOwn = glyph < widths
    const bearing = hasOwn ? glyph * 4 + 2 : widths * 4 + (glyph - widths) * 2
    written.writeUInt16BE(metrics.readUInt16BE((hasOwn ? glyph : widths - 1) * 4), glyph * 4)
    written.writeInt16BE(metrics.readInt16BE(bearing), glyph * 4 + 2)
  }
  return written
}

function changed(table: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(table)
  copy.writeUInt16BE(value, at)
  return copy
}
