import { addAll, largest, smallest } from '../../core/lists.ts'
import { type Path, readPath, rectangle } from './path.ts'
import { numberIn, type XmlElement } from './xml.ts'

/** Left, top, right and bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

/**
 * The shape of a `path`, `rect` or `line`, in its own coordinates.
 *
 * @throws Error when it cannot be read
 */
export function shapeOf(element: XmlElement): Path {
  if (element.name === 'path') return readPath(element.attributes.get('d') ?? '')
  if (element.name === 'line') {
    const end = [numberIn(element, 'x2'), numberIn(element, 'y2')]
    return [
      { operator: 'm', numbers: [0, 0] },
      { operator: 'l', numbers: end },
    ]
  }
  const [width, height] = [numberIn(element, 'width'), numberIn(element, 'height')]
  return width > 0 && height > 0
    ? rectangle(numberIn(element, 'x', 0), numberIn(element, 'y', 0), width, height)
    : []
}

/** Whether it has no area, such as a bar of no length, which a viewer would draw as a hairline. */
export function isFlat(shape: Path): boolean {
  return shape.every(({ operator, numbers: [, , width, height] }) =>
    operator === 're' ? width === 0 || height === 0 : operator === 'm' || operator === 'h',
  )
}

/** The operators of a shape, each followed by a space, moved by a distance. */
export function operatorsOf(shape: Path, x = 0, y = 0): string {
  const steps = shape.map(({ operator, numbers }) => {
    const moves = operator === 're' ? [x, y, 0, 0] : [x, y, x, y, x, y]
    const moved = numbers.map((number, index) => rounded(number + (moves[index] ?? 0), PLACE_DECIMALS))
    return [...moved, operator, ''].join(' ')
  })
  return steps.join('')
}

/** A number for a PDF, which allows no exponents. */
export function rounded(number: number, decimals: number): number {
  const factor = 10 ** decimals
  return Math.round(number * factor) / factor
}

/** A thousandth of a point is invisible. */
export const PLACE_DECIMALS = 3

/** The box around a shape, without its outline; empty when there is nothing. */
export function boxOf(shape: Path): Box {
  const [xs, ys] = [0, 1].map((axis) => reachesOf(shape, axis)) as [number[], number[]]
  return xs.length === 0 ? [0, 0, 0, 0] : [smallest(xs), smallest(ys), largest(xs), largest(ys)]
}

/** The extremes of a shape on an axis, 0 across and 1 down: the ends of its lines, and where its curves turn back. */
function reachesOf(shape: Path, axis: number): number[] {
  const reaches: number[] = []
  for (const { operator, numbers } of shape) {
    const [first = 0, second = 0, third = 0] = numbers.filter((_, index) => index % 2 === axis)
    if (operator === 're') reaches.push(first, first + second)
    else if (operator === 'c') addAll(reaches, [...turnsOf(reaches.at(-1) ?? 0, first, second, third), third])
    else if (operator !== 'h') reaches.push(first)
  }
  return reaches
}

/** Where a curve turns back, because its slope is 0. */
function turnsOf(from: number, one: number, other: number, to: number): number[] {
  const a = to - 3 * other + 3 * one - from
  const b = 2 * (other - 2 * one + from)
  const c = one - from
  const root = Math.sqrt(b * b - 4 * a * c)
  const turns = Math.abs(a) < 1e-12 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)]
  return turns
    .filter((t) => t > 0 && t < 1)
    .map((t) => {
      const rest = 1 - t
      return rest ** 3 * from + 3 * rest ** 2 * t * one + 3 * rest * t ** 2 * other + t ** 3 * to
    })
}
