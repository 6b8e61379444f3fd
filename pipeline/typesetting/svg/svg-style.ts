import { numberOf, type XmlElement } from './xml.ts'

/** How shapes and texts of a figure look, as its elements hand it on to those within. */
export interface SvgStyle {
  /** As they are written: `none`, a colour, or where a gradient is. */
  readonly fill: string
  readonly stroke: string
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
  readonly size: number
  readonly isBold: boolean
  readonly isItalic: boolean
  /** Which part of a text stands at its place: 0 its start, 1 its end. */
  readonly anchor: number
}

/** What SVG begins with. */
export const INITIAL_STYLE: SvgStyle = {
  fill: 'black',
  stroke: 'none',
  fillOpacity: 1,
  strokeOpacity: 1,
  strokeWidth: 1,
  cap: 0,
  join: 0,
  miterLimit: 4,
  dashes: [],
  dashOffset: 0,
  size: 16,
  isBold: false,
  isItalic: false,
  anchor: 0,
}

/** What an attribute tells of a look. */
const READERS: Readonly<Record<string, (value: string) => Partial<SvgStyle>>> = {
  fill: (fill) => ({ fill }),
  stroke: (stroke) => ({ stroke }),
  'fill-opacity': (value) => ({ fillOpacity: shareOf(value) }),
  'stroke-opacity': (value) => ({ strokeOpacity: shareOf(value) }),
  'stroke-width': (value) => ({ strokeWidth: numberOf(value) }),
  'stroke-linecap': (value) => ({ cap: placeIn(['butt', 'round', 'square'], value) }),
  'stroke-linejoin': (value) => ({ join: placeIn(['miter', 'round', 'bevel'], value) }),
  'stroke-miterlimit': (value) => ({ miterLimit: numberOf(value) }),
  'stroke-dasharray': (value) => ({ dashes: dashesOf(value) }),
  'stroke-dashoffset': (value) => ({ dashOffset: numberOf(value) }),
  'font-size': (value) => ({ size: numberOf(value.replace(/px$/, '')) }),
  'font-style': (value) => ({ isItalic: placeIn(['normal', 'italic', 'oblique'], value) > 0 }),
  'font-weight': (value) => ({ isBold: value === 'bold' || value === 'bolder' || Number(value) >= 600 }),
  'text-anchor': (value) => ({ anchor: placeIn(['start', 'middle', 'end'], value) / 2 }),
}

/**
 * The look of an element.
 * @param outer that of the element around it
 * @throws Error on a value that is not understood
 */
export function styleOf({ attributes }: XmlElement, outer: SvgStyle): SvgStyle {
  const own = [...attributes].map(([name, value]) => READERS[name]?.(value))
  return Object.assign({}, outer, ...own)
}

/** Of 1; what is beyond its bounds is at them. */
export function shareOf(text: string): number {
  return Math.min(1, Math.max(0, numberOf(text)))
}

function placeIn(words: readonly string[], word: string): number {
  const place = words.indexOf(word)
  if (place === -1) throw new Error(`A figure has "${word}" in place of one of ${words.join(', ')}`)
  return place
}

function dashesOf(text: string): number[] {
  const dashes = text.split(',').map(numberOf)
  if (dashes.some((dash) => dash < 0))
    throw new Error(`A figure has a dash of less than nothing in "${text}"`)
  if (dashes.every((dash) => dash === 0)) return []
  // Some viewers go wrong where dashes and gaps change places in the second round.
  return dashes.length % 2 === 1 ? [...dashes, ...dashes] : dashes
}
