import { expect, test } from 'vitest'
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
  return rgbOf(colour) ?? { mode: 'rgb', r: Number.NaN, g: 0, b: 0 }
}

// From the examples of WCAG's own techniques: #777 on white just fails, #767676 just passes.
test.each([
  ['#000000', '#FFFFFF', 21],
  ['#FFFFFF', '#FFFFFF', 1],
  ['#777777', '#FFFFFF', 4.48],
  ['#767676', '#FFFFFF', 4.54],
])('the contrast of %s with %s is %d', (one, other, contrast) => {
  expect(contrastOf(rgb(one), rgb(other))).toBeCloseTo(contrast, 2)
  expect(contrastOf(rgb(other), rgb(one))).toBeCloseTo(contrast, 2)
})

// By CSS Color 4: hsl and hwb by hand; grey of CIE lightness 50, and of OKLab lightness 50 (0.5 cubed of light).
test.each([
  ['#abc', '#AABBCC'],
  ['#ABCF', '#AABBCC'],
  ['#aabbccff', '#AABBCC'],
  ['rgb(11, 85, 99)', '#0B5563'],
  ['rgb(0 0 80)', '#000050'],
  ['rgb(20% 40% 60%)', '#336699'],
  ['hsl(200,80%,30%)', '#0F618A'],
  ['hsl(200deg 80% 30%)', '#0F618A'],
  ['hwb(120 20% 40%)', '#339933'],
  ['lab(50% 0 0)', '#777777'],
  ['lch(50% 0 0)', '#777777'],
  ['oklab(50% 0 0)', '#636363'],
  ['oklch(50% 0 none)', '#636363'],
  ['rebeccapurple', '#663399'],
  ['White', '#FFFFFF'],
  ['color(srgb 0.2 0.4 0.6)', '#336699'],
  ['color(display-p3 0 1 0)', '#00FF00'],
])('reads %s as %s', (text, hex) => {
  expect(hexOf(rgb(text))).toBe(hex)
  expect(rgb(text)).not.toHaveProperty('alpha')
})

test.each([
  ['#0055', '#000055', 1 / 3],
  ['#00005080', '#000050', 128 / 255],
  ['rgba(0, 0, 80, 0.5)', '#000050', 0.5],
  ['rgb(0 0 80 / 25%)', '#000050', 0.25],
  ['transparent', '#000000', 0],
])('reads %s as %s that covers %d', (text, hex, alpha) => {
  expect(hexOf(rgb(text))).toBe(hex)
  expect(rgb(text).alpha).toBeCloseTo(alpha, 10)
})

test.each([
  ['hcl(200,40,30)'],
  ['bluish'],
  ['#12345'],
  ['none'],
  ['url(#a)'],
  ['color-mix(in srgb, red, blue)'],
  [''],
  [undefined],
])('finds no colour in %s', (value) => {
  expect(rgbOf(value)).toBeUndefined()
})

test('mixes what lets its ground through', () => {
  expect(hexOf(over(rgb('#000000'), 0.5, rgb('#FFFFFF')))).toBe('#808080')
  expect(hexOf(over(rgb('#0B5563'), 1, rgb('#FFFFFF')))).toBe('#0B5563')
})

test('never passes off a ratio that is too low as enough', () => {
  expect(ratioText(4.48)).toBe('4.4:1')
  expect(ratioText(4.5)).toBe('4.5:1')
})

// CIE L*a*b* of sRGB primaries (Lindbloom): red 53.24 80.09 67.20, green 87.73 -86.18 83.18.
test('measures how far colours look apart', () => {
  expect(differenceBetween(rgb('#FF0000'), rgb('#00FF00'))).toBeCloseTo(170.6, 0)
  expect(differenceBetween(rgb('#FFFFFF'), rgb('#000000'))).toBeCloseTo(100, 1)
})

test('brings red and green of one lightness together for who is red-green blind, and not for who is blue-blind', () => {
  const [red, green] = [rgb('#B4470B'), rgb('#6B6B00')]
  const full = differenceBetween(red, green)
  expect(differenceBetween(red, green, 'deuteranopia')).toBeLessThan(full / 3)
  expect(differenceBetween(red, green, 'tritanopia')).toBeGreaterThan(full / 2)
})

test('leaves greys as they are', () => {
  const [one, other] = [rgb('#444444'), rgb('#999999')]
  for (const sight of ['protanopia', 'deuteranopia', 'tritanopia'] as const)
    expect(differenceBetween(one, other, sight)).toBeCloseTo(differenceBetween(one, other), 1)
})

test.each(['constructor', 'toString', 'nocolour'])('%s is no colour', (text) => {
  expect(rgbOf(text)).toBeUndefined()
})
