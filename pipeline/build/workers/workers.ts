import type { BuildEvent } from '../../core/host.ts'
import type { MakeOptions } from '../build-options.ts'
import type { BuildListener, Outcome } from '../outcome.ts'
import type { PlanHost } from '../plan.ts'

/** What a build needs from its host. */
export interface BuildHost extends PlanHost {
  /** Processes that make editions beside this one; without them, this one makes all. */
  readonly workers?: Workers
}

/** Other processes that make editions. */
export interface Workers {
  /** How many workers this machine can handle. */
  readonly max: number
  /** @param log is called with the stages of the editions that it makes */
  start(log: (event: BuildEvent) => void): Worker
}

/** A process that makes one edition after another. */
export interface Worker {
  /** Never rejects. */
  make(edition: string, options: MakeOptions): Promise<Answer>
  /** Ends it, and waits until it has ended. */
  stop(): Promise<void>
}

/** A worker's reply about an edition, or how it ended instead: `was ended by SIGKILL`. */
export type Answer =
  | { readonly outcome: Outcome /** Bytes of memory that it uses. */; readonly memory: number }
  | { readonly ended: string /** Whether it had started to work. */; readonly began: boolean }

/** A worker is replaced after this many editions, */
const MAX_EDITIONS = 50
/** or when it uses this many bytes of memory. */
const MAX_MEMORY = 800e6

/** The options of editions, and who is notified of them. */
interface Work {
  readonly jobs: number
  readonly options: MakeOptions
  readonly listener: BuildListener
  readonly log: (event: BuildEvent) => void
}

/** Starting a process takes about as long as making this many editions afterwards. */
const WORTH_A_PROCESS = 4

/** The default number of processes: as many as the machine can handle and there is work for. */
export function jobsFor(editions: number, max: number): number {
  return Math.min(max, Math.ceil(editions / WORTH_A_PROCESS))
}

/**
 * Has workers make editions, each taking the next in line. When a worker ends before it replies, only its edition
 * fails, and another worker replaces it. When one ends before it starts, the system has no room for so many: fewer
 * go on, and its edition is made at the end. The listener gets exactly one outcome for each edition.
 */
export async function makeInWorkers(
  workers: Workers,
  editions: readonly string[],
  work: Work,
): Promise<void> {
  const line = editions.values()
  const left: string[] = []
  const jobs = Math.min(work.jobs, editions.length)
  const leave = (edition: string) => left.push(edition)
  await Promise.all(Array.from({ length: jobs }, () => workThrough(line, workers, work, leave)))
  await workThrough([...left, ...line], workers, work)
}

/**
 * @param leave takes an edition whose worker did not start, after which no more are started; without it, that
 * edition fails
 */
async function workThrough(
  line: Iterable<string>,
  workers: Workers,
  { options, listener, log }: Work,
  leave?: (edition: string) => void,
): Promise<void> {
  let worker: Worker | undefined
  let made = 0
  for (const edition of line) {
    worker ??= workers.start(log)
    listener.began?.(edition)
    const answer = await worker.make(edition, options)
    if (leave !== undefined && 'ended' in answer && !answer.began) {
      leave(edition)
      break
    }
    listener.ended?.(outcomeOf(edition, answer))
    made += 1
    if (isFresh(answer) && made < MAX_EDITIONS) continue
    await worker.stop()
    worker = undefined
    made = 0
  }
  await worker?.stop()
}

/** Whether the worker may make more editions. */
function isFresh(answer: Answer): boolean {
  return 'outcome' in answer && answer.memory <= MAX_MEMORY
}

function outcomeOf(edition: string, answer: Answer): Outcome {
  return 'outcome' in answer ? answer.outcome : { edition, failure: `did not finish: it ${answer.ended}` }
}
