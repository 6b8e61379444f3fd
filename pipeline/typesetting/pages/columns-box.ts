import { largest } from '../../core/lists.ts'
import { allNotes, Box, type Extent, type Surroundings } from './box.ts'
import type { Out } from './out.ts'
import { lowestPosition, type Pages } from './pages.ts'

/** A box and its width: in points, or what the others leave. */
export interface SideColumn {
  readonly box: Box
  readonly width: number | 'rest'
}

/** Boxes beside one another. */
export class ColumnsBox extends Box {
  readonly #columns: readonly SideColumn[]
  readonly #gap: number
  readonly #target: string | undefined

  constructor(columns: readonly SideColumn[], gap: number, around: Surroundings, target?: string) {
    super(
      around,
      columns.map(({ box }) => box),
    )
    this.#columns = columns
    this.#gap = gap
    this.#target = target
  }

  protected measure(width: number): Extent {
    const extents = this.#placedIn(width).map(({ box, width: own }) => box.extent(own))
    return {
      height: largest([0, ...extents.map(({ height }) => height)]),
      notes: allNotes(extents),
    }
  }

  protected draw(out: Out, x: number, y: number, width: number): void {
    out.target(this.#target, y)
    for (const { box, left, width: own } of this.#placedIn(width)) box.put(out, x + left, y, own)
  }

  protected override flow(pages: Pages, x: number, width: number): void {
    pages.out.target(this.#target, pages.y)
    const columns = this.#placedIn(width).map(
      ({ box, left, width: own }) =>
        () =>
          box.set(pages, x + left, own),
    )
    pages.goTo(lowestPosition(pages.beside(columns)))
  }

  #placedIn(width: number): { readonly box: Box; readonly left: number; readonly width: number }[] {
    const gaps = this.#gap * (this.#columns.length - 1)
    const used = this.#columns.reduce((sum, { width: own }) => sum + (own === 'rest' ? 0 : own), gaps)
    const rest = (width - used) / this.#columns.filter(({ width: own }) => own === 'rest').length
    let next = 0
    return this.#columns.map(({ box, width: given }) => {
      const [left, own] = [next, given === 'rest' ? rest : given]
      next += own + this.#gap
      return { box, left, width: own }
    })
  }
}
