import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Files } from '../../pipeline/core/files.ts'
import { readCsv } from '../../pipeline/input/csv.ts'
import { CsvFile } from '../../pipeline/input/csv-file.ts'
import { listFolder } from '../../pipeline/input/folders.ts'
import { readJson } from '../../pipeline/input/json.ts'
import { LIMITS } from '../../pipeline/input/limits.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { readText } from '../../pipeline/input/text.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { messagesOf } from '../support/messages.ts'

const saidOfCsv = (text: string) => messagesOf(() => readCsv(memoryFiles({ 'a.csv': text }), 'a.csv'))
const saidOfJson = (text: string) => messagesOf(() => readJson(memoryFiles({ 'a.json': text }), 'a.json'))

describe('a file that is too large', () => {
  test('is not read', async () => {
    const folder = await mkdtemp(posix.join(tmpdir(), 'peiling-'))
    const path = posix.join(folder, 'a.csv')
    await writeFile(path, 'a\n')
    // The disk holds none of it: reading would take all memory.
    await truncate(path, 50_000_000_000)
    expect(await messagesOf(() => readText(nodeFiles, path))).toEqual([
      `${path}:1:1: error: this file is larger than 100 MB [file-too-large]`,
      '    expected: a smaller file',
    ])
    await rm(folder, { recursive: true })
  })

  test.skipIf(process.platform === 'win32')('is never waited for when it is a pipe', async () => {
    const folder = await mkdtemp(posix.join(tmpdir(), 'peiling-'))
    const path = posix.join(folder, 'a.csv')
    execFileSync('mkfifo', [path])
    expect(await messagesOf(() => readText(nodeFiles, path))).toEqual([
      `${path}:1:1: error: the system cannot read this file (ENOTSUP) [unreadable-file]`,
    ])
    await rm(folder, { recursive: true })
  })

  test('is told by the limit of its kind', async () => {
    expect(await saidOfJson(`"${'a'.repeat(LIMITS.jsonBytes)}"`)).toEqual([
      'a.json:1:1: error: this file is larger than 10 MB [file-too-large]',
      '    expected: a smaller file',
    ])
  })

  test('has too many lines', async () => {
    expect(await saidOfCsv(`a${'\n'.repeat(LIMITS.lines)}`)).toEqual([
      'a.csv:1:1: error: this file has more than 2,000,000 lines [file-too-large]',
      '    expected: a shorter file',
    ])
  })
})

describe('a table that is too large', () => {
  test('has too many columns', async () => {
    const header = Array.from({ length: LIMITS.columns + 1 }, (_, index) => `c${index}`).join()
    expect(await saidOfCsv(`${header}\n`)).toEqual([
      'a.csv:1:1: error: this record has 5,001 cells [table-too-large]',
      '    expected: 5,000 columns at most',
    ])
  })

  test('has too many cells, and is not read further', async () => {
    const bytes = Buffer.from(`${'1,2,3\n'.repeat(1_000)}"`)
    const read = () => {
      const file = new CsvFile('a.csv', bytes, { columns: 5, cells: 300 })
      while (file.next() !== undefined);
    }
    expect(await messagesOf(read)).toEqual([
      'a.csv:101:1: error: this table goes on too long [table-too-large]',
      '    expected: 300 cells at most, in all rows together',
    ])
  })
})

test('a folder with too many names', async () => {
  const names = Array.from({ length: LIMITS.names + 1 }, (_, index) => `${index}.csv`)
  const files: Files = { ...memoryFiles({}), list: async () => names }
  expect(await messagesOf(() => listFolder(files, 'data'))).toEqual([
    'data:1:1: error: there are 10,001 names in this folder [too-many-files]',
    '    expected: 10,000 at most',
  ])
})

describe('very many mistakes in JSON', () => {
  test('of its form are told with how many more there are', async () => {
    const said = await saidOfJson(`[\n${'nul,\n'.repeat(200_000)}1]`)
    expect(said.filter((line) => line.includes('error:'))).toHaveLength(25)
    expect(said[0]).toBe('a.json:2:1: error: not JSON: text must be between double quotes [not-json]')
    expect(said.at(-1)).toBe('    and 199,975 more like this')
  })

  test('brackets inside texts are no depth, however long these are', async () => {
    const text = JSON.stringify({ a: ['[{"'.repeat(200_000), '\\"[[', 'a'.repeat(5_000_000)] })
    expect((await readJson(memoryFiles({ 'a.json': text }), 'a.json')).value).toEqual(JSON.parse(text))
  })
})
