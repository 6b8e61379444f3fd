import type { Box } from './canvas.ts'
import type { PathSink } from './path.ts'

/** Finds the box around shapes, without their outlines. */
export class Bounds implements PathSink {
  #left = Number.POSITIVE_INFINITY
  #top = Number.POSITIVE_INFINITY
  #right = Number.NEGATIVE_INFINITY
  #bottom = Number.NEGATIVE_INFINITY
  #x = 0
  #y = 0

  /** Without width or height where there is nothing. */
  get box(): Box {
    return this.#left > this.#right ? [0, 0, 0, 0] : [this.#left, this.#top, this.#right, this.#bottom]
  }

  move(x: number, y: number): void {
    this.line(x, y)
  }

  line(x: number, y: number): void {
    this.#reach(x, y)
    this.#x = x
    this.#y = y
  }

  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const [fromX, fromY] = [this.#x, this.#y]
    for (const t of [...turns(fromX, x1, x2, x), ...turns(fromY, y1, y2, y)])
      this.#reach(along(t, fromX, x1, x2, x), along(t, fromY, y1, y2, y))
    this.line(x, y)
  }

  rectangle(x: number, y: number, width: number, height: number): void {
    this.#reach(x + width, y + height)
    this.line(x, y)
  }

  close(): void {}

  #reach(x: number, y: number): void {
    this.#left = Math.min(this.#left, x)
    this.#right = Math.max(this.#right, x)
    this.#top = Math.min(this.#top, y)
    this.#bottom = Math.max(this.#bottom, y)
  }
}

/** Where a curve stands, of its way from 0 to 1. */
function along(t: number, from: number, one: number, other: number, to: number): number {
  const rest = 1 - t
  return rest ** 3 * from + 3 * rest ** 2 * t * one + 3 * rest * t ** 2 * other + t ** 3 * to
}

/** Where a curve turns back: its slope is 0. */
function turns(from: number, one: number, other: number, to: number): number[] {
  const a = to - 3 * other + 3 * one - from
  const b = 2 * (other - 2 * one + from)
  const c = one - from
  const root = Math.sqrt(b * b - 4 * a * c)
  const found = Math.abs(a) < 1e-12 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)]
  return found.filter((t) => t > 0 && t < 1)
}
