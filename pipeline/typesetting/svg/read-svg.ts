import { readXml, type XmlElement } from './xml.ts'

/** A figure, parsed; its numbers are in its own units. */
export interface Svg {
  readonly width: number
  readonly height: number
  /** What of its coordinates is seen. */
  readonly view: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly root: XmlElement
  readonly ids: ReadonlyMap<string, XmlElement>
}

/**
 * Reads a figure, with what its `style` attributes tell as attributes.
 * @throws Error when the text is no SVG or has no size
 */
export function readSvg(text: string): Svg {
  const root = readRoot(text)
  const ids = new Map<string, XmlElement>()
  prepare(root, ids)
  const box = viewBox(root)
  const width = sizeOf(root, 'width') ?? box?.width
  const height = sizeOf(root, 'height') ?? box?.height
  if (width === undefined || height === undefined) throw new Error('A figure tells no width or no height')
  return { width, height, view: box ?? { x: 0, y: 0, width, height }, root, ids }
}

function readRoot(text: string): XmlElement {
  try {
    const root = readXml(text)
    if (root.name !== 'svg') throw new Error(`it is a <${root.name}>`)
    return root
  } catch (error) {
    throw new Error(`A figure is no SVG: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** A style is stronger than an attribute. */
function prepare(element: XmlElement, ids: Map<string, XmlElement>): void {
  const { attributes, children } = element
  const id = attributes.get('id')
  if (id !== undefined && !ids.has(id)) ids.set(id, element)
  for (const [, name = '', value = ''] of (attributes.get('style') ?? '').matchAll(DECLARATION))
    attributes.set(name, value)
  for (const child of children) if (typeof child !== 'string') prepare(child, ids)
}

const DECLARATION = /([\w-]+)\s*:\s*([^;]*[^;\s])/g

/** In points, whatever unit is written after it. */
function sizeOf({ attributes }: XmlElement, name: string): number | undefined {
  const size = Number.parseFloat(attributes.get(name) ?? '')
  return Number.isNaN(size) ? undefined : size
}

function viewBox({ attributes }: XmlElement): Svg['view'] | undefined {
  const written = attributes.get('viewBox')
  if (written === undefined) return undefined
  const [x, y, width, height, ...others] = written
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (x === undefined || y === undefined || width === undefined || height === undefined || others.length > 0)
    throw new Error(`A figure has the viewBox "${written}" instead of one of four numbers`)
  if (!(width > 0 && height > 0) || Number.isNaN(x + y))
    throw new Error(`A figure has the viewBox "${written}", in which nothing can be drawn`)
  return { x, y, width, height }
}
