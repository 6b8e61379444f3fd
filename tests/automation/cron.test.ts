import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextOnTheWall, parseCron } from '../../pipeline/automation/cron.ts'
import { UsageError } from '../../pipeline/core/usage-error.ts'

/** The moments that follow, as `2026-01-05 06:00`. */
function following(expression: string, after: string, count = 3): string[] {
  const cron = parseCron(expression)
  let wall = Date.parse(`${after.replace(' ', 'T')}:00Z`)
  return Array.from({ length: count }, () => {
    wall = nextOnTheWall(cron, wall)
    return new Date(wall).toISOString().slice(0, 16).replace('T', ' ')
  })
}

describe('a cron expression', () => {
  it.each([
    ['0 6 * * 1', ['2026-01-05 06:00', '2026-01-12 06:00', '2026-01-19 06:00']],
    ['*/20 * * * *', ['2026-01-01 00:20', '2026-01-01 00:40', '2026-01-01 01:00']],
    ['5-59/30 22-23 * * *', ['2026-01-01 22:05', '2026-01-01 22:35', '2026-01-01 23:05']],
    ['0 0 1 jan,jul *', ['2026-07-01 00:00', '2027-01-01 00:00', '2027-07-01 00:00']],
    ['30 4 * * Fri-Sun', ['2026-01-02 04:30', '2026-01-03 04:30', '2026-01-04 04:30']],
    ['30 4 * * 6-7', ['2026-01-03 04:30', '2026-01-04 04:30', '2026-01-10 04:30']],
    ['0 12 29 2 *', ['2028-02-29 12:00', '2032-02-29 12:00', '2036-02-29 12:00']],
    ['0 0 31 * *', ['2026-01-31 00:00', '2026-03-31 00:00', '2026-05-31 00:00']],
    ['  59   23  31 12  *  ', ['2026-12-31 23:59', '2027-12-31 23:59', '2028-12-31 23:59']],
  ])('%s', (expression, expected) => {
    expect(following(expression, '2026-01-01 00:00')).toEqual(expected)
  })

  it('takes either the day of the month or the weekday when both are given', () => {
    expect(following('0 6 13 * fri', '2026-01-01 00:00', 4)).toEqual([
      '2026-01-02 06:00',
      '2026-01-09 06:00',
      '2026-01-13 06:00',
      '2026-01-16 06:00',
    ])
    // `*/2` is no day that is given: both must be so.
    expect(following('0 6 */2 * fri', '2026-01-01 00:00')).toEqual([
      '2026-01-09 06:00',
      '2026-01-23 06:00',
      '2026-02-13 06:00',
    ])
  })

  it('finds the farthest day that there is: a leap day on its weekday, across 2100', () => {
    expect(following('0 0 29 2 *', '2096-03-01 00:00', 1)).toEqual(['2104-02-29 00:00'])
    // With `*/7`, a Sunday, both must be so.
    expect(following('0 0 29 2 */7', '2088-03-01 00:00', 1)).toEqual(['2128-02-29 00:00'])
  })

  it('of a day that no month has comes on its weekday', () => {
    expect(following('0 0 31 4 fri', '2026-01-01 00:00', 2)).toEqual(['2026-04-03 00:00', '2026-04-10 00:00'])
  })

  it.each([
    ['0 6 * *', 'which has 4 of the five fields'],
    ['0 6 * * 1 2026', 'which has 6 of the five fields'],
    ['', 'which has 1 of the five fields'],
    ['60 6 * * 1', '"60" is no minute: it goes from 0 to 59'],
    ['0 24 * * 1', '"24" is no hour: it goes from 0 to 23'],
    ['0 6 0 * *', '"0" is no day of the month: it goes from 1 to 31'],
    ['0 6 * 13 *', '"13" is no month: it goes from 1 to 12'],
    ['0 6 * * 8', '"8" is no day of the week: it goes from 0 to 7'],
    ['0 6 * * maandag', '"maandag" is no day of the week: it goes from 0 to 7'],
    ['0 6 * mon *', '"mon" is no month: it goes from 1 to 12'],
    ['5-1 6 * * *', '"5-1" is no minute: 5 comes after 1'],
    ['*/0 6 * * *', 'a step of 0 leads nowhere'],
    ['5/15 6 * * *', 'a step needs a range: 5-59/15'],
    ['1,,2 6 * * *', '"1,,2" is no minute: write *'],
    ['-1 6 * * *', '"-1" is no minute: write *'],
    ['0 6 31 4 *', 'that day never comes'],
    ['0 6 30 feb *', 'that day never comes'],
  ])('refuses %j', (expression, message) => {
    expect(() => parseCron(expression)).toThrow(UsageError)
    expect(() => parseCron(expression)).toThrow(message)
  })

  it('skips no moment and makes none up', () => {
    const field = (from: number, to: number) =>
      fc.oneof(
        fc.constant('*'),
        fc.integer({ min: from, max: to }).map(String),
        fc.integer({ min: 2, max: 9 }).map((step) => `*/${step}`),
      )
    const expressions = fc
      .tuple(field(0, 59), field(0, 23), field(1, 28), field(1, 12), field(0, 6))
      .map((fields) => fields.join(' '))
    fc.assert(
      fc.property(expressions, fc.integer({ min: 0, max: 4e12 }), (expression, after) => {
        const cron = parseCron(expression)
        const next = nextOnTheWall(cron, after)
        // The same found by trying every minute, for as long as that takes no time.
        const tried = Math.min(next, after + 2 * 86_400_000)
        for (let wall = Math.floor(after / 60_000) * 60_000 + 60_000; wall < tried; wall += 60_000)
          expect(isTrue(expression, wall), `${expression} at ${new Date(wall).toISOString()}`).toBe(false)
        expect(isTrue(expression, next)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

/** Whether the expression holds at a minute, by its text. */
function isTrue(expression: string, wall: number): boolean {
  const date = new Date(wall)
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = expression.split(' ')
  const holds = (field: string, value: number, from: number) =>
    field === '*' ||
    (field.startsWith('*/') ? (value - from) % Number(field.slice(2)) === 0 : Number(field) === value)
  const days = [holds(day, date.getUTCDate(), 1), holds(weekday, date.getUTCDay(), 0)]
  // Sunday is also the seventh day of steps.
  if (weekday === '*/7' && date.getUTCDay() === 0) days[1] = true
  const either = !day.startsWith('*') && !weekday.startsWith('*')
  return (
    holds(minute, date.getUTCMinutes(), 0) &&
    holds(hour, date.getUTCHours(), 0) &&
    holds(month, date.getUTCMonth() + 1, 1) &&
    (either ? days.includes(true) : !days.includes(false))
  )
}
