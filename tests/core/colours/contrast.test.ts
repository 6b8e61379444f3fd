import { expect, it } from 'vitest'
import { differenceBetween } from '../../../pipeline/core/colours/colour-blind.ts'
import {
  contrastOf,
  hexOf,
  over,
  type Rgb,
  ratioText,
  rgbOf,
} from '../../../pipeline/core/colours/contrast.ts'

function rgb(colour: string): Rgb {
  return rgbOf(colour) ?? [Number.NaN, 0, 0]
}

// From the examples of WCAG's own techniques: #777 on white just fails, #767676 just passes.
it.each([
  ['#000000', '#FFFFFF', 21],
  ['#FFFFFF', '#FFFFFF', 1],
  ['#777777', '#FFFFFF', 4.48],
  ['#767676', '#FFFFFF', 4.54],
])('the contrast of %s with %s is %d', (one, other, contrast) => {
  expect(contrastOf(rgb(one), rgb(other))).toBeCloseTo(contrast, 2)
  expect(contrastOf(rgb(other), rgb(one))).toBeCloseTo(contrast, 2)
})

it('reads colours as Vega writes them', () => {
  expect(hexOf(rgb('#abc'))).toBe('#AABBCC')
  expect(hexOf(rgb('rgb(11, 85, 99)'))).toBe('#0B5563')
  expect([rgbOf('transparent'), rgbOf(undefined), rgbOf({ gradient: 'linear' })]).toEqual(
    Array(3).fill(undefined),
  )
})

it('mixes what lets its ground through', () => {
  expect(hexOf(over(rgb('#000000'), 0.5, rgb('#FFFFFF')))).toBe('#808080')
  expect(hexOf(over(rgb('#0B5563'), 1, rgb('#FFFFFF')))).toBe('#0B5563')
})

it('never tells a ratio that is too low as enough', () => {
  expect(ratioText(4.48)).toBe('4.4:1')
  expect(ratioText(4.5)).toBe('4.5:1')
})

// CIE L*a*b* of sRGB primaries (Lindbloom): red 53.24 80.09 67.20, green 87.73 -86.18 83.18.
it('measures how far colours look apart', () => {
  expect(differenceBetween(rgb('#FF0000'), rgb('#00FF00'))).toBeCloseTo(170.6, 0)
  expect(differenceBetween(rgb('#FFFFFF'), rgb('#000000'))).toBeCloseTo(100, 1)
})

it('brings red and green of one lightness together for who is red-green blind, and not for who is blue-blind', () => {
  const [red, green] = [rgb('#B4470B'), rgb('#6B6B00')]
  const full = differenceBetween(red, green)
  expect(differenceBetween(red, green, 'deuteranopia')).toBeLessThan(full / 3)
  expect(differenceBetween(red, green, 'tritanopia')).toBeGreaterThan(full / 2)
})

it('leaves greys as they are', () => {
  const [one, other] = [rgb('#444444'), rgb('#999999')]
  for (const sight of ['protanopia', 'deuteranopia', 'tritanopia'] as const)
    expect(differenceBetween(one, other, sight)).toBeCloseTo(differenceBetween(one, other), 1)
})
