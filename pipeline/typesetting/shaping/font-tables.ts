/** The tables of an OpenType font by tag, each a slice of the file. */
export type FontTables = ReadonlyMap<string, Buffer>

const TRUETYPE = 0x00010000
const APPLE_TRUETYPE = 0x74727565
const COMPACT = 0x4f54544f
const HEADER_BYTES = 12
const ENTRY_BYTES = 16

/** Offset of the number of glyphs in the table `maxp`. */
export const GLYPH_COUNT = 4

/** @throws Error when the file is not a font */
export function readTables(file: Uint8Array): FontTables {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const version = bytes.length < HEADER_BYTES ? 0 : bytes.readUInt32BE(0)
  if (version !== TRUETYPE && version !== APPLE_TRUETYPE && version !== COMPACT)
    throw new Error('A font is neither TrueType nor OpenType')
  const count = bytes.readUInt16BE(4)
  if (bytes.length < HEADER_BYTES + count * ENTRY_BYTES) throw new Error('A font ends in its list of tables')
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = HEADER_BYTES + index * ENTRY_BYTES
      const tag = bytes.toString('latin1', entry, entry + 4)
      const [start, length] = [bytes.readUInt32BE(entry + 8), bytes.readUInt32BE(entry + 12)]
      if (start + length > bytes.length) throw new Error(`A font ends in its table ${tag.trim()}`)
      return [tag, bytes.subarray(start, start + length)]
    }),
  )
}

/** @throws Error when the font has no such table */
export function tableIn(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`A font has no table ${tag.trim()}`)
  return table
}

/** A TrueType font file, with its tables sorted by tag and correct checksums. */
export function writeTables(tables: FontTables): Buffer {
  const sorted = [...tables].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const parts = sorted.map(([tag, table]) => partOf(tag, table))
  const header = headerOf(parts)
  const sum = parts.reduce((before, part) => before + part.sum, sumOf(header))
  for (const { tag, body } of parts) if (tag === 'head') body.writeUInt32BE((WHOLE_SUM - sum) >>> 0, HEAD_SUM)
  return Buffer.concat([header, ...parts.map(({ body }) => body)])
}

/** Offset in the table `head` of the number that completes the checksum of the file, and that checksum. */
const HEAD_SUM = 8
const WHOLE_SUM = 0xb1b0afba

/** A table as it is stored in a file, padded to words of four bytes. */
interface Part {
  readonly tag: string
  readonly length: number
  readonly body: Buffer
  readonly sum: number
}

function partOf(tag: string, table: Buffer): Part {
  const body = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
  if (tag === 'head') body.writeUInt32BE(0, HEAD_SUM)
  return { tag, length: table.length, body, sum: sumOf(body) }
}

function headerOf(parts: readonly Part[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES + parts.length * ENTRY_BYTES)
  const searched = 2 ** Math.floor(Math.log2(parts.length))
  header.writeUInt32BE(TRUETYPE, 0)
  header.writeUInt16BE(parts.length, 4)
  header.writeUInt16BE(searched * ENTRY_BYTES, 6)
  header.writeUInt16BE(Math.log2(searched), 8)
  header.writeUInt16BE((parts.length - searched) * ENTRY_BYTES, 10)
  let at = header.length
  for (const [index, { tag, length, body, sum }] of parts.entries()) {
    const entry = HEADER_BYTES + index * ENTRY_BYTES
    header.write(tag, entry, 'latin1')
    header.writeUInt32BE(sum, entry + 4)
    header.writeUInt32BE(at, entry + 8)
    header.writeUInt32BE(length, entry + 12)
    at += body.length
  }
  return header
}

/** The sum of its words, modulo 2^32. */
function sumOf(bytes: Buffer): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + words.getUint32(at)) | 0
  return sum >>> 0
}
