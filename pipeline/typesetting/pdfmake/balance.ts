import type { Inline } from 'pdfmake/js/Line.js'
import { Paragraph } from './paragraph.ts'

/** How close to the narrowest width the search comes, in points. */
const PRECISION = 0.5

/** The narrowest width, up to the one given, in which a text takes no more lines: so they are about equally long. */
export function balancedWidth(pieces: readonly Inline[], width: number): number {
  const lines = linesIn(pieces, width)
  if (lines < 2) return width
  let [tooNarrow, enough] = [0, width]
  while (enough - tooNarrow > PRECISION) {
    const middle = (tooNarrow + enough) / 2
    if (isWide(pieces, middle) && linesIn(pieces, middle) === lines) enough = middle
    else tooNarrow = middle
  }
  return enough
}

/** Whether no word would be cut that has no hyphen of its own. */
function isWide(pieces: readonly Inline[], width: number): boolean {
  let word = 0
  for (const piece of pieces) {
    word += piece.width
    if (word > width) return false
    if (piece.noNewLine !== true) word = 0
  }
  return true
}

function linesIn(pieces: readonly Inline[], width: number): number {
  const paragraph = new Paragraph(pieces)
  let lines = 0
  while (!paragraph.isAtEnd) {
    paragraph.takeLine(width)
    lines += 1
  }
  return lines
}
