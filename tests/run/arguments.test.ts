import { describe, expect, it } from 'vitest'
import { readArguments } from '../../pipeline/arguments.ts'
import { wordsOfBuild } from '../../pipeline/run/commands.ts'
import { UsageError } from '../../pipeline/usage-error.ts'

describe('the command line of a run', () => {
  it('reads a schedule, in Amsterdam unless it says otherwise; it always refreshes', () => {
    const given = readArguments(['schedule', 's/2017-06', '--cron', '0 6 * * 1', '--notify', './tell.sh'])
    expect(given).toMatchObject({
      command: 'schedule',
      selection: { study: 's', wave: '2017-06' },
      plan: ['0 6 * * 1', 'Europe/Amsterdam'],
      timetable: { zone: 'Europe/Amsterdam' },
      refreshTimeout: 600_000,
      listeners: { command: './tell.sh' },
    })
    const elsewhere = ['schedule', '--cron', '0 6 * * 1', '--time-zone', 'UTC', '--refresh-timeout', '30']
    expect(readArguments(elsewhere)).toMatchObject({ timetable: { zone: 'UTC' }, refreshTimeout: 30_000 })
  })

  it.each([
    [[], { selection: {}, force: false, refreshTimeout: 600_000 }],
    [
      ['s', '--force', '--keep', '30', '--jobs', '2', '--refresh-timeout', '30', '--notify', './tell.sh'],
      { selection: { study: 's' }, force: true, keep: 30, jobs: 2, refreshTimeout: 30_000 },
    ],
    [['s/2017-06'], { selection: { study: 's', wave: '2017-06' }, force: false, refreshTimeout: 600_000 }],
  ])('has its builds made as it was asked to: %j', (words, asked) => {
    const folders = ['--data', 'd', '--templates', 't', '--out', 'o']
    const given = readArguments(['schedule', '--cron', '0 6 * * 1', ...folders, ...words])
    if (given.command !== 'schedule') throw new Error('no schedule')
    expect(readArguments(wordsOfBuild(given))).toEqual({
      command: 'build',
      format: 'json',
      folders: { data: 'd', templates: 't', output: 'o' },
      // The schedule tells them.
      listeners: {},
      ...asked,
    })
  })

  it('refreshes before a build only when told to', () => {
    expect(readArguments(['build'])).not.toHaveProperty('refreshTimeout')
    expect(readArguments(['build', '--refresh'])).toHaveProperty('refreshTimeout', 600_000)
    expect(readArguments(['watch', '--open'])).toMatchObject({ command: 'watch', open: true })
  })

  it.each([
    [['build', '--cron', '0 6 * * 1'], '--cron is for schedule, not for build'],
    [['check', '--webhook', 'https://example.org'], '--webhook is for build and schedule, not for check'],
    [['watch', '--refresh'], '--refresh is for build and schedule, not for watch'],
    [['explain', 's/1', '57%', '--notify', 'x'], '--notify is for build and schedule, not for explain'],
    [['build', '--open'], '--open is for watch, not for build'],
    [['schedule', '--page', '3', '--cron', '0 6 * * 1'], '--page is for explain, not for schedule'],
    [['check', '--keep', '5'], '--keep is for build, schedule and watch, not for check'],
    [['check', '--force'], '--force is for build, schedule and watch, not for check'],
    [['explain', 's/1', '57%', '--force'], '--force is for build, schedule and watch, not for explain'],
    [['schedul', '--cron', '0 6 * * 1'], 'there is no command "schedul"'],
    [['--cron', '0 6 * * 1'], 'there is no command ""'],
    [['schedule'], 'schedule needs a time: schedule -- --cron "0 6 * * 1"'],
    [['schedule', '--cron', '0 6 * *'], '--cron is "0 6 * *", which has 4 of the five fields'],
    [
      ['schedule', '--cron', '0 6 * * 1', '--time-zone', 'Mars'],
      '--time-zone is "Mars", which is not a time zone',
    ],
    [['build', '--notify', ' '], '--notify is empty: write a command line'],
    [['build', '--webhook', ''], '--webhook is not an address that begins with https:// or http://'],
    [['build', '--refresh', '--refresh-timeout', '0'], '--refresh-timeout is "0", not a number of seconds'],
  ])('refuses %j', (words, message) => {
    expect(() => readArguments(words)).toThrow(UsageError)
    expect(() => readArguments(words)).toThrow(message)
  })

  it('refuses a webhook that is no address, without repeating it', () => {
    for (const address of ['ftp://example.org/S3CRET', 'S3CRET'])
      expect(() => readArguments(['build', '--webhook', address])).toThrow(
        /^--webhook is not an address that begins with https:\/\/ or http:\/\/$/,
      )
  })
})
