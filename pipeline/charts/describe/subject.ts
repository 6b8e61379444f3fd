import type { Results } from '../../analysis/results.ts'
import type { DatasetRequest } from '../../report/report.ts'
import type { ChartRow } from '../chart-row.ts'

/** What a chart is about: the origin of all its words. */
export interface ChartSubject {
  readonly title: string
  /** The rows of all datasets, in order. */
  readonly rows: readonly ChartRow[]
  readonly requests: readonly DatasetRequest[]
  readonly spec: Readonly<Record<string, unknown>>
  readonly results: Results
}
