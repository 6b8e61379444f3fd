import type { Picture } from './picture.ts'

/** A colour of at least this share of the pixels is that of a ground, a bar or plain text. */
const FLAT = 1 / 1000

/** Steps of a channel that are left in the other colours: 0, 15, 30 … 255. */
const STEP = 15

/**
 * A picture with fewer colours, which takes half the room in a file. Those of areas stay exact; the others, blends at
 * the edges of letters and lines, move by 7 of 255 at most, which a comparison does not see.
 */
export function reduceColours({ width, height, pixels }: Picture): Picture {
  const colours = new Uint32Array(pixels.slice().buffer)
  const uses = new Map<number, number>()
  for (const { colour, start, end } of runsOf(colours))
    uses.set(colour, (uses.get(colour) ?? 0) + end - start)
  const reduced = new Map(
    [...uses].map(([colour, count]) => [colour, count >= FLAT * colours.length ? colour : coarse(colour)]),
  )
  const replaced = new Uint32Array(colours.length)
  for (const { colour, start, end } of runsOf(colours))
    replaced.fill(reduced.get(colour) ?? colour, start, end)
  return { width, height, pixels: new Uint8Array(replaced.buffer) }
}

/** Neighbouring pixels of one colour together: most of a page is a run of white. */
function* runsOf(colours: Uint32Array) {
  let start = 0
  while (start < colours.length) {
    const colour = colours[start] ?? 0
    let end = start + 1
    while (colours[end] === colour) end += 1
    yield { colour, start, end }
    start = end
  }
}

function coarse(colour: number): number {
  const channels = new Uint8Array(Uint32Array.of(colour).buffer)
  return new Uint32Array(channels.map((channel) => Math.round(channel / STEP) * STEP).buffer)[0] ?? colour
}
