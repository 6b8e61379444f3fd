import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { drawCharts } from './charts.mjs'
import { forEachReport } from './run.mjs'

/** Writes prepared reports again with their charts drawn, for a rival that is to be spared Vega. */
await forEachReport(async (content, { folder, file }) => {
  const drawings = await drawCharts(content)
  const charts = content.charts.map((chart) => ({ ...chart, svg: drawings[chart.name] }))
  writeFileSync(join(folder, basename(file)), JSON.stringify({ ...content, charts }))
})
