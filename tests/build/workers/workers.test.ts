import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../../pipeline/build/outcome.ts'
import {
  type Answer,
  jobsFor,
  makeInWorkers,
  type Worker,
  type Workers,
} from '../../../pipeline/build/workers/workers.ts'
import type { BuildEvent } from '../../../pipeline/core/host.ts'

const FOLDERS = { data: 'data', templates: 'templates', output: 'out' }
const TEN = Array.from({ length: 10 }, (_, index) => `study/${index}`)

type Answers = (edition: string, worker: number, made: number) => Answer | Promise<Answer>

const good = (edition: string, memory = 0): Answer => ({
  outcome: { edition, pdf: `${edition}.pdf` },
  memory,
})

/** Makes editions with workers that answer as told, and keeps what each of them did. */
async function makeWith(jobs: number, answers: Answers, editions: readonly string[] = TEN) {
  const workers: { readonly made: string[]; stopped: boolean }[] = []
  const outcomes: Outcome[] = []
  const began: string[] = []
  const stages: BuildEvent[] = []
  const living = () => workers.filter(({ stopped }) => !stopped).length
  let mostLiving = 0
  const start: Workers['start'] = (log): Worker => {
    const self = { made: [] as string[], stopped: false }
    const number = workers.push(self) - 1
    mostLiving = Math.max(mostLiving, living())
    return {
      async make(edition) {
        expect(self.stopped).toBe(false)
        self.made.push(edition)
        log({ edition, stage: 'typeset', milliseconds: 1 })
        return answers(edition, number, self.made.length)
      },
      async stop() {
        self.stopped = true
      },
    }
  }
  const listener = {
    began: (edition: string) => began.push(edition),
    ended: (outcome: Outcome) => outcomes.push(outcome),
  }
  const work = {
    jobs,
    options: { folders: FOLDERS },
    listener,
    log: (event: BuildEvent) => stages.push(event),
  }
  await makeInWorkers({ max: 2, start }, editions, work)
  return { workers, outcomes, began, stages, mostLiving, living: living() }
}

const editionsOf = (outcomes: readonly Outcome[]) => outcomes.map(({ edition }) => edition)

describe('editions made by workers', () => {
  test('are each made once, in line, by no more workers than asked, which then stop', async () => {
    const { workers, outcomes, began, stages, mostLiving, living } = await makeWith(3, good)
    expect(editionsOf(outcomes).toSorted()).toEqual(TEN)
    expect(began).toEqual(TEN)
    expect(workers.flatMap(({ made }) => made).toSorted()).toEqual(TEN)
    expect(stages.map(({ edition }) => edition)).toEqual(TEN)
    expect({ workers: workers.length, mostLiving, living }).toEqual({ workers: 3, mostLiving: 3, living: 0 })
  })

  test('start no more workers than there are editions', async () => {
    expect((await makeWith(8, good, TEN.slice(0, 2))).workers).toHaveLength(2)
  })

  test('do not wait for a slow one', async () => {
    let others = 0
    let finishSlow: (answer: Answer) => void = () => undefined
    const { workers, outcomes } = await makeWith(2, (edition) => {
      if (edition === 'study/0') return new Promise((resolve) => (finishSlow = resolve))
      others += 1
      if (others === TEN.length - 1) finishSlow(good('study/0'))
      return good(edition)
    })
    expect(workers.map(({ made }) => made.length)).toEqual([1, 9])
    expect(editionsOf(outcomes)).toHaveLength(TEN.length)
  })

  test('fail alone when their worker ends, and another takes its place', async () => {
    const { workers, outcomes, mostLiving, living } = await makeWith(2, (edition) =>
      edition === 'study/3' || edition === 'study/4'
        ? { ended: 'was ended by SIGKILL', began: true }
        : good(edition),
    )
    const failed = outcomes.filter((outcome) => 'failure' in outcome)
    expect(failed).toEqual(
      ['study/3', 'study/4'].map((edition) => ({
        edition,
        failure: 'did not finish: it was ended by SIGKILL',
      })),
    )
    expect(editionsOf(outcomes).toSorted()).toEqual(TEN)
    expect({ workers: workers.length, mostLiving, living }).toEqual({ workers: 4, mostLiving: 2, living: 0 })
  })

  test('are left to fewer workers where there is no room for so many', async () => {
    const none = { ended: 'was ended by SIGABRT', began: false }
    const { workers, outcomes, living } = await makeWith(4, (edition, worker) =>
      worker === 1 || worker === 2 ? none : good(edition),
    )
    expect(outcomes.filter((outcome) => 'failure' in outcome)).toEqual([])
    expect(editionsOf(outcomes).toSorted()).toEqual(TEN)
    expect(workers[1]?.made).toEqual(['study/1'])
    expect({ workers: workers.length, living }).toEqual({ workers: 5, living: 0 })
  })

  test('fail each alone when there is no room for any worker', async () => {
    const { outcomes, living } = await makeWith(3, () => ({ ended: 'could not be started', began: false }))
    const failure = 'did not finish: it could not be started'
    expect(outcomes.toSorted((one, other) => (one.edition < other.edition ? -1 : 1))).toEqual(
      TEN.map((edition) => ({ edition, failure })),
    )
    expect(living).toBe(0)
  })

  test('get a new worker when one has too much in use, or made many', async () => {
    const hungry = await makeWith(1, (edition, _worker, made) => good(edition, made === 4 ? 10e9 : 100e6))
    expect(hungry.workers.map(({ made }) => made.length)).toEqual([4, 4, 2])
    const many = Array.from({ length: 120 }, (_, index) => `study/${index}`)
    const { workers, mostLiving } = await makeWith(1, (edition) => good(edition), many)
    expect(workers.flatMap(({ made }) => made)).toEqual(many)
    expect(workers.map(({ made }) => made.length)).toEqual([50, 50, 20])
    expect(mostLiving).toBe(1)
  })

  test('are refused or failed as their worker says', async () => {
    const problem = { file: 'x', line: 1, column: 1, rule: 'bad', message: 'bad' }
    const said: Outcome[] = [
      { edition: 'study/0', problems: [problem] },
      { edition: 'study/1', failure: 'met a bug in the program', bug: new TypeError('bug') },
    ]
    const answers: Answers = (edition) => {
      const outcome = said.find((each) => each.edition === edition)
      return outcome === undefined ? good(edition) : { outcome, memory: 0 }
    }
    const { outcomes, workers } = await makeWith(1, answers)
    expect(outcomes.slice(0, 2)).toEqual(said)
    expect(workers).toHaveLength(1)
  })
})

describe('the number of processes', () => {
  test.each([
    [1, 8, 1],
    [4, 8, 1],
    [5, 8, 2],
    [100, 8, 8],
    [100, 1, 1],
  ])('for %i editions on a machine that does well with %i is %i', (editions, most, jobs) => {
    expect(jobsFor(editions, most)).toBe(jobs)
  })
})
