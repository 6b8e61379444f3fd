import { remember, rememberFor } from '../remember.ts'

/** A colour as its red, green and blue in sRGB, 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Reads `#rgb`, `#rrggbb` and `rgb(…)`; undefined for anything else, such as a gradient or no colour at all. */
export function rgbOf(colour: unknown): Rgb | undefined {
  return typeof colour === 'string' ? read(colour) : undefined
}

/** A theme has some dozens. */
const MOST_COLOURS = 1000
const read = remember(MOST_COLOURS, (colour): Rgb | undefined => {
  const [, short] = /^#([0-9a-f]{3})$/i.exec(colour) ?? []
  if (short !== undefined) return rgbOf(`#${[...short].map((digit) => digit + digit).join('')}`)
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1)
  const decimal = /^rgb\((\d+), ?(\d+), ?(\d+)\)$/.exec(colour)?.slice(1)
  const parts = hex?.map((part) => Number.parseInt(part, 16)) ?? decimal?.map(Number)
  if (parts === undefined) return undefined
  const [red = 0, green = 0, blue = 0] = parts.map((part) => part / 255)
  return [red, green, blue]
})

/** `#rrggbb` */
export const hexOf = rememberFor((colour: Rgb): string => {
  const digits = colour.map((part) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${digits.join('').toUpperCase()}`
})

/** What is seen of a colour that lets a ground through, mixed as SVG does: in sRGB. */
export function over(colour: Rgb, opacity: number, ground: Rgb): Rgb {
  if (opacity === 1) return colour
  const mix = (index: 0 | 1 | 2) => colour[index] * opacity + ground[index] * (1 - opacity)
  return [mix(0), mix(1), mix(2)]
}

/** Contrast of two colours, 1 to 21, as WCAG 2.2 defines it (contrast ratio, relative luminance). */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [first, second] = [luminanceOf(one), luminanceOf(other)]
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

/** Relative luminance, 0 to 1: how light a colour is when it is printed in grey. */
export const luminanceOf = rememberFor((colour: Rgb): number => {
  const [red, green, blue] = linear(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
})

/** In light, where sRGB is in perceived steps (IEC 61966-2-1). */
export function linear([red, green, blue]: Rgb): Rgb {
  const part = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  return [part(red), part(green), part(blue)]
}

/** "4.5:1", rounded down: what is told as enough is enough. */
export function ratioText(ratio: number): string {
  return `${Math.floor(ratio * 10) / 10}:1`
}
