import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const CHART = '.vl.json'
const TEMPLATE = '.md.hbs'

/**
 * Copies templates, in which a report then has its sections a number of times over: each time with charts of its own,
 * which no program can take for those that it drew before.
 *
 * @param target where the folder of templates comes to stand
 * @param name of the report
 */
export async function lengthen(
  templates: string,
  target: string,
  name: string,
  times: number,
): Promise<void> {
  const folder = join(target, name)
  await cp(templates, target, { recursive: true })
  const path = join(folder, 'report.json')
  const report = JSON.parse(await readFile(path, 'utf8')) as { sections: string[]; cover: string }
  const files = await readdir(join(folder, 'charts'))
  const charts = files.map((file) => file.replace(CHART, '')).filter((chart) => chart !== report.cover)
  for (let part = 2; part <= times; part += 1) {
    for (const chart of charts) await copyChart(join(folder, 'charts'), chart, part)
    for (const section of report.sections) await copySection(folder, section, part)
  }
  const parts = Array.from({ length: times - 1 }, (_, index) => index + 2)
  const sections = [
    ...report.sections,
    ...parts.flatMap((part) => report.sections.map((section) => `${section}-${part}`)),
  ]
  await writeFile(path, JSON.stringify({ ...report, sections }))
}

async function copyChart(folder: string, chart: string, part: number): Promise<void> {
  const spec = JSON.parse(await readFile(join(folder, `${chart}${CHART}`), 'utf8')) as object
  await writeFile(
    join(folder, `${chart}-${part}${CHART}`),
    JSON.stringify({ ...spec, description: `${part}` }),
  )
}

async function copySection(folder: string, section: string, part: number): Promise<void> {
  const text = await readFile(join(folder, `${section}${TEMPLATE}`), 'utf8')
  const copied = text
    .replaceAll(/("(?:chart|section|table):[\w-]+|\{\{#chart "[\w-]+)"/g, `$1-${part}"`)
    .replaceAll(/\{\{#frequency-table "([\w-]+)"/g, `$& id="$1-${part}"`)
    .replaceAll('{{wordings', `$& id="wordings-${part}"`)
  await writeFile(join(folder, `${section}-${part}${TEMPLATE}`), copied)
}
