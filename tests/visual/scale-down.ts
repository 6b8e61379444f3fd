import { blank, type Picture } from './picture.ts'

/** A smaller picture of the width given: each pixel is the mean of the area that it covers in the original. */
export function scaleDown(picture: Picture, width: number): Picture {
  const scale = picture.width / width
  if (scale < 1) throw new Error(`${picture.width} pixels cannot be scaled down to ${width}`)
  const height = Math.round(picture.height / scale)
  const columns = spans(width, picture.width)
  const rows = spans(height, picture.height)
  const small = blank(width, height)
  rows.forEach((row, y) => {
    columns.forEach((column, x) => {
      small.pixels.set(meanColour(picture, row, column), 4 * (y * width + x))
    })
  })
  return small
}

/** Neighbouring pixels of the original that a new pixel covers in one direction, and how much of each, from 0 to 1. */
interface Span {
  readonly first: number
  readonly covered: readonly number[]
}

function spans(count: number, pixels: number): Span[] {
  const size = pixels / count
  return Array.from({ length: count }, (_, index) => {
    const start = index * size
    const end = Math.min(pixels, start + size)
    const first = Math.floor(start)
    const covered = Array.from(
      { length: Math.ceil(end) - first },
      (_each, step) => Math.min(end, first + step + 1) - Math.max(start, first + step),
    )
    return { first, covered }
  })
}

function meanColour({ width, pixels }: Picture, rows: Span, columns: Span): [number, number, number] {
  let red = 0
  let green = 0
  let blue = 0
  let area = 0
  for (const [row, high] of rows.covered.entries()) {
    let at = 4 * ((rows.first + row) * width + columns.first)
    for (const wide of columns.covered) {
      const covered = high * wide
      red += covered * (pixels[at] ?? 0)
      green += covered * (pixels[at + 1] ?? 0)
      blue += covered * (pixels[at + 2] ?? 0)
      area += covered
      at += 4
    }
  }
  return [Math.round(red / area), Math.round(green / area), Math.round(blue / area)]
}
