import { eventLine, type RunEvent } from '../automation/event.ts'
import { plural } from '../automation/plural.ts'
import { check } from '../build/check.ts'
import { nodeHost } from '../build/node-host.ts'
import { WORK } from '../build/workers/messages.ts'
import { work } from '../build/workers/work.ts'
import type { BuildEvent, Host } from '../core/host.ts'
import { InputError } from '../core/problem.ts'
import { UsageError } from '../core/usage-error.ts'
import { explain } from '../explain/explain.ts'
import { tellExplanation, tellStale } from '../explain/tell.ts'
import { type ArgumentsOf, HELP, readArguments } from './arguments.ts'
import { runBuild, runSchedule, runWatch } from './commands.ts'
import { ProgressBar } from './progress.ts'
import { teller, tellProblems } from './tell.ts'

const EXIT = { done: 0, problems: 1, usage: 2, bug: 70 } as const

async function main(): Promise<number> {
  if (process.argv[2] === WORK && process.connected) return work()
  const given = readArguments(process.argv.slice(2))
  if (given.command === 'help') {
    process.stdout.write(HELP)
    return EXIT.done
  }
  const host = nodeHost(process.stderr.isTTY ? showStage : () => undefined)
  try {
    if (given.command === 'explain') return await runExplain(given, host)
    return given.command === 'check' ? await runCheck(given, host) : await run(given, host)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    showProblems(error, given.format)
    return EXIT.problems
  }
}

async function runExplain({ folders, query, format }: ArgumentsOf<'explain'>, host: Host): Promise<number> {
  const explanation = await explain(host, folders, query)
  if (format === 'json') process.stdout.write(`${JSON.stringify(explanation, undefined, 2)}\n`)
  else {
    process.stderr.write(tellStale(explanation) ?? '')
    process.stdout.write(tellExplanation(explanation))
  }
  return explanation.places.length > 0 ? EXIT.done : EXIT.problems
}

async function runCheck({ folders, selection }: ArgumentsOf<'check'>, host: Host): Promise<number> {
  const editions = await check(host, folders, selection)
  process.stdout.write(`No problems in ${plural(editions.length, 'report')}: ${editions.join(', ')}.\n`)
  return EXIT.done
}

/** One build, a schedule of builds, or a build after every change. */
async function run(given: ArgumentsOf<'build' | 'schedule' | 'watch'>, host: Host): Promise<number> {
  const asJson = given.format === 'json'
  const bar = process.stderr.isTTY ? new ProgressBar(process.stderr, host.clock) : undefined
  const tell = teller()
  const say = (event: RunEvent) => {
    const { out = '', err = '' } = asJson ? { out: eventLine(event) } : tell(event)
    bar?.clear()
    process.stdout.write(out)
    process.stderr.write(err)
    bar?.draw()
  }
  const log = asJson ? (event: BuildEvent) => say({ event: 'stage', ...event }) : host.log
  const shown = (event: BuildEvent) => (bar?.isShown && !asJson ? bar.draw() : log(event))
  const logging = { ...host, log: shown }
  if (given.command === 'schedule') await runSchedule(given, host, say)
  else if (given.command === 'watch') await runWatch(given, logging, say, showBug)
  else {
    const { summary, bug } = await runBuild(given, logging, say, bar?.course)
    if (bug !== undefined) throw bug
    if (summary.outcome === 'failed') return EXIT.bug
    if (summary.outcome === 'refused') return EXIT.problems
  }
  return EXIT.done
}

function showStage({ edition, stage, milliseconds }: BuildEvent): void {
  process.stderr.write(`${stage.padEnd(12)} ${edition ?? ''} ${Math.round(milliseconds)} ms\n`)
}

function showProblems({ problems }: InputError, format: 'text' | 'json'): void {
  const asJson = `${JSON.stringify({ problems }, undefined, 2)}\n`
  process.stderr.write(format === 'json' ? asJson : tellProblems(problems))
}

function showBug(error: unknown): void {
  const trace = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`peiling: a bug in the program, not in your inputs:\n${trace}\n`)
}

async function exitStatus(): Promise<number> {
  try {
    return await main()
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(
        `peiling: ${error.message}\n\nnpm run build-report -- --help tells how it is used.\n`,
      )
      return EXIT.usage
    }
    showBug(error)
    return EXIT.bug
  }
}

void exitStatus().then((status) => {
  process.exitCode = status
})
