import type { BuildEvent } from '../../core/host.ts'
import type { MakeOptions } from '../build-options.ts'
import type { BuildListener, Outcome } from '../outcome.ts'
import type { PlanHost } from '../plan.ts'

/** What a build needs from its surroundings. */
export interface BuildHost extends PlanHost {
  /** Processes that make editions beside this one; without them, this one makes all. */
  readonly workers?: Workers
}

/** Other processes that make editions. */
export interface Workers {
  /** How many of them this machine does well with. */
  readonly max: number
  /** @param log gets the stages of the editions that it makes */
  start(log: (event: BuildEvent) => void): Worker
}

/** A process that makes one edition after another. */
export interface Worker {
  /** Never rejects. */
  make(edition: string, options: MakeOptions): Promise<Answer>
  /** Ends it, and waits until it has ended. */
  stop(): Promise<void>
}

/** What a worker says of an edition, or how it ended in place of that: `was ended by SIGKILL`. */
export type Answer =
  | { readonly outcome: Outcome /** Bytes that it has in use. */; readonly memory: number }
  | { readonly ended: string /** Whether it had come as far as to work. */; readonly began: boolean }

/** A worker is replaced when it has made so many editions, */
const MAX_EDITIONS = 50
/** or when it has so many bytes in use. */
const MAX_MEMORY = 800e6

/** What editions are made with, and who is told of them. */
interface Work {
  readonly jobs: number
  readonly options: MakeOptions
  readonly listener: BuildListener
  readonly log: (event: BuildEvent) => void
}

/** A process takes about as long to warm up as to make so many editions once it has. */
const WORTH_A_PROCESS = 4

/** How many processes make so many editions, where nobody says: as many as the machine does well with, and as there is work for. */
export function jobsFor(editions: number, most: number): number {
  return Math.min(most, Math.ceil(editions / WORTH_A_PROCESS))
}

/**
 * Has editions made by workers, each taking the next in line. A worker that ends before it answers fails only its
 * edition: another takes its place. Where one ends before it begins, the system has no room for so many: fewer go on, and
 * its edition is made when they are done. Of every edition it is told once what became of it.
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

/** @param leave gets an edition whose worker did not begin, after which no other is started here; without it, that edition fails */
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

/** Whether the worker may go on. */
function isFresh(answer: Answer): boolean {
  return 'outcome' in answer && answer.memory <= MAX_MEMORY
}

function outcomeOf(edition: string, answer: Answer): Outcome {
  return 'outcome' in answer ? answer.outcome : { edition, failure: `did not finish: it ${answer.ended}` }
}
