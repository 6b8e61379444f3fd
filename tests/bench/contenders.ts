import { copyFile, cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Contender } from './measure/contest.ts'
import type { Command } from './measure/measure.ts'

const LAUNCHER = fileURLToPath(new URL('../../bin/peiling.mjs', import.meta.url))
const RIVALS = fileURLToPath(new URL('rivals/', import.meta.url))

/** How this program is to build. */
export interface OurBuild {
  readonly name: string
  /** A folder of its own, for its cache and its output. */
  readonly folder: string
  readonly data: string
  readonly templates: string
  /** `study/wave`; every report of the data where there is none. */
  readonly edition?: string
  /** Whether it builds what is up to date too. */
  readonly force: boolean
  readonly jobs?: number
  /** What is thrown away of its cache before each run; the output of the run before always stands. */
  readonly forget: 'nothing' | 'drawings' | 'everything'
}

/** This program, by its launcher: all of its checks, and PDF, HTML edition, results and what changed written and published. */
export function ours({ name, folder, data, templates, edition, force, jobs, forget }: OurBuild): Contender {
  const cache = join(folder, 'cache')
  const forgotten = { nothing: [], drawings: ['charts', 'unchanged'], everything: ['.'] }[forget]
  const args = [
    ...[LAUNCHER, 'build', ...(edition === undefined ? [] : [edition])],
    ...['--data', data, '--templates', templates, '--out', join(folder, 'output')],
    ...(force ? ['--force'] : []),
    ...(jobs === undefined ? [] : ['--jobs', String(jobs)]),
  ]
  return {
    name,
    commands: [{ args, env: { PEILING_CACHE: cache } }],
    async prepare() {
      for (const part of forgotten) await rm(join(cache, part), { recursive: true, force: true })
    },
  }
}

/** The same after other data came in: each run has the next of these `interviews.csv`. */
export function oursWithNewData(
  build: OurBuild & { readonly edition: string },
  versions: readonly string[],
): Contender {
  const data = join(build.folder, 'data')
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

/**
 * A rival with as many processes as jobs, which share the reports.
 *
 * @param contents prepared reports, as files
 */
export function rival(
  name: string,
  script: 'typst' | 'pdfmake',
  folder: string,
  contents: readonly string[],
  jobs = 1,
): Contender {
  const commands = Array.from({ length: jobs }, (_, job): Command => {
    const share = contents.filter((_content, index) => index % jobs === job)
    return { args: [join(RIVALS, `${script}.mjs`), folder, ...share] }
  })
  return { name, commands }
}

/** Writes prepared reports again with their charts drawn. */
export function drawCharts(folder: string, contents: readonly string[]): Command {
  return { args: [join(RIVALS, 'draw.mjs'), folder, ...contents] }
}
