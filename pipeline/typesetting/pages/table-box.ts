import { Box, type Extent, type Heights, type Surroundings } from './box.ts'
import type { Out } from './out.ts'
import type { Pages } from './pages.ts'
import { tableHeads } from './table-heads.ts'
import { type RowRange, type TableContent, TableRows } from './table-rows.ts'
import { TableSetter } from './table-setter.ts'

/** A table, whose header is repeated on every page that it reaches. */
export class TableBox extends Box {
  readonly #content: TableContent
  readonly #wholeUpTo: number
  #rows: { readonly width: number; readonly rows: TableRows } | undefined

  constructor(content: TableContent, wholeUpTo: number, around: Surroundings) {
    super(
      around,
      content.rows.flat().map(({ cell }) => cell),
    )
    this.#content = content
    this.#wholeUpTo = wholeUpTo
  }

  override forget(): void {
    this.#rows = undefined
    super.forget()
  }

  protected override get wholeUpTo(): number {
    return this.#wholeUpTo
  }

  protected measure(width: number): Extent {
    return this.#rowsIn(width).extent(this.#all)
  }

  protected override measureHead(width: number, heights: Heights): Extent {
    return tableHeads(this.#rowsIn(width), heights).head
  }

  protected draw(out: Out, x: number, y: number, width: number): void {
    this.#rowsIn(width).put(out, this.#all, x, y)
  }

  protected override flow(pages: Pages, x: number, width: number): void {
    const rows = this.#rowsIn(width)
    new TableSetter(rows, tableHeads(rows, pages), pages, x).set()
  }

  get #all(): RowRange {
    return { start: 0, end: this.#content.rows.length }
  }

  #rowsIn(width: number): TableRows {
    if (this.#rows?.width !== width) this.#rows = { width, rows: new TableRows(this.#content, width) }
    return this.#rows.rows
  }
}
