import { addAll } from '../../core/lists.ts'
import type { Box as BoxBlock } from '../blocks.ts'
import { Box, type Extent, type Heights, type Surroundings, type Widths } from './box.ts'
import type { Item } from './items.ts'
import type { Out } from './out.ts'
import type { Enclosure, Pages } from './pages.ts'

export type PanelStyle = Pick<BoxBlock, 'ground' | 'rule' | 'ruleSide' | 'padding'>

/** The part of a panel on one page, from top to bottom. */
interface Part {
  readonly items: Item[]
  readonly top: number
  bottom: number
  /** True when floats fill the page, so that the content continues on the next one. */
  isEmpty: boolean
}

/** A box on a ground, or beside or below a rule, on every page that it reaches. */
export class PanelBox extends Box {
  readonly #inner: Box
  readonly #style: PanelStyle
  readonly #wholeUpTo: number

  constructor(inner: Box, style: PanelStyle, wholeUpTo: number, around: Surroundings) {
    super(around, [inner])
    this.#inner = inner
    this.#style = style
    this.#wholeUpTo = wholeUpTo
  }

  protected override get wholeUpTo(): number {
    return this.#wholeUpTo
  }

  protected override measureWidths(): Widths {
    const { min, max } = this.#inner.widths
    return { min: min + this.#sides, max: max + this.#sides }
  }

  protected measure(width: number): Extent {
    return this.#framed(this.#inner.extent(width - this.#sides))
  }

  protected override measureHead(width: number, heights: Heights): Extent {
    return this.#framed(this.#inner.head(width - this.#sides, heights))
  }

  protected draw(out: Out, x: number, y: number, width: number): void {
    const inside: Item[] = []
    const { items } = out
    out.items = inside
    this.#inner.put(out, x + this.#before, y + this.#above, width - this.#sides)
    out.items = items
    const bottom =
      y + this.#above + this.#inner.extent(width - this.#sides).height + this.#style.padding.bottom
    addAll(items, this.#groundOf(x, y, bottom, width))
    for (const item of inside) items.push(item)
    addAll(items, this.#rulesOf(x, y, bottom, width))
  }

  protected override flow(pages: Pages, x: number, width: number): void {
    const parts = new Map<number, Part>()
    pages.within(this.#enclosure(parts), () => this.#inner.set(pages, x + this.#before, width - this.#sides))
    pages.moveDown(this.#style.padding.bottom)
    for (const { items, top, bottom, isEmpty } of parts.values()) {
      if (isEmpty && parts.size > 1) continue
      const [ground] = this.#groundOf(x, top, bottom, width)
      if (ground !== undefined) items.unshift(ground)
      addAll(items, this.#rulesOf(x, top, bottom, width))
    }
  }

  /** Records which part is on each page. */
  #enclosure(parts: Map<number, Part>): Enclosure {
    const below = this.#style.padding.bottom
    return {
      below,
      taken: this.#above + below,
      enter: (pages) => {
        const { page, items, y } = pages
        if (!parts.has(page)) parts.set(page, { items, top: y, bottom: y, isEmpty: true })
        pages.moveDown(this.#above)
      },
      leave: ({ page, y }) => {
        const part = parts.get(page)
        if (part === undefined) return
        part.bottom = Math.max(part.bottom, y + below)
        part.isEmpty &&= y <= part.top + this.#above
      },
    }
  }

  #thicknessAt(side: 'left' | 'top'): number {
    const { rule, ruleSide = 'left' } = this.#style
    return side === ruleSide ? (rule?.thickness ?? 0) : 0
  }

  /** From the left of the panel to the left of its content. */
  get #before(): number {
    return this.#thicknessAt('left') + this.#style.padding.left
  }

  get #above(): number {
    return this.#thicknessAt('top') + this.#style.padding.top
  }

  get #sides(): number {
    return this.#before + this.#style.padding.right
  }

  #framed({ height, notes }: Extent): Extent {
    return { height: height + this.#above + this.#style.padding.bottom, notes }
  }

  /** It extends to the middle of the rule. */
  #groundOf(x: number, top: number, bottom: number, width: number): Item[] {
    const { ground } = this.#style
    if (ground === undefined) return []
    const [left, above] = [this.#thicknessAt('left') / 2, this.#thicknessAt('top') / 2]
    const height = bottom - top - above
    return [{ kind: 'rectangle', x: x + left, y: top + above, width: width - left, height, fill: ground }]
  }

  #rulesOf(x: number, top: number, bottom: number, width: number): Item[] {
    const { rule, ruleSide = 'left' } = this.#style
    if (rule === undefined || rule.thickness === 0) return []
    const middle = rule.thickness / 2
    return ruleSide === 'top'
      ? [{ kind: 'rule', x, y: top + middle, across: width, down: 0, stroke: rule }]
      : [{ kind: 'rule', x: x + middle, y: top, across: 0, down: bottom - top, stroke: rule }]
  }
}
