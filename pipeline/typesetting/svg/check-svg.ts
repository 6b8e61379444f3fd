import type { Canvas } from './canvas.ts'
import { drawSvg } from './draw-svg.ts'
import { readSvg } from './read-svg.ts'

/** Why a figure cannot be drawn on a page; undefined when it can. */
export function whyUndrawn(text: string): string | undefined {
  try {
    const svg = readSvg(text)
    if (UNCERTAIN.test(text)) drawSvg(svg, { x: 0, y: 0, width: svg.width }, NOWHERE)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Definitions, transforms and paths of which drawing shows whether they can be drawn; few figures have any. */
const UNCERTAIN = /<defs|(?:scale|matrix|skew[XY])\(| d="[^"]*[^-+\d.,\seMLHVCQAZmlhvcqaz"]/

/** A page that keeps nothing. */
const NOWHERE: Canvas = {
  add: () => undefined,
  widthOf: (text, { size }) => text.length * size,
  showText: () => undefined,
  opacity: () => '',
  gradient: () => '',
}
