import { refuseUndrawn } from './drawn-parts.ts'
import { childrenOf, notSvg, readXml, type XmlElement } from './xml.ts'

/** A figure, parsed, of parts that are drawn; its numbers are in its own units. */
export interface Svg {
  readonly width: number
  readonly height: number
  readonly root: XmlElement
  /** What its shapes refer to, by their ids. */
  readonly definitions: ReadonlyMap<string, XmlElement>
}

/**
 * Reads a figure as Vega writes one.
 * @throws Error when the text is no SVG, has no size, or holds something that is not drawn
 */
export function readSvg(text: string): Svg {
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
}

function sizeOf({ attributes }: XmlElement, name: string): number {
  const size = Number(attributes.get(name))
  if (size > 0) return size
  throw new Error(`A figure tells no ${name}`)
}
