import { copyFile, cp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Contender } from './measure/contest.ts'
import type { Command } from './measure/measure.ts'

const LAUNCHER = fileURLToPath(new URL('../../bin/peiling.mjs', import.meta.url))
const RIVALS = fileURLToPath(new URL('rivals/', import.meta.url))

/** What rivals do too, by the names of our stages. */
const SHARED_STAGES = ['draw charts', 'typeset']

/** How this program is to build. */
export interface OurBuild {
  readonly name: string
  /** For whatever is written; caches are shared by all that forget the same. */
  readonly folder: string
  readonly data: string
  readonly templates: string
  /** What it makes, as `study/wave`. */
  readonly editions: readonly string[]
  /** Whether it builds what is up to date too. */
  readonly force: boolean
  readonly jobs?: number
  /** Whether it tells what the stages took that rivals have too. */
  readonly tellsStages?: boolean
  /** What is thrown away of its cache before each run; with the drawings its output goes too, so that it publishes anew. */
  readonly forget: 'nothing' | 'drawings' | 'everything'
}

/**
 * This program, by its launcher: all of its checks, and PDF, HTML edition, results and what changed written and published.
 * Of many editions, it is told to make all that its data have.
 */
export function ours(build: OurBuild): Contender {
  const { name, folder, data, templates, editions, force, jobs, forget, tellsStages = false } = build
  const cache = join(folder, `cache-${forget}`)
  const output = join(folder, name.replaceAll(/\W+/g, '-'))
  const drawings = [output, ...['charts', 'typed-numbers', 'unchanged'].map((kind) => join(cache, kind))]
  const forgotten = { nothing: [], drawings, everything: [output, cache] }[forget]
  const args = [
    ...[LAUNCHER, 'build', ...(editions.length === 1 ? editions : [])],
    ...['--data', data, '--templates', templates, '--out', output],
    ...(force ? ['--force'] : []),
    ...(jobs === undefined ? [] : ['--jobs', String(jobs)]),
    ...(tellsStages ? ['--format', 'json'] : []),
  ]
  return {
    name,
    commands: [{ args, env: { PEILING_CACHE: cache }, ...(tellsStages ? { stages: SHARED_STAGES } : {}) }],
    pdfs: editions.map((edition) => join(output, edition, 'report.pdf')),
    async prepare() {
      for (const path of forgotten) await rm(path, { recursive: true, force: true })
    },
  }
}

/** The same after other data came in: each run has the next of these `interviews.csv`. */
export function oursWithNewData(
  build: OurBuild & { readonly edition: string },
  versions: readonly string[],
): Contender {
  const data = join(build.folder, 'new-data')
  const contender = ours({ ...build, data })
  let next = 0
  return {
    ...contender,
    async prepare() {
      if (next === 0) await cp(build.data, data, { recursive: true })
      const version = versions[next % versions.length]
      next += 1
      if (version !== undefined) await copyFile(version, join(data, build.edition, 'interviews.csv'))
      await contender.prepare?.()
    },
  }
}

/** How the rivals are told of. */
export const RIVAL_NAMES = {
  'typst-pypi': 'Typst (PyPI) + Vega',
  'typst-npm': 'Typst (npm) + Vega',
  pdfmake: 'pdfmake + Vega',
}

/**
 * The rivals, each with as many processes as jobs, which share the reports.
 *
 * @param folder for whatever they write
 * @param contents prepared reports, as files
 */
export function rivals(folder: string, contents: readonly string[], jobs = 1): Contender[] {
  return [
    rival('typst-pypi', folder, contents, jobs),
    rival('typst-npm', folder, contents, jobs),
    rival('pdfmake', folder, contents, jobs),
  ]
}

export function rival(
  script: keyof typeof RIVAL_NAMES,
  folder: string,
  contents: readonly string[],
  jobs = 1,
): Contender {
  const output = join(folder, script)
  const commands = Array.from({ length: jobs }, (_, job): Command => {
    const share = contents.filter((_content, index) => index % jobs === job)
    const args = [join(RIVALS, `${script}.mjs`), output, ...share]
    return { args, processes: script === 'typst-pypi' ? 2 : 1 }
  })
  const pdfs = contents.map((content) => join(output, `${basename(content, '.json')}.pdf`))
  return { name: RIVAL_NAMES[script], commands, pdfs }
}
