import { allNotes, Box, type Extent, type Heights, type Surroundings } from './box.ts'
import type { Out } from './out.ts'
import type { Pages } from './pages.ts'
import { type ChosenForm, chooseForm, type TableForms } from './table-forms.ts'
import { tableHeads } from './table-heads.ts'
import { type RowRange, TableRows } from './table-rows.ts'
import { TableSetter } from './table-setter.ts'

/** A table, whose header is repeated on every page that it reaches. */
export class TableBox extends Box {
  readonly #forms: TableForms
  readonly #wholeUpTo: number
  readonly #onBroken: () => void
  #set: { readonly width: number; readonly parts: readonly TableRows[] } | undefined

  /** @param onBroken is called when words or numbers are broken, because no form fits */
  constructor(forms: TableForms, wholeUpTo: number, onBroken: () => void, around: Surroundings) {
    super(around)
    this.#forms = forms
    this.#wholeUpTo = wholeUpTo
    this.#onBroken = onBroken
  }

  override forget(): void {
    this.#set = undefined
    super.forget()
  }

  protected override get wholeUpTo(): number {
    return this.#wholeUpTo
  }

  protected measure(width: number): Extent {
    const extents = this.#partsIn(width).map((rows) => rows.extent(allOf(rows)))
    const height = extents.reduce((sum, extent) => sum + extent.height, 0)
    return { height: height + (extents.length - 1) * this.#gapIn(width), notes: allNotes(extents) }
  }

  protected override measureHead(width: number, heights: Heights): Extent {
    const [first] = this.#partsIn(width)
    return first === undefined ? this.measure(width) : tableHeads(first, heights).head
  }

  protected draw(out: Out, x: number, y: number, width: number): void {
    let top = y
    for (const rows of this.#partsIn(width)) {
      const all = allOf(rows)
      rows.put(out, all, x, top)
      top += rows.extent(all).height + this.#gapIn(width)
    }
  }

  protected override flow(pages: Pages, x: number, width: number): void {
    for (const [index, rows] of this.#partsIn(width).entries()) {
      if (index > 0 && !pages.isAtTop) pages.moveDown(Math.min(this.#gapIn(width), pages.room))
      new TableSetter(rows, tableHeads(rows, pages), pages, x).set()
    }
  }

  /** Between parts: as between columns. */
  #gapIn(width: number): number {
    return this.#partsIn(width)[0]?.content.style.columnGap ?? 0
  }

  #partsIn(width: number): readonly TableRows[] {
    if (this.#set?.width !== width)
      this.#set = { width, parts: this.#rowsOf(chooseForm(this.#forms, width), width) }
    return this.#set.parts
  }

  #rowsOf({ parts, isBroken }: ChosenForm, width: number): TableRows[] {
    if (isBroken) this.#onBroken()
    this.adopt(parts.flatMap(({ rows }) => rows.flat().map(({ cell }) => cell)))
    return parts.map((content) => new TableRows(content, width))
  }
}

function allOf({ content }: TableRows): RowRange {
  return { start: 0, end: content.rows.length }
}
