import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { nodeHost } from '../../pipeline/node-host.ts'
import { drawCharts } from './contenders.ts'
import type { Work } from './contests.ts'
import { measure } from './measure/measure.ts'
import type { Content } from './report/content.ts'
import { manyWaves } from './report/many-waves.ts'
import { prepareContents } from './report/prepare.ts'

/**
 * Prepares, untimed, all that the contenders build from: data for this program, and the finished words for the rivals.
 *
 * @param count how many studies with other answers there are to be
 */
export async function prepareWork(
  folder: string,
  root: string,
  count: number,
  tell: (text: string) => void,
): Promise<Work> {
  const host = nodeHost(() => undefined)
  const place = { data: join(root, 'data'), templates: join(root, 'templates') }
  const selection = { study: 'sociaal-domein', wave: '2017-06' }
  const edition = `${selection.study}/${selection.wave}`
  const manyData = join(folder, 'data')
  tell(`Preparing ${count + 1} reports\n`)
  const [content] = (await prepareContents(host, { ...place, output: '' }, selection)).values()
  if (content === undefined) throw new Error(`There is no edition ${edition}`)
  const variants = await manyWaves(host, { ...place, ...selection }, manyData, count)
  const files = { sample: content, ...Object.fromEntries(variants.map((each) => [each.study, each.content])) }
  const contents = await writeContents(join(folder, 'contents'), files)
  await measure([drawCharts(join(folder, 'ready'), contents)])
  const readies = contents.map((path) => join(folder, 'ready', basename(path)))
  return {
    ...{ folder, templates: place.templates },
    sample: { data: place.data, edition, contents: contents.slice(0, 1), readies: readies.slice(0, 1) },
    many: {
      data: manyData,
      interviews: variants.map(({ study }) => join(manyData, study, selection.wave, 'interviews.csv')),
      contents: contents.slice(1),
      readies: readies.slice(1),
    },
  }
}

async function writeContents(folder: string, contents: Readonly<Record<string, Content>>): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const paths: string[] = []
  for (const [name, content] of Object.entries(contents)) {
    const path = join(folder, `${name}.json`)
    await writeFile(path, JSON.stringify(content))
    paths.push(path)
  }
  return paths
}
