import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type LineClass from 'pdfmake/js/Line.js'
import { balancedWidth } from './balance.ts'
import { placeRuns, withoutLastSpace } from './bidi.ts'
import { stretchLeader } from './leaders.ts'
import { LayoutBuilder, Line } from './modules.ts'
import { Paragraph } from './paragraph.ts'
import { hangingWidth, mergeRuns } from './runs.ts'

/** pdfmake's layout with lines of its own: words are hyphenated, and each style of a line is one run. */
export class Lines extends LayoutBuilder {
  readonly #paragraphs = new WeakMap<Node, Paragraph>()
  readonly #widths = new WeakMap<Node, number>()

  override buildNextLine(node: Node): LineClass | null {
    const paragraph = this.#paragraphs.get(node) ?? new Paragraph(node._inlines ?? [])
    this.#paragraphs.set(node, paragraph)
    if (paragraph.isAtEnd) return null
    const width = this.writer.context().availableWidth
    const runs = withoutLastSpace(mergeRuns(paragraph.takeLine(this.#measureOf(node, width))))
    stretchLeader(runs, width)
    const line = new Line(width)
    for (const run of runs) line.addInline(run)
    const last = runs.at(-1)
    if (last !== undefined) line.trailingCut = hangingWidth(last)
    placeRuns(line)
    line.lastLineInParagraph = paragraph.isAtEnd
    line.endsInHyphen = paragraph.isInWord
    if (node.element !== undefined) line.element = node.element
    return line
  }

  /** How long its lines may be: less than the column where they are to be of one length. */
  #measureOf(node: Node, column: number): number {
    if (node.balanced !== true) return column
    const width = this.#widths.get(node) ?? balancedWidth(node._inlines ?? [], column)
    this.#widths.set(node, width)
    return width
  }
}
