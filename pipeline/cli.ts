import { type Arguments, creationDate, HELP, readArguments, UsageError } from './arguments.ts'
import { build, check } from './build.ts'
import { programCache } from './cache/folder-cache.ts'
import { explain } from './explain/explain.ts'
import { tellExplanation, tellStale } from './explain/tell.ts'
import type { BuildEvent, Host } from './host.ts'
import { nodeFiles } from './input/node-files.ts'
import { formatProblem, InputError } from './problem.ts'
import { plural, tellBuilt } from './tell-built.ts'

const EXIT = { done: 0, problems: 1, usage: 2, bug: 70 } as const

type ArgumentsOf<Command extends Arguments['command']> = Extract<Arguments, { command: Command }>

async function main(): Promise<number> {
  const given = readArguments(process.argv.slice(2))
  if (given.command === 'help') {
    process.stdout.write(HELP)
    return EXIT.done
  }
  const cache = programCache()
  const host: Host = {
    files: nodeFiles,
    ...(cache === undefined ? {} : { cache }),
    clock: () => performance.now(),
    log: process.stderr.isTTY ? showStage : () => undefined,
  }
  try {
    return given.command === 'explain' ? await runExplain(given, host) : await run(given, host)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    process.stderr.write(tellProblems(error, given.format))
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

async function run(
  { command, folders, selection, force }: ArgumentsOf<'build' | 'check'>,
  host: Host,
): Promise<number> {
  const start = host.clock()
  if (command === 'check') {
    const editions = await check(host, folders, selection)
    process.stdout.write(`No problems in ${plural(editions.length, 'report')}: ${editions.join(', ')}.\n`)
    return EXIT.done
  }
  const created = creationDate(process.env.SOURCE_DATE_EPOCH)
  const built = await build(host, {
    folders,
    selection,
    force,
    ...(created === undefined ? {} : { created }),
  })
  process.stdout.write(tellBuilt(built, host.clock() - start))
  return EXIT.done
}

function showStage({ edition, stage, milliseconds }: BuildEvent): void {
  process.stderr.write(`${stage.padEnd(12)} ${edition ?? ''} ${Math.round(milliseconds)} ms\n`)
}

function tellProblems({ problems }: InputError, format: 'text' | 'json'): string {
  if (format === 'json') return `${JSON.stringify({ problems }, undefined, 2)}\n`
  const told = problems.map(formatProblem).join('\n\n')
  return `${told}\n\n${plural(problems.length, 'problem')}; nothing was published.\n`
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
    const trace = error instanceof Error ? error.stack : String(error)
    process.stderr.write(`peiling: a bug in the program, not in your inputs:\n${trace}\n`)
    return EXIT.bug
  }
}

void exitStatus().then((status) => {
  process.exitCode = status
})
