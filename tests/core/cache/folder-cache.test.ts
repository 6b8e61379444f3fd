import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { folderCache } from '../../../pipeline/core/cache/folder-cache.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peiling-cache-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function entryOf(kind: string): Promise<string> {
  const [name = ''] = await readdir(join(folder, kind))
  return join(folder, kind, name)
}

describe('folderCache', () => {
  test('gives back what it was given, under that key alone', async () => {
    const cache = folderCache(folder)
    await cache.write('charts', 'key', 'één\ntwee')
    expect(await cache.read('charts', 'key')).toBe('één\ntwee')
    expect(await cache.read('charts', 'other')).toBeUndefined()
    expect(await cache.read('unchanged', 'key')).toBeUndefined()
  })

  test('forgets all of one kind when it is cleared', async () => {
    const cache = folderCache(folder)
    await cache.clear('charts')
    await cache.write('charts', 'key', 'a drawing')
    await cache.write('unchanged', 'key', 'a note')
    await cache.clear('charts')
    expect(await cache.read('charts', 'key')).toBeUndefined()
    expect(await readdir(join(folder, 'charts'))).toEqual([])
    expect(await cache.read('unchanged', 'key')).toBe('a note')
  })

  test.each([
    ['a changed letter', (text: string) => text.replace('text', 'tekst')],
    ['half of it', (text: string) => text.slice(0, -2)],
    ['nothing', () => ''],
  ])('takes an entry with %s for none', async (_what, damage) => {
    const cache = folderCache(folder)
    await cache.write('charts', 'key', 'a text')
    const path = await entryOf('charts')
    await writeFile(path, damage(await readFile(path, 'utf8')))
    expect(await cache.read('charts', 'key')).toBeUndefined()
    await cache.write('charts', 'key', 'a text')
    expect(await cache.read('charts', 'key')).toBe('a text')
  })

  test('takes an entry under the name of another for none', async () => {
    const cache = folderCache(folder)
    await cache.write('charts', 'one', 'a text')
    const one = await entryOf('charts')
    await rename(one, `${one}.aside`)
    await cache.write('charts', 'other', 'another')
    const [other = ''] = (await readdir(join(folder, 'charts'))).filter((name) => name.endsWith('.txt'))
    await rename(`${one}.aside`, join(folder, 'charts', other))
    expect(await cache.read('charts', 'other')).toBeUndefined()
  })

  test('keeps a number of entries and leaves nothing else', async () => {
    const cache = folderCache(folder, { charts: 3, names: 3, 'typed-numbers': 3, unchanged: 3 })
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      await cache.write('charts', key, key)
      await new Promise((done) => setTimeout(done, 5))
    }
    expect(await readdir(join(folder, 'charts'))).toHaveLength(3)
    expect(await cache.read('charts', 'a')).toBeUndefined()
    expect(await cache.read('charts', 'e')).toBe('e')
  })

  test('removes nothing that is not its own', async () => {
    const cache = folderCache(folder, { charts: 1, names: 1, 'typed-numbers': 1, unchanged: 1 })
    await mkdir(join(folder, 'charts'))
    await writeFile(join(folder, 'charts/a-chart.txt'), '')
    await utimes(join(folder, 'charts/a-chart.txt'), 0, 0)
    for (const key of ['a', 'b']) await cache.write('charts', key, key)
    const left = await readdir(join(folder, 'charts'))
    expect(left).toContain('a-chart.txt')
    expect(left).toHaveLength(2)
  })

  test('is no reason to stop where it cannot be written', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    const cache = folderCache(join(file, 'cache'))
    await cache.write('charts', 'key', 'text')
    expect(await cache.read('charts', 'key')).toBeUndefined()
  })
})
