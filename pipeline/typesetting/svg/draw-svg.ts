import { remember } from '../../remember.ts'
import { Bounds } from './bounds.ts'
import type { Canvas, Matrix } from './canvas.ts'
import { clipOperators } from './clip.ts'
import { FIRST_LOOK, type Look, lookOf } from './look.ts'
import { boxThrough, IDENTITY, inverse, moveAfter, onlyMoves, readTransform } from './matrix.ts'
import { LEAST_DECIMALS, matrixOperator, PathOperators } from './operators.ts'
import { paintOf } from './paint.ts'
import { addPath } from './path.ts'
import { type Painting, Pen } from './pen.ts'
import { type Place, placementOf } from './placement.ts'
import type { Svg } from './read-svg.ts'
import { diagonalOf, measuresOf, SHAPES } from './shapes.ts'
import { opacityOf, piecesOf, type TextPiece } from './text.ts'
import type { XmlElement } from './xml.ts'

/**
 * Draws a figure on a page; what would reach out of its place is cut off.
 * @throws Error on what is not drawn, or is not understood
 */
export function drawSvg(svg: Svg, place: Place, canvas: Canvas): void {
  const { x, y, width, height } = place
  const seen = [x, y, x + width, y + height] as const
  const matrix = placementOf(svg, place)
  const back = inverse(matrix)
  if (back === undefined) return
  const [left, top, right, bottom] = boxThrough(back, seen)
  const pen = new Pen(canvas, seen)
  const edge = new PathOperators(IDENTITY, pen.decimalsIn(matrix))
  edge.rectangle(left, top, right - left, bottom - top)
  pen.within(matrix, `${edge.text}W n`, () => new Drawing(svg, pen).draw(svg.root, ORIGIN))
}

/** What an element takes over from those around it. */
interface Surroundings {
  readonly look: Look
  /** Where its coordinates begin, in those of the page's content. */
  readonly x: number
  readonly y: number
}

const ORIGIN: Surroundings = { look: FIRST_LOOK, x: 0, y: 0 }

/** What stands in a figure and is not seen, unless something refers to it. */
const UNSEEN = new Set([
  'defs',
  'clipPath',
  'linearGradient',
  'radialGradient',
  'pattern',
  'title',
  'desc',
  'metadata',
])

class Drawing {
  readonly #svg: Svg
  readonly #pen: Pen
  /** What 100% of a length without direction is. */
  readonly #diagonal: number

  constructor(svg: Svg, pen: Pen) {
    this.#svg = svg
    this.#pen = pen
    this.#diagonal = diagonalOf(svg.view.width, svg.view.height)
  }

  draw(element: XmlElement, around: Surroundings): void {
    const { name, attributes } = element
    if (UNSEEN.has(name) || attributes.get('display') === 'none' || opacityOf(element) === 0) return
    const look = lookOf(element, around.look, this.#diagonal)
    const matrix = moveAfter(readTransform(attributes.get('transform') ?? ''), around)
    // What is pressed to a line is not seen.
    if (inverse(matrix) === undefined) return
    if (name === 'g' || name === 'a' || element === this.#svg.root) this.#drawGroup(element, look, matrix)
    else if (name === 'text') this.#drawText(element, look, matrix)
    else if (SHAPES.has(name)) this.#drawShape(element, look, matrix)
    else throw new Error(`A figure holds ${name === 'image' ? 'an image' : `a <${name}>`} that is not drawn`)
  }

  #drawGroup(element: XmlElement, look: Look, matrix: Matrix): void {
    const opacity = opacityOf(element)
    const isWhole = opacity < 1
    this.#within(element, matrix, isWhole, (onto) => {
      const [, , , , x, y] = onto
      const drawAll = () => {
        for (const child of element.children) if (typeof child !== 'string') this.draw(child, { look, x, y })
      }
      if (isWhole) this.#pen.together(opacity, drawAll)
      else drawAll()
    })
  }

  /**
   * Draws what stands in an element, within its clip path, and in coordinates of its own unless they are only moved.
   * @param draw is given what leads from the element's coordinates to the current ones, which only moves
   */
  #within(element: XmlElement, matrix: Matrix, isApart: boolean, draw: (matrix: Matrix) => void): void {
    const isMoved = onlyMoves(matrix)
    const own = isMoved ? undefined : matrix
    const onto = isMoved ? matrix : IDENTITY
    const reference = element.attributes.get('clip-path') ?? 'none'
    const decimals = this.#pen.decimalsIn(matrix)
    const clip = reference === 'none' ? undefined : clipOperators(reference, this.#svg, onto, decimals)
    if (own === undefined && clip === undefined && !isApart) draw(onto)
    else this.#pen.within(own, clip, () => draw(onto))
  }

  #drawShape(element: XmlElement, look: Look, matrix: Matrix): void {
    const painting = look.isVisible ? this.#paintingOf(look, opacityOf(element), element) : undefined
    if (painting === undefined) return
    if (!element.attributes.has('clip-path')) this.#paint(element, look, matrix, painting)
    else this.#within(element, matrix, false, (onto) => this.#paint(element, look, onto, painting))
  }

  /** A path that has been moved is drawn in coordinates of its own: marks of one form are the same operators then. */
  #paint(element: XmlElement, look: Look, matrix: Matrix, painting: Painting): void {
    const isOwn = !onlyMoves(matrix) || (element.name === 'path' && element.attributes.has('transform'))
    const path = this.#pathOf(element, look, isOwn ? IDENTITY : matrix, this.#pen.decimalsIn(matrix))
    if (path.text === '' || (path.isFlat && painting.stroke === undefined)) return
    const changes = this.#pen.changesFor(painting, look, matrix)
    const shape = `${path.text}${paintOperator(painting, look)}`
    this.#pen.canvas.add(changes + (isOwn ? `q ${matrixOperator(matrix)} ${shape} Q` : shape))
  }

  #pathOf(element: XmlElement, look: Look, matrix: Matrix, decimals: number): PathOperators {
    const { name, attributes } = element
    if (name === 'path' && matrix === IDENTITY && decimals === LEAST_DECIMALS)
      return pathOfForm(attributes.get('d') ?? '')
    const path = new PathOperators(matrix, decimals)
    SHAPES.get(name)?.(element, measuresOf(this.#svg, look), path)
    return path
  }

  /** Nothing when there is neither inside nor outline to be seen; a text has no box. */
  #paintingOf(look: Look, opacity: number, shape?: XmlElement): Painting | undefined {
    const box = () => {
      if (shape === undefined) throw new Error('A figure has a text with a gradient, which is not drawn')
      const bounds = new Bounds()
      SHAPES.get(shape.name)?.(shape, measuresOf(this.#svg, look), bounds)
      return bounds.box
    }
    const fill = paintOf(shape?.name === 'line' ? 'none' : look.fill, look, this.#svg, box)
    const stroke = look.strokeWidth > 0 ? paintOf(look.stroke, look, this.#svg, box) : undefined
    const fillOpacity = (fill?.opacity ?? 0) * look.fillOpacity * opacity
    const strokeOpacity = (stroke?.opacity ?? 0) * look.strokeOpacity * opacity
    if (fillOpacity === 0 && strokeOpacity === 0) return undefined
    return {
      fill: fillOpacity === 0 ? undefined : fill,
      stroke: strokeOpacity === 0 ? undefined : stroke,
      ...{ fillOpacity, strokeOpacity },
    }
  }

  #drawText(element: XmlElement, look: Look, matrix: Matrix): void {
    const pieces = piecesOf(element, look, this.#svg, this.#pen.canvas)
    if (pieces.length === 0) return
    this.#within(element, matrix, false, ([, , , , x, y]) => {
      for (const piece of pieces) this.#showPiece({ ...piece, x: piece.x + x, y: piece.y + y })
    })
  }

  #showPiece(piece: TextPiece): void {
    const { look, opacity } = piece
    const painting = look.isVisible ? this.#paintingOf(look, opacity) : undefined
    if (painting !== undefined) this.#pen.showText(piece, painting)
  }
}

/** Marks of a chart have few forms. */
const pathOfForm = remember(500, (d: string): PathOperators => {
  const path = new PathOperators(IDENTITY, LEAST_DECIMALS)
  addPath(d, path)
  return path
})

function paintOperator({ fill, stroke }: Painting, { isEvenOdd }: Look): string {
  if (fill === undefined) return 'S'
  return `${stroke === undefined ? 'f' : 'B'}${isEvenOdd ? '*' : ''}`
}
