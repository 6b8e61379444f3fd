import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { caseOf, type Mutation } from './cases.ts'
import { Runner } from './runner.ts'

/**
 * `npm run fuzz -- --cases 5000 --seed 1` checks a small project in which something was changed by chance, case by
 * case. The program may refuse a case, but not fail, hang, or tell a problem at a place that is none. Each case that
 * finds something is reduced to one changed file, if that is enough, and written to `tests/fuzz/found/`: mended, it
 * stays there as a test. With `--build`, what passes is built too; `--files data/` leaves out cases of other files.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    seconds: { type: 'string', default: '20' },
    files: { type: 'string', default: '' },
    build: { type: 'boolean', default: false },
  },
})
const first = Number(values.seed)
const seeds = Array.from({ length: Number(values.cases) }, (_, index) => first + index).values()
const builds = values.build

/** Faults by what they have in common: one of each is written. */
const found = new Map<string, number>()
const started = performance.now()
let slowest = { seed: first, seconds: 0 }
await Promise.all(Array.from({ length: Number(values.jobs) }, work))
say(
  `${values.cases} cases from seed ${first} on, of which ${sum(found.values())} found something, ${found.size} of a kind of its own`,
)
const minutes = (performance.now() - started) / 60_000
say(
  `in ${minutes.toFixed(1)} minutes, ${(Number(values.cases) / minutes / 60 / Number(values.jobs)).toFixed(1)} cases a second in each process; the slowest, seed ${slowest.seed}, took ${slowest.seconds.toFixed(1)} s`,
)
process.exitCode = found.size === 0 ? 0 : 1

async function work(): Promise<void> {
  const runner = new Runner(Number(values.seconds))
  for (const seed of seeds) {
    if (!caseOf(seed).mutations.every(({ file }) => file.includes(values.files))) continue
    const begun = performance.now()
    const faults = await runner.judge({ seed, builds })
    const seconds = (performance.now() - begun) / 1000
    if (seconds > slowest.seconds) slowest = { seed, seconds }
    if (faults.length > 0) await tell(runner, seed, faults)
  }
  runner.stop()
}

async function tell(runner: Runner, seed: number, faults: readonly string[]): Promise<void> {
  const kind = kindOf(faults[0] ?? '')
  found.set(kind, (found.get(kind) ?? 0) + 1)
  if (found.get(kind) !== 1) return
  const mutations = await reduce(runner, seed)
  const how = mutations.map(({ file, how }) => `${how} of ${file}`).join(', ')
  say([`seed ${seed}: ${how}`, ...new Set(faults)].slice(0, 4).join('\n  '))
  mkdirSync('tests/fuzz/found', { recursive: true })
  const text = JSON.stringify({ fault: faults[0], changes: mutations.map(writable) }, null, 2)
  writeFileSync(`tests/fuzz/found/${seed}.json`, `${text}\n`)
}

/** A fault without what differs from case to case. */
function kindOf(fault: string): string {
  return fault.replace(/`[^`]*`|"[^"]*"|\d+|(data|templates)\/\S+/g, '…').slice(0, 160)
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0)
}

/** The one mutation of a case that finds something by itself, or all of them. */
async function reduce(runner: Runner, seed: number): Promise<readonly Mutation[]> {
  const { mutations } = caseOf(seed)
  if (mutations.length === 1) return mutations
  for (const [index, mutation] of mutations.entries())
    if ((await runner.judge({ seed, only: [index], builds })).length > 0) return [mutation]
  return mutations
}

function writable({ file, content }: Mutation) {
  return typeof content === 'string'
    ? { file, text: content }
    : { file, base64: Buffer.from(content).toString('base64') }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
