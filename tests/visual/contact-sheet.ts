import { blank, type Picture } from './picture.ts'
import { scaleDown } from './scale-down.ts'

/** In pixels. */
const WIDTH = 1400
const GAP = 15
const COLUMNS = 5
const GROUND = 0xf5
const BORDER = 0xbb

/** All pages on one picture, in rows of five, each with a thin border. Pages may differ in height. */
export function contactSheet(pages: readonly Picture[]): Picture {
  const pageWidth = Math.floor((WIDTH - GAP) / COLUMNS) - GAP
  const small = pages.map((page) => framed(scaleDown(page, pageWidth - 2)))
  const rows = Array.from({ length: Math.ceil(small.length / COLUMNS) }, (_, row) =>
    small.slice(COLUMNS * row, COLUMNS * (row + 1)),
  )
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)))
  const tops = heights.map((_, row) => heights.slice(0, row).reduce((sum, height) => sum + height + GAP, GAP))
  const sheet = blank(
    WIDTH,
    heights.reduce((sum, height) => sum + height + GAP, GAP),
    GROUND,
  )
  rows.forEach((row, index) => {
    row.forEach((page, column) => {
      paste(sheet, page, GAP + column * (pageWidth + GAP), tops[index] ?? 0)
    })
  })
  return sheet
}

function framed(page: Picture): Picture {
  const frame = blank(page.width + 2, page.height + 2, BORDER)
  paste(frame, page, 1, 1)
  return frame
}

/** Draws a picture on one that is being made here. */
function paste(target: Picture, { width, height, pixels }: Picture, left: number, top: number): void {
  for (let y = 0; y < height; y += 1) {
    target.pixels.set(
      pixels.subarray(4 * y * width, 4 * (y + 1) * width),
      4 * ((top + y) * target.width + left),
    )
  }
}
