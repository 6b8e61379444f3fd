import { lengthOf, numbersOf, shareOf } from './lengths.ts'
import type { XmlElement } from './xml.ts'

/** How shapes and texts of a figure look, as its elements hand it on to those within. */
export interface Look {
  /** As they are written: `none`, a colour, or where a gradient is. */
  readonly fill: string
  readonly stroke: string
  /** What `currentColor` is. */
  readonly colour: string
  readonly fillOpacity: number
  readonly strokeOpacity: number
  readonly strokeWidth: number
  /** By PDF's numbers. */
  readonly cap: number
  readonly join: number
  readonly miterLimit: number
  /** Dashes and gaps in turn. */
  readonly dashes: readonly number[]
  readonly dashOffset: number
  /** What is inside of a shape, and of one that clips. */
  readonly isEvenOdd: boolean
  readonly clipsEvenOdd: boolean
  readonly isVisible: boolean
  readonly size: number
  readonly isBold: boolean
  readonly isItalic: boolean
  /** Which part of a text stands at its place: 0 its start, 1 its end. */
  readonly anchor: number
  readonly keepsSpace: boolean
}

/** What SVG begins with. */
export const FIRST_LOOK: Look = {
  fill: 'black',
  stroke: 'none',
  colour: 'black',
  fillOpacity: 1,
  strokeOpacity: 1,
  strokeWidth: 1,
  cap: 0,
  join: 0,
  miterLimit: 4,
  dashes: [],
  dashOffset: 0,
  isEvenOdd: false,
  clipsEvenOdd: false,
  isVisible: true,
  size: 16,
  isBold: false,
  isItalic: false,
  anchor: 0,
  keepsSpace: false,
}

/**
 * The look of an element.
 * @param outer that of the element around it
 * @param diagonal what 100% of a length without direction is
 * @throws Error on a value that is not understood, or on something that is not drawn
 */
export function lookOf({ attributes }: XmlElement, outer: Look, diagonal: number): Look {
  const look = { ...outer }
  // Other lengths may be told in letters.
  const size = attributes.get('font-size')
  if (size !== undefined) setProperty(look, 'font-size', size, outer.size)
  for (const [name, value] of attributes) {
    if (!PLACES.has(name) && value !== 'inherit') setProperty(look, name, value, diagonal)
  }
  return look
}

/** Attributes that tell where an element is, and what it is for, which are many. */
const PLACES = new Set(['class', 'd', 'transform', 'x', 'y', 'dy', 'width', 'height', 'role', 'font-size'])

type Writable = { -readonly [Name in keyof Look]: Look[Name] }

function setProperty(look: Writable, name: string, value: string, whole: number): void {
  const length = () => lengthOf(value, { whole, size: look.size })
  switch (name) {
    case 'fill':
    case 'stroke':
      look[name] = value
      break
    case 'color':
      look.colour = value
      break
    case 'fill-opacity':
      look.fillOpacity = shareOf(value)
      break
    case 'stroke-opacity':
      look.strokeOpacity = shareOf(value)
      break
    case 'stroke-width':
      look.strokeWidth = length()
      break
    case 'stroke-dasharray':
      look.dashes = value === 'none' ? [] : dashesOf(value)
      break
    case 'stroke-dashoffset':
      look.dashOffset = length()
      break
    case 'stroke-miterlimit':
      look.miterLimit = length()
      break
    case 'font-size':
      look.size = length()
      break
    default:
      setChoice(look, name, value)
  }
}

/** Those that are one of a few words. */
function setChoice(look: Writable, name: string, value: string): void {
  switch (name) {
    case 'stroke-linecap':
      look.cap = choice(name, value, ['butt', 'round', 'square'])
      break
    case 'stroke-linejoin':
      look.join = choice(name, value, ['miter', 'round', 'bevel'])
      break
    case 'fill-rule':
      look.isEvenOdd = choice(name, value, ['nonzero', 'evenodd']) === 1
      break
    case 'clip-rule':
      look.clipsEvenOdd = choice(name, value, ['nonzero', 'evenodd']) === 1
      break
    case 'visibility':
      look.isVisible = choice(name, value, ['hidden', 'visible', 'collapse']) === 1
      break
    case 'text-anchor':
      look.anchor = choice(name, value, ['start', 'middle', 'end']) / 2
      break
    case 'font-weight':
      look.isBold = value === 'bold' || value === 'bolder' || Number(value) >= 600
      break
    case 'font-style':
      look.isItalic = choice(name, value, ['normal', 'italic', 'oblique']) > 0
      break
    case 'xml:space':
      look.keepsSpace = choice(name, value, ['default', 'preserve']) === 1
      break
    default:
      refuse(name, value)
  }
}

function choice(name: string, value: string, words: readonly string[]): number {
  const place = words.indexOf(value)
  if (place === -1)
    throw new Error(`A figure has the ${name} "${value}" that is not one of ${words.join(', ')}`)
  return place
}

function dashesOf(text: string): number[] {
  const dashes = numbersOf(text.replaceAll('px', ' '))
  if (dashes.some((dash) => dash < 0))
    throw new Error(`A figure has a dash of less than nothing in "${text}"`)
  if (dashes.every((dash) => dash === 0)) return []
  // Some viewers go wrong where dashes and gaps change places in the second round.
  return dashes.length % 2 === 1 ? [...dashes, ...dashes] : dashes
}

/** What would make a figure look different, and is not drawn: the values with which it changes nothing. */
const UNDRAWN: ReadonlyMap<string, readonly string[]> = new Map([
  ['filter', ['none']],
  ['mask', ['none']],
  ['marker', ['none']],
  ['marker-start', ['none']],
  ['marker-mid', ['none']],
  ['marker-end', ['none']],
  ['mix-blend-mode', ['normal']],
  ['vector-effect', ['none']],
  ['paint-order', ['normal', 'fill']],
  ['transform-origin', ['0 0', '0px 0px']],
  ['pathLength', []],
  ['textLength', []],
  ['rotate', ['0']],
  ['letter-spacing', ['normal', '0']],
  ['word-spacing', ['normal', '0']],
  ['text-decoration', ['none']],
  ['baseline-shift', ['baseline', '0']],
  ['dominant-baseline', ['auto', 'alphabetic', 'baseline']],
  ['alignment-baseline', ['auto', 'alphabetic', 'baseline']],
  ['writing-mode', ['lr-tb', 'lr', 'horizontal-tb']],
  ['font', []],
  ['font-variant', ['normal', 'none']],
  ['font-stretch', ['normal', '100%']],
])

function refuse(name: string, value: string): void {
  if (UNDRAWN.get(name)?.includes(value) === false)
    throw new Error(`A figure has the ${name} "${value}" that is not drawn`)
}
