import { describe, expect, test } from 'vitest'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { makeDocument } from '../typesetting/make-document.ts'
import { compare } from './compare.ts'
import { makePicture, pixelAt, spotted } from './make-picture.ts'
import { blank, type Picture } from './picture.ts'
import { rasterise } from './rasterise.ts'
import { reduceColours } from './reduce-colours.ts'

/** An A4 page with a line in the small type of the theme. */
async function draw(text: string): Promise<Picture> {
  const style = { size: 8.5, leading: 12, colour: '#1B1F24' }
  const page = { width: 595.28, height: 841.89, margins: { top: 60, right: 60, bottom: 60, left: 60 } }
  const blocks = [{ type: 'paragraph', content: [{ type: 'text', text }], style }] as const
  const { pdf } = await typeset(makeDocument(blocks, { page }))
  const [drawn] = await rasterise(pdf)
  if (drawn === undefined) throw new Error('no page')
  return drawn
}

function ground(colour: readonly [number, number, number]): Picture {
  const picture = blank(300, 300)
  for (let at = 0; at < picture.pixels.length; at += 4) picture.pixels.set(colour, at)
  return picture
}

describe('a page', () => {
  test('that is drawn again has not changed', async () => {
    const page = await draw('57% van de gemeenten')
    const golden = reduceColours(page)
    expect(golden).not.toEqual(page)
    expect(compare(await draw('57% van de gemeenten'), golden)).toMatchObject({ changed: false, share: 0 })
  })

  test('never differs by what fewer colours take from it', () => {
    // Two whole steps of each channel, in every combination.
    const levels = Array.from({ length: 31 }, (_, index) => 100 + index)
    const colours = levels.flatMap((red) =>
      levels.flatMap((green) => levels.map((blue) => [red, green, blue])),
    )
    const page = makePicture(colours)
    const golden = reduceColours(page)
    expect(pixelAt(golden, 0, 0)).toEqual([105, 105, 105, 255])
    expect(compare(page, golden)).toMatchObject({ share: 0 })
  })

  test('has changed when a digit in small type is another', async () => {
    // The last character: any other digit also moves what follows it, since the font kerns “7%” and not “8%”.
    const golden = reduceColours(await draw('gemeenten met een team: 57'))
    const difference = compare(await draw('gemeenten met een team: 58'), golden)
    expect(difference.changed).toBe(true)
    expect(difference.share).toBeLessThan(0.0001)
  })

  test('has changed when a ground has another tint of the theme, not when nobody can tell', () => {
    const [cool, warm] = [ground([0xe8, 0xf1, 0xf2]), ground([0xf6, 0xf1, 0xe7])]
    expect(compare(warm, cool)).toMatchObject({ changed: true, share: 1 })
    expect(compare(ground([0xea, 0xf2, 0xf2]), cool)).toMatchObject({ changed: false, share: 0 })
  })

  test('has changed when it has another size', () => {
    expect(compare(blank(300, 301), blank(300, 300))).toMatchObject({ changed: true, share: 1 })
  })

  test('has not changed for a pixel in a hundred thousand', () => {
    const white = blank(400, 300)
    expect(compare(spotted(400, 300, 255, [0]), white)).toMatchObject({ changed: false, share: 1 / 120_000 })
    expect(compare(spotted(400, 300, 255, [0, 0]), white)).toMatchObject({ changed: true })
  })

  test('has its differences marked in red', () => {
    const { picture } = compare(spotted(400, 300, 255, [0, 0]), blank(400, 300))
    expect(pixelAt(picture, 1, 0)).toEqual([255, 0, 0, 255])
    expect(pixelAt(picture, 5, 5)).toEqual([255, 255, 255, 255])
  })
})
