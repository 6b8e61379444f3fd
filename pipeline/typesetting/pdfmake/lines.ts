import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type LineClass from 'pdfmake/js/Line.js'
import type { Inline } from 'pdfmake/js/Line.js'
import { balancedWidth } from './balance.ts'
import { placeRuns, withoutLastSpace } from './bidi.ts'
import { stretchLeader } from './leaders.ts'
import { Line } from './modules.ts'
import { Paragraph } from './paragraph.ts'
import { hangingWidth, mergeRuns } from './runs.ts'

/** What stands on a line, each style of it one run. */
interface BrokenLine {
  readonly runs: readonly Inline[]
  readonly isLast: boolean
  readonly endsInHyphen: boolean
}

/** Lines of measured texts by their width: each text is tried in several places, and all its copies share its pieces. */
const brokenLines = new WeakMap<readonly Inline[], Map<number, readonly BrokenLine[]>>()

/** The lines of a measured text in a column of this width: words are hyphenated, and each style of a line is one run. */
export function linesOf({ _inlines: pieces = [], balanced, element }: Node, width: number): LineClass[] {
  const known = brokenLines.get(pieces) ?? new Map<number, readonly BrokenLine[]>()
  brokenLines.set(pieces, known)
  const broken = known.get(width) ?? breakLines(pieces, width, balanced === true)
  known.set(width, broken)
  return broken.map(({ runs, isLast, endsInHyphen }) => {
    const line = new Line(width)
    for (const run of runs) line.addInline(run)
    const last = runs.at(-1)
    if (last !== undefined) line.trailingCut = hangingWidth(last)
    placeRuns(line)
    line.lastLineInParagraph = isLast
    line.endsInHyphen = endsInHyphen
    if (element !== undefined) line.element = element
    return line
  })
}

/** @param isBalanced whether the lines are to be of about one length, and so may be less than the column */
function breakLines(pieces: readonly Inline[], width: number, isBalanced: boolean): BrokenLine[] {
  const paragraph = new Paragraph(pieces)
  const measure = isBalanced ? balancedWidth(pieces, width) : width
  const lines: BrokenLine[] = []
  while (!paragraph.isAtEnd) {
    const runs = withoutLastSpace(mergeRuns(paragraph.takeLine(measure)))
    stretchLeader(runs, width)
    lines.push({ runs, isLast: paragraph.isAtEnd, endsInHyphen: paragraph.isInWord })
  }
  return lines
}
