import type Line from 'pdfmake/js/Line.js'
import type { Fragment } from 'pdfmake/js/PageElementWriter.js'
import type { Feet } from './feet.ts'
import { leadersOf } from './leaders.ts'
import { PageElementWriter } from './modules.ts'
import { type Note, notesAmong } from './note.ts'
import { PageContext } from './page-context.ts'
import type { Standing } from './standing.ts'

/** Slack for sums of lengths. */
const ROUNDING = 1e-6

/** Puts things on pages as pdfmake does, but never loses what does not fit. */
export class PageWriter extends PageElementWriter {
  /** Without feet and what else stands on pages, what it sets is only measured. */
  constructor(feet?: Feet, standing?: Standing) {
    super(new PageContext(feet, standing))
  }

  override _fitOnPage(add: () => unknown): unknown {
    let position = super._fitOnPage(add)
    while (!position && (this.#hasNotes || this.hasFloats)) {
      this.moveToNextPage()
      position = add()
    }
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

  /** What is set as a whole brings its notes along; a repeated header brought them before. */
  override addFragment(fragment: Fragment, isRepeated?: boolean, ...places: boolean[]): unknown {
    const notes = isRepeated === true ? [] : notesAmong(fragment.items)
    const fits = () => this.hasRoomFor(fragment.height, notes)
    if (!fits() && !this.isAtTop) this.turnUntil(fits)
    const position = super.addFragment(fragment, isRepeated, ...places)
    this.addNotes(notes)
    return position
  }

  get isAtTop(): boolean {
    const context = this.context()
    return context.y <= context.pageMargins.top + ROUNDING
  }

  /** Whether something of this height fits on the page together with its notes. */
  hasRoomFor(height: number, notes: readonly Note[]): boolean {
    const context = this.context()
    return context instanceof PageContext
      ? context.hasRoomFor(height, notes)
      : !(height > context.availableHeight)
  }

  /** Whether floats stand at the top of the page, so that the next may have more room. */
  get hasFloats(): boolean {
    const context = this.context()
    return context instanceof PageContext && context.hasFloats
  }

  /** Turns a page that is as good as full until something fits, or nothing stands above it. */
  turnUntil(fits: () => boolean): void {
    do this.moveToNextPage()
    while (this.hasFloats && !fits())
  }

  /** Puts notes at the foot of the page, unless they belong to a block that has yet to find its page. */
  addNotes(notes: readonly Note[]): void {
    const context = this.context()
    if (notes.length > 0 && context instanceof PageContext) context.addNotes(notes)
  }

  get #hasNotes(): boolean {
    const context = this.context()
    return context instanceof PageContext && context.footHeight > 0
  }

  override commitUnbreakableBlock(x?: number, y?: number): void {
    const isOutermost = this.transactionLevel === 1
    if (isOutermost && this.context().pages.length > 1) {
      throw new Error('A footer is taller than its margin and would be lost')
    }
    super.commitUnbreakableBlock(x, y)
  }
}
