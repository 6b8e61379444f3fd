import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { posix } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { readText } from '../../pipeline/input/text.ts'
import { messagesOf } from '../support/messages.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(posix.join(tmpdir(), 'peiling-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

const bytes = (text: string) => new TextEncoder().encode(text)

describe('reading', () => {
  test('lists names in order, folders with a slash, links as what they lead to', async () => {
    await mkdir(`${folder}/b`)
    await writeFile(`${folder}/a.csv`, '')
    await symlink(`${folder}/b`, `${folder}/c`)
    await symlink(`${folder}/nowhere`, `${folder}/d`)
    expect(await nodeFiles.list(folder)).toEqual(['a.csv', 'b/', 'c/', 'd'])
  })

  test('a folder is not a file', async () => {
    await mkdir(`${folder}/b`)
    const messages = await messagesOf(() => readText(nodeFiles, `${folder}/b`))
    expect(messages[0]).toBe(`${folder}/b:1:1: error: this is a folder [folder-not-file]`)
  })

  test('a missing file', async () => {
    const messages = await messagesOf(() => readText(nodeFiles, `${folder}/a.csv`))
    expect(messages).toEqual([`${folder}/a.csv:1:1: error: there is no such file [missing-file]`])
  })
})

describe('writing', () => {
  test('makes folders, and files that are not there yet', async () => {
    await nodeFiles.makeFolder(`${folder}/deep/er`)
    await nodeFiles.makeFolder(`${folder}/deep/er`)
    await nodeFiles.create(`${folder}/deep/er/a.txt`, bytes('a'))
    expect(await readFile(`${folder}/deep/er/a.txt`, 'utf8')).toBe('a')
    await expect(nodeFiles.create(`${folder}/deep/er/a.txt`, bytes('b'))).rejects.toThrow('EEXIST')
    await expect(nodeFiles.create(`${folder}/none/a.txt`, bytes('b'))).rejects.toThrow('ENOENT')
    expect(await readFile(`${folder}/deep/er/a.txt`, 'utf8')).toBe('a')
    await symlink('nowhere', `${folder}/link`)
    await expect(nodeFiles.makeFolder(`${folder}/link/below`)).rejects.toThrow('ENOENT')
    await expect(nodeFiles.makeFolder(`${folder}/deep/er/a.txt/below`)).rejects.toThrow('ENOTDIR')
  })

  test('moves files, links and folders, and turns a link at once', async () => {
    await mkdir(`${folder}/one`)
    await mkdir(`${folder}/two`)
    await writeFile(`${folder}/two/a.txt`, 'a')
    await nodeFiles.link(`${folder}/current`, 'one')
    await nodeFiles.link(`${folder}/next`, 'two')
    await nodeFiles.rename(`${folder}/next`, `${folder}/current`)
    expect(await nodeFiles.linkTarget(`${folder}/current`)).toBe('two')
    expect(await readFile(`${folder}/current/a.txt`, 'utf8')).toBe('a')
    await nodeFiles.rename(`${folder}/two`, `${folder}/three`)
    expect(await readdir(folder)).toEqual(['current', 'one', 'three'])
    await expect(nodeFiles.rename(`${folder}/none`, `${folder}/some`)).rejects.toThrow('ENOENT')
  })

  test('says where a link leads, of nothing else', async () => {
    await writeFile(`${folder}/a.txt`, 'a')
    await nodeFiles.link(`${folder}/b`, 'nowhere')
    const paths = [`${folder}/b`, `${folder}/a.txt`, folder, `${folder}/none`, `${folder}/a.txt/none`]
    expect(await Promise.all(paths.map(nodeFiles.linkTarget))).toEqual([
      'nowhere',
      ...Array(4).fill(undefined),
    ])
  })

  test('removes what is there, and of a link only the link', async () => {
    await mkdir(`${folder}/one`)
    await writeFile(`${folder}/one/a.txt`, 'a')
    await symlink('one', `${folder}/b`)
    await nodeFiles.remove(`${folder}/b`)
    expect(await readdir(folder)).toEqual(['one'])
    await nodeFiles.remove(`${folder}/one`)
    await nodeFiles.remove(`${folder}/none`)
    expect(await readdir(folder)).toEqual([])
  })
})
