import { parseArgs } from 'node:util'
import type { Folders, Selection } from '../core/options.ts'
import { UsageError } from '../core/usage-error.ts'
import type { Query } from '../explain/explain.ts'
import {
  COMMANDS,
  type Command,
  RUN_HELP,
  RUN_OPTIONS,
  type RunArguments,
  readRunArguments,
  refuseOthers,
} from './automation-arguments.ts'

export const HELP = `Peiling turns survey data into a laid-out PDF report.

Usage
  npm run build-report                                   every wave that names a report;
                                                         skips what is up to date
  npm run build-report -- <study>                        every such wave of one study
  npm run build-report -- <study>/<wave>                 one wave, such as sociaal-domein/2017-06
  npm run check [-- <study>[/<wave>]]                    checks everything, writes nothing
  npm run explain -- <study>/<wave> "57%"                where a figure of that report comes from,
                                                         down to its rows
${RUN_HELP.commands}
Options
  --data <folder>        where the studies stand            (data)
  --templates <folder>   where the reports' templates stand (templates)
  --out <folder>         where reports are written          (output)
  --force                make also what is up to date
  --keep <number>        how many editions of a report are kept in its history/ (10)
  --page <number>        explain only what stands on this page of the PDF
  --format text|json     how problems, explanations and runs are told (text);
                         of a run, json gives one line for each event
${RUN_HELP.options}  --help                 this text

Environment
  SOURCE_DATE_EPOCH      date in the PDF's metadata, in seconds since 1970; by default
                         the date of publication in wave.json

Exit status
  0  done
  1  the inputs of some reports have problems: these were not published and the last good
     ones stand, all others were; or there is nothing to explain
  2  wrong usage
  70 a bug in the program, or a build that was ended: of some reports, the others were published;
     or the system did not take all that it had to say
`

interface CheckArguments {
  readonly command: 'check'
  readonly folders: Folders
  readonly format: 'text' | 'json'
  readonly selection: Selection
}

interface ExplainArguments {
  readonly command: 'explain'
  readonly folders: Folders
  readonly format: 'text' | 'json'
  readonly query: Query
}

/** A build that somebody may be told of, a schedule of such builds, or a build after every change. */
type BuildArguments = Omit<CheckArguments, 'command'> &
  RunArguments & {
    readonly force: boolean
    /** How many editions of a report are kept. */
    readonly keep?: number
  }

export type Arguments = { readonly command: 'help' } | CheckArguments | BuildArguments | ExplainArguments
export type ArgumentsOf<Command extends Arguments['command']> = Extract<Arguments, { command: Command }>

/**
 * The command line, read and checked.
 *
 * @throws UsageError when it asks for something that is not there
 */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words)
  if (values.help) return { command: 'help' }
  const [command, ...targets] = positionals
  const { format } = values
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`--format is text or json, not "${format}"`)
  const folders = { data: values.data, templates: values.templates, output: values.out }
  if (!isCommand(command)) throw new UsageError(`there is no command "${command ?? ''}"`)
  refuseOthers(command, values)
  if (command === 'explain') return { command, folders, format, query: readQuery(targets, values.page) }
  const [target, ...rest] = targets
  if (rest.length > 0) throw new UsageError(`one study or wave at a time, not also "${rest.join(' ')}"`)
  const asked = { folders, format, selection: readSelection(target) } as const
  if (command === 'check') return { command, ...asked }
  const keep = values.keep === undefined ? {} : { keep: readKeep(values.keep) }
  return { ...asked, force: values.force === true, ...keep, ...readRunArguments(command, values) }
}

function isCommand(word: string | undefined): word is Command {
  return COMMANDS.some((command) => command === word)
}

function readKeep(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`--keep is "${text}", not a number of editions from 1`)
  return Number(text)
}

function readQuery([target, text, ...rest]: readonly string[], page: string | undefined): Query {
  const { study, wave } = readSelection(target)
  if (study === undefined || wave === undefined || text === undefined || text.trim() === '')
    throw new UsageError('explain needs a report and a figure: explain -- study/wave "57%"')
  if (rest.length > 0) throw new UsageError('put the figure between quotes: "elf van de twaalf"')
  if (page !== undefined && !/^[1-9]\d*$/.test(page))
    throw new UsageError(`--page is "${page}", not the number of a page`)
  const edition = `${study}/${wave}`
  return page === undefined ? { edition, text } : { edition, text, page: Number(page) }
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
        force: { type: 'boolean' },
        keep: { type: 'string' },
        page: { type: 'string' },
        ...RUN_OPTIONS,
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

/** The date that SOURCE_DATE_EPOCH sets, if it is set. */
export function creationDate(epoch: string | undefined): Date | undefined {
  if (epoch === undefined || epoch === '') return undefined
  if (!/^\d{1,11}$/.test(epoch))
    throw new UsageError(`SOURCE_DATE_EPOCH is "${epoch}", not a number of seconds`)
  return new Date(Number(epoch) * 1000)
}
