import type { Results } from '../../analysis/results.ts'
import type { DatasetRequest } from '../../report/report.ts'
import type { ChartRow } from '../rows.ts'

/** What a chart is about: all that its words are made of. */
export interface ChartSubject {
  readonly title: string
  /** Of every dataset, in order. */
  readonly rows: readonly ChartRow[]
  readonly requests: readonly DatasetRequest[]
  readonly spec: Readonly<Record<string, unknown>>
  readonly results: Results
}
