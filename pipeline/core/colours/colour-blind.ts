import { linear, type Rgb } from './contrast.ts'

/** Ways of seeing colour, as rows of a matrix on linear RGB. */
type Matrix = readonly [Rgb, Rgb, Rgb]

export type Sight = 'protanopia' | 'deuteranopia' | 'tritanopia'

/**
 * Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of Color Vision Deficiency",
 * IEEE Transactions on Visualization and Computer Graphics 15(6), table 1, at severity 1.0.
 */
const MATRICES: Readonly<Record<Sight, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Ways of seeing that colours must be told apart in. */
export const SIGHTS = Object.keys(MATRICES) as readonly Sight[]

/**
 * How far apart two colours look: the distance in CIE L*a*b* (CIE76, white D65) for a way of seeing, or for full
 * colour vision. About 2.3 is the least that can be seen side by side.
 */
export function differenceBetween(one: Rgb, other: Rgb, sight?: Sight): number {
  const [first, second] = [labOf(seen(one, sight)), labOf(seen(other, sight))]
  return Math.hypot(...first.map((value, index) => value - (second[index] ?? 0)))
}

/** In linear RGB, kept within what a screen can show. */
function seen(colour: Rgb, sight: Sight | undefined): Rgb {
  const light = linear(colour)
  if (sight === undefined) return light
  const [red, green, blue] = MATRICES[sight].map((row) => Math.min(1, Math.max(0, dot(row, light))))
  return [red ?? 0, green ?? 0, blue ?? 0]
}

/** From linear sRGB by way of CIE XYZ (IEC 61966-2-1, CIE 15). */
function labOf(light: Rgb): Rgb {
  const x = root(dot([0.4124564, 0.3575761, 0.1804375], light) / 0.95047)
  const y = root(dot([0.2126729, 0.7151522, 0.072175], light))
  const z = root(dot([0.0193339, 0.119192, 0.9503041], light) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function root(value: number): number {
  return value > (6 / 29) ** 3 ? Math.cbrt(value) : value / (3 * (6 / 29) ** 2) + 4 / 29
}

function dot(row: Rgb, light: Rgb): number {
  return row[0] * light[0] + row[1] * light[1] + row[2] * light[2]
}
