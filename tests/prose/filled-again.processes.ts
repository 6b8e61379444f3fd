import { readFile } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import type { EditionPlan } from '../../pipeline/build/plan.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import type { ReportDocument } from '../../pipeline/prose/document.ts'
import { randomFrom, varyAnswers } from '../bench/report/vary.ts'
import { projectFolders, quietHost } from '../support/build-memory.ts'
import { overlayFiles } from '../support/overlay-files.ts'
import { planEditions } from '../support/plan-editions.ts'

type Prose = Pick<typeof import('../../pipeline/prose/write.ts'), 'typedNumbers' | 'writeProse'>

/** The report of a wave, whose answers are the sample's or others. */
async function planOf(wave: string, seed?: number): Promise<EditionPlan> {
  const path = `data/sociaal-domein/${wave}/interviews.csv`
  const sample = await readFile(path, 'utf8')
  const interviews = seed === undefined ? sample : varyAnswers(sample, 4, randomFrom(seed))
  const { files } = overlayFiles(nodeFiles, { [path]: interviews })
  const [plan] = await planEditions(quietHost(files), projectFolders, { study: 'sociaal-domein', wave })
  if (plan === undefined) throw new Error(`no edition of ${wave}`)
  return plan
}

/** The document, or what is wrong: other answers may make a claim false. */
function written({ report, study, wave }: EditionPlan, prose: Prose): ReportDocument | string {
  const charts = report.charts.map(({ name, title }) => ({
    name,
    title,
    results: [],
    texts: [],
    described: [],
  }))
  try {
    const { allowed } = prose.typedNumbers(report, study)
    return prose.writeProse(report, disclose(analyse(study, wave.id)), charts, { typed: allowed })
  } catch (error) {
    if (!(error instanceof Error) || error.name !== InputError.name) throw error
    return error.message
  }
}

/** Prose that has filled nothing yet. */
async function freshProse(): Promise<Prose> {
  vi.resetModules()
  return import('../../pipeline/prose/write.ts')
}

/** What is said of the first other answers that are valid and that give the report other words. */
async function* otherReports(wave: string, prose: Prose, most: number) {
  const sample = JSON.stringify(written(await planOf(wave), prose))
  let found = 0
  for (let seed = 1; found < most; seed += 1) {
    const plan = await planOf(wave, seed).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error
      return undefined
    })
    if (plan === undefined) continue
    const report = written(plan, prose)
    if (JSON.stringify(report) === sample) continue
    found += 1
    yield { plan, report }
  }
}

describe('a template that was filled with other data before', () => {
  test.each(['2015-01', '2017-06'])(
    'says in %s what it says when it is filled for the first time',
    async (wave) => {
      for await (const { plan, report } of otherReports(wave, await freshProse(), 4))
        expect(report).toEqual(written(plan, await freshProse()))
    },
  )
})
