import { stat } from 'node:fs/promises'
import { type Command, type Cost, measure } from './measure.ts'

/** One of those that are compared. */
export interface Contender {
  readonly name: string
  /** Run at the same time. */
  readonly commands: readonly Command[]
  /** What a run leaves, in the order in which it is made. */
  readonly pdfs: readonly string[]
  /** Whether these stand already and are to stay as they are; else each run must write them. */
  readonly findsAll?: boolean
  /** Puts everything as it must be before a run; is not timed. */
  prepare?(): Promise<void>
}

/** How a contender fared in a run. */
export interface Result extends Cost {
  /** Kilobytes of its first PDF. */
  readonly size: number
}

/** Who is compared with whom, by their names. */
export interface Comparison {
  readonly title: string
  /** One way of building each. */
  readonly ours: readonly { readonly name: string; readonly aims?: Aims }[]
  /** How many PDFs are made from one look at memory to the next, if it is looked at. */
  readonly memoryEvery?: number
}

/** What we are to reach: at most so many times what Typst takes, or so many seconds. */
export type Aims = { readonly [Measure in 'wall' | 'peak' | 'size']?: Aim }
export type Aim = { readonly times: number } | { readonly seconds: number }

export interface Contest extends Comparison {
  readonly ours: readonly (Contender & { readonly aims?: Aims })[]
  readonly rivals: readonly Contender[]
}

/** Results of each contender by its name, in the order of the runs. */
export type Results = ReadonlyMap<string, readonly Result[]>

export interface Holding {
  readonly runs: number
  /** Path of the Node that runs the contenders. */
  readonly node: string
  readonly tell: (text: string) => void
}

/** Runs all contenders in turn, A B C A B C, so that each meets the same machine. */
export async function hold(contest: Contest, { runs, node, tell }: Holding): Promise<Results> {
  const contenders = [...contest.ours, ...contest.rivals]
  const results = new Map<string, Result[]>(contenders.map(({ name }) => [name, []]))
  for (let turn = 1; turn <= runs; turn += 1)
    for (const contender of contenders) {
      const result = await compete(contender, node, contest.memoryEvery)
      tell(`${contest.title}, ${contender.name}, ${turn}: ${result.wall.toFixed(2)} s\n`)
      results.get(contender.name)?.push(result)
    }
  return results
}

/** Runs each contender once, so that no run that counts is the first that the machine sees. */
export async function rehearse({ title, ours, rivals }: Contest, { node, tell }: Omit<Holding, 'runs'>) {
  tell(`${title}, not counted\n`)
  for (const { commands, prepare } of [...ours, ...rivals]) {
    await prepare?.()
    await measure(commands, { node })
  }
}

async function compete(
  { name, commands, pdfs, findsAll = false, prepare }: Contender,
  node: string,
  memoryEvery = Number.POSITIVE_INFINITY,
): Promise<Result> {
  await prepare?.()
  const files = pdfs.filter((_, index) => (index + 1) % memoryEvery === 0)
  const start = Date.now()
  const cost = await measure(commands, { node, files })
  const written = await Promise.all(pdfs.map((pdf) => stat(pdf)))
  if (written.some(({ mtimeMs }) => mtimeMs < start !== findsAll))
    throw new Error(`${name} did not write what it was to write`)
  return { ...cost, size: (written[0]?.size ?? 0) / 1000 }
}
