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

describe('writing together', () => {
  test('writes all files, makes their folders and leaves nothing else', async () => {
    await writeFile(`${folder}/old.txt`, 'old')
    await nodeFiles.writeTogether(
      new Map([
        [`${folder}/old.txt`, bytes('new')],
        [`${folder}/deep/er/a.txt`, bytes('a')],
      ]),
    )
    expect(await readFile(`${folder}/old.txt`, 'utf8')).toBe('new')
    expect(await readFile(`${folder}/deep/er/a.txt`, 'utf8')).toBe('a')
    expect(await readdir(folder)).toEqual(['deep', 'old.txt'])
    expect(await readdir(`${folder}/deep/er`)).toEqual(['a.txt'])
  })

  test('leaves every file as it was when one cannot be written', async () => {
    await writeFile(`${folder}/old.txt`, 'old')
    await writeFile(`${folder}/file`, 'no folder')
    const written = nodeFiles.writeTogether(
      new Map([
        [`${folder}/old.txt`, bytes('new')],
        [`${folder}/file/a.txt`, bytes('a')],
      ]),
    )
    await expect(written).rejects.toThrow()
    expect(await readFile(`${folder}/old.txt`, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['file', 'old.txt'])
  })

  test('puts back what was replaced when a later one cannot take its place', async () => {
    await writeFile(`${folder}/old.txt`, 'old')
    await mkdir(`${folder}/taken/inside`, { recursive: true })
    const written = nodeFiles.writeTogether(
      new Map([
        [`${folder}/old.txt`, bytes('new')],
        [`${folder}/fresh.txt`, bytes('fresh')],
        [`${folder}/taken`, bytes('a')],
      ]),
    )
    await expect(written).rejects.toThrow()
    expect(await readFile(`${folder}/old.txt`, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['old.txt', 'taken'])
  })
})
