import { isOfEveryObject } from '../own.ts'
import 'culori/css'
import { formatHex, parse, type Rgb, wcagLuminance } from 'culori/fn'
import { memoize, memoizeByObject } from '../memoize.ts'

export type { Rgb } from 'culori/fn'

/**
 * Reads any CSS colour, such as `#0B5563`, `teal` or `hsl(190 80% 22%)`, as sRGB with parts from 0 to 1, rounded to
 * a byte. It has an alpha only when it is not opaque. Undefined for anything else, such as a gradient.
 */
export function rgbOf(colour: unknown): Rgb | undefined {
  return typeof colour === 'string' ? read(colour) : undefined
}

/** A theme has a few dozen. */
const MAX_COLOURS = 1000
const read = memoize(MAX_COLOURS, (text): Rgb | undefined => {
  const colour = isOfEveryObject(text) ? undefined : parse(text)
  const drawn = parse(formatHex(colour) ?? '')
  if (colour === undefined || drawn?.mode !== 'rgb') return undefined
  const { alpha = 1 } = colour
  return alpha === 1 ? drawn : { ...drawn, alpha }
})

/** Reads a colour that has been checked before. */
export function knownRgb(colour: string): Rgb {
  const rgb = rgbOf(colour)
  if (rgb === undefined) throw new Error(`${colour} is not a colour, though it was read as one`)
  return rgb
}

/** `#RRGGBB` */
export const hexOf = memoizeByObject((colour: Rgb): string => formatHex(colour).toUpperCase())

/** The visible result of a translucent colour on a ground, mixed in sRGB as SVG does. */
export function over(colour: Rgb, opacity: number, ground: Rgb): Rgb {
  if (opacity === 1) return colour
  const mix = (part: 'r' | 'g' | 'b') => colour[part] * opacity + ground[part] * (1 - opacity)
  return { mode: 'rgb', r: mix('r'), g: mix('g'), b: mix('b') }
}

/** Contrast of two colours, 1 to 21, as WCAG 2.2 defines it (contrast ratio, relative luminance). */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [first, second] = [luminanceOf(one), luminanceOf(other)]
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

/** Relative luminance, 0 to 1: how light a colour is when it is printed in grey. */
export const luminanceOf = memoizeByObject((colour: Rgb): number => wcagLuminance(colour))

/** "4.5:1", rounded down so that a ratio shown as sufficient is sufficient. */
export function ratioText(ratio: number): string {
  return `${Math.floor(ratio * 10) / 10}:1`
}
