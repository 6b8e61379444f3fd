import { remember } from '../../remember.ts'
import { NAMED_COLOURS } from './colour-names.ts'

export interface Colour {
  /** Red, green and blue, each 0 to 1. */
  readonly parts: readonly number[]
  /** `#rrggbb` */
  readonly hex: string
  /** 0 to 1 */
  readonly opacity: number
}

/**
 * A colour of SVG, such as `#0B5563`, `rgb(11, 85, 99)` or `teal`.
 * @throws Error when it is none
 */
export const colourOf = remember(500, (text: string): Colour => {
  const bytes = bytesOf(text.trim().toLowerCase())
  if (bytes === undefined) throw new Error(`A figure has the colour "${text}" that is not known`)
  const [red = 0, green = 0, blue = 0, opacity = 1] = bytes
  const rgb = [red, green, blue].map((part) => Math.min(255, Math.max(0, part)))
  const digits = rgb.map((part) => Math.round(part).toString(16).padStart(2, '0'))
  return { parts: rgb.map((part) => part / 255), hex: `#${digits.join('')}`, opacity }
})

/** Red, green and blue, 0 to 255, and an opacity, 0 to 1, where one is told. */
function bytesOf(text: string): number[] | undefined {
  const named = NAMED_COLOURS.get(text)
  if (named !== undefined) return bytesOf(`#${named}`)
  const [, short, long, list] =
    /^(?:#([\da-f]{3,4})|#([\da-f]{6}|[\da-f]{8})|rgba?\(([\d.,%\s/]+)\))$/.exec(text) ?? []
  if (short !== undefined) return bytesOf(`#${[...short].map((digit) => digit + digit).join('')}`)
  if (long !== undefined) {
    const [red = 0, green = 0, blue = 0, opacity = 255] = Buffer.from(long, 'hex')
    return [red, green, blue, opacity / 255]
  }
  const parts = list?.trim().split(/[\s,/]+/)
  if (parts === undefined || parts.length < 3 || parts.length > 4) return undefined
  return parts.map((part, index) => {
    const isShare = part.endsWith('%')
    return (Number.parseFloat(part) / (isShare ? 100 : 1)) * (isShare && index < 3 ? 255 : 1)
  })
}
