import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeHost } from '../../pipeline/build/node-host.ts'
import type { Folders, Selection } from '../../pipeline/core/options.ts'
import type { Work } from './contests.ts'
import type { Content } from './report/content.ts'
import { lengthen } from './report/long-report.ts'
import { manyWaves } from './report/many-waves.ts'
import { prepareContents } from './report/prepare.ts'

const SAMPLE = { study: 'sociaal-domein', wave: '2017-06', report: 'follow-up' }

/** How much of what there is to be. */
export interface Amounts {
  /** Studies with other answers. */
  readonly many: number
  /** How often long reports have their chapters. */
  readonly long: readonly number[]
}

/** Prepares, untimed, all that the contenders build from: data for this program, and the finished words for the rivals. */
export async function prepareWork(
  folder: string,
  root: string,
  { many, long }: Amounts,
  tell: (text: string) => void,
): Promise<Work> {
  const place = { data: join(root, 'data'), templates: join(root, 'templates'), output: '' }
  const prepare = (folders: Folders, name: string) => prepareContent(folders, SAMPLE, join(folder, name))
  tell('Preparing the report\n')
  const content = await prepare(place, 'sample')
  const longReports: Work['long'][number][] = []
  for (const times of long) {
    tell(`Preparing ${times} times its chapters\n`)
    const templates = join(folder, `templates-${times}`)
    await lengthen(place.templates, templates, SAMPLE.report, times)
    longReports.push({
      templates,
      times,
      content: await prepare({ ...place, templates }, `long-${times}`),
    })
  }
  tell(`Preparing ${many} reports of other data\n`)
  return {
    folder,
    content,
    ...place,
    edition: `${SAMPLE.study}/${SAMPLE.wave}`,
    many: await prepareMany(place, join(folder, 'many'), many),
    long: longReports,
  }
}

/** @returns the path of the report, as plain data, in a folder made for it */
async function prepareContent(folders: Folders, selection: Selection, folder: string): Promise<string> {
  const [content] = (await prepareContents(host, folders, selection)).values()
  if (content === undefined) throw new Error(`There is no edition ${selection.study}/${selection.wave}`)
  return writeContent(folder, 'report', content)
}

async function prepareMany(place: Folders, folder: string, count: number): Promise<Work['many']> {
  const variants = await manyWaves(host, { ...place, ...SAMPLE }, folder, count)
  const contents: string[] = []
  for (const { study, content } of variants)
    contents.push(await writeContent(`${folder}-contents`, study, content))
  return { data: folder, studies: variants.map(({ study }) => study), wave: SAMPLE.wave, contents }
}

async function writeContent(folder: string, name: string, content: Content): Promise<string> {
  const path = join(folder, `${name}.json`)
  await mkdir(folder, { recursive: true })
  await writeFile(path, JSON.stringify(content))
  return path
}

const host = nodeHost(() => undefined)
