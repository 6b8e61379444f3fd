import { parseArgs } from 'node:util'
import { killRuns, publishAtOnce } from './kill-runs.ts'
import { buildAtOnce, killWholeRuns } from './whole-runs.ts'
import { WholeStudy } from './whole-study.ts'

/**
 * `npm run test:kill [-- runs]`: kills 300 runs while they publish, then has two and eight publish at once.
 * `npm run test:kill -- --whole [runs]`: the same with whole builds, of which 300 die at random moments, and one more at each step.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { whole: { type: 'boolean', default: false } },
})
const runs = Number(positionals[0] ?? 300)
await (values.whole ? killWhole() : killPublishing())

async function killPublishing(): Promise<void> {
  const { killed, done, earlier, newer } = await killRuns(runs, Math.random)
  say(`${runs} runs: ${killed} killed, ${done} done before the kill came`)
  sayWell(earlier, newer)
  for (const count of [2, 8]) {
    await publishAtOnce(count)
    say(`${count} runs at once: one edition, whole.`)
  }
}

async function killWhole(): Promise<void> {
  const study = await WholeStudy.open()
  const tell = (line: string) => process.stderr.write(line)
  const { killed, done, earlier, newer } = await killWholeRuns(study, runs, Number.POSITIVE_INFINITY, tell)
  for (const [stage, count] of killed) say(`${String(count).padStart(4)} killed: ${stage}`)
  say(`${String(done).padStart(4)} done before the kill came`)
  sayWell(earlier, newer)
  for (const count of [2, 8])
    for (const cache of ['cold', 'warm'] as const) {
      await buildAtOnce(study, count, cache)
      say(`${count} builds at once, ${cache} cache: one edition, right and whole.`)
    }
  await study.close()
}

function sayWell(earlier: number, newer: number): void {
  say(
    `Afterwards the earlier edition stood ${earlier} times, the new one ${newer} times, always whole; ` +
      'every next run succeeded and left nothing over.',
  )
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
