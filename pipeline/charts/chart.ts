/** A drawn chart with what a reader who cannot see it needs. */
export interface Chart {
  readonly name: string
  readonly svg: string
  /** Size in points. */
  readonly width: number
  readonly height: number
  /** Caption when the template gives none. */
  readonly title: string
  /** Written from the data: kind of chart, what it shows, its figures. */
  readonly alt: string
  readonly table: ChartTable
  /** That its percentages do not add up to 100, as a sentence for below it. */
  readonly note?: string
  /** Ids of all results that it shows. */
  readonly results: readonly string[]
}

/** The data behind a chart, as text. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
