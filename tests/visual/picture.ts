/** An opaque picture: red, green, blue and 255 for each pixel, row by row from the top. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** A picture of one colour, white by default. */
export function blank(width: number, height: number, grey = 255): Picture {
  const pixels = new Uint8Array(4 * width * height).fill(grey)
  for (let alpha = 3; alpha < pixels.length; alpha += 4) pixels[alpha] = 255
  return { width, height, pixels }
}
