import { describe, expect, test } from 'vitest'
import { colourViews, viewColour, viewPicture } from './colour-views.ts'
import { makePicture } from './make-picture.ts'

const { grey, deuteranopia, protanopia } = colourViews
const RED = [255, 0, 0] as const
const GREEN = [0, 255, 0] as const
const BLUE = [0, 0, 255] as const

describe('a colour', () => {
  test.each([
    { name: 'grey', view: grey },
    { name: 'deuteranopia', view: deuteranopia },
    { name: 'protanopia', view: protanopia },
  ])('without hue stays as it is in $name', ({ view }) => {
    for (const level of [0, 1, 10, 11, 128, 254, 255])
      expect(viewColour([level, level, level], view)).toEqual([level, level, level])
  })

  // Luminance 0.2126, 0.7152 and 0.0722; sRGB writes these as 0.4984, 0.8625 and 0.2979.
  test.each([
    [RED, 127],
    [GREEN, 220],
    [BLUE, 76],
  ])('%j is printed in the grey of its luminance', (colour, level) => {
    expect(viewColour(colour, grey)).toEqual([level, level, level])
  })

  // The columns of the published matrices, cut off at 0 and 1, as sRGB writes them.
  test.each([
    {
      name: 'deuteranopia',
      view: deuteranopia,
      seen: [
        [163, 144, 0],
        [239, 214, 58],
        [0, 61, 251],
      ],
    },
    {
      name: 'protanopia',
      view: protanopia,
      seen: [
        [109, 95, 0],
        [255, 229, 0],
        [0, 89, 255],
      ],
    },
  ])('of red, green and blue light is seen in $name as its matrix says', ({ view, seen }) => {
    expect([RED, GREEN, BLUE].map((colour) => viewColour(colour, view))).toEqual(seen)
  })
})

test('a picture is seen pixel by pixel', () => {
  const picture = makePicture([RED, 128], [BLUE, 255])
  expect(viewPicture(picture, grey)).toEqual(makePicture([127, 128], [76, 255]))
})
