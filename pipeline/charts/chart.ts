import type { Phrase } from '../language/phrase.ts'

/** A drawn chart, with what a reader who cannot see it needs. */
export interface Chart {
  readonly name: string
  readonly svg: string
  /** Size in points. */
  readonly width: number
  readonly height: number
  /** The colour of the paper that shows through it; absent when its spec gives it a ground of its own. */
  readonly paper?: string
  /** What it shows; the caption when neither the template nor the data provide one. */
  readonly title: string
  /** What is counted, among whom and when. */
  readonly subtitle?: Phrase
  /** Of a chart of one answer or measure: its label, and the subtitle for when the caption does not name it. */
  readonly namedAnswer?: { readonly label: string; readonly subtitle: Phrase }
  /** The source of its figures, and notes about them. */
  readonly source?: Phrase
  /** Its main finding, in a sentence without a full stop: the caption unless the template gives one. */
  readonly finding?: Phrase
  /** Alternative text, written from the data: the kind of chart, its subject, its main finding and its figures. */
  readonly alt: string
  readonly table: ChartTable
  /** A sentence saying that its percentages do not add up to 100; `source` contains it too. */
  readonly note?: string
  /** Ids of all results that it shows. */
  readonly results: readonly string[]
  /** The texts in the drawing that are a figure or another number. */
  readonly texts: readonly Phrase[]
  /** The figures in the alternative text, except those of the finding. */
  readonly described: readonly Phrase[]
}

/** The data behind a chart, as text. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
