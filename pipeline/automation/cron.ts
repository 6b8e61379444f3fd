import { UsageError } from '../core/usage-error.ts'

/** Moments on the wall clock, as five fields name them. */
export interface Cron {
  readonly minutes: ReadonlySet<number>
  readonly hours: ReadonlySet<number>
  readonly days: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  /** 0 is Sunday. */
  readonly weekdays: ReadonlySet<number>
  /** Both the day of the month and the weekday are given: then either will do, as cron has it. */
  readonly eitherDay: boolean
}

interface Field {
  readonly name: string
  readonly from: number
  readonly to: number
  /** Names of the values, the first of them `from`. */
  readonly names?: readonly string[]
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const FIELDS = {
  minutes: { name: 'minute', from: 0, to: 59 },
  hours: { name: 'hour', from: 0, to: 23 },
  days: { name: 'day of the month', from: 1, to: 31 },
  months: { name: 'month', from: 1, to: 12, names: MONTHS },
  // Sunday is 7 too, so that a week may end with it.
  weekdays: { name: 'day of the week', from: 0, to: 7, names: WEEKDAYS },
} as const satisfies Record<string, Field>

/**
 * Reads `minute hour day month weekday`, with lists, ranges, steps and English names of months and days.
 *
 * @throws UsageError when it is no such expression, or names no day that ever comes
 */
export function parseCron(text: string): Cron {
  const words = text.trim().split(/\s+/)
  const [minutes = '', hours = '', days = '', months = '', weekdays = ''] = words
  if (words.length !== 5)
    throw new UsageError(`--cron is "${text}", which has ${words.length} of the five fields: "0 6 * * 1"`)
  const cron = {
    minutes: readField(minutes, FIELDS.minutes),
    hours: readField(hours, FIELDS.hours),
    days: readField(days, FIELDS.days),
    months: readField(months, FIELDS.months),
    weekdays: new Set([...readField(weekdays, FIELDS.weekdays)].map((day) => day % 7)),
    eitherDay: !days.startsWith('*') && !weekdays.startsWith('*'),
  }
  if (!comesEver(cron)) throw new UsageError(`--cron is "${text}": that day never comes`)
  return cron
}

function readField(text: string, field: Field): Set<number> {
  return new Set(text.split(',').flatMap((part) => readPart(part, text, field)))
}

function readPart(part: string, text: string, field: Field): number[] {
  const [, range = '', step] = /^(\*|[a-z0-9]+(?:-[a-z0-9]+)?)(?:\/(\d+))?$/i.exec(part) ?? []
  const refuse = (why: string) => new UsageError(`--cron: "${text}" is no ${field.name}: ${why}`)
  if (range === '')
    throw refuse('write *, a number, a range such as 1-5, a step such as */2, or a list of these')
  if (step !== undefined && Number(step) === 0) throw refuse('a step of 0 leads nowhere')
  const [first = '', last = first] = range.split('-')
  if (step !== undefined && first === last && range !== '*') throw refuse('a step needs a range: 5-59/15')
  const from = range === '*' ? field.from : readValue(first, field)
  let to = range === '*' ? field.to : readValue(last, field)
  if (from === undefined || to === undefined) throw refuse(`it goes from ${field.from} to ${field.to}`)
  // A week that ends on Sunday by its name.
  if (field.names === WEEKDAYS && to === 0 && from > 0) to = 7
  if (from > to) throw refuse(`${first} comes after ${last}`)
  const every = step === undefined ? 1 : Number(step)
  return Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) => from + index * every)
}

function readValue(text: string, { from, to, names = [] }: Field): number | undefined {
  const named = names.indexOf(text.toLowerCase())
  const value = named >= 0 ? from + named : /^\d{1,2}$/.test(text) ? Number(text) : undefined
  return value !== undefined && value >= from && value <= to ? value : undefined
}

/** 29 February comes; 31 April does not. */
function comesEver({ days, months, eitherDay }: Cron): boolean {
  if (eitherDay) return true
  return [...months].some((month) => Math.min(...days) <= new Date(Date.UTC(2024, month, 0)).getUTCDate())
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** A 29 February on a set weekday may be forty years off, around a century without a leap year. */
const FARTHEST = 41 * 366 * DAY

/**
 * The next moment on the wall clock after another. Both are told as milliseconds since 1970 as if the wall stood in
 * Greenwich.
 */
export function nextOnTheWall(cron: Cron, after: number): number {
  let wall = Math.floor(after / MINUTE) * MINUTE + MINUTE
  const last = wall + FARTHEST
  while (wall < last) {
    const date = new Date(wall)
    if (!cron.months.has(date.getUTCMonth() + 1))
      wall = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)
    else if (!isDay(cron, date)) wall = Math.floor(wall / DAY) * DAY + DAY
    else if (!cron.hours.has(date.getUTCHours())) wall = Math.floor(wall / HOUR) * HOUR + HOUR
    else if (!cron.minutes.has(date.getUTCMinutes())) wall += MINUTE
    else return wall
  }
  throw new Error('a cron expression that never comes was let through')
}

function isDay({ days, weekdays, eitherDay }: Cron, date: Date): boolean {
  const day = days.has(date.getUTCDate())
  const weekday = weekdays.has(date.getUTCDay())
  return eitherDay ? day || weekday : day && weekday
}
