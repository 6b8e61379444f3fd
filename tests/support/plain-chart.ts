import type { Chart } from '../../pipeline/charts/chart.ts'

/** A chart as if it were drawn. */
export function makeChart(chart: Partial<Chart> & Pick<Chart, 'name'>): Chart {
  return {
    svg: '<svg/>',
    width: 100,
    height: 50,
    title: 'A chart',
    alt: 'A chart.',
    table: { columns: [], rows: [] },
    results: [],
    texts: [],
    described: [],
    ...chart,
  }
}
