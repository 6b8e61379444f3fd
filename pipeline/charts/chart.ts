import type { Phrase } from '../language/phrase.ts'

/** A drawn chart with what a reader who cannot see it needs. */
export interface Chart {
  readonly name: string
  readonly svg: string
  /** Size in points. */
  readonly width: number
  readonly height: number
  /** What it shows; the caption when the template gives none and there is no finding. */
  readonly title: string
  /** What is counted, among whom and when. */
  readonly subtitle?: Phrase
  /** Where its figures come from, and what is to be noted of them. */
  readonly source?: Phrase
  /** Its main finding, in a sentence without a full stop: the caption when the template gives none. */
  readonly finding?: Phrase
  /** Written from the data: kind of chart, what it shows, its main finding and its figures. */
  readonly alt: string
  readonly table: ChartTable
  /** That its percentages do not add up to 100, as a sentence; `source` holds it too. */
  readonly note?: string
  /** Ids of all results that it shows. */
  readonly results: readonly string[]
  /** What is written in the drawing, where it is a figure or another number. */
  readonly texts: readonly Phrase[]
  /** The figures that the alternative text tells beside those of the finding. */
  readonly described: readonly Phrase[]
}

/** The data behind a chart, as text. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
