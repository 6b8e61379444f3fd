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
  /** What is written in the drawing, where it is a figure or another number. */
  readonly texts: readonly ChartText[]
  /** The figures that the alternative text tells. */
  readonly described: readonly { readonly text: string; readonly result: string }[]
}

export interface ChartText {
  readonly text: string
  /** Ids of the results that it shows; none for a number that is no finding. */
  readonly results: readonly string[]
  /** Whether it is their base, such as "n = 35". */
  readonly shows: 'figure' | 'base'
  /** What it is when it shows no result. */
  readonly reason: string
}

/** The data behind a chart, as text. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
