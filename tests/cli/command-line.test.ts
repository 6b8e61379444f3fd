import { describe, expect, test } from 'vitest'
import { readCommandLine } from '../../pipeline/cli/command-line.ts'
import { argsOfBuild, type ScheduleArguments } from '../../pipeline/cli/schedule.ts'
import { UsageError } from '../../pipeline/core/usage-error.ts'

describe('the command line of a run', () => {
  test('reads a schedule, in Amsterdam unless it says otherwise; it always refreshes', () => {
    const given = readCommandLine(['schedule', 's/2017-06', '--cron', '0 6 * * 1', '--notify', './tell.sh'])
    expect(given).toMatchObject({
      command: 'schedule',
      given: {
        selection: { study: 's', wave: '2017-06' },
        plan: ['0 6 * * 1', 'Europe/Amsterdam'],
        timetable: { zone: 'Europe/Amsterdam' },
        refreshTimeout: 600_000,
        notify: './tell.sh',
      },
    })
    const elsewhere = ['schedule', '--cron', '0 6 * * 1', '--time-zone', 'UTC', '--refresh-timeout', '30']
    expect(readCommandLine(elsewhere)).toMatchObject({
      given: { timetable: { zone: 'UTC' }, refreshTimeout: 30_000 },
    })
  })

  test.each([
    [[], { selection: {}, refreshTimeout: 600_000 }],
    [
      ['s', '--force', '--keep', '30', '--jobs', '2', '--refresh-timeout', '30', '--notify', './tell.sh'],
      { selection: { study: 's' }, force: true, keep: 30, jobs: 2, refreshTimeout: 30_000 },
    ],
    [['s/2017-06'], { selection: { study: 's', wave: '2017-06' }, refreshTimeout: 600_000 }],
  ])('has its builds made as it was asked to: %j', (words, asked) => {
    const inFolders = ['--data', 'd', '--templates', 't', '--out', 'o']
    const schedule = readCommandLine(['schedule', '--cron', '0 6 * * 1', ...inFolders, ...words])
    if (!('given' in schedule)) throw new Error('no schedule')
    const build = readCommandLine(argsOfBuild(schedule.given as ScheduleArguments))
    // The schedule tells whoever listens.
    const folders = { data: 'd', templates: 't', out: 'o' }
    expect(build).toEqual({
      command: 'build',
      given: { ...folders, format: 'json', refresh: true, ...asked },
      run: expect.any(Function),
    })
  })

  test('refreshes before a build only when told to', () => {
    expect(readCommandLine(['build'])).not.toHaveProperty('given.refresh')
    expect(readCommandLine(['build', '--refresh'])).toMatchObject({
      given: { refresh: true, refreshTimeout: 600_000 },
    })
    expect(readCommandLine(['watch', '--open'])).toMatchObject({
      command: 'watch',
      given: { open: true },
    })
  })

  test.each([
    [['build', '--cron', '0 6 * * 1'], '--cron is for schedule, not for build'],
    [['check', '--webhook', 'https://example.org'], '--webhook is for build and schedule, not for check'],
    [['watch', '--refresh'], '--refresh is for build and schedule, not for watch'],
    [['explain', 's/1', '57%', '--notify', 'x'], '--notify is for build and schedule, not for explain'],
    [['build', '--open'], '--open is for watch, not for build'],
    [['schedule', '--page', '3', '--cron', '0 6 * * 1'], '--page is for explain, not for schedule'],
    [['check', '--keep', '5'], '--keep is for build, watch and schedule, not for check'],
    [['check', '--force'], '--force is for build, watch and schedule, not for check'],
    [['explain', 's/1', '57%', '--force'], '--force is for build, watch and schedule, not for explain'],
    [['schedul', '--cron', '0 6 * * 1'], "unknown command 'schedul' (Did you mean schedule?)"],
    [['--cron', '0 6 * * 1'], "unknown option '--cron'"],
    [[], 'say what to do: build, check, explain, watch, schedule'],
    [['build', '--ouput', 'x'], "unknown option '--ouput' (Did you mean --out?)"],
    [['build', '--out'], "option '--out <folder>' argument missing"],
    [
      ['build', '--format', 'xml'],
      "option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json.",
    ],
    [['build', 's/1', 's/2'], "too many arguments for 'build'. Expected 1 argument but got 2."],
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
    expect(() => readCommandLine(words)).toThrow(UsageError)
    expect(() => readCommandLine(words)).toThrow(message)
  })

  test('refuses a webhook that is no address, without repeating it', () => {
    for (const address of ['ftp://example.org/S3CRET', 'S3CRET'])
      expect(() => readCommandLine(['build', '--webhook', address])).toThrow(
        /^--webhook is not an address that begins with https:\/\/ or http:\/\/$/,
      )
  })

  test('helps with all of it, and with each command', () => {
    for (const words of [['--help'], ['-h']]) {
      const asked = readCommandLine(words)
      if (!('help' in asked)) throw new Error('no help')
      for (const name of ['build', 'check', 'explain', 'watch', 'schedule'])
        expect(asked.help).toMatch(new RegExp(`^  ${name} `, 'm'))
      expect(asked.help.match(/Exit status:/g)).toHaveLength(1)
    }
    const schedule = readCommandLine(['schedule', '--help'])
    if (!('help' in schedule)) throw new Error('no help')
    expect(schedule.help).toContain(
      'Usage: npm run schedule -- --cron "0 6 * * 1" [options] [<study>[/<wave>]]',
    )
    for (const option of ['--data', '--format', '--keep', '--webhook', '--cron', '--time-zone'])
      expect(schedule.help).toContain(`  ${option} <`)
    expect(schedule.help).not.toContain('--open')
  })
})
