import { childrenOf, type XmlElement } from './xml.ts'

/** The children and attributes that an element may have. */
interface Part {
  readonly elements: ReadonlySet<string>
  readonly attributes: ReadonlySet<string>
}

function part(elements: string, ...attributes: readonly string[]): Part {
  return { elements: new Set(elements.split(' ')), attributes: new Set(attributes.join(' ').split(' ')) }
}

const OUTLINE =
  'stroke stroke-opacity stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset'
/** Attributes that elements inside inherit. */
const STYLE = `fill fill-opacity ${OUTLINE} font-size font-style font-weight text-anchor`
const SEEN = `${STYLE} opacity display`

/** All elements that can be drawn: those that Vega writes for a chart, except images and links. */
const DRAWN: ReadonlyMap<string, Part> = new Map([
  ['svg', part('g path rect line text defs', 'width height viewBox', STYLE)],
  ['g', part('g path rect line text', 'transform clip-path', STYLE)],
  ['path', part('', 'transform d', SEEN)],
  ['rect', part('', 'x y width height', SEEN)],
  ['line', part('', 'transform x2 y2', SEEN)],
  ['text', part('tspan', 'transform x y', SEEN)],
  ['tspan', part('', 'x dy')],
  ['defs', part('clipPath linearGradient radialGradient pattern')],
  ['clipPath', part('path rect', 'id')],
  ['linearGradient', part('stop', 'id x1 y1 x2 y2')],
  ['radialGradient', part('stop', 'id fx fy fr cx cy r')],
  ['stop', part('', 'offset stop-color')],
  ['pattern', part('rect', 'id width height viewBox preserveAspectRatio')],
])

/** Attributes without effect: names for other programs, and a font family, which is always the document's. */
const SILENT =
  /^(?:(?:xmlns(?::\w+)?|version|class|role|aria-[a-z]+|pointer-events|font-family)=|font-variant=normal$|style=mix-blend-mode: normal;$)/

/** @throws Error on content that would be left out or drawn incorrectly */
export function refuseUndrawn(element: XmlElement): void {
  const { name, attributes } = element
  const allowed = DRAWN.get(name)
  for (const [attribute, value] of attributes) {
    if (!allowed?.attributes.has(attribute) && !SILENT.test(`${attribute}=${value}`))
      throw new Error(`A figure has a <${name}> with ${attribute}="${value}", which is not drawn`)
  }
  for (const child of childrenOf(element)) {
    if (!allowed?.elements.has(child.name))
      throw new Error(`A figure has a <${child.name}> in its <${name}>, which is not drawn`)
    refuseUndrawn(child)
  }
}
