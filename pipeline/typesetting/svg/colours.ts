import { color } from 'd3-color'

export interface Colour {
  /** Red, green and blue, each 0 to 1. */
  readonly parts: readonly number[]
  /** `#rrggbb` */
  readonly hex: string
  /** 0 to 1 */
  readonly opacity: number
}

/**
 * A colour of CSS, such as `#0B5563`, `rgb(11, 85, 99)` or `teal`.
 * @throws Error when it is none
 */
export function colourOf(text: string): Colour {
  const colour = color(text)?.rgb().clamp()
  if (colour === undefined) throw new Error(`A figure has the colour "${text}" that is not known`)
  const { r, g, b, opacity } = colour
  return { parts: [r, g, b].map((part) => part / 255), hex: colour.formatHex(), opacity }
}
