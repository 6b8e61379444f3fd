import { UsageError } from '../core/usage-error.ts'
import { type Cron, nextOnTheWall } from './cron.ts'

/** A time zone: what the clock on its walls shows at a moment. */
export interface Zone {
  readonly name: string
  /** Milliseconds since 1970 as if the wall stood in Greenwich. */
  wallAt(moment: number): number
}

/** @throws UsageError when there is no such zone */
export function zoneNamed(name: string): Zone {
  const format = formatOf(name)
  const wallAt = (moment: number) => {
    const parts = format.formatToParts(moment)
    const part = (type: Intl.DateTimeFormatPartTypes) =>
      Number(parts.find((each) => each.type === type)?.value)
    const wall = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    )
    return wall + (moment - Math.floor(moment / 1000) * 1000)
  }
  return { name, wallAt }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const number = '2-digit'
  const date = { year: 'numeric', month: number, day: number } as const
  const time = { hour: number, minute: number, second: number, hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, calendar: 'gregory', ...date, ...time })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UsageError(`--time-zone is "${timeZone}", which is no time zone: Europe/Amsterdam`)
  }
}

/**
 * The next moment, after another, at which an expression comes true on the walls of a zone. A time that summer time
 * skips comes as soon as the clock has moved; one that it repeats comes the first time only.
 */
export function nextMoment(cron: Cron, zone: Zone, after: number): number {
  let wall = zone.wallAt(after)
  for (;;) {
    wall = nextOnTheWall(cron, wall)
    const moment = momentOf(zone, wall)
    if (moment > after) return moment
  }
}

/** More than any zone has ever moved its clock at once. */
const FAR = 36 * 60 * 60_000

function momentOf(zone: Zone, wall: number): number {
  const offsetAt = (moment: number) => zone.wallAt(moment) - moment
  const offsets = [offsetAt(wall - FAR), offsetAt(wall + FAR)]
  const moments = offsets.map((offset) => wall - offset).filter((moment) => zone.wallAt(moment) === wall)
  return moments.length > 0 ? Math.min(...moments) : moveOfTheClock(offsetAt, wall)
}

/** The first moment of the new time, by halving. */
function moveOfTheClock(offsetAt: (moment: number) => number, wall: number): number {
  let before = wall - FAR
  let after = wall + FAR
  const old = offsetAt(before)
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetAt(middle) === old) before = middle
    else after = middle
  }
  return after
}

/** `2017-06-08 06:00`, as the walls of a zone show it. */
export function wallText(zone: Zone, moment: number): string {
  return new Date(zone.wallAt(moment)).toISOString().slice(0, 16).replace('T', ' ')
}
