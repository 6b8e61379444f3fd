import { numberOf, type XmlElement } from './xml.ts'

/** The style of shapes and texts in a figure, which elements inside inherit. */
export interface SvgStyle {
  /** As written: `none`, a colour, or a reference to a gradient. */
  readonly fill: string
  readonly stroke: string
  readonly fillOpacity: number
  readonly strokeOpacity: number
  readonly strokeWidth: number
  /** PDF's number for it. */
  readonly cap: number
  readonly join: number
  readonly miterLimit: number
  /** Dashes and gaps in turn. */
  readonly dashes: readonly number[]
  readonly dashOffset: number
  readonly size: number
  readonly isBold: boolean
  readonly isItalic: boolean
  /** Which part of a text is at its position: 0 the start, 1 the end. */
  readonly anchor: number
}

/** SVG's initial style. */
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

/** The part of a style that each attribute sets. */
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
 * The style of an element.
 *
 * @param outer style of the element around it
 * @throws Error on a value that cannot be read
 */
export function styleOf({ attributes }: XmlElement, outer: SvgStyle): SvgStyle {
  const own = [...attributes].map(([name, value]) => READERS[name]?.(value))
  return Object.assign({}, outer, ...own)
}

/** A share from 0 to 1; values outside are clamped. */
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
  // Repeated when odd, because some viewers do not swap dashes and gaps the second time.
  return dashes.length % 2 === 1 ? [...dashes, ...dashes] : dashes
}
