import { describe, expect, test } from 'vitest'
import type { Files } from '../../pipeline/core/files.ts'
import { createMemo, noMemo, stableObject } from '../../pipeline/core/memo.ts'
import { recordFiles } from '../../pipeline/core/recorded-files.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { overwrite } from '../support/overlay-files.ts'

/** Work that tells how often it ran. */
function counting<Args extends readonly unknown[], T>(make: (...args: Args) => T) {
  const runs = { count: 0 }
  const work = (...args: Args): T => {
    runs.count++
    return make(...args)
  }
  return { work, runs }
}

describe('work that is given the same again', () => {
  test('is not done again, and gives the very same', () => {
    const memory = createMemo()
    const { work, runs } = counting((text: string, from: object) => ({ text, from }))
    const from = {}
    expect(memory.run('a', work, 'x', from)).toBe(memory.run('a', work, 'x', from))
    expect(runs.count).toBe(1)
  })

  test.each([
    ['another text', 'a', ['y', 1, undefined]],
    ['another number', 'a', ['x', -1, undefined]],
    ['nothing for something', 'a', ['x', 1, null]],
    ['fewer arguments', 'a', ['x', 1]],
    ['another thing', 'b', ['x', 1, undefined]],
  ])('is done again for %s', (_, about, args) => {
    const memory = createMemo()
    const { work, runs } = counting((...given: unknown[]) => given)
    memory.run('a', work, 'x', 1, undefined)
    expect(memory.run(about, work, ...args)).toEqual(args)
    expect(runs.count).toBe(2)
  })

  test('is done again for an object that is only alike', () => {
    const memory = createMemo()
    const { work, runs } = counting((from: { text: string }) => from.text)
    memory.run('a', work, { text: 'x' })
    memory.run('a', work, { text: 'x' })
    expect(runs.count).toBe(2)
  })

  test('is not taken for other work about the same', () => {
    const memory = createMemo()
    expect(memory.run('a', (text: string) => `${text}1`, 'x')).toBe('x1')
    expect(memory.run('a', (text: string) => `${text}2`, 'x')).toBe('x2')
  })

  test('is tried again after it failed', async () => {
    const memory = createMemo()
    let fails = true
    const work = async () => {
      if (fails) throw new Error('no')
      return 'yes'
    }
    await expect(memory.run('a', work)).rejects.toThrow('no')
    fails = false
    expect(await memory.run('a', work)).toBe('yes')
  })

  test('remembers two versions of a thing, so that an edit can be undone', () => {
    const memory = createMemo()
    const { work, runs } = counting((text: string) => text)
    for (const text of ['1', '2', '1', '2', '3', '2']) memory.run('a', work, text)
    expect(runs.count).toBe(3)
    memory.run('a', work, '1')
    expect(runs.count).toBe(4)
  })

  test('forgets the things that were asked for longest ago', () => {
    const memory = createMemo(2)
    const { work, runs } = counting((text: string) => text)
    for (const about of ['a', 'b', 'a', 'c', 'a']) memory.run(about, work, about)
    expect(runs.count).toBe(3)
    memory.run('b', work, 'b')
    expect(runs.count).toBe(4)
  })

  test('is done each time where nothing is kept', async () => {
    const { work, runs } = counting((text: string) => text)
    noMemo.run('a', work, 'x')
    noMemo.run('a', work, 'x')
    const { work: read, runs: reads } = counting(async (files: Files) => files.read('one'))
    await noMemo.read('a', read, memoryFiles({ one: '1' }))
    await noMemo.read('a', read, memoryFiles({ one: '1' }))
    expect([runs.count, reads.count]).toEqual([2, 2])
  })
})

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** Reads a folder, each file in it, and one beside it that may not be there. */
async function readAll(files: Files, folder: string): Promise<{ readonly texts: readonly string[] }> {
  const names = await files.list(folder)
  const texts = names.map(async (name) => decode(await files.read(`${folder}/${name}`)))
  const beside = await files.read('beside').then(decode, () => 'none')
  return { texts: [...(await Promise.all(texts)), beside] }
}

describe('work that reads files', () => {
  const start = () => memoryFiles({ 'in/one': '1', 'in/two': '2', other: '0' })

  test('is not done again while all that it read is as it was', async () => {
    const files = start()
    const memory = createMemo()
    const { work, runs } = counting(readAll)
    const first = await memory.read('a', work, files, 'in')
    await overwrite(files, 'other', 'changed')
    await overwrite(files, 'in/one', '1')
    expect(await memory.read('a', work, files, 'in')).toBe(first)
    expect(runs.count).toBe(1)
  })

  test.each<[string, (files: Files) => Promise<void>, string[]]>([
    ['a file says something else', (files) => overwrite(files, 'in/one', '3'), ['3', '2', 'none']],
    ['a file is new in a folder', (files) => overwrite(files, 'in/three', '3'), ['1', '3', '2', 'none']],
    ['a file is gone', (files) => files.remove('in/two'), ['1', 'none']],
    ['a file has another name', (files) => files.rename('in/one', 'in/zero'), ['2', '1', 'none']],
    ['a file is there that was not', (files) => overwrite(files, 'beside', '3'), ['1', '2', '3']],
  ])('is done again when %s', async (_, edit, texts) => {
    const files = start()
    const memory = createMemo()
    const { work, runs } = counting(readAll)
    await memory.read('a', work, files, 'in')
    await edit(files)
    expect(await memory.read('a', work, files, 'in')).toEqual({ texts })
    expect(runs.count).toBe(2)
  })

  test('is done again for other arguments, and after it failed', async () => {
    const files = start()
    const memory = createMemo()
    const { work, runs } = counting(readAll)
    await expect(memory.read('a', work, files, 'out')).rejects.toThrow('ENOENT')
    await expect(memory.read('a', work, files, 'out')).rejects.toThrow('ENOENT')
    await memory.read('a', work, files, 'in')
    expect(runs.count).toBe(3)
  })

  test('is done again when a file changed while it was read', async () => {
    const files = start()
    const memory = createMemo()
    const { work, runs } = counting(async (given: Files) => {
      await given.read('other')
      await overwrite(files, 'other', String(runs.count))
      return given.read('other')
    })
    await memory.read('a', work, files)
    await memory.read('a', work, files)
    expect(runs.count).toBe(2)
  })

  test('gives every recorder the same when it is found as when it is done', async () => {
    const files = start()
    const memory = createMemo()
    const told = async () => {
      const outer = recordFiles(files)
      const inner = recordFiles(outer)
      await memory.read('a', readAll, inner, 'in')
      return [outer.hashes(), inner.hashes()]
    }
    const done = await told()
    expect(Object.keys(done[0] ?? {}).sort()).toEqual(['beside', 'in/', 'in/one', 'in/two'])
    expect(await told()).toEqual(done)
    // Of an older version that no longer holds nothing is told.
    await files.remove('in/two')
    expect(await told()).toEqual([await hashesOf(files), await hashesOf(files)])
  })
})

async function hashesOf(files: Files) {
  const recorded = recordFiles(files)
  await readAll(recorded, 'in')
  return recorded.hashes()
}

describe('an object made of the same properties', () => {
  const units = ['DR-01']

  test('is the very same object', () => {
    const memo = createMemo()
    expect(stableObject(memo, 'a', { units, language: 'nl' })).toBe(
      stableObject(memo, 'a', { units, language: 'nl' }),
    )
  })

  test('is another object once a property has another value or name', () => {
    const memo = createMemo()
    const before = stableObject(memo, 'a', { units, language: 'nl' })
    expect(stableObject(memo, 'a', { units: ['DR-01'], language: 'nl' })).not.toBe(before)
    expect(stableObject(memo, 'a', { units, tag: 'nl' })).toEqual({ units, tag: 'nl' })
  })
})
