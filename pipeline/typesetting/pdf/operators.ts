import { memoize } from '../../core/memoize.ts'

/** A length for a file, which allows no exponents; exact to some hundred-thousandths of an inch. */
export function rounded(length: number): number {
  return Math.round(length * 1e4) / 1e4
}

/** Red, green and blue of #RRGGBB, from 0 to 1. */
export const colourOperands: (colour: string) => string = memoize(500, (colour) => {
  const [, ...parts] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? []
  if (parts.length !== 3) throw new Error(`"${colour}" is no colour as #RRGGBB`)
  return parts.map((part) => rounded(Number.parseInt(part, 16) / 255)).join(' ')
})
