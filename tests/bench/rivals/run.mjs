import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * Makes a PDF of each report that the command line names: `node <rival>.mjs <folder for the PDFs> <content.json>...`.
 * A report whose charts are drawn already needs no Vega, and none is loaded.
 *
 * @param typeset makes a PDF of a content and its drawings, SVG by name
 */
export function run(typeset) {
  return forEachReport(async (content, { folder, file }) => {
    const pdf = await typeset(content, await drawingsOf(content))
    writeFileSync(join(folder, `${basename(file, '.json')}.pdf`), pdf)
  })
}

export async function forEachReport(work) {
  const [folder, ...files] = process.argv.slice(2)
  mkdirSync(folder, { recursive: true })
  for (const file of files) await work(JSON.parse(readFileSync(file, 'utf8')), { folder, file })
}

async function drawingsOf(content) {
  if (content.charts.every(({ svg }) => svg !== undefined))
    return Object.fromEntries(content.charts.map(({ name, svg }) => [name, svg]))
  const { drawCharts } = await import('./charts.mjs')
  return drawCharts(content)
}
