import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../../../pipeline/core/host.ts'
import { InputError } from '../../../pipeline/core/problem.ts'
import type { Content } from './content.ts'
import { prepareContents } from './prepare.ts'
import { randomFrom, varyAnswers } from './vary.ts'

/** A study and one of its waves that names a report. */
export interface Sample {
  readonly data: string
  readonly templates: string
  readonly study: string
  readonly wave: string
}

/** One of many studies: other answers than the sample's, of which every claim of the report holds. */
export interface Variant {
  readonly study: string
  readonly content: Content
}

/**
 * Copies a sample to many studies, each with a wave of other answers, in a folder of their own. Only that wave is published.
 *
 * @param folder where the studies come to stand
 */
export async function manyWaves(
  host: Host,
  sample: Sample,
  folder: string,
  count: number,
): Promise<Variant[]> {
  const variants: Variant[] = []
  for (let index = 0; index < count; index += 1) {
    const study = `study-${String(index + 1).padStart(3, '0')}`
    await copyStudy(sample, join(folder, study))
    variants.push(await vary(host, sample, { folder, study, seed: index + 1 }))
  }
  return variants
}

/** The study, in which no other wave names a report. */
async function copyStudy({ data, study, wave }: Sample, target: string): Promise<void> {
  await mkdir(target, { recursive: true })
  await cp(join(data, study), target, { recursive: true })
  const entries = await readdir(target, { withFileTypes: true })
  for (const { name } of entries.filter((entry) => entry.isDirectory() && entry.name !== wave)) {
    const path = join(target, name, 'wave.json')
    const { report: _, ...rest } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>
    await writeFile(path, `${JSON.stringify(rest, null, 2)}\n`)
  }
}

/** Where changed answers make a claim false, others are changed, fewer each time. */
async function vary(
  host: Host,
  sample: Sample,
  { folder, study, seed }: { folder: string; study: string; seed: number },
): Promise<Variant> {
  const path = join(folder, study, sample.wave, 'interviews.csv')
  const original = await readFile(path, 'utf8')
  const random = randomFrom(seed)
  for (let changes = MAX_CHANGES; ; changes = Math.max(1, changes - 1)) {
    const interviews = varyAnswers(original, changes, random)
    await writeFile(path, interviews)
    const content = await contentIfTrue(host, sample, folder, study)
    if (content !== undefined) return { study, content }
  }
}

const MAX_CHANGES = 8

async function contentIfTrue(
  host: Host,
  { templates, wave }: Sample,
  data: string,
  study: string,
): Promise<Content | undefined> {
  try {
    return (await prepareContents(host, { data, templates, output: '' }, { study, wave })).get(
      `${study}/${wave}`,
    )
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
