import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localText, readTimetable } from '../../pipeline/automation/cron.ts'
import { UsageError } from '../../pipeline/core/usage-error.ts'

/** The moments that follow another, in Greenwich: as `2026-01-05T06:00Z`. */
function following(expression: string, after: string, count = 3, zone = 'UTC'): string[] {
  const timetable = readTimetable(expression, zone)
  let moment = Date.parse(after)
  return Array.from({ length: count }, () => {
    moment = timetable.next(moment)
    return new Date(moment).toISOString().replace(/:00\.000Z$/, 'Z')
  })
}

/** The same in Amsterdam. */
const inAmsterdam = (expression: string, after: string, count: number) =>
  following(expression, after, count, 'Europe/Amsterdam')

describe('a cron expression', () => {
  test.each([
    ['0 6 * * 1', ['2026-01-05T06:00Z', '2026-01-12T06:00Z', '2026-01-19T06:00Z']],
    ['*/20 * * * *', ['2026-01-01T00:20Z', '2026-01-01T00:40Z', '2026-01-01T01:00Z']],
    ['5-59/30 22-23 * * *', ['2026-01-01T22:05Z', '2026-01-01T22:35Z', '2026-01-01T23:05Z']],
    ['0 0 1 jan,jul *', ['2026-07-01T00:00Z', '2027-01-01T00:00Z', '2027-07-01T00:00Z']],
    ['30 4 * * Fri-Sun', ['2026-01-02T04:30Z', '2026-01-03T04:30Z', '2026-01-04T04:30Z']],
    ['30 4 * * 6-7', ['2026-01-03T04:30Z', '2026-01-04T04:30Z', '2026-01-10T04:30Z']],
    ['0 12 29 2 *', ['2028-02-29T12:00Z', '2032-02-29T12:00Z', '2036-02-29T12:00Z']],
    ['0 0 31 * *', ['2026-01-31T00:00Z', '2026-03-31T00:00Z', '2026-05-31T00:00Z']],
    ['0 0 L * *', ['2026-01-31T00:00Z', '2026-02-28T00:00Z', '2026-03-31T00:00Z']],
    ['0 0 * * fri#2', ['2026-01-09T00:00Z', '2026-02-13T00:00Z', '2026-03-13T00:00Z']],
    ['  59   23  31 12  *  ', ['2026-12-31T23:59Z', '2027-12-31T23:59Z', '2028-12-31T23:59Z']],
  ])('%s', (expression, expected) => {
    expect(following(expression, '2026-01-01T00:00Z')).toEqual(expected)
  })

  test('takes either the day of the month or the weekday when both are given', () => {
    expect(following('0 6 13 * fri', '2026-01-01T00:00Z', 4)).toEqual([
      '2026-01-02T06:00Z',
      '2026-01-09T06:00Z',
      '2026-01-13T06:00Z',
      '2026-01-16T06:00Z',
    ])
    // `*/2` is no day that is given: both must be so.
    expect(following('0 6 */2 * fri', '2026-01-01T00:00Z')).toEqual([
      '2026-01-09T06:00Z',
      '2026-01-23T06:00Z',
      '2026-02-13T06:00Z',
    ])
  })

  test('finds the farthest day that there is: a leap day on its weekday, across 2100', () => {
    expect(following('0 0 29 2 *', '2096-03-01T00:00Z', 1)).toEqual(['2104-02-29T00:00Z'])
    // With `*/7`, a Sunday, both must be so.
    expect(following('0 0 29 2 */7', '2088-03-01T00:00Z', 1)).toEqual(['2128-02-29T00:00Z'])
  })

  test('of a day that no month has comes on its weekday', () => {
    expect(following('0 0 31 4 fri', '2026-01-01T00:00Z', 2)).toEqual([
      '2026-04-03T00:00Z',
      '2026-04-10T00:00Z',
    ])
  })

  test.each([
    ['0 6 * *', 'which has 4 of the five fields'],
    ['0 6 * * 1 2026', 'which has 6 of the five fields'],
    ['', 'which has 1 of the five fields'],
    ['60 6 * * 1', '"60" is not a minute: write *, 0 to 59, a range such as 0-30'],
    ['0 24 * * 1', '"24" is not an hour: write *, 0 to 23'],
    ['0 6 0 * *', '"0" is not a day of the month: write *, 1 to 31'],
    ['0 6 * 13 *', '"13" is not a month: write *, 1 to 12'],
    ['0 6 * * 8', '"8" is not a day of the week: write *, 0 to 7'],
    ['0 6 * * maandag', '"maandag" is not a day of the week: write *, 0 to 7, sun to sat'],
    ['0 6 * mon *', '"mon" is not a month: write *, 1 to 12, jan to dec'],
    ['5-1 6 * * *', '"5-1" is not a minute'],
    ['*/0 6 * * *', '"*/0" is not a minute'],
    ['5/15 6 * * *', '"5/15" is not a minute: write *, 0 to 59, a range such as 0-30, a step such as */15'],
    ['1,,2 6 * * *', '"1,,2" is not a minute'],
    ['-1 6 * * *', '"-1" is not a minute'],
    ['0 6 * * */8', '"*/8" is not a day of the week'],
    ['0 6 * * 5#6', '"5#6" is not a day of the week'],
    ['@daily', 'which has 1 of the five fields'],
    ['2026-01-01T00:00:00', 'which has 1 of the five fields'],
    ['0 6 31 4 *', 'there is no such day'],
    ['0 6 30 feb *', 'there is no such day'],
    ['* * 30 2 *', 'there is no such day'],
    ['0 6 31 2,4,6,9,11 */2', 'there is no such day'],
  ])('refuses %j', (expression, message) => {
    expect(() => readTimetable(expression, 'UTC')).toThrow(UsageError)
    expect(() => readTimetable(expression, 'UTC')).toThrow(message)
  })

  test('skips no moment and makes none up', () => {
    const field = (from: number, to: number) =>
      fc.oneof(
        fc.constant('*'),
        fc.integer({ min: from, max: to }).map(String),
        fc.integer({ min: 2, max: Math.min(9, to) }).map((step) => `*/${step}`),
      )
    const expressions = fc
      .tuple(field(0, 59), field(0, 23), field(1, 28), field(1, 12), field(0, 6))
      .map((fields) => fields.join(' '))
    fc.assert(
      fc.property(expressions, fc.integer({ min: 0, max: 4e12 }), (expression, after) => {
        const timetable = readTimetable(expression, 'UTC')
        const next = timetable.next(after)
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

describe('a cron expression in a time zone', () => {
  test('keeps its local time through summer and winter', () => {
    expect(inAmsterdam('0 6 * * 1', '2026-03-20T00:00Z', 2)).toEqual([
      '2026-03-23T05:00Z',
      '2026-03-30T04:00Z',
    ])
    expect(inAmsterdam('0 6 * * 1', '2026-10-18T00:00Z', 2)).toEqual([
      '2026-10-19T04:00Z',
      '2026-10-26T05:00Z',
    ])
  })

  // On 29 March 2026 the clock goes from 02:00 to 03:00, at 01:00 in Greenwich.
  test.each([['30 2 * * *'], ['30 2 * * sun'], ['15,45 2 * * *']])(
    'is due once, right after, when summer time skips its time: %s',
    (expression) => {
      const due = inAmsterdam(expression, '2026-03-28T20:00Z', 2)
      expect(due[0]).toBe('2026-03-29T01:00Z')
      expect(due[1]).not.toMatch(/^2026-03-29/)
    },
  )

  test('with * or a step goes by the clock as it runs: it rests while an hour is skipped', () => {
    expect(inAmsterdam('*/15 * * * *', '2026-03-29T00:30Z', 3)).toEqual([
      '2026-03-29T00:45Z',
      '2026-03-29T01:00Z',
      '2026-03-29T01:15Z',
    ])
    expect(inAmsterdam('30 */2 * * *', '2026-03-28T22:45Z', 2)).toEqual([
      '2026-03-28T23:30Z',
      '2026-03-29T02:30Z',
    ])
  })

  // On 25 October 2026 the clock goes from 03:00 back to 02:00, at 01:00 in Greenwich.
  test('is due once, the first time, when winter time repeats its time', () => {
    expect(inAmsterdam('30 2 * * *', '2026-10-24T12:00Z', 2)).toEqual([
      '2026-10-25T00:30Z',
      '2026-10-26T01:30Z',
    ])
    expect(inAmsterdam('30 2-3 * * *', '2026-10-24T12:00Z', 2)).toEqual([
      '2026-10-25T00:30Z',
      '2026-10-25T02:30Z',
    ])
    expect(inAmsterdam('30 2 * * *', '2026-10-25T01:05Z', 1)).toEqual(['2026-10-26T01:30Z'])
  })

  test('with * or a step goes on through the repeated hour', () => {
    expect(inAmsterdam('30 * * * *', '2026-10-25T00:00Z', 3)).toEqual([
      '2026-10-25T00:30Z',
      '2026-10-25T01:30Z',
      '2026-10-25T02:30Z',
    ])
  })

  test('knows zones that are half an hour off, or skip midnight', () => {
    expect(following('0 6 * * *', '2026-01-01T00:00Z', 1, 'Asia/Kolkata')).toEqual(['2026-01-01T00:30Z'])
    // The clock goes from 24:00 to 01:00.
    expect(following('0 0 24 4 *', '2026-04-20T00:00Z', 1, 'Africa/Cairo')).toEqual(['2026-04-23T22:00Z'])
    expect(following('15 2 * * *', '2026-10-03T00:00Z', 1, 'Australia/Lord_Howe')).toEqual([
      '2026-10-03T15:30Z',
    ])
  })

  test('refuses a zone that does not exist', () => {
    expect(() => readTimetable('0 6 * * 1', 'Europe/Assen')).toThrow(UsageError)
  })
})

test('a moment is shown as the clocks of a zone show it', () => {
  expect(localText(Date.parse('2026-07-01T22:30Z'), 'Europe/Amsterdam')).toBe('2026-07-02 00:30')
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
