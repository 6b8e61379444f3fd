import { describe, expect, test } from 'vitest'
import { hashNow, hashOf, recordFiles } from '../../pipeline/core/recorded-files.ts'
import { memoryFiles, systemError } from '../support/memory-files.ts'

describe('recordFiles', () => {
  test('keeps what hashNow gives, of files and of folders, there or not', async () => {
    const files = memoryFiles({ 'in/one': '1', 'in/sub/two': '2' })
    const recorded = recordFiles(files)
    await recorded.read('in/one')
    await recorded.list('in')
    await recorded.read('in/none').catch(() => undefined)
    await recorded.list('out').catch(() => undefined)
    const hashes = recorded.hashes()
    expect(hashes['in/one']).toBe(hashOf('1'))
    expect(Object.keys(hashes)).toEqual(['in/one', 'in/', 'in/none', 'out/'])
    for (const [path, hash] of Object.entries(hashes)) expect(await hashNow(files, path), path).toBe(hash)
  })

  test('tells folders apart whatever names their files have', async () => {
    const one = memoryFiles({ 'in/a\nb': '' })
    const two = memoryFiles({ 'in/a': '', 'in/b': '' })
    expect(await hashNow(one, 'in/')).not.toBe(await hashNow(two, 'in/'))
  })

  test('tells apart what is not there, what may not be read and what is no file', async () => {
    const files = memoryFiles({ 'in/one': '1', shut: '2' }, { shut: 'EACCES' })
    const hashes = await Promise.all(['none', 'shut', 'in'].map((path) => hashNow(files, path)))
    expect(hashes).toEqual(['nothing (ENOENT)', 'nothing (EACCES)', 'nothing (EISDIR)'])
  })

  test('passes a bug on', async () => {
    const files = { ...memoryFiles({}), read: () => Promise.reject(new TypeError('bug')) }
    await expect(hashNow(files, 'one')).rejects.toThrow('bug')
    await expect(recordFiles(files).read('one')).rejects.toThrow('bug')
  })

  test('keeps no hash of what changed while it was read, though it then changed back', async () => {
    const texts = ['1', '2', '1']
    const files = {
      ...memoryFiles({}),
      async read(path: string) {
        const text = texts.shift()
        if (text === undefined) throw systemError(path, 'ENOENT')
        return new TextEncoder().encode(text)
      },
    }
    const recorded = recordFiles(files)
    for (let reads = 0; reads < 3; reads++) await recorded.read('one')
    expect(recorded.hashes()).toEqual({ one: 'changed while it was read' })
  })
})
