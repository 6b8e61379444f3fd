import type Line from 'pdfmake/js/Line.js'
import { leadersOf } from './leaders.ts'
import { PageElementWriter } from './modules.ts'

/** Puts things on pages as pdfmake does, but never loses what does not fit. */
export class PageWriter extends PageElementWriter {
  override _fitOnPage(add: () => unknown): unknown {
    const position = super._fitOnPage(add)
    if (!position) throw new Error('Something is taller than a page and would be lost')
    return position
  }

  /** A list's marker comes after its line, off the flow; it is read before it. */
  override addLine(line: Line, isMarker?: boolean, index?: number): unknown {
    const before = isMarker === true ? this.context().getCurrentPage().items.length - 1 : index
    const position = super.addLine(line, isMarker, before)
    for (const leader of leadersOf(line)) this.addVector(leader, true, true)
    return position
  }

  override commitUnbreakableBlock(x?: number, y?: number): void {
    const isOutermost = this.transactionLevel === 1
    if (isOutermost && this.context().pages.length > 1) {
      throw new Error('A footer is taller than its margin and would be lost')
    }
    super.commitUnbreakableBlock(x, y)
  }
}
