/** Maps a character's code point to its glyph, 0 when the font has none. */
export type CharacterMap = (codePoint: number) => number

/** Platform and encoding of the maps from Unicode, the most complete first. */
const UNICODE_MAPS = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
] as const

/**
 * Reads a font's table `cmap`: maps by segments (format 4) and by groups (format 12), the formats of text fonts.
 *
 * @throws when the font has no map from Unicode in one of these formats
 */
export function readCharacterMap(table: DataView): CharacterMap {
  for (const [platform, encoding] of UNICODE_MAPS) {
    const map = findMap(table, platform, encoding)
    const format = map?.getUint16(0)
    if (map !== undefined && format === 4) return (codePoint) => glyphInSegments(map, codePoint)
    if (map !== undefined && format === 12) return (codePoint) => glyphInGroups(map, codePoint)
  }
  throw new Error('A font file has no map of Unicode characters that can be read')
}

function findMap(table: DataView, platform: number, encoding: number): DataView | undefined {
  const count = table.getUint16(2)
  for (let index = 0; index < count; index += 1) {
    const entry = 4 + index * 8
    if (table.getUint16(entry) !== platform || table.getUint16(entry + 2) !== encoding) continue
    const start = table.getUint32(entry + 4)
    return new DataView(table.buffer, table.byteOffset + start, table.byteLength - start)
  }
  return undefined
}

/** Lists of equal length follow each other: ends, a spare number, starts, differences, and offsets of glyph lists. */
function glyphInSegments(map: DataView, codePoint: number): number {
  if (codePoint > 0xffff) return 0
  const bytes = map.getUint16(6)
  const ends = 14
  const starts = ends + bytes + 2
  const at = firstAtLeast(codePoint, bytes / 2, (index) => map.getUint16(ends + index * 2)) * 2
  if (at === bytes || map.getUint16(starts + at) > codePoint) return 0
  const difference = map.getUint16(starts + bytes + at)
  const list = starts + 2 * bytes + at
  const distance = map.getUint16(list)
  if (distance === 0) return (codePoint + difference) & 0xffff
  const glyph = map.getUint16(list + distance + (codePoint - map.getUint16(starts + at)) * 2)
  return glyph === 0 ? 0 : (glyph + difference) & 0xffff
}

function glyphInGroups(map: DataView, codePoint: number): number {
  const count = map.getUint32(12)
  const groupAt = (index: number) => 16 + index * 12
  const index = firstAtLeast(codePoint, count, (each) => map.getUint32(groupAt(each) + 4))
  if (index === count) return 0
  const start = map.getUint32(groupAt(index))
  return start > codePoint ? 0 : map.getUint32(groupAt(index) + 8) + codePoint - start
}

/** The index of the first sorted number that is at least the wanted one, or their count. */
function firstAtLeast(wanted: number, count: number, numberAt: (index: number) => number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numberAt(middle) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
