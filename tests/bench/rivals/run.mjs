import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * Makes a PDF of each prepared report that the command line names:
 * `node <rival>.mjs [--charts-ready] <folder for the PDFs> <content.json>...`
 *
 * @param typeset makes a PDF of a content and its drawings, SVG by name
 */
export async function run(typeset) {
  const [first, ...others] = process.argv.slice(2)
  const [folder, ...files] = first === '--charts-ready' ? others : [first, ...others]
  const draw = first === '--charts-ready' ? readyCharts : (await import('./charts.mjs')).drawCharts
  mkdirSync(folder, { recursive: true })
  for (const file of files) {
    const content = JSON.parse(readFileSync(file, 'utf8'))
    const pdf = await typeset(content, await draw(content))
    writeFileSync(join(folder, `${basename(file, '.json')}.pdf`), pdf)
  }
}

function readyCharts({ charts }) {
  return Object.fromEntries(charts.map(({ name, svg }) => [name, svg]))
}
