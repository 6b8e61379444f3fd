import type { ContentOwner } from '../structure.ts'
import type { Line, Paragraph } from '../text/paragraph.ts'
import { Box, type Extent, joined, NO_NOTES, type Surroundings, type Widths } from './box.ts'
import type { LineSource } from './items.ts'
import type { Out } from './out.ts'
import type { Pages } from './pages.ts'

/** The fewest lines of a paragraph before and after a page break. */
const LINES_TOGETHER = 2

/** A paragraph, which is broken into lines once for each width. */
export class TextBox extends Box implements LineSource {
  readonly owner: ContentOwner | undefined
  readonly #target: string | undefined
  #paragraph: Paragraph
  /** The widths for which its lines were requested. */
  readonly #asked = new Set<number>()

  constructor(paragraph: Paragraph, owner: ContentOwner | undefined, around: Surroundings, target?: string) {
    super(around)
    this.#paragraph = paragraph
    this.owner = owner
    this.#target = target
  }

  lines(width: number): readonly Line[] {
    this.#asked.add(width)
    return this.#paragraph.lines(width)
  }

  /** Shows another text instead. Returns whether it takes other lines, so that pages must be made again. */
  replace(paragraph: Paragraph): boolean {
    const before = this.#paragraph
    this.#paragraph = paragraph
    const fitsInPlace = [...this.#asked].every((width) =>
      haveSameExtent(before.lines(width), paragraph.lines(width)),
    )
    if (!fitsInPlace) this.forget()
    return !fitsInPlace
  }

  protected override measureWidths(): Widths {
    return { min: this.#paragraph.minWidth, max: this.#paragraph.maxWidth }
  }

  protected override measureLeastWidth(): number {
    return this.#paragraph.leastWidth
  }

  protected measure(width: number): Extent {
    return this.#extentOf(this.lines(width))
  }

  /** Three lines cannot be split into two and two. */
  protected override measureHead(width: number): Extent {
    const lines = this.lines(width)
    return this.#extentOf(lines.length > LINES_TOGETHER + 1 ? lines.slice(0, LINES_TOGETHER) : lines)
  }

  protected draw(out: Out, x: number, y: number, width: number): void {
    out.target(this.#target, y)
    this.#putLines(out, { x, y, width }, 0, this.lines(width).length)
  }

  protected override flow(pages: Pages, x: number, width: number): void {
    pages.out.target(this.#target, pages.y)
    const lines = this.lines(width)
    let placed = 0
    while (placed < lines.length) {
      const count = this.#linesHere(pages, lines, placed, this.#mustPlace(pages))
      if (count > 0) pages.demandRoom(this.#leading, () => this.#textOf(lines[placed]))
      this.#putLines(pages.out, { x, y: pages.y, width }, placed, placed + count)
      pages.moveDown(count * this.#leading)
      pages.addNotes(notesOf(lines.slice(placed, placed + count)))
      placed += count
      if (placed < lines.length) pages.moveToNextPage()
    }
  }

  #textOf(line: Line | undefined): string {
    const texts = line?.runs.map(({ text }) => text) ?? []
    return texts.join('').trim()
  }

  /** Notes from the previous page may leave no room below a repeated header. */
  #mustPlace(pages: Pages): boolean {
    return pages.isAtTop && (pages.footHeight === 0 || pages.room >= this.#leading)
  }

  get #leading(): number {
    return this.#paragraph.setting.leading
  }

  #extentOf(lines: readonly Line[]): Extent {
    return { height: lines.length * this.#leading, notes: notesOf(lines) }
  }

  #putLines(out: Out, { x, y, width }: Column, from: number, to: number): void {
    const { leading, baseline } = this.#paragraph.setting
    for (let index = from; index < to; index += 1) {
      const top = y + (index - from) * leading
      out.drawMarkers(top, baseline)
      out.items.push({ kind: 'line', text: this, index, x, y: top, width, isRepeated: false })
    }
  }

  /** How many of the lines from `start` stay on this page, without leaving a single line on either side. */
  #linesHere(pages: Pages, lines: readonly Line[], start: number, mustPlace: boolean): number {
    const rest = lines.length - start
    const fitting = this.#linesThatFit(pages, lines, start)
    if (fitting === rest) return rest
    const stay = Math.min(fitting, rest - LINES_TOGETHER)
    // A word is not broken over two pages.
    const whole = lines[start + stay - 1]?.endsInHyphen === true ? stay - 1 : stay
    for (const count of [whole, stay]) {
      if (count >= LINES_TOGETHER || (start > 0 && mustPlace && count > 0)) return count
    }
    return mustPlace ? Math.max(1, fitting) : 0
  }

  /** How many lines fit together with their notes. */
  #linesThatFit(pages: Pages, lines: readonly Line[], start: number): number {
    let notes = NO_NOTES
    for (let at = start; at < lines.length; at += 1) {
      notes = joined(notes, lines[at]?.notes ?? NO_NOTES)
      if (!pages.hasRoomFor((at - start + 1) * this.#leading, notes)) return at - start
    }
    return lines.length - start
  }
}

/** The position of the first line on a page, and the width of the column. */
interface Column {
  readonly x: number
  readonly y: number
  readonly width: number
}

function notesOf(lines: readonly Line[]): readonly string[] {
  return lines.reduce((notes, line) => joined(notes, line.notes), NO_NOTES)
}

function haveSameExtent(one: readonly Line[], other: readonly Line[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ notes, endsInHyphen }, index) => {
      const line = other[index]
      return line?.endsInHyphen === endsInHyphen && line.notes.join() === notes.join()
    })
  )
}
