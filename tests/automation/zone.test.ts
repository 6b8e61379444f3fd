import { describe, expect, it } from 'vitest'
import { parseCron } from '../../pipeline/automation/cron.ts'
import { nextMoment, wallText, zoneNamed } from '../../pipeline/automation/zone.ts'
import { UsageError } from '../../pipeline/core/usage-error.ts'

/** The moments that follow, in Greenwich. */
function following(expression: string, after: string, count: number, zone = 'Europe/Amsterdam'): string[] {
  let moment = Date.parse(after)
  return Array.from({ length: count }, () => {
    moment = nextMoment(parseCron(expression), zoneNamed(zone), moment)
    return new Date(moment).toISOString().replace(/:00\.000Z$/, 'Z')
  })
}

describe('a moment in a time zone', () => {
  it('keeps its time on the wall through summer and winter', () => {
    expect(following('0 6 * * 1', '2026-03-20T00:00Z', 2)).toEqual(['2026-03-23T05:00Z', '2026-03-30T04:00Z'])
    expect(following('0 6 * * 1', '2026-10-18T00:00Z', 2)).toEqual(['2026-10-19T04:00Z', '2026-10-26T05:00Z'])
  })

  // On 29 March 2026 the clock goes from 02:00 to 03:00, at 01:00 in Greenwich.
  it('runs once, right after, when summer time skips its time', () => {
    expect(following('30 2 * * *', '2026-03-28T00:00Z', 3)).toEqual([
      '2026-03-28T01:30Z',
      '2026-03-29T01:00Z',
      '2026-03-30T00:30Z',
    ])
  })

  it('runs once for all that summer time skips', () => {
    expect(following('*/15 * * * *', '2026-03-29T00:30Z', 3)).toEqual([
      '2026-03-29T00:45Z',
      '2026-03-29T01:00Z',
      '2026-03-29T01:15Z',
    ])
  })

  // On 25 October 2026 the clock goes from 03:00 back to 02:00, at 01:00 in Greenwich.
  it('runs once when winter time repeats its time', () => {
    expect(following('30 2 * * *', '2026-10-24T12:00Z', 2)).toEqual([
      '2026-10-25T00:30Z',
      '2026-10-26T01:30Z',
    ])
    expect(following('30 * * * *', '2026-10-25T00:00Z', 2)).toEqual([
      '2026-10-25T00:30Z',
      '2026-10-25T02:30Z',
    ])
  })

  it('does not run again when it is asked within the repeated hour', () => {
    expect(following('30 2 * * *', '2026-10-25T01:05Z', 1)).toEqual(['2026-10-26T01:30Z'])
  })

  it('knows zones that are half an hour off, skip midnight, or skip a day', () => {
    expect(following('0 6 * * *', '2026-01-01T00:00Z', 1, 'Asia/Kolkata')).toEqual(['2026-01-01T00:30Z'])
    // The clock goes from 24:00 to 01:00.
    expect(following('0 0 24 4 *', '2026-04-20T00:00Z', 1, 'Africa/Cairo')).toEqual(['2026-04-23T22:00Z'])
    // There was no 30 December 2011.
    expect(following('0 12 30 12 *', '2011-12-01T00:00Z', 1, 'Pacific/Apia')).toEqual(['2011-12-30T10:00Z'])
    expect(following('30 2 * * *', '2026-10-03T00:00Z', 1, 'Australia/Lord_Howe')).toEqual([
      '2026-10-03T15:30Z',
    ])
  })

  it('is told as the wall shows it', () => {
    expect(wallText(zoneNamed('Europe/Amsterdam'), Date.parse('2026-07-01T22:30Z'))).toBe('2026-07-02 00:30')
  })

  it('refuses a zone that is not there', () => {
    expect(() => zoneNamed('Europe/Assen')).toThrow(UsageError)
  })
})
