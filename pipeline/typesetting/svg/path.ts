import { addAll } from '../../core/lists.ts'
import { type Arc, curvesOf, type Point } from './arc.ts'
import { numberOf } from './xml.ts'

/** A shape as PDF path operators; all numbers are points, except for rectangles. */
export type Path = readonly PathStep[]

interface PathStep {
  readonly operator: 'm' | 'l' | 'c' | 're' | 'h'
  readonly numbers: readonly number[]
}

export function rectangle(x: number, y: number, width: number, height: number): Path {
  return [{ operator: 're', numbers: [x, y, width, height] }]
}

/** A rectangle as Vega writes it, which is by far the most common path. */
const RECTANGLE = /^M(-?[\d.]+),(-?[\d.]+)h(-?[\d.]+)v(-?[\d.]+)h(-?[\d.]+)Z$/

/** A letter and its numbers. */
const COMMAND = /([MLHVCQAZ])([^MLHVCQAZ]*)/gi

/** How many numbers each command takes. */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 }

/**
 * Reads a `d` attribute, with a letter for each command.
 *
 * @throws Error when it cannot be read
 */
export function readPath(d: string): Path {
  const [x = 0, y = 0, width = 0, height = 0, back = 1] = RECTANGLE.exec(d)?.slice(1).map(Number) ?? []
  if (width === -back) return rectangle(x, y, width, height)
  if (!/^(?:M|$)/i.test(d)) throw notDrawn(d)
  const path: PathStep[] = []
  let at = ORIGIN
  let start = ORIGIN
  for (const [command, letter = '', list = ''] of d.matchAll(COMMAND)) {
    const kind = letter.toUpperCase()
    const numbers = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(numberOf)
    if (numbers.length !== COUNTS[kind]) throw notDrawn(command)
    const steps = stepsOf(kind, numbers, at, kind === letter ? ORIGIN : at)
    addAll(path, steps)
    if (kind === 'Z') at = start
    else at = (steps.at(-1)?.numbers.slice(-2) ?? at) as [number, number]
    if (kind === 'M') start = at
  }
  return path
}

const ORIGIN: Point = [0, 0]

function notDrawn(text: string): Error {
  return new Error(`A figure has a path with "${text}", which is not drawn`)
}

const OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const

/** @param from the origin of the numbers */
function stepsOf(kind: string, numbers: readonly number[], at: Point, from: Point): PathStep[] {
  const points = numbers.map((number, index) => number + from[index % 2 === 0 ? 0 : 1])
  const [first = 0] = numbers
  switch (kind) {
    case 'H':
      return [{ operator: 'l', numbers: [from[0] + first, at[1]] }]
    case 'V':
      return [{ operator: 'l', numbers: [at[0], from[1] + first] }]
    case 'Q':
      return [{ operator: 'c', numbers: quadratic(at, points) }]
    case 'A':
      return curvesOf(at, arcOf(numbers, from)).map((curve) => ({ operator: 'c', numbers: curve }))
    default:
      return [{ operator: OPERATORS[kind as keyof typeof OPERATORS], numbers: points }]
  }
}

/** As a cubic curve, the only kind in PDF. */
function quadratic([fromX, fromY]: Point, [x1 = 0, y1 = 0, x = 0, y = 0]: readonly number[]): number[] {
  const near = (from: number, to: number) => from + (2 / 3) * (to - from)
  return [near(fromX, x1), near(fromY, y1), near(x, x1), near(y, y1), x, y]
}

/** All of Vega's arcs are parts of circles. */
function arcOf([rx = 0, ry, turn, ...others]: readonly number[], [fromX, fromY]: Point): Arc {
  const [large = 0, clockwise = 0, x = 0, y = 0] = others
  const isUnderstood =
    rx > 0 && rx === ry && turn === 0 && [large, clockwise].every((flag) => flag === 0 || flag === 1)
  if (!isUnderstood) throw notDrawn(`A${[rx, ry, turn, ...others].join(',')}`)
  return { radius: rx, isLarge: large === 1, isClockwise: clockwise === 1, end: [fromX + x, fromY + y] }
}
