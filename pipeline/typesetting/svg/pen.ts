import type { Canvas, Matrix } from './canvas.ts'
import { IDENTITY, multiply } from './matrix.ts'
import type { Paint, ShapeGradient } from './paint.ts'
import { PLACE_DECIMALS, rounded } from './shapes.ts'
import type { SvgStyle } from './svg-style.ts'
import type { TextLine } from './text.ts'

/** Paints and opacities of a shape or text. A fill or outline that is not drawn has the opacity of the other. */
export interface Painting {
  readonly fill: Paint | undefined
  readonly stroke: Paint | undefined
  readonly fillOpacity: number
  readonly strokeOpacity: number
}

type Part = 'fill' | 'stroke'

/** The current graphics state, so that operators that change nothing are left out; unknown parts are absent. */
interface State {
  readonly fill?: string
  readonly stroke?: string
  /** The outline that was drawn last. */
  readonly outline: readonly string[]
  readonly fillOpacity: number
  readonly strokeOpacity: number
  /** From the current coordinates to the page's. */
  readonly matrix: Matrix
}

/** Draws on a canvas, setting only what changes from one shape to the next. */
export class Pen {
  readonly canvas: Canvas
  #state: State = { outline: [], fillOpacity: 1, strokeOpacity: 1, matrix: IDENTITY }

  constructor(canvas: Canvas) {
    this.canvas = canvas
  }

  /** Draws in another coordinate system and inside a clip path, when given; restores the state afterwards. */
  within(matrix: Matrix | undefined, clip: string | undefined, draw: () => void): void {
    const before = this.#state
    const own = matrix === undefined ? '' : ` ${matrixOperator(matrix)}`
    this.canvas.add(`q${own}${clip === undefined ? '' : ` ${clip}`}`)
    this.#state = { ...before, matrix: multiply(before.matrix, matrix ?? IDENTITY) }
    draw()
    this.canvas.add('Q')
    this.#state = before
  }

  /** Shows a line of text, with an outline when that is drawn. */
  showText(line: TextLine, style: SvgStyle, painting: Painting): void {
    const { fill, stroke } = painting
    if (stroke === undefined) {
      const opacity = this.#opacityFor(painting)
      if (opacity !== '') this.canvas.add(opacity)
      this.#show(line, style, fill)
    } else {
      this.within(undefined, undefined, () => {
        const mode = fill === undefined ? OUTLINES : INSIDES_AND_OUTLINES
        this.canvas.add(`${this.changesFor(painting, style, IDENTITY)}${mode} Tr`)
        this.#show(line, style, fill)
      })
    }
  }

  /** Operators, each followed by a space, that set the state to paint a shape. */
  changesFor(painting: Painting, style: SvgStyle, matrix: Matrix): string {
    const { fill, stroke } = painting
    const opacity = this.#opacityFor(painting)
    const inside = fill === undefined ? '' : this.#colourFor('fill', fill, matrix)
    if (stroke === undefined) return opacity + inside
    return opacity + inside + this.#colourFor('stroke', stroke, matrix) + this.#outlineFor(style)
  }

  /** The canvas sets the colour of a text. */
  #show({ text, x, y }: TextLine, style: SvgStyle, fill: Paint | undefined): void {
    const colour = fill !== undefined && 'hex' in fill ? fill.hex : '#000000'
    this.canvas.showText(text, style, rounded(x, PLACE_DECIMALS), rounded(y, PLACE_DECIMALS), colour)
    const { fill: _unknown, ...state } = this.#state
    this.#state = state
  }

  #opacityFor({ fillOpacity, strokeOpacity }: Painting): string {
    const { fillOpacity: fill, strokeOpacity: stroke } = this.#state
    if (fillOpacity === fill && strokeOpacity === stroke) return ''
    this.#state = { ...this.#state, fillOpacity, strokeOpacity }
    return `/${this.canvas.opacity(fillOpacity, strokeOpacity)} gs `
  }

  #colourFor(part: Part, paint: Paint, matrix: Matrix): string {
    const operators =
      'gradient' in paint ? this.#patternFor(part, paint, matrix) : colourOperator(part, paint.parts)
    if (this.#state[part] === operators) return ''
    this.#state = { ...this.#state, [part]: operators }
    return operators
  }

  #patternFor(part: Part, paint: ShapeGradient, matrix: Matrix): string {
    const onto = multiply(this.#state.matrix, multiply(matrix, paint.matrix))
    const name = this.canvas.gradient(paint.gradient, onto)
    return part === 'fill' ? `/Pattern cs /${name} scn ` : `/Pattern CS /${name} SCN `
  }

  #outlineFor(style: SvgStyle): string {
    const { outline: last } = this.#state
    const outline = outlineOf(style)
    this.#state = { ...this.#state, outline }
    return outline.filter((operator, index) => operator !== last[index]).join('')
  }
}

/** PDF's text rendering modes. */
const OUTLINES = 1
const INSIDES_AND_OUTLINES = 2

/** For numbers that are multiplied by a distance or repeated along one. */
const FINE_DECIMALS = 6

export function matrixOperator(matrix: Matrix): string {
  return `${matrix.map((number) => rounded(number, FINE_DECIMALS)).join(' ')} cm`
}

/** Enough to distinguish all 256 steps. */
const COLOUR_DECIMALS = 3

function colourOperator(part: Part, parts: readonly number[]): string {
  return `${parts.map((number) => rounded(number, COLOUR_DECIMALS)).join(' ')} ${part === 'fill' ? 'rg' : 'RG'} `
}

/** A PDF dash pattern cannot start before its beginning. */
function outlineOf({ strokeWidth, cap, join, miterLimit, dashes, dashOffset }: SvgStyle): string[] {
  const length = (number: number) => rounded(number, FINE_DECIMALS)
  const period = dashes.reduce((sum, dash) => sum + dash, 0)
  const phase = period === 0 ? 0 : ((dashOffset % period) + period) % period
  return [
    `${length(strokeWidth)} w `,
    `${cap} J `,
    `${join} j `,
    `${length(miterLimit)} M `,
    `[${dashes.map(length).join(' ')}] ${length(phase)} d `,
  ]
}
