import { hexOf, rgbOf } from '../../core/colours/contrast.ts'

export interface Colour {
  /** Red, green and blue, each 0 to 1. */
  readonly parts: readonly number[]
  /** `#RRGGBB` */
  readonly hex: string
  /** 0 to 1 */
  readonly opacity: number
}

/**
 * A CSS colour, such as `#0B5563`, `rgb(11, 85, 99)` or `teal`.
 *
 * @throws Error when it is not a colour
 */
export function colourOf(text: string): Colour {
  const colour = rgbOf(text)
  if (colour === undefined) throw new Error(`A figure has the colour "${text}" that is not known`)
  const { r, g, b, alpha = 1 } = colour
  return { parts: [r, g, b], hex: hexOf({ ...colour, alpha: 1 }), opacity: alpha }
}
