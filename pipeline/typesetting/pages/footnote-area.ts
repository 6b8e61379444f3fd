import { addAll } from '../../core/lists.ts'
import type { Footnotes } from '../furniture.ts'
import type { Destination } from './destination.ts'
import type { Galley } from './galley.ts'
import type { Item } from './items.ts'

/** A note that would take up more than this part of a page may continue on the next page. */
const WHOLE_NOTE = 1 / 3
/** Notes from the previous page take at most this part of a page, to leave room for text. */
const MAX_OF_PAGE = 2 / 3

/** A part of a note, from one strip of its galley up to another. */
interface NotePart {
  readonly galley: Galley
  readonly from: number
  readonly to: number
}

/** The rest of a note, which waits for a later page. */
interface Waiting {
  readonly galley: Galley
  readonly from: number
  readonly since: number
}

/** The notes at the foot of each page. Notes that do not fit wait for the next page. */
export class FootnoteArea {
  readonly #style: Pick<Footnotes, 'gap' | 'rule' | 'indent'>
  /** Height of a page's text area. */
  readonly #pageHeight: number
  readonly #set: (note: string) => Galley
  readonly #galleys = new Map<string, Galley>()
  readonly #pages = new Map<number, NotePart[]>()
  readonly #begun = new Set<string>()
  #waiting: readonly Waiting[] = []

  constructor(
    style: Pick<Footnotes, 'gap' | 'rule' | 'indent'>,
    pageHeight: number,
    set: (note: string) => Galley,
  ) {
    this.#style = style
    this.#pageHeight = pageHeight
    this.#set = set
  }

  get isWaiting(): boolean {
    return this.#waiting.length > 0
  }

  /** The height of the notes on a page, with the rule above them. */
  heightOn(page: number): number {
    return this.#heightOfParts(this.#pages.get(page) ?? [])
  }

  /** The height that an empty page needs for notes; the last one may continue elsewhere. */
  heightOf(notes: readonly string[]): number {
    return notes.length === 0 ? 0 : this.#ruleHeight + this.#heightToBegin(notes)
  }

  /** How much the foot of a page grows by adding notes; infinite when others wait, because those come first. */
  growthOn(page: number, notes: readonly string[]): number {
    if (notes.length === 0) return 0
    if (this.#waiting.some(({ since }) => since <= page)) return Number.POSITIVE_INFINITY
    const isFirst = this.heightOn(page) === 0
    return (isFirst ? this.#ruleHeight : this.#style.gap) + this.#heightToBegin(notes)
  }

  /** Puts as many of the notes at the foot of a page as this room allows. */
  add(page: number, notes: readonly string[], room: number): void {
    // The end of a line may split the two digits of a mark, which then occurs twice.
    const added = this.#withTheirs(notes).filter((note) => !this.#begun.has(note))
    for (const note of added) this.#begun.add(note)
    const waiting = added.map((note) => ({ galley: this.#galleyOf(note), from: 0, since: page }))
    this.#waiting = [...this.#waiting, ...waiting]
    this.#settle(page, this.heightOn(page) + room, false)
  }

  /** Continues the notes that did not fit on earlier pages. */
  goOn(page: number, room: number, isEmpty: boolean): void {
    const foot = this.heightOn(page)
    const height = Math.min(foot + room, this.#pageHeight * MAX_OF_PAGE)
    this.#settle(page, height, isEmpty && foot === 0)
  }

  /** Draws the notes on their pages, and returns the destinations in them. */
  draw(sheets: readonly Item[][], left: number, bottom: number): Map<string, Destination> {
    const destinations = new Map<string, Destination>()
    for (const [page, parts] of this.#pages) {
      const items = sheets[page] ?? []
      let y = bottom - this.#heightOfParts(parts) + this.#ruleHeight
      items.push(this.#ruleAt(left + (this.#style.indent?.left ?? 0), y))
      for (const { galley, from, to } of parts) {
        const drawn = galley.take(from, to, left, y)
        addAll(items, drawn.items)
        for (const [target, top] of drawn.targets) destinations.set(target, { page, top })
        y += galley.height(from, to) + this.#style.gap
      }
    }
    return destinations
  }

  get #ruleHeight(): number {
    const { before, stroke, after } = this.#style.rule
    return before + stroke.thickness + after
  }

  /** The rule above notes that begin at `top`. */
  #ruleAt(left: number, top: number): Item {
    const { stroke, length, after } = this.#style.rule
    const y = top - after - stroke.thickness / 2
    return { kind: 'rule', x: left, y, across: length, down: 0, stroke }
  }

  #heightOfParts(parts: readonly NotePart[]): number {
    if (parts.length === 0) return 0
    const own = parts.reduce((sum, { galley, from, to }) => sum + galley.height(from, to), 0)
    return this.#ruleHeight + own + this.#style.gap * (parts.length - 1)
  }

  #heightToBegin(notes: readonly string[]): number {
    const galleys = this.#withTheirs(notes).map((note) => this.#galleyOf(note))
    return galleys.reduce((sum, galley, index) => {
      const height = galley.height()
      const mayGoOn = index === galleys.length - 1 && height > this.#pageHeight * WHOLE_NOTE
      return sum + (mayGoOn ? galley.leastHeight : height) + (index === 0 ? 0 : this.#style.gap)
    }, 0)
  }

  /** Notes that wait since a later page, reached by another column, are not put on earlier pages. */
  #settle(page: number, height: number, mustGoOn: boolean): void {
    const parts = this.#pages.get(page) ?? []
    const due = this.#waiting.filter(({ since }) => since <= page)
    const rest: Waiting[] = []
    for (const { galley, from } of due) {
      const above = parts.length === 0 ? this.#ruleHeight : this.#heightOfParts(parts) + this.#style.gap
      const isNext = rest.length === 0
      const to = isNext ? galley.fitting(from, height - above, mustGoOn && parts.length === 0) : from
      if (isNext && (to > from || galley.length === 0)) parts.push({ galley, from, to })
      if (to < galley.length) rest.push({ galley, from: to, since: page })
    }
    this.#waiting = [...rest, ...this.#waiting.filter(({ since }) => since > page)]
    if (parts.length > 0) this.#pages.set(page, parts)
  }

  /** The notes, each followed by the notes whose marks it contains. */
  #withTheirs(notes: readonly string[]): string[] {
    return [...new Set(notes)].flatMap((note) => [note, ...this.#withTheirs(this.#galleyOf(note).notes)])
  }

  #galleyOf(note: string): Galley {
    const galley = this.#galleys.get(note) ?? this.#set(note)
    this.#galleys.set(note, galley)
    return galley
  }
}
