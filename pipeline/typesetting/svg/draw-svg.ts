import type { Canvas, Matrix } from './canvas.ts'
import { IDENTITY, onlyMoves, readTransform } from './matrix.ts'
import { definitionOf, paintOf } from './paint.ts'
import { type Path, rectangle } from './path.ts'
import { matrixOperator, type Painting, Pen } from './pen.ts'
import type { Svg } from './read-svg.ts'
import { boxOf, isFlat, operatorsOf, shapeOf } from './shapes.ts'
import { INITIAL_STYLE, type SvgStyle, shareOf, styleOf } from './svg-style.ts'
import { linesOf } from './text.ts'
import { childrenOf, type XmlElement } from './xml.ts'

/** The position of a figure on a page and its width there, in points. */
export interface FigurePosition {
  readonly x: number
  readonly y: number
  readonly width: number
}

/**
 * Draws a figure on a page; anything beyond its edges is cut off.
 *
 * @throws Error when it contains something that cannot be drawn or read
 */
export function drawSvg(svg: Svg, { x, y, width }: FigurePosition, canvas: Canvas): void {
  const scale = width / svg.width
  const pen = new Pen(canvas)
  const edge = operatorsOf(rectangle(0, 0, svg.width, svg.height))
  const drawing = new Drawing(svg, pen)
  pen.within([scale, 0, 0, scale, x, y], `${edge}W n`, () => drawing.draw(svg.root, INITIAL_STYLE, 0, 0))
}

class Drawing {
  readonly #svg: Svg
  readonly #pen: Pen

  constructor(svg: Svg, pen: Pen) {
    this.#svg = svg
    this.#pen = pen
  }

  /** @param outer style of the element around it, whose coordinates start at x and y of the current ones */
  draw(element: XmlElement, outer: SvgStyle, x: number, y: number): void {
    const { name, attributes } = element
    const opacity = shareOf(attributes.get('opacity') ?? '1')
    if (name === 'defs' || attributes.get('display') === 'none' || opacity === 0) return
    const style = styleOf(element, outer)
    const [a, b, c, d, e, f] = readTransform(attributes.get('transform') ?? '')
    const matrix: Matrix = [a, b, c, d, e + x, f + y]
    if (name === 'svg' || name === 'g') this.#drawGroup(element, style, matrix)
    else if (name === 'text') this.#drawText(element, style, matrix, opacity)
    else this.#drawShape(element, style, matrix, opacity)
  }

  #drawGroup(element: XmlElement, style: SvgStyle, matrix: Matrix): void {
    this.#within(matrix, element.attributes.get('clip-path'), (x, y) => {
      for (const child of childrenOf(element)) this.draw(child, style, x, y)
    })
  }

  /**
   * Draws the content of an element, inside its clip path, and in its own coordinate system unless it is only
   * moved.
   *
   * @param draw gets the origin of the element in the current coordinates
   */
  #within(matrix: Matrix, clip: string | undefined, draw: (x: number, y: number) => void): void {
    const own = onlyMoves(matrix) ? undefined : matrix
    const [, , , , x, y] = own === undefined ? matrix : IDENTITY
    const edge = clip === undefined ? undefined : this.#clipOperators(clip, x, y)
    if (own === undefined && edge === undefined) draw(x, y)
    else this.#pen.within(own, edge, () => draw(x, y))
  }

  /** Operators that clip everything drawn after them. */
  #clipOperators(reference: string, x: number, y: number): string {
    const [shape, ...others] = childrenOf(definitionOf(reference, this.#svg))
    if (shape === undefined || others.length > 0 || shape.attributes.has('transform'))
      throw new Error('A figure has a clip path that is not drawn')
    // An empty clip path hides everything.
    return `${operatorsOf(shapeOf(shape), x, y) || '0 0 0 0 re '}W n`
  }

  /** A moved path is drawn in its own coordinates, so that marks of one form have the same operators. */
  #drawShape(element: XmlElement, style: SvgStyle, matrix: Matrix, opacity: number): void {
    const shape = shapeOf(element)
    const fill = element.name === 'line' ? 'none' : style.fill
    const painting = this.#paintingOf({ ...style, fill }, opacity, shape)
    if (painting === undefined || shape.length === 0) return
    if (painting.stroke === undefined && isFlat(shape)) return
    const isOwn = !onlyMoves(matrix) || (element.name === 'path' && element.attributes.has('transform'))
    const [, , , , x, y] = isOwn ? IDENTITY : matrix
    const changes = this.#pen.changesFor(painting, style, matrix)
    const operators = `${operatorsOf(shape, x, y)}${paintOperator(painting)}`
    this.#pen.canvas.add(changes + (isOwn ? `q ${matrixOperator(matrix)} ${operators} Q` : operators))
  }

  /** Undefined when neither fill nor outline is visible; a text has no box. */
  #paintingOf(style: SvgStyle, opacity: number, shape?: Path): Painting | undefined {
    const box = () => {
      if (shape === undefined) throw new Error('A figure has a text with a gradient, which is not drawn')
      return boxOf(shape)
    }
    const fill = paintOf(style.fill, this.#svg, box)
    const stroke = style.strokeWidth > 0 ? paintOf(style.stroke, this.#svg, box) : undefined
    const inside = (fill?.opacity ?? 0) * style.fillOpacity * opacity
    const outline = (stroke?.opacity ?? 0) * style.strokeOpacity * opacity
    if (inside === 0 && outline === 0) return undefined
    return {
      fill: inside === 0 ? undefined : fill,
      fillOpacity: inside || outline,
      stroke: outline === 0 ? undefined : stroke,
      strokeOpacity: outline || inside,
    }
  }

  #drawText(element: XmlElement, style: SvgStyle, matrix: Matrix, opacity: number): void {
    const lines = linesOf(element, style, this.#pen.canvas)
    if (lines.length === 0) return
    this.#within(matrix, undefined, (x, y) => {
      const painting = this.#paintingOf(style, opacity)
      if (painting === undefined) return
      for (const line of lines)
        this.#pen.showText({ text: line.text, x: line.x + x, y: line.y + y }, style, painting)
    })
  }
}

function paintOperator({ fill, stroke }: Painting): string {
  if (fill === undefined) return 'S'
  return stroke === undefined ? 'f' : 'B'
}
