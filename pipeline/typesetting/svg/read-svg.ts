import { memoize } from '../../core/memoize.ts'
import { refuseUndrawn } from './drawn-parts.ts'
import { childrenOf, notSvg, readXml, type XmlElement } from './xml.ts'

/** A parsed figure that can be drawn; numbers are in its own units. */
export interface Svg {
  readonly width: number
  readonly height: number
  readonly root: XmlElement
  /** The elements that its shapes refer to, by id. */
  readonly definitions: ReadonlyMap<string, XmlElement>
}

/** How many figures are kept: a chart is read when it is drawn, and again when it is set. */
const MAX_FIGURES = 30

/**
 * Reads a figure as Vega writes it.
 *
 * @throws Error when the text is not SVG, has no size, or contains something that cannot be drawn
 */
export const readSvg = memoize(MAX_FIGURES, (text): Svg => {
  const root = readXml(text)
  if (root.name !== 'svg') throw notSvg(`it is a <${root.name}>`)
  refuseUndrawn(root)
  const [width, height] = [sizeOf(root, 'width'), sizeOf(root, 'height')]
  const seen = root.attributes.get('viewBox')
  if (seen !== undefined && seen !== `0 0 ${width} ${height}`)
    throw new Error(`A figure of ${width} by ${height} has the viewBox "${seen}", which is not drawn`)
  const definitions = childrenOf(root)
    .filter(({ name }) => name === 'defs')
    .flatMap(childrenOf)
    .map((element) => [element.attributes.get('id') ?? '', element] as const)
  return { width, height, root, definitions: new Map(definitions) }
})

function sizeOf({ attributes }: XmlElement, name: string): number {
  const size = Number(attributes.get(name))
  if (size > 0) return size
  throw new Error(`A figure has no ${name}`)
}
