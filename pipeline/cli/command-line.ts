import { Command, CommanderError } from 'commander'
import { UsageError } from '../core/usage-error.ts'
import { defineBuild } from './build.ts'
import { defineCheck } from './check.ts'
import { defineExplain } from './explain.ts'
import type { Ask, CommonOptions } from './options.ts'
import { defineSchedule } from './schedule.ts'
import { defineWatch } from './watch.ts'

/** What the command line requests. */
export interface Asked {
  readonly command: string
  readonly given: CommonOptions
  /** Runs it and returns the exit status. */
  run(): Promise<number>
}

/** The usage of the program, or of one of its commands. */
export interface Help {
  readonly help: string
}

/**
 * Reads and checks a command line.
 *
 * @throws UsageError when it contains a mistake
 */
export function readCommandLine(args: readonly string[]): Asked | Help {
  let asked: Asked | undefined
  const ask: Ask = (given, run) => {
    asked = { command: args[0] ?? '', given, run: () => run(given) }
  }
  let help = ''
  const program = new Command('peiling')
    .description('Peiling turns survey data into a laid-out, accessible report.')
    .usage('npm run build-report -- [options], or npm run <command> -- [options]')
    .exitOverride()
    .configureOutput({ writeOut: (text) => (help += text), writeErr: () => undefined })
    .helpCommand(false)
    .configureHelp({ commandUsage: (command) => command.usage() })
    .addHelpText('afterAll', NOTES)
  defineBuild(program, ask)
  defineCheck(program, ask)
  defineExplain(program, ask)
  defineWatch(program, ask)
  defineSchedule(program, ask)
  try {
    program.parse(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { help }
    throw new UsageError(messageOf(error, args[0], program))
  }
  if (asked === undefined) throw new Error('a command line was read and asks for nothing')
  return asked
}

function messageOf(
  { code, message }: CommanderError,
  word: string | undefined,
  { commands }: Command,
): string {
  const names = commands.map((command) => command.name())
  if (code === 'commander.help') return `say what to do: ${names.join(', ')}`
  const [, option] = /unknown option '(--[a-z-]+)/.exec(message) ?? []
  const knowing = commands.filter(({ options }) => options.some(({ long }) => long === option))
  if (option === undefined || knowing.length === 0 || word === undefined || !names.includes(word))
    return message.replace('error: ', '').replace('\n', ' ')
  return `${option} is for ${new Intl.ListFormat('en-GB').format(knowing.map((command) => command.name()))}, not for ${word}`
}

const NOTES = `
Environment:
  SOURCE_DATE_EPOCH  date in the PDF's metadata, in seconds since 1970; by default the
                     date of publication in wave.json

Exit status:
  0   done
  1   the inputs of some reports have problems: their last good editions stay in place,
      and all other reports were published; or there is nothing to explain
  2   wrong usage
  70  a bug in the program, or the builds of some reports were ended and the others were
      published; or some output could not be written
`
