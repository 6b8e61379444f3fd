import type { Box, Canvas, Matrix } from './canvas.ts'
import type { Look } from './look.ts'
import { boxThrough, IDENTITY, inverse, multiply } from './matrix.ts'
import { decimalsWithin, matrixOperator, rounded } from './operators.ts'
import type { Paint, ShapeGradient } from './paint.ts'
import { type TextPiece, textLookOf } from './text.ts'

/** Paints and opacities of one shape or text; an inside or an outline that is not drawn has none. */
export interface Painting {
  readonly fill: Paint | undefined
  readonly stroke: Paint | undefined
  readonly fillOpacity: number
  readonly strokeOpacity: number
}

type Part = 'fill' | 'stroke'

/** What is in force, so that the next shape need not tell it again; operators that are not known are left out. */
interface State {
  readonly fill?: string
  readonly stroke?: string
  /** Of the shape whose outline was drawn last. */
  readonly outlined?: Look
  readonly fillOpacity: number
  readonly strokeOpacity: number
  /** From the current coordinates to those in which the content begins. */
  readonly matrix: Matrix
}

const FIRST_STATE: State = { fillOpacity: 1, strokeOpacity: 1, matrix: IDENTITY }

/** Draws on a canvas, and tells it only what changes from one shape to the next. */
export class Pen {
  readonly canvas: Canvas
  #state = FIRST_STATE
  /** What can be seen, in the coordinates in which the content begins. */
  #seen: Box

  constructor(canvas: Canvas, seen: Box) {
    this.canvas = canvas
    this.#seen = seen
  }

  /** That coordinates need which a matrix leads to the current ones. */
  decimalsIn(matrix: Matrix): number {
    return decimalsWithin(multiply(this.#state.matrix, matrix))
  }

  /** Draws in coordinates of its own, and within a clip path, each where it is given; then all is as it was before. */
  within(matrix: Matrix | undefined, clip: string | undefined, draw: () => void): void {
    const before = this.#state
    const own = matrix === undefined ? '' : ` ${matrixOperator(matrix)}`
    this.canvas.add(`q${own}${clip === undefined ? '' : ` ${clip}`}`)
    this.#state = { ...before, matrix: multiply(before.matrix, matrix ?? IDENTITY) }
    draw()
    this.canvas.add('Q')
    this.#state = before
  }

  /** Draws as one whole with an opacity. */
  together(opacity: number, draw: () => void): void {
    const back = inverse(this.#state.matrix)
    if (back === undefined) return
    this.#add(this.#opacityFor(opacity, opacity))
    const [state, seen] = [this.#state, this.#seen]
    const box = boxThrough(back, seen)
    this.#state = FIRST_STATE
    this.#seen = box
    this.canvas.group(box, draw)
    this.#state = state
    this.#seen = seen
  }

  /** Shows words of one look, with their outlines where these are drawn. */
  showText(piece: TextPiece, painting: Painting): void {
    const { fill, stroke, fillOpacity } = painting
    if (stroke === undefined) {
      this.#add(this.#opacityFor(fillOpacity, fillOpacity))
      this.#show(piece, fill)
    } else {
      this.within(undefined, undefined, () => {
        const mode = fill === undefined ? OUTLINES : INSIDES_AND_OUTLINES
        this.canvas.add(`${this.changesFor(painting, piece.look, IDENTITY)}${mode} Tr`)
        this.#show(piece, fill)
      })
    }
  }

  /** Operators, each with a space after it, after which a shape is painted so. */
  changesFor({ fill, stroke, ...opacities }: Painting, look: Look, matrix: Matrix): string {
    const fillOpacity = fill === undefined ? opacities.strokeOpacity : opacities.fillOpacity
    const strokeOpacity = stroke === undefined ? opacities.fillOpacity : opacities.strokeOpacity
    const opacity = this.#opacityFor(fillOpacity, strokeOpacity)
    const inside = fill === undefined ? '' : this.#colourFor('fill', fill, matrix)
    if (stroke === undefined) return opacity + inside
    return opacity + inside + this.#colourFor('stroke', stroke, matrix) + this.#outlineFor(look)
  }

  #add(operators: string): void {
    if (operators !== '') this.canvas.add(operators)
  }

  /** The canvas sets the colour of a text. */
  #show({ text, look, x, y }: TextPiece, fill: Paint | undefined): void {
    const colour = fill !== undefined && 'hex' in fill ? fill.hex : '#000000'
    const place = [x, y].map((length) => Number(rounded(length, this.decimalsIn(IDENTITY)))) as [
      number,
      number,
    ]
    this.canvas.showText(text, textLookOf(look), ...place, colour)
    const { fill: _unknown, ...state } = this.#state
    this.#state = state
  }

  #opacityFor(fillOpacity: number, strokeOpacity: number): string {
    const { fillOpacity: fill, strokeOpacity: stroke } = this.#state
    if (fillOpacity === fill && strokeOpacity === stroke) return ''
    this.#state = { ...this.#state, fillOpacity, strokeOpacity }
    return `/${this.canvas.opacity(fillOpacity, strokeOpacity)} gs `
  }

  #colourFor(part: Part, paint: Paint, matrix: Matrix): string {
    const operator =
      'gradient' in paint ? this.#patternFor(part, paint, matrix) : colourOperator(part, paint.parts)
    if (this.#state[part] === operator) return ''
    this.#state = { ...this.#state, [part]: operator }
    return operator
  }

  #patternFor(part: Part, paint: ShapeGradient, matrix: Matrix): string {
    const onto = multiply(this.#state.matrix, multiply(matrix, paint.matrix))
    const name = this.canvas.gradient(paint.gradient, onto)
    return part === 'fill' ? `/Pattern cs /${name} scn ` : `/Pattern CS /${name} SCN `
  }

  #outlineFor(look: Look): string {
    const { outlined: last } = this.#state
    if (last === look) return ''
    this.#state = { ...this.#state, outlined: look }
    return outlineOperators(look, last)
  }
}

/** PDF's ways to render text. */
const OUTLINES = 1
const INSIDES_AND_OUTLINES = 2

function colourOperator(part: Part, parts: readonly number[]): string {
  return `${parts.map((number) => rounded(number, COLOUR_DECIMALS)).join(' ')} ${part === 'fill' ? 'rg' : 'RG'} `
}

/** Enough to tell all 256 steps apart. */
const COLOUR_DECIMALS = 3

function outlineOperators(look: Look, last: Look | undefined): string {
  const { strokeWidth, cap, join, miterLimit, dashes, dashOffset } = look
  let operators = ''
  if (strokeWidth !== last?.strokeWidth) operators += `${rounded(strokeWidth, OUTLINE_DECIMALS)} w `
  if (cap !== last?.cap) operators += `${cap} J `
  if (join !== last?.join) operators += `${join} j `
  if (miterLimit !== last?.miterLimit) operators += `${rounded(miterLimit, OUTLINE_DECIMALS)} M `
  const isDashed = dashOffset !== last?.dashOffset || dashes !== last.dashes
  if (isDashed && dashOperator(look) !== (last && dashOperator(last))) operators += dashOperator(look)
  return operators
}

/** What is drawn next may be larger than the units that it is told in. */
const OUTLINE_DECIMALS = 6

/** PDF begins a dash nowhere before its start. */
function dashOperator({ dashes, dashOffset }: Look): string {
  const list = dashes.map((dash) => rounded(dash, OUTLINE_DECIMALS)).join(' ')
  const period = dashes.reduce((sum, dash) => sum + dash, 0)
  const phase = period === 0 ? 0 : ((dashOffset % period) + period) % period
  return `[${list}] ${rounded(phase, OUTLINE_DECIMALS)} d `
}
