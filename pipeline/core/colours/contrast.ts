import 'culori/css'
import { formatHex, parse, type Rgb, wcagLuminance } from 'culori/fn'
import { memoize, memoizeByObject } from '../memoize.ts'

export type { Rgb } from 'culori/fn'

/**
 * Reads every colour of CSS, such as `#0B5563`, `teal` or `hsl(190 80% 22%)`, as it is drawn: in sRGB, its parts 0 to 1
 * and rounded to a byte, with an alpha only where it lets its ground through. Undefined for anything else, such as a gradient or no colour at all.
 */
export function rgbOf(colour: unknown): Rgb | undefined {
  return typeof colour === 'string' ? read(colour) : undefined
}

/** A theme has some dozens. */
const MAX_COLOURS = 1000
const read = memoize(MAX_COLOURS, (text): Rgb | undefined => {
  const colour = parse(text)
  const drawn = parse(formatHex(colour) ?? '')
  if (colour === undefined || drawn?.mode !== 'rgb') return undefined
  const { alpha = 1 } = colour
  return alpha === 1 ? drawn : { ...drawn, alpha }
})

/** A colour that was found to be one. */
export function knownRgb(colour: string): Rgb {
  const rgb = rgbOf(colour)
  if (rgb === undefined) throw new Error(`${colour} is not a colour, though it was read as one`)
  return rgb
}

/** `#RRGGBB` */
export const hexOf = memoizeByObject((colour: Rgb): string => formatHex(colour).toUpperCase())

/** What is seen of a colour that lets a ground through, mixed as SVG does: in sRGB. */
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

/** "4.5:1", rounded down: what is told as enough is enough. */
export function ratioText(ratio: number): string {
  return `${Math.floor(ratio * 10) / 10}:1`
}
