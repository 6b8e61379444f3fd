import { readTables, tableIn } from '../shaping/font-tables.ts'

/**
 * A table of a font file, TrueType or OpenType.
 * @throws where the file is no font, or has no such table
 */
export function tableOf(file: Uint8Array, tag: string): DataView {
  const { buffer, byteOffset, byteLength } = tableIn(readTables(file), tag)
  return new DataView(buffer, byteOffset, byteLength)
}

export function hasTable(file: Uint8Array, tag: string): boolean {
  return readTables(file).has(tag)
}
