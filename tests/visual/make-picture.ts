import { blank, type Picture } from './picture.ts'

/** A picture of pixels given by row, each of one grey or three channels. */
export function makePicture(...rows: readonly (readonly (number | readonly number[])[])[]): Picture {
  const picture = blank(rows[0]?.length ?? 0, rows.length)
  rows.flat().forEach((pixel, index) => {
    picture.pixels.set(typeof pixel === 'number' ? [pixel, pixel, pixel] : pixel, 4 * index)
  })
  return picture
}

/** A picture of one colour with the first pixels of another. */
export function spotted(width: number, height: number, ground: number, spots: readonly number[]): Picture {
  const picture = blank(width, height, ground)
  spots.forEach((grey, index) => {
    picture.pixels.set([grey, grey, grey], 4 * index)
  })
  return picture
}

/** Channels of the pixel at a column and row. */
export function pixelAt({ width, pixels }: Picture, column: number, row: number): number[] {
  return [...pixels.subarray(4 * (row * width + column), 4 * (row * width + column) + 4)]
}
