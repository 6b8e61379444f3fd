import { UsageError } from '../usage-error.ts'
import { readTimetable, type Timetable } from './cron.ts'
import type { Listeners } from './notify.ts'

export const RUN_HELP = {
  commands: `  npm run watch [-- <study>[/<wave>]]                    builds after every change, until Ctrl-C
  npm run schedule -- --cron "0 6 * * 1" [<study>[/<wave>]]
                                                         builds when the clock says so, until
                                                         it is told to end
`,
  options: `  --jobs <number>        build, schedule: how many processes make reports at the same time;
                         with 1, this one makes all. By default one for each four
                         reports, and no more than there are cores, 8 at most
  --refresh              build: first run data/<study>/refresh; a schedule always does
  --refresh-timeout <s>  seconds that a refresh may take    (600)
  --notify <command>     build, schedule: a command line that gets each summary, as JSON,
                         on standard input
  --webhook <url>        build, schedule: where each summary is posted, as JSON
  --cron <expression>    schedule: minute hour day month weekday
  --time-zone <name>     schedule: whose clock counts       (Europe/Amsterdam)
  --open                 watch: show the PDF on the desktop
`,
} as const

export const RUN_OPTIONS = {
  refresh: { type: 'boolean' },
  'refresh-timeout': { type: 'string' },
  notify: { type: 'string' },
  webhook: { type: 'string' },
  cron: { type: 'string' },
  'time-zone': { type: 'string' },
  open: { type: 'boolean' },
  jobs: { type: 'string' },
} as const

export const COMMANDS = ['build', 'check', 'explain', 'schedule', 'watch'] as const
export type Command = (typeof COMMANDS)[number]

/** The options that not every command knows. */
export interface Values {
  readonly force?: boolean | undefined
  readonly keep?: string | undefined
  readonly page?: string | undefined
  readonly refresh?: boolean | undefined
  readonly 'refresh-timeout'?: string | undefined
  readonly notify?: string | undefined
  readonly webhook?: string | undefined
  readonly cron?: string | undefined
  readonly 'time-zone'?: string | undefined
  readonly open?: boolean | undefined
  readonly jobs?: string | undefined
}

interface Told {
  readonly listeners: Listeners
  /** Milliseconds. Absent when nothing is to be refreshed. */
  readonly refreshTimeout?: number
  /** How many processes make editions, at most. */
  readonly jobs?: number
}

export type RunArguments =
  | ({ readonly command: 'build' } & Told)
  | ({
      readonly command: 'schedule'
      readonly timetable: Timetable
      readonly plan: readonly string[]
    } & Told)
  | { readonly command: 'watch'; readonly open: boolean }

/** Which commands know an option. */
const KNOWN_TO: Readonly<Record<keyof Values, readonly Command[]>> = {
  force: ['build', 'schedule', 'watch'],
  keep: ['build', 'schedule', 'watch'],
  page: ['explain'],
  refresh: ['build', 'schedule'],
  'refresh-timeout': ['build', 'schedule'],
  notify: ['build', 'schedule'],
  webhook: ['build', 'schedule'],
  cron: ['schedule'],
  'time-zone': ['schedule'],
  open: ['watch'],
  jobs: ['build', 'schedule'],
}

/** @throws UsageError when an option is given that the command does not know */
export function refuseOthers(command: Command, values: Values): void {
  for (const [option, commands] of Object.entries(KNOWN_TO)) {
    if (values[option as keyof Values] === undefined || commands.includes(command)) continue
    const known = [commands.slice(0, -1).join(', '), ...commands.slice(-1)].filter(Boolean).join(' and ')
    throw new UsageError(`--${option} is for ${known}, not for ${command}`)
  }
}

/** @throws UsageError when an option is not right */
export function readRunArguments(command: 'build' | 'schedule' | 'watch', values: Values): RunArguments {
  if (command === 'watch') return { command, open: values.open === true }
  const told = readTold(command, values)
  if (command === 'build') return { command, ...told }
  const { cron, 'time-zone': zone = 'Europe/Amsterdam' } = values
  if (cron === undefined) throw new UsageError('schedule needs a time: schedule -- --cron "0 6 * * 1"')
  return { command, timetable: readTimetable(cron, zone), plan: [cron, zone], ...told }
}

const REFRESH_SECONDS = '600'

function readTold(command: string, values: Values): Told {
  const { notify, webhook, refresh, jobs, 'refresh-timeout': seconds = REFRESH_SECONDS } = values
  if (!/^[1-9]\d{0,4}$/.test(seconds))
    throw new UsageError(`--refresh-timeout is "${seconds}", not a number of seconds`)
  if (notify?.trim() === '') throw new UsageError('--notify is empty: write a command line')
  const listeners = {
    ...(notify === undefined ? {} : { command: notify }),
    ...(webhook === undefined ? {} : { webhook: readWebhook(webhook) }),
  }
  const refreshes = refresh === true || command === 'schedule'
  return {
    listeners,
    ...(refreshes ? { refreshTimeout: Number(seconds) * 1000 } : {}),
    ...(jobs === undefined ? {} : { jobs: readJobs(jobs) }),
  }
}

function readJobs(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new UsageError(`--jobs is "${text}", not a number of processes from 1 to 999`)
  return Number(text)
}

/** A webhook's address holds a password more often than not: what is wrong is said without it. */
function readWebhook(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    throw new UsageError('--webhook is not an address that begins with https:// or http://')
  return url
}
