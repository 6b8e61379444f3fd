import type { Matrix } from './canvas.ts'
import { numberOf } from './xml.ts'

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** Applies the second matrix first, and then this one. */
export function multiply([a, b, c, d, e, f]: Matrix, second: Matrix): Matrix {
  const [g, h, i, j, k, l] = second
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** Whether a matrix only moves. */
export function onlyMoves([a, b, c, d]: Matrix): boolean {
  return a === 1 && b === 0 && c === 0 && d === 1
}

const STEP = /(?:translate\(([^,)]+),([^,)]+)\)|rotate\(([^,)]+)\)) ?/g

/**
 * Reads the translations and rotations of a `transform` attribute.
 *
 * @throws Error when it contains anything else
 */
export function readTransform(text: string): Matrix {
  const steps = [...text.matchAll(STEP)]
  if (steps.map(([step]) => step).join('') !== text)
    throw new Error(`A figure has the transform "${text}" that is not drawn`)
  return steps
    .map(([, x, y, angle]) => (angle === undefined ? moved(x, y) : turned(angle)))
    .reduce(multiply, IDENTITY)
}

function moved(x = '', y = ''): Matrix {
  return [1, 0, 0, 1, numberOf(x), numberOf(y)]
}

function turned(degrees: string): Matrix {
  const angle = (numberOf(degrees) * Math.PI) / 180
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]
}
