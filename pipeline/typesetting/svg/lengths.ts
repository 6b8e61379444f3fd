/** What a length may be told in. */
export interface Measures {
  /** What 100% is. */
  readonly whole: number
  /** Of the letters. */
  readonly size: number
}

/** An inch of a figure has 96 of its units, as in CSS. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['px', 1],
  ['pt', 96 / 72],
  ['pc', 96 / 6],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
])

/**
 * A length in the units of the figure.
 * @throws Error when it is not understood
 */
export function lengthOf(text: string, measures: Measures): number {
  const plain = Number(text)
  if (Number.isFinite(plain) && text !== '') return plain
  const [, number = '', unit = ''] = LENGTH.exec(text.trim()) ?? []
  const factor = factorOf(unit, measures)
  if (number === '' || factor === undefined)
    throw new Error(`A figure has the length "${text}" that is not understood`)
  return Number(number) * factor
}

const LENGTH = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)([a-z]+|%)$/i

function factorOf(unit: string, { whole, size }: Measures): number | undefined {
  switch (unit) {
    case '%':
      return whole / 100
    case 'em':
      return size
    case 'ex':
      return size / 2
    default:
      return UNITS.get(unit)
  }
}

/**
 * Numbers with spaces, commas or nothing at all between them.
 * @throws Error when there is anything else
 */
export function numbersOf(text: string): number[] {
  if (text.replaceAll(NUMBER, '').trim() !== '') throw new Error(`A figure has "${text}" in place of numbers`)
  return [...text.matchAll(NUMBER)].map(([, number]) => Number(number))
}

const NUMBER = /([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*,?\s*/gi

/** From 0 to 1. */
export function shareOf(text: string): number {
  const number = lengthOf(text, { whole: 1, size: 1 })
  return Math.min(1, Math.max(0, number))
}
