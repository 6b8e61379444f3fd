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

const NUMBERS = '[-+\\d.,e\\s]*'
const MOVES = `(?:(?:translate|rotate)\\(${NUMBERS}\\)\\s*)*`

/**
 * Definitions, transforms, paths, colours and numbers of which drawing shows whether they can be drawn; few figures have
 * any.
 */
const UNCERTAIN = new RegExp(
  [
    '<defs',
    ` transform="(?!${MOVES}")`,
    ' d="[^"]*[^-+\\d.,\\seMLHVCQAZmlhvcqaz"]',
    ' (?:fill|stroke)="(?!#[0-9A-Fa-f]{6}"|none"|transparent")',
    ` (?:x|y|x1|x2|y1|y2|width|height|r)="(?!${NUMBERS}")`,
  ].join('|'),
)

/** A page that keeps nothing. */
const NOWHERE: Canvas = {
  add: () => undefined,
  widthOf: (text, { size }) => text.length * size,
  showText: () => undefined,
  opacity: () => '',
  gradient: () => '',
}
