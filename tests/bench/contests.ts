import { join } from 'node:path'
import { type OurBuild, ours, oursWithNewData, rival } from './contenders.ts'
import type { Contest } from './measure/contest.ts'

/** What is to be built, the same for all. */
export interface Work {
  /** For whatever the runs write. */
  readonly folder: string
  readonly templates: string
  readonly sample: Prepared & { readonly edition: string }
  /** Studies with other answers, each with one report. */
  readonly many: Prepared & { readonly interviews: readonly string[] }
}

interface Prepared {
  /** Folder of studies. */
  readonly data: string
  /** Their reports as plain data, a file each; and the same with the charts drawn. */
  readonly contents: readonly string[]
  readonly readies: readonly string[]
}

const COLD = 'ours cold'
const WARM = 'ours warm'

export function oneReport({ folder, templates, sample, many }: Work): Contest {
  const { data, edition, contents, readies } = sample
  const build = (name: string, forget: OurBuild['forget'], force = true) => ({
    ...{ name, forget, force, data, templates, edition },
    folder: join(folder, name.replaceAll(/\W+/g, '-')),
  })
  return {
    title: 'One report, each time in a new process',
    reports: 1,
    against: [COLD, WARM],
    contenders: [
      ours(build('ours, first run ever', 'everything')),
      ours(build(COLD, 'drawings')),
      ours(build(WARM, 'nothing')),
      oursWithNewData(build('ours, other data', 'nothing', false), many.interviews),
      ours(build('ours, unchanged', 'nothing', false)),
      rival('Typst + Vega', 'typst', join(folder, 'typst'), contents),
      rival('Typst, charts ready', 'typst', join(folder, 'typst-ready'), readies),
      rival('pdfmake + Vega', 'pdfmake', join(folder, 'pdfmake'), contents),
    ],
  }
}

/** @param jobs processes that make reports at the same time */
export function manyReports({ folder, templates, many }: Work, jobs: number): Contest {
  const { data, contents, readies } = many
  const build = (name: string, forget: OurBuild['forget']) => ({
    ...{ name, forget, force: true, data, templates, jobs },
    folder: join(folder, `many-${jobs}-${name.replaceAll(/\W+/g, '-')}`),
  })
  return {
    title: `${contents.length} different reports in one run of ${jobs === 1 ? 'one process' : `${jobs} processes`}`,
    reports: contents.length,
    against: [COLD, WARM],
    contenders: [
      ours(build(COLD, 'drawings')),
      ours(build(WARM, 'nothing')),
      rival('Typst + Vega', 'typst', join(folder, 'typst'), contents, jobs),
      rival('Typst, charts ready', 'typst', join(folder, 'typst-ready'), readies, jobs),
      rival('pdfmake + Vega', 'pdfmake', join(folder, 'pdfmake'), contents, jobs),
    ],
  }
}
