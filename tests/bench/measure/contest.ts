import { pairedRatio, spread, tableOf } from './figures.ts'
import { type Command, type Cost, measure } from './measure.ts'

/** One of those that are compared. */
export interface Contender {
  readonly name: string
  /** Run at the same time. */
  readonly commands: readonly Command[]
  /** Puts everything as it must be before a run; is not timed. */
  prepare?(): Promise<void>
}

export interface Contest {
  readonly title: string
  /** Reports that each run makes. */
  readonly reports: number
  readonly contenders: readonly Contender[]
  /** Names of those that all are compared with. */
  readonly against: readonly string[]
}

/** Runs all contenders in turn, A B C A B C, so that each meets the same machine; a first turn is not counted. */
export async function hold(contest: Contest, runs: number, tell: (text: string) => void): Promise<string> {
  const costs = new Map<string, Cost[]>(contest.contenders.map(({ name }) => [name, []]))
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const { name, commands, prepare } of contest.contenders) {
      await prepare?.()
      const cost = await measure(commands)
      tell(`${contest.title}, ${name}, ${turn === 0 ? 'not counted' : turn}: ${cost.wall.toFixed(2)} s\n`)
      if (turn > 0) costs.get(name)?.push(cost)
    }
  }
  return report(contest, costs, runs)
}

function report(
  { title, reports, against }: Contest,
  costs: ReadonlyMap<string, readonly Cost[]>,
  runs: number,
): string {
  const of = (name: string, measured: keyof Cost) => (costs.get(name) ?? []).map((cost) => cost[measured])
  const rows = [...costs.keys()].map((name) => [
    name,
    spread(of(name, 'wall'), 2),
    spread(of(name, 'cpu'), 2),
    spread(of(name, 'peak'), 0),
    ...(reports === 1
      ? []
      : [
          spread(
            of(name, 'wall').map((wall) => (wall * 1000) / reports),
            0,
          ),
        ]),
    ...against.flatMap((other) => [
      pairedRatio(of(name, 'wall'), of(other, 'wall')).toFixed(2),
      pairedRatio(of(name, 'cpu'), of(other, 'cpu')).toFixed(2),
    ]),
  ])
  const head = [
    ...['', 'wall s', 'cpu s', 'peak MiB', ...(reports === 1 ? [] : ['ms a report'])],
    ...against.flatMap((other) => [`wall ÷ ${other}`, `cpu ÷ ${other}`]),
  ]
  return `### ${title}\n\nMedians of ${runs} (least–most); ratios are medians of those run by run.\n\n${tableOf(head, rows)}\n`
}
