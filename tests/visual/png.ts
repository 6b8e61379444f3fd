import { crc32, deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import type { Picture } from './picture.ts'

/** @throws Error when the bytes are no PNG */
export function readPng(bytes: Uint8Array): Picture {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes))
  return { width, height, pixels: new Uint8Array(data) }
}

/** A picture as PNG: with a palette where 256 colours do, which halves the file and which pngjs does not write. */
export function writePng(picture: Picture): Uint8Array {
  const palette = paletteOf(picture)
  return palette.size <= 256 ? writeIndexed(picture, palette) : writeTrueColour(picture)
}

function writeTrueColour({ width, height, pixels }: Picture): Uint8Array {
  const png = new PNG({ width, height })
  png.data = Buffer.from(pixels)
  // Unfiltered rows and the default strategy: what repeats on a page are whole strokes of letters.
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 })
}

function coloursOf({ pixels }: Picture): Uint32Array {
  return new Uint32Array(pixels.slice().buffer)
}

/** Every colour with its index, in the order of their first pixels. */
function paletteOf(picture: Picture): ReadonlyMap<number, number> {
  const palette = new Map<number, number>()
  for (const colour of coloursOf(picture)) {
    if (!palette.has(colour)) palette.set(colour, palette.size)
  }
  return palette
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const EIGHT_BITS = 8
const INDEXED = 3

/** PNG (W3C, third edition), colour type 3: one byte a pixel, rows without a filter. */
function writeIndexed(picture: Picture, palette: ReadonlyMap<number, number>): Uint8Array {
  const { width, height } = picture
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(EIGHT_BITS, 8)
  header.writeUInt8(INDEXED, 9)
  const rows = new Uint8Array((width + 1) * height)
  coloursOf(picture).forEach((colour, pixel) => {
    rows[(width + 1) * Math.floor(pixel / width) + 1 + (pixel % width)] = palette.get(colour) ?? 0
  })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', paletteBytes(palette)),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

function paletteBytes(palette: ReadonlyMap<number, number>): Uint8Array {
  const rgba = new Uint8Array(Uint32Array.from(palette.keys()).buffer)
  return rgba.filter((_, index) => index % 4 !== 3)
}

/** Length, name, content and checksum. */
function chunk(name: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}
