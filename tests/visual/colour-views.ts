import type { Picture } from './picture.ts'

/** What becomes of a colour: each new channel is a weighted sum of red, green and blue, in linear light. */
export type ColourView = readonly [Weights, Weights, Weights]
type Weights = readonly [red: number, green: number, blue: number]

/** Luminance as sRGB has it (IEC 61966-2-1): a print in grey. */
const LUMINANCE: Weights = [0.2126, 0.7152, 0.0722]

/**
 * Ways to look at a page. Deuteranopia and protanopia are those of Machado, Oliveira and Fernandes 2009, "A
 * physiologically-based model for simulation of color vision deficiency" (IEEE TVCG 15(6)), at severity 1.0.
 */
export const colourViews: Readonly<Record<'grey' | 'deuteranopia' | 'protanopia', ColourView>> = {
  grey: [LUMINANCE, LUMINANCE, LUMINANCE],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
}

/** A picture as it looks in a view. */
export function viewPicture({ width, height, pixels }: Picture, view: ColourView): Picture {
  const seen = new Map<number, readonly number[]>()
  const viewed = pixels.slice()
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3)
    const key = (red << 16) | (green << 8) | blue
    const colour = seen.get(key) ?? viewColour([red, green, blue], view)
    seen.set(key, colour)
    viewed.set(colour, at)
  }
  return { width, height, pixels: viewed }
}

/** A colour as it looks in a view; channels of sRGB from 0 to 255. */
export function viewColour([red, green, blue]: Weights, view: ColourView): number[] {
  const light = [toLight(red), toLight(green), toLight(blue)] as const
  return view.map((weights) =>
    toChannel(weights[0] * light[0] + weights[1] * light[1] + weights[2] * light[2]),
  )
}

/** The transfer function of sRGB (IEC 61966-2-1): a channel from 0 to 255 to light from 0 to 1. */
function toLight(channel: number): number {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** The way back; light that no screen can show is cut off. */
function toChannel(light: number): number {
  const shown = Math.min(1, Math.max(0, light))
  return Math.round(255 * (shown <= 0.0031308 ? 12.92 * shown : 1.055 * shown ** (1 / 2.4) - 0.055))
}
