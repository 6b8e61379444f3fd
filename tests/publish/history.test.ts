import { describe, expect, test } from 'vitest'
import type { Files } from '../../pipeline/core/files.ts'
import type { Host } from '../../pipeline/core/host.ts'
import { quietHost } from '../support/build-memory.ts'
import { memoryFiles, systemError } from '../support/memory-files.ts'
import { overwrite } from '../support/overlay-files.ts'
import { steppedFiles } from '../support/stepped-files.ts'
import { publishedLetter, publishTiny, tinyEdition, wholeHistory } from './tiny-edition.ts'
import { TIDY } from './whole-edition.ts'

const FOLDER = 'out/s/w'

/** A host whose days pass: one with each look at the date. */
function dailyHost(files: Files): Host {
  let day = 0
  return { ...quietHost(files), now: () => new Date(Date.UTC(2030, 0, Math.floor(day++ / 2) + 1, 6)) }
}

describe('the history of an edition', () => {
  test('holds each edition under its date and hash; the names beside it are links to the last', async () => {
    const files = memoryFiles({})
    const host = dailyHost(files)
    await publishTiny(host, 'out', tinyEdition('A'))
    await publishTiny(host, 'out', tinyEdition('B'))
    const ids = await wholeHistory(files, 'out')
    expect(ids).toEqual([
      expect.stringMatching(/^2030-01-01T060000Z-[0-9a-f]{8}\/$/),
      expect.stringMatching(/^2030-01-02T060000Z-[0-9a-f]{8}\/$/),
    ])
    expect(await files.linkTarget(`${FOLDER}/current`)).toBe(`history/${ids[1]?.slice(0, -1)}`)
    expect(await files.linkTarget(`${FOLDER}/report.pdf`)).toBe('current/report.pdf')
    expect(await files.list(FOLDER)).toEqual(TIDY)
    expect(await publishedLetter(files, 'out')).toBe('B')
  })

  test('keeps as many as it is asked to, and the current one whatever its age', async () => {
    const files = memoryFiles({})
    const host = dailyHost(files)
    for (const letter of 'ABCDEFGHIJKLMN') await publishTiny(host, 'out', tinyEdition(letter))
    expect(await wholeHistory(files, 'out')).toHaveLength(10)
    const [oldest] = (await wholeHistory(files, 'out')).slice(0, 1)
    // E is published again, as it still stands there.
    await publishTiny(host, 'out', tinyEdition('E'), 3)
    expect(await publishedLetter(files, 'out')).toBe('E')
    const kept = await wholeHistory(files, 'out')
    expect(kept).toHaveLength(3)
    expect(kept[0]).toBe(oldest)
    await publishTiny(host, 'out', tinyEdition('Z'), 1)
    expect(await wholeHistory(files, 'out')).toHaveLength(1)
    expect(await publishedLetter(files, 'out')).toBe('Z')
  })

  test('leaves what somebody else put there', async () => {
    const files = memoryFiles({
      [`${FOLDER}/history/2019-archive/letter`]: 'x',
      [`${FOLDER}/history/2030-01-01T060000Z-kept/letter`]: 'x',
      [`${FOLDER}/history/notes.txt`]: 'x',
    })
    const host = dailyHost(files)
    for (const letter of 'ABC') await publishTiny(host, 'out', tinyEdition(letter), 1)
    expect(await files.list(`${FOLDER}/history`)).toEqual([
      '2019-archive/',
      '2030-01-01T060000Z-kept/',
      expect.stringMatching(/^2030-01-03T060000Z-[0-9a-f]{8}\/$/),
      'notes.txt',
    ])
    expect(await publishedLetter(files, 'out')).toBe('C')
  })

  test('begins with what stood there as plain files, if that is whole', async () => {
    const published = memoryFiles({})
    await publishTiny(dailyHost(published), 'out', tinyEdition('A'))
    for (const damaged of [undefined, 'report.html', 'manifest.json']) {
      const files = memoryFiles({})
      for (const name of TIDY.filter((each) => !each.endsWith('/')))
        await files.create(`${FOLDER}/${name}`, await published.read(`${FOLDER}/${name}`))
      if (damaged !== undefined) await overwrite(files, `${FOLDER}/${damaged}`, 'touched')
      await publishTiny(dailyHost(files), 'out', tinyEdition('B'))
      expect(await wholeHistory(files, 'out'), damaged).toHaveLength(damaged === undefined ? 2 : 1)
      expect(await publishedLetter(files, 'out')).toBe('B')
    }
  })

  test('is written with a sign of life before each step that may take long, or that readers see', async () => {
    const steps: string[] = []
    const watched = steppedFiles(memoryFiles({}), async (name, step) => {
      steps.push(name)
      await step()
    })
    await publishTiny(quietHost(watched), 'out', tinyEdition('A'))
    const stepBefore = (step: string) => steps[steps.indexOf(step) - 1]
    const created = steps.filter((step) => step.startsWith('create .run/edition/'))
    expect(created).toHaveLength(TIDY.length - 2)
    // All files are one step.
    const [first = ''] = created
    expect(steps.slice(steps.indexOf(first)).slice(0, created.length)).toEqual(created)
    for (const step of [first, 'makeFolder history', 'link .run/current'])
      expect(stepBefore(step), step).toBe('rename .run/beat')
  })

  test('gets no second copy of what is published already, unless that is damaged', async () => {
    const files = memoryFiles({})
    const host: Host = { ...quietHost(files), now: () => new Date('2030-01-01T06:00:00Z') }
    await publishTiny(host, 'out', tinyEdition('A'))
    await publishTiny(host, 'out', tinyEdition('A'))
    const [id] = await wholeHistory(files, 'out')
    expect(await wholeHistory(files, 'out')).toHaveLength(1)
    await overwrite(files, `${FOLDER}/report.html`, 'touched')
    await publishTiny(host, 'out', tinyEdition('A'))
    expect(await wholeHistory(files, 'out')).toEqual([id])
    expect(await publishedLetter(files, 'out')).toBe('A')
    await overwrite(files, `${FOLDER}/history/${id}report.pdf`, 'touched')
    await publishTiny(host, 'out', tinyEdition('A'))
    expect(await publishedLetter(files, 'out')).toBe('A')
    expect(await files.linkTarget(`${FOLDER}/current`)).toBe(
      `history/${id?.replace('060000', '060001').slice(0, -1)}`,
    )
  })

  test('says so where no links can be made, and leaves nothing', async () => {
    const files = memoryFiles({})
    const linkless = steppedFiles(files, (name, step) =>
      name.startsWith('link') ? Promise.reject(systemError(name, 'EPERM')) : step(),
    )
    await expect(publishTiny(quietHost(linkless), 'out', tinyEdition('A'))).rejects.toThrow(
      'out/s/w:1:1: error: symbolic links cannot be made here (EPERM), and editions are published through them [no-links]',
    )
    await expect(files.list('out')).rejects.toThrow('ENOENT')
  })
})
