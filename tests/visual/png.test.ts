import { describe, expect, test } from 'vitest'
import { makePicture } from './make-picture.ts'
import { blank, type Picture } from './picture.ts'
import { readPng, writePng } from './png.ts'

/** As many colours as are asked for, and one pixel of each. */
function coloured(count: number): Picture {
  return makePicture(Array.from({ length: count }, (_, index) => [index % 251, Math.floor(index / 251), 7]))
}

const COLOUR_TYPE = 25

describe('a PNG', () => {
  test.each([
    { colours: 256, type: 'a palette', byte: 3 },
    { colours: 257, type: 'three channels', byte: 2 },
  ])('of $colours colours has $type and is read back as it was', ({ colours, byte }) => {
    const bytes = writePng(coloured(colours))
    expect(bytes[COLOUR_TYPE]).toBe(byte)
    expect(readPng(bytes)).toEqual(coloured(colours))
  })

  test('keeps the order of its rows', () => {
    const picture = makePicture([0, 50, 100], [150, 200, 250])
    expect(readPng(writePng(picture))).toEqual(picture)
  })

  test('is refused where a checksum is wrong', () => {
    const bytes = writePng(blank(4, 4))
    const palette = 41
    expect(bytes[palette]).toBe(255)
    expect(() => readPng(bytes.with(palette, 254))).toThrow()
  })
})
