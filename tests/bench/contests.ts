import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { type OurBuild, ours, oursWithNewData, rivals } from './contenders.ts'
import type { Contender, Contest } from './measure/contest.ts'

/** What is to be built, the same for all. */
export interface Work {
  /** For whatever the runs write. */
  readonly folder: string
  /** Folder of studies. */
  readonly data: string
  readonly templates: string
  /** `study/wave` */
  readonly edition: string
  /** Its report as plain data, in a file. */
  readonly content: string
  /** Studies with other answers, each with one report. */
  readonly many: ManyReports
  /** The same report with its chapters many times over. */
  readonly long: readonly LongReport[]
}

interface ManyReports {
  readonly data: string
  readonly studies: readonly string[]
  /** The one of each study that has a report. */
  readonly wave: string
  readonly contents: readonly string[]
}

interface LongReport {
  readonly templates: string
  readonly content: string
  /** How often it has its chapters. */
  readonly times: number
}

/** One report in a new process: cold has the program kept and nothing else, warm the drawings and the last edition too. */
export function oneReport({ folder, data, templates, edition, content, many }: Work): Contest {
  const build = (name: string, forget: OurBuild['forget'], force = true) => ({
    name,
    forget,
    force,
    data,
    templates,
    edition,
    folder,
    editions: [edition],
  })
  const aims = { wall: { times: 1 }, peak: { times: 1 }, size: { times: 1 } }
  const interviews = many.studies.map((study) => join(many.data, study, many.wave, 'interviews.csv'))
  return {
    title: 'one report in a new process',
    ours: [
      { ...ours({ ...build('cold', 'drawings'), tellsStages: true }), aims },
      { ...ours(build('warm', 'nothing')), findsAll: true },
      oursWithNewData(build('other data', 'nothing', false), interviews),
      { ...ours(build('unchanged', 'nothing', false)), findsAll: true, aims: { wall: { seconds: 0.15 } } },
      ours(build('first run ever', 'everything')),
    ],
    rivals: rivals(folder, [content]),
  }
}

/**
 * Reports of different data in one run, cold.
 *
 * @param jobs processes that make reports at the same time
 */
export function manyReports(work: Work, count: number, jobs: number): Contest {
  const contents = work.many.contents.slice(0, count)
  const processes = jobs === 1 ? 'one process' : `${jobs} processes`
  const aims = { wall: { times: 0.8 }, peak: { times: 1 } }
  return {
    title: `${count} different reports in one run`,
    ours: [{ ...oursOfMany(work, count, processes, jobs), aims }],
    rivals: rivals(join(work.folder, processes), contents, jobs),
  }
}

/** Whether memory stays flat: looked at after every tenth report of one process. */
export function memoryOfMany(work: Work, count: number): Contest {
  return {
    title: `${count} different reports in one run`,
    ours: [{ ...oursOfMany(work, count, 'memory', 1), aims: { peak: { times: 1 } } }],
    rivals: rivals(join(work.folder, 'memory'), work.many.contents.slice(0, count)),
    memoryEvery: 10,
  }
}

/** It makes all that its folder of data has, which therefore has no other studies than these. */
function oursOfMany({ folder, templates, many }: Work, count: number, name: string, jobs: number): Contender {
  const data = join(folder, `data-${count}`)
  const studies = many.studies.slice(0, count)
  const editions = studies.map((study) => `${study}/${many.wave}`)
  const build = { name, folder, data, templates, editions, jobs, force: true, tellsStages: jobs === 1 }
  const contender = ours({ ...build, forget: 'drawings' })
  return {
    ...contender,
    async prepare() {
      for (const study of studies) await cp(join(many.data, study), join(data, study), { recursive: true })
      await contender.prepare?.()
    },
  }
}

/** A report as long as a book, cold, by the whole program; in all lengths, since cost should grow with the pages. */
export function longReports({ folder, data, edition, long }: Work): Contest[] {
  return long.map(({ templates, content, times }) => {
    const name = `${times} times the chapters`
    const build = {
      name,
      folder,
      data,
      templates,
      editions: [edition],
      force: true,
      tellsStages: true,
    }
    const aims = { wall: { times: 1 }, peak: { times: 1 }, size: { times: 1 } }
    return {
      title: 'a long report in a new process',
      ours: [{ ...ours({ ...build, forget: 'drawings' }), aims }],
      rivals: rivals(join(folder, name), [content]),
    }
  })
}
