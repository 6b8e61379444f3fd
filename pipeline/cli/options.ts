import { type Command, Option } from 'commander'
import type { Folders, Selection } from '../core/options.ts'
import { FOLDERS, readJobs, readKeep, readNotify, readSeconds, readSelection, readWebhook } from './values.ts'

/** The options of every command, by their long names. */
export interface CommonOptions {
  readonly data: string
  readonly templates: string
  readonly out: string
  readonly format: 'text' | 'json'
}

/** Registers what the command line requests: its options, and a function that runs it and returns the exit status. */
export type Ask = <Given extends CommonOptions>(given: Given, run: (given: Given) => Promise<number>) => void

export function addCommonOptions(command: Command): Command {
  return command
    .option('--data <folder>', 'where the studies are', FOLDERS.data)
    .option('--templates <folder>', "where the reports' templates are", FOLDERS.templates)
    .option('--out <folder>', 'where reports are written', FOLDERS.output)
    .addOption(
      new Option('--format <format>', 'how to print problems, explanations and runs')
        .choices(['text', 'json'])
        .default('text'),
    )
}

export function foldersOf({ data, templates, out }: CommonOptions): Folders {
  return { data, templates, output: out }
}

/** The reports that a command applies to. */
export interface Selected {
  readonly selection: Selection
}

export function addSelection(command: Command): Command {
  return command.argument('[report]', 'a study or one of its waves; all without it', readSelection)
}

/** How a build, a schedule or a watch makes editions. */
export interface MakingOptions extends CommonOptions {
  readonly force?: true
  /** How many editions of a report are kept. */
  readonly keep?: number
}

export function addMakingOptions(command: Command): Command {
  return addCommonOptions(addSelection(command))
    .option('--force', 'make also what is up to date')
    .option(
      '--keep <number>',
      'how many editions of a report are kept in its history/ (default: 10)',
      readKeep,
    )
}

/** What else a build or a schedule does, before, during and after that. */
export interface RunningOptions extends MakingOptions {
  readonly refresh?: true
  /** Milliseconds. */
  readonly refreshTimeout: number
  /** The most processes that make editions. */
  readonly jobs?: number
  readonly notify?: string
  readonly webhook?: URL
}

const JOBS =
  'how many processes make reports at the same time; with 1, this one makes all ' +
  '(default: one for each four reports, at most one for each core, at most 8)'

export function addRunningOptions(command: Command): Command {
  return addMakingOptions(command)
    .option('--refresh', 'first run data/<study>/refresh; a schedule always does')
    .addOption(
      new Option('--refresh-timeout <seconds>', 'how long a refresh may take')
        .argParser(readSeconds)
        .default(600_000, '600'),
    )
    .option('--jobs <number>', JOBS, readJobs)
    .option(
      '--notify <command>',
      'a command line that gets each summary, as JSON, on standard input',
      readNotify,
    )
    .option('--webhook <url>', 'where each summary is posted, as JSON', readWebhook)
}
