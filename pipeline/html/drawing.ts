import { XmlDocument, XmlElement, XmlTextNode } from 'xmldoc'
import type { Chart } from '../charts/chart.ts'
import { type Attributes, type Element, element, type Node } from './element.ts'
import { rem } from './stylesheet/lengths.ts'

/**
 * A drawing as part of the page: named and described for those who cannot see it. It keeps only what shapes and colours
 * it, so nothing in it can run, fetch or be read aloud a second time.
 *
 * @param id of the exhibit, which the ids in the drawing begin with
 * @param name what the drawing is called, such as "Figuur 2"
 */
export function markUpDrawing({ svg, alt, width }: Chart, id: string, name: string): Element {
  const drawing = new XmlDocument(svg)
  const ids = { title: `${id}.title`, description: `${id}.description` }
  return element(
    'svg',
    {
      ...attributesOf(drawing, id),
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: drawing.attr.viewBox,
      width: rem(width),
      height: undefined,
      role: 'img',
      'aria-labelledby': `${ids.title} ${ids.description}`,
    },
    element('title', { id: ids.title }, name),
    element('desc', { id: ids.description }, alt),
    drawing.children.flatMap((child) => copy(child, id)),
  )
}

function copy(node: XmlDocument['children'][number], id: string): Node[] {
  if (node instanceof XmlTextNode) return [node.text]
  if (!(node instanceof XmlElement)) return []
  if (!ELEMENTS.has(node.name)) throw new Error(`A drawing in a page cannot hold <${node.name}>`)
  return [
    element(
      node.name,
      attributesOf(node, id),
      node.children.flatMap((child) => copy(child, id)),
    ),
  ]
}

function attributesOf({ attr }: XmlElement, id: string): Attributes {
  const kept = Object.entries(attr).filter(([name]) => ATTRIBUTES.has(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, withIdsOf(id, name, value)]))
}

/** Ids in drawings are alike from chart to chart; in one page each is its own. */
function withIdsOf(id: string, name: string, value: string): string {
  return name === 'id' ? `${id}.${value}` : value.replace(/url\(#/g, `url(#${id}.`)
}

const ELEMENTS: ReadonlySet<string> = new Set([
  ...['g', 'path', 'text', 'tspan', 'line', 'rect', 'circle', 'ellipse', 'polygon', 'polyline', 'title'],
  ...['defs', 'clipPath', 'linearGradient', 'radialGradient', 'stop', 'pattern'],
])

/** Type comes from the page, but for size, weight and posture. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...[
    'id',
    'd',
    'x',
    'y',
    'x1',
    'y1',
    'x2',
    'y2',
    'dx',
    'dy',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'points',
    'width',
  ],
  ...[
    'height',
    'transform',
    'opacity',
    'display',
    'fill',
    'fill-opacity',
    'fill-rule',
    'clip-path',
    'clip-rule',
  ],
  ...['stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap'],
  ...['stroke-linejoin', 'stroke-miterlimit', 'text-anchor', 'dominant-baseline', 'font-size', 'font-weight'],
  ...[
    'font-style',
    'letter-spacing',
    'offset',
    'stop-color',
    'stop-opacity',
    'gradientUnits',
    'patternUnits',
  ],
])
