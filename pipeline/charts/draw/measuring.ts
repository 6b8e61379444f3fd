import * as vega from 'vega'
import type { MeasureText } from './metrics.ts'

declare module 'vega' {
  /** Vega's hook for measuring text, which its types leave out. */
  export const textMetrics: { width: MeasureText }
}

/** Runs a task while Vega measures text in this way. Vega has only one measure for the whole process. */
export async function whileMeasuring<T>(measure: MeasureText, task: () => Promise<T>): Promise<T> {
  const before = vega.textMetrics.width
  vega.textMetrics.width = measure
  try {
    return await task()
  } finally {
    vega.textMetrics.width = before
  }
}
