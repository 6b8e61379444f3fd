import type { Matrix } from './canvas.ts'
import { FIRST_LOOK, type Look, lookOf } from './look.ts'
import { multiply, readTransform } from './matrix.ts'
import { PathOperators } from './operators.ts'
import { elementAt } from './paint.ts'
import type { Svg } from './read-svg.ts'
import { diagonalOf, measuresOf, SHAPES } from './shapes.ts'
import type { XmlElement } from './xml.ts'

/**
 * Operators after which nothing is drawn outside of a clip path.
 * @param reference as `clip-path` writes it
 * @param matrix from the coordinates of the element that is clipped to the current ones
 * @throws Error when the clip path is not in the figure, or is not one shape
 */
export function clipOperators(reference: string, svg: Svg, matrix: Matrix, decimals: number): string {
  const element = elementAt(reference, svg)
  if (element.name !== 'clipPath')
    throw new Error(`A figure is clipped by a <${element.name}>, which is not drawn`)
  const { attributes } = element
  if (attributes.get('clipPathUnits') === 'objectBoundingBox' || isClipped(element))
    throw new Error('A figure has a clip path that depends on another shape, which is not drawn')
  const shape = onlyShapeIn(element)
  const look = lookIn(element, shape, svg)
  const onto = multiply(multiply(matrix, transformOf(element)), transformOf(shape))
  const path = new PathOperators(onto, decimals)
  if (look.isVisible) SHAPES.get(shape.name)?.(shape, measuresOf(svg, look), path)
  // Nothing is inside of nothing.
  return `${path.text === '' ? '0 0 0 0 re ' : path.text}${look.clipsEvenOdd ? 'W*' : 'W'} n`
}

function onlyShapeIn({ children }: XmlElement): XmlElement {
  const [shape, ...others] = children.filter((child) => typeof child !== 'string')
  if (shape === undefined || others.length > 0 || !SHAPES.has(shape.name) || isClipped(shape))
    throw new Error('A figure has a clip path that is not one shape, which is not drawn')
  return shape
}

function isClipped({ attributes }: XmlElement): boolean {
  return (attributes.get('clip-path') ?? 'none') !== 'none'
}

function lookIn(element: XmlElement, shape: XmlElement, svg: Svg): Look {
  const diagonal = diagonalOf(svg.view.width, svg.view.height)
  return lookOf(shape, lookOf(element, FIRST_LOOK, diagonal), diagonal)
}

function transformOf({ attributes }: XmlElement): Matrix {
  return readTransform(attributes.get('transform') ?? '')
}
