import type { Box, Matrix } from './canvas.ts'
import { numbersOf } from './lengths.ts'

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

function moved(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y]
}

/** What the second does, and then the first. */
export function multiply([a, b, c, d, e, f]: Matrix, second: Matrix): Matrix {
  const [g, h, i, j, k, l] = second
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** Whether it moves and does nothing else. */
export function onlyMoves([a, b, c, d]: Matrix): boolean {
  return a === 1 && b === 0 && c === 0 && d === 1
}

/** Back from where a matrix leads; nothing where it leads to a line or a point. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const area = a * d - b * c
  if (Math.abs(area) < 1e-12) return undefined
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area]
}

/** The box around what a matrix makes of one. */
export function boxThrough([a, b, c, d, e, f]: Matrix, [left, top, right, bottom]: Box): Box {
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const
  const xs = corners.map(([x, y]) => a * x + c * y + e)
  const ys = corners.map(([x, y]) => b * x + d * y + f)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** By how much a matrix makes lengths longer, from all directions together. */
export function stretchOf([a, b, c, d]: Matrix): number {
  return Math.sqrt((a * a + b * b + c * c + d * d) / 2)
}

/** What a matrix does, moved by a distance. */
export function moveAfter([a, b, c, d, e, f]: Matrix, { x, y }: { x: number; y: number }): Matrix {
  return [a, b, c, d, e + x, f + y]
}

/**
 * What a `transform` attribute does.
 * @throws Error when it is not understood
 */
export function readTransform(text: string): Matrix {
  if (text === '') return IDENTITY
  const [, x, y] = MOVE.exec(text) ?? []
  if (x !== undefined) return moved(Number(x), Number(y))
  const steps = [...text.matchAll(STEP)]
  if (text.replaceAll(STEP, '').trim() !== '') throw notUnderstood(text)
  return steps.reduce<Matrix>((matrix, [, name = '', list = '']) => {
    const step = stepOf(name, numbersOf(list))
    if (step === undefined) throw notUnderstood(text)
    return multiply(matrix, step)
  }, IDENTITY)
}

/** As Vega writes most. */
const MOVE = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/

const STEP = /(\w+)\s*\(([^)]*)\)[\s,]*/g

function notUnderstood(text: string): Error {
  return new Error(`A figure has the transform "${text}" that is not understood`)
}

function stepOf(name: string, numbers: readonly number[]): Matrix | undefined {
  const [first = 0, second, third, fourth, fifth, sixth] = numbers
  switch (`${name} ${numbers.length}`) {
    case 'translate 1':
    case 'translate 2':
      return moved(first, second ?? 0)
    case 'scale 1':
    case 'scale 2':
      return [first, 0, 0, second ?? first, 0, 0]
    case 'rotate 1':
      return rotated(first)
    case 'rotate 3':
      return multiply(
        multiply(moved(second ?? 0, third ?? 0), rotated(first)),
        moved(-(second ?? 0), -(third ?? 0)),
      )
    case 'skewX 1':
      return [1, 0, Math.tan(radians(first)), 1, 0, 0]
    case 'skewY 1':
      return [1, Math.tan(radians(first)), 0, 1, 0, 0]
    case 'matrix 6':
      return [first, second ?? 0, third ?? 0, fourth ?? 0, fifth ?? 0, sixth ?? 0]
    default:
      return undefined
  }
}

function rotated(degrees: number): Matrix {
  const angle = radians(degrees)
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
