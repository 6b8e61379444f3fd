import { parseArgs } from 'node:util'
import { build, check } from './build.ts'
import type { BuildEvent, Host } from './host.ts'
import { nodeFiles } from './input/node-files.ts'
import type { Folders, Selection } from './plan.ts'
import { formatProblem, InputError } from './problem.ts'

const HELP = `Peiling turns survey data into a laid-out PDF report.

Usage
  npm run build-report                                   every wave that names a report;
                                                         skips what is up to date
  npm run build-report -- <study>                        every such wave of one study
  npm run build-report -- <study>/<wave>                 one wave, such as sociaal-domein/2017-06
  npm run check [-- <study>[/<wave>]]                    checks everything, writes nothing

Options
  --data <folder>        where the studies stand            (data)
  --templates <folder>   where the reports' templates stand (templates)
  --out <folder>         where reports are written          (output)
  --force                make also what is up to date
  --format text|json     how problems are told              (text)
  --help                 this text

Environment
  SOURCE_DATE_EPOCH      date in the PDF's metadata, in seconds since 1970; by default
                         the date of publication in wave.json

Exit status
  0  done
  1  the inputs have problems: nothing was published, the last good report stands
  2  wrong usage
  70 a bug in the program
`

const EXIT = { done: 0, problems: 1, usage: 2, bug: 70 } as const

class UsageError extends Error {}

interface Arguments {
  readonly command: 'build' | 'check'
  readonly selection: Selection
  readonly folders: Folders
  readonly format: 'text' | 'json'
  readonly force: boolean
  readonly help: boolean
}

async function main(): Promise<number> {
  const given = readArguments(process.argv.slice(2))
  if (given.help) {
    process.stdout.write(HELP)
    return EXIT.done
  }
  const host: Host = {
    files: nodeFiles,
    clock: () => performance.now(),
    log: process.stderr.isTTY ? showStage : () => undefined,
  }
  try {
    await run(given, host)
    return EXIT.done
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    process.stderr.write(tellProblems(error, given.format))
    return EXIT.problems
  }
}

async function run({ command, folders, selection, force }: Arguments, host: Host): Promise<void> {
  const start = host.clock()
  if (command === 'check') {
    const editions = await check(host, folders, selection)
    process.stdout.write(`No problems in ${plural(editions.length, 'report')}: ${editions.join(', ')}.\n`)
    return
  }
  const created = creationDate(process.env.SOURCE_DATE_EPOCH)
  const built = await build(host, {
    folders,
    selection,
    force,
    ...(created === undefined ? {} : { created }),
  })
  for (const { pdf, made } of built) {
    const outcome =
      made === undefined ? 'up to date' : `${plural(made.pages, 'page')}, ${Math.round(made.bytes / 1000)} kB`
    process.stdout.write(`${pdf}: ${outcome}\n`)
  }
  const written = built.filter((each) => each.made !== undefined).length
  const seconds = ((host.clock() - start) / 1000).toFixed(1)
  process.stdout.write(`Wrote ${plural(written, 'report')} in ${seconds} s.\n`)
}

function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words)
  const [command, target, ...rest] = positionals
  if (command !== 'build' && command !== 'check')
    throw new UsageError(`there is no command "${command ?? ''}"`)
  if (rest.length > 0) throw new UsageError(`one study or wave at a time, not also "${rest.join(' ')}"`)
  const { format } = values
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`--format is text or json, not "${format}"`)
  return {
    command,
    selection: readSelection(target),
    folders: { data: values.data, templates: values.templates, output: values.out },
    format,
    force: values.force,
    help: values.help,
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        data: { type: 'string', default: 'data' },
        templates: { type: 'string', default: 'templates' },
        out: { type: 'string', default: 'output' },
        format: { type: 'string', default: 'text' },
        force: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function readSelection(target: string | undefined): Selection {
  if (target === undefined) return {}
  const [, study, wave] = /^([^/]+)(?:\/([^/]+))?\/?$/.exec(target) ?? []
  if (study === undefined) throw new UsageError(`"${target}" is not a study or a wave: write study/wave`)
  return wave === undefined ? { study } : { study, wave }
}

function creationDate(epoch: string | undefined): Date | undefined {
  if (epoch === undefined || epoch === '') return undefined
  if (!/^\d{1,11}$/.test(epoch))
    throw new UsageError(`SOURCE_DATE_EPOCH is "${epoch}", not a number of seconds`)
  return new Date(Number(epoch) * 1000)
}

function showStage({ edition, stage, milliseconds }: BuildEvent): void {
  process.stderr.write(`${stage.padEnd(12)} ${edition ?? ''} ${Math.round(milliseconds)} ms\n`)
}

function tellProblems({ problems }: InputError, format: 'text' | 'json'): string {
  if (format === 'json') return `${JSON.stringify({ problems }, undefined, 2)}\n`
  const told = problems.map(formatProblem).join('\n\n')
  return `${told}\n\n${plural(problems.length, 'problem')}; nothing was published.\n`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
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

process.exitCode = await exitStatus()
