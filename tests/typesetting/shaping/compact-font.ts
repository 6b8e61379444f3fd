import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A font with compact outlines: those that a viewer of PDFs brings along, with the few tables that make them a font. */
export function compactFont(): Buffer {
  const folder = require.resolve('pdfjs-dist/package.json').replace('package.json', 'standard_fonts')
  const outlines = readFileSync(`${folder}/FoxitFixed.pfb`)
  const count = glyphsIn(outlines)
  return fontOf([
    ['CFF ', outlines],
    ['head', headTable()],
    [
      'hhea',
      words(18, [
        [0, 1],
        [17, 1],
      ]),
    ],
    ['hmtx', words(2 + count - 1, [[0, 600]])],
    [
      'maxp',
      words(16, [
        [0, 1],
        [2, count],
      ]),
    ],
  ])
}

/** In the list of outlines, whose place the font's settings tell before operator 17, in the two bytes that suffice. */
function glyphsIn(outlines: Buffer): number {
  const [start, end] = itemIn(outlines, afterIndex(outlines, outlines.readUInt8(2)))
  const settings = outlines.subarray(start, end)
  const [high = 0, low = 0] = settings.subarray(settings.lastIndexOf(17) - 2)
  return outlines.readUInt16BE((high - 247) * 256 + low + 108)
}

function itemIn(bytes: Buffer, at: number): [start: number, end: number] {
  const [count, size] = [bytes.readUInt16BE(at), bytes.readUInt8(at + 2)]
  const base = at + 2 + (count + 1) * size
  return [base + bytes.readUIntBE(at + 3, size), base + bytes.readUIntBE(at + 3 + size, size)]
}

function afterIndex(bytes: Buffer, at: number): number {
  const [count, size] = [bytes.readUInt16BE(at), bytes.readUInt8(at + 2)]
  return at + 2 + (count + 1) * size + bytes.readUIntBE(at + 3 + count * size, size)
}

function headTable(): Buffer {
  const head = Buffer.alloc(54)
  head.writeUInt32BE(0x10000, 0)
  head.writeUInt32BE(0x5f0f3cf5, 12)
  head.writeUInt16BE(1000, 18)
  return head
}

function words(count: number, set: readonly (readonly [at: number, value: number])[]): Buffer {
  const table = Buffer.alloc(count * 2)
  for (const [at, value] of set) table.writeUInt16BE(value, at * 2)
  return table
}

function fontOf(tables: readonly (readonly [tag: string, table: Buffer])[]): Buffer {
  const header = Buffer.alloc(12 + tables.length * 16)
  header.write('OTTO', 0, 'latin1')
  header.writeUInt16BE(tables.length, 4)
  const bodies: Buffer[] = []
  let at = header.length
  for (const [index, [tag, table]] of tables.entries()) {
    const body = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    header.write(tag, 12 + index * 16, 'latin1')
    header.writeUInt32BE(at, 12 + index * 16 + 8)
    header.writeUInt32BE(table.length, 12 + index * 16 + 12)
    bodies.push(body)
    at += body.length
  }
  return Buffer.concat([header, ...bodies])
}
