import type { Matrix } from './canvas.ts'
import { stretchOf } from './matrix.ts'
import type { PathSink } from './path.ts'

/** A number as PDF writes it, which knows no exponents. */
export function rounded(number: number, decimals: number): string {
  const factor = 10 ** decimals
  return String(Math.round(number * factor) / factor)
}

/** Decimals that coordinates need, so that rounding them moves nothing by a thousandth of a point. */
export function decimalsWithin(matrix: Matrix): number {
  const stretch = stretchOf(matrix)
  return stretch <= 2 ? LEAST_DECIMALS : LEAST_DECIMALS + Math.ceil(Math.log10(stretch / 2))
}

export const LEAST_DECIMALS = 3

/** A matrix is multiplied by distances as long as a page. */
const MATRIX_DECIMALS = 6

export function matrixOperator(matrix: Matrix): string {
  return `${matrix.map((number) => rounded(number, MATRIX_DECIMALS)).join(' ')} cm`
}

/** Writes shapes as operators, which stand in `text`, after a matrix has been at them. */
export class PathOperators implements PathSink {
  text = ''
  /** Whether none of them has an inside, as a bar of no length: a viewer would fill it with a hairline. */
  isFlat = true
  readonly #matrix: Matrix
  readonly #factor: number

  constructor(matrix: Matrix, decimals: number) {
    this.#matrix = matrix
    this.#factor = 10 ** decimals
  }

  move(x: number, y: number): void {
    this.text += `${this.#point(x, y)}m `
  }

  line(x: number, y: number): void {
    this.isFlat = false
    this.text += `${this.#point(x, y)}l `
  }

  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.isFlat = false
    this.text += `${this.#point(x1, y1)}${this.#point(x2, y2)}${this.#point(x, y)}c `
  }

  rectangle(x: number, y: number, width: number, height: number): void {
    const [a, b, c, d] = this.#matrix
    if (b === 0 && c === 0) {
      if (width !== 0 && height !== 0) this.isFlat = false
      this.text += `${this.#point(x, y)}${this.#round(width * a)} ${this.#round(height * d)} re `
      return
    }
    this.move(x, y)
    this.line(x + width, y)
    this.line(x + width, y + height)
    this.line(x, y + height)
    this.close()
  }

  close(): void {
    this.text += 'h '
  }

  #point(x: number, y: number): string {
    const [a, b, c, d, e, f] = this.#matrix
    return `${this.#round(a * x + c * y + e)} ${this.#round(b * x + d * y + f)} `
  }

  #round(number: number): number {
    return Math.round(number * this.#factor) / this.#factor
  }
}
