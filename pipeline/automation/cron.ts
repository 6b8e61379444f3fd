import { Cron } from 'croner'
import { UsageError } from '../core/usage-error.ts'

/** The moments at which a job is due, in the time of a zone. Moments are in milliseconds since 1970. */
export interface Timetable {
  /** Such as `Europe/Amsterdam`. */
  readonly zone: string
  /** The first moment after another at which it is due. */
  next(after: number): number
}

/** Makes croner read expressions as cron does: five fields, and a list or range of hours stands for fixed times. */
const AS_CRON = { mode: '5-part', fixedTimeRule: 'no-wildcard' } as const

const FIELDS = [
  ['a minute', '0 to 59', '0-30', '*/15'],
  ['an hour', '0 to 23', '9-17', '*/2'],
  ['a day of the month', '1 to 31, L (the last day)', '1-7', '*/2'],
  ['a month', '1 to 12, jan to dec', 'jan-jun', '*/3'],
  ['a day of the week', '0 to 7, sun to sat', 'mon-fri', '*/2'],
] as const

/**
 * Reads `minute hour day month weekday`, with lists, ranges, steps and English names of months and days.
 *
 * @throws UsageError when the expression is invalid, names a day that never comes, or the zone does not exist
 */
export function readTimetable(expression: string, zone: string): Timetable {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== FIELDS.length)
    throw new UsageError(
      `--cron is "${expression}", which has ${fields.length} of the five fields: "0 6 * * 1"`,
    )
  refuseFields(fields)
  refuseZone(zone)
  const [, , days = '', , weekdays = ''] = fields
  // When both day fields are restricted, either one suffices; `*/2` does not count as a restriction. As in cron.
  const domAndDow = days.startsWith('*') || weekdays.startsWith('*')
  const cron = new Cron(fields.join(' '), { ...AS_CRON, domAndDow, timezone: zone })
  if (cron.nextRun(new Date(0)) === null)
    throw new UsageError(`--cron is "${expression}": there is no such day`)
  return {
    zone,
    next(after) {
      const due = cron.nextRun(new Date(after))
      if (due === null) throw new Error(`no moment after ${new Date(after).toISOString()} is found`)
      return due.getTime()
    },
  }
}

/** Tries each field by itself, to name the one that is wrong. */
function refuseFields(fields: readonly string[]): void {
  FIELDS.forEach(([name, values, range, step], index) => {
    const alone = FIELDS.map((_, other) => (other === index ? fields[index] : '*')).join(' ')
    try {
      new Cron(alone, AS_CRON)
    } catch {
      const forms = `${values}, a range such as ${range}, a step such as ${step}, or a list of these`
      throw new UsageError(`--cron: "${fields[index]}" is not ${name}: write *, ${forms}`)
    }
  })
}

function refuseZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new UsageError(`--time-zone is "${timeZone}", which is not a time zone: write Europe/Amsterdam`)
  }
}

/** `2017-06-08 06:00`, a moment in the time of a zone. */
export function localText(moment: number, timeZone: string): string {
  return new Date(moment).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
}
