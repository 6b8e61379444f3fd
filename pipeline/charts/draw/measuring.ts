import * as vega from 'vega'
import type { MeasureText } from './metrics.ts'

declare module 'vega' {
  /** Vega's seam for text measurement, which its types leave out. */
  export const textMetrics: { width: MeasureText }
}

/** Runs a task while Vega measures text this way; Vega has one measure for the whole process. */
export async function whileMeasuring<T>(measure: MeasureText, task: () => Promise<T>): Promise<T> {
  const before = vega.textMetrics.width
  vega.textMetrics.width = measure
  try {
    return await task()
  } finally {
    vega.textMetrics.width = before
  }
}
