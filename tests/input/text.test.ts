import { describe, expect, test } from 'vitest'
import { readText } from '../../pipeline/input/text.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { messagesOf } from '../support/messages.ts'

const HINT = '    hint: save it again as UTF-8 (in a spreadsheet: as `CSV UTF-8`)'

function problemsOf(bytes: Uint8Array): Promise<string[]> {
  return messagesOf(() => readText(memoryFiles({ 'a.csv': bytes }), 'a.csv'))
}

function notUtf8(place: string, encoding: string): string[] {
  return [
    `a.csv:${place}: error: the bytes here are not UTF-8; the file looks like ${encoding} [not-utf-8]`,
    '    expected: text in UTF-8',
    HINT,
  ]
}

describe('text', () => {
  test('drops a byte-order mark', async () => {
    expect(await readText(memoryFiles({ 'a.txt': '\ufeffé\r\n' }), 'a.txt')).toBe('é\r\n')
  })

  test('keeps a replacement character that the file spells out', async () => {
    expect(await readText(memoryFiles({ 'a.txt': 'a\ufffdb' }), 'a.txt')).toBe('a\ufffdb')
  })
})

describe('bytes that are not UTF-8', () => {
  test('windows-1252', async () => {
    const bytes = Buffer.from(
      'unit,answer\nA,een café\nB,“ja”\n'.replaceAll('“', '\x93').replaceAll('”', '\x94'),
      'latin1',
    )
    expect(await problemsOf(bytes)).toEqual(notUtf8('2:10', 'windows-1252'))
  })

  test('after a byte-order mark and a replacement character', async () => {
    const bytes = Buffer.concat([Buffer.from('\ufeffa\ufffd'), Buffer.from([0xe9])])
    expect(await problemsOf(bytes)).toEqual(notUtf8('1:3', 'windows-1252'))
  })

  test('code page 850', async () => {
    expect(await problemsOf(Buffer.from('caf\x82, cr\x8ame', 'latin1'))).toEqual(
      notUtf8('1:4', 'code page 850 or Mac Roman'),
    )
  })

  test('UTF-16 with a byte-order mark', async () => {
    expect(await problemsOf(Buffer.from('\ufeffunit', 'utf16le'))).toEqual(notUtf8('1:1', 'UTF-16 LE'))
    expect(await problemsOf(Buffer.from('\ufeffunit', 'utf16le').swap16())).toEqual(
      notUtf8('1:1', 'UTF-16 BE'),
    )
  })

  test('UTF-16 without a byte-order mark', async () => {
    expect(await problemsOf(Buffer.from('unit', 'utf16le'))).toEqual(notUtf8('1:2', 'UTF-16 LE'))
    expect(await problemsOf(Buffer.from('unit', 'utf16le').swap16())).toEqual(notUtf8('1:1', 'UTF-16 BE'))
  })

  test('a workbook', async () => {
    const bytes = Buffer.from('PK\x03\x04\x14\x00\x06\x00', 'latin1')
    expect(await problemsOf(bytes)).toEqual(notUtf8('1:6', 'a workbook (.xlsx or .ods)'))
  })

  test('a zero byte in a text', async () => {
    expect(await problemsOf(Buffer.from('unit,answer\nA\0,yes\n'))).toEqual(notUtf8('2:2', 'binary data'))
  })

  test('a character that is cut off', async () => {
    expect(await problemsOf(Buffer.from('é€').subarray(0, 4))).toEqual(notUtf8('1:2', 'windows-1252'))
  })
})

describe('files that cannot be read', () => {
  const files = memoryFiles(
    {
      'data/study.json': '{}',
      'data/empty.csv': '',
      'data/blank.csv': '\ufeff \r\n',
      'data/2017/wave.json': '{}',
    },
    { 'data/study.json': 'EACCES', 'data/disk.json': 'EIO', 'locked/a.csv': 'ENOENT', locked: 'EACCES' },
  )

  test('a missing file', async () => {
    expect(await messagesOf(() => readText(files, 'data/studdy.json'))).toEqual([
      'data/studdy.json:1:1: error: there is no such file [missing-file]',
      '    hint: did you mean `study.json`?',
    ])
  })

  test('a missing file without a name close to it', async () => {
    expect(await messagesOf(() => readText(files, 'data/units.csv'))).toEqual([
      'data/units.csv:1:1: error: there is no such file [missing-file]',
    ])
  })

  test('a file in a folder that is missing or closed', async () => {
    expect(await messagesOf(() => readText(files, 'date/units.csv'))).toEqual([
      'date/units.csv:1:1: error: there is no such file [missing-file]',
      '    hint: there is no folder `date` that can be read',
    ])
    expect(await messagesOf(() => readText(files, 'locked/a.csv'))).toEqual([
      'locked/a.csv:1:1: error: there is no such file [missing-file]',
      '    hint: there is no folder `locked` that can be read',
    ])
  })

  test('a folder', async () => {
    expect(await messagesOf(() => readText(files, 'data/2017'))).toEqual([
      'data/2017:1:1: error: this is a folder [folder-not-file]',
      '    expected: a file',
    ])
  })

  test('no permission', async () => {
    expect(await messagesOf(() => readText(files, 'data/study.json'))).toEqual([
      'data/study.json:1:1: error: no permission to read this file [no-permission]',
      '    hint: give the account that builds the report the right to read it',
    ])
  })

  test('a disk that fails', async () => {
    expect(await messagesOf(() => readText(files, 'data/disk.json'))).toEqual([
      'data/disk.json:1:1: error: the system cannot read this file (EIO) [unreadable-file]',
    ])
  })

  test('an empty file, or one of blanks', async () => {
    expect(await messagesOf(() => readText(files, 'data/empty.csv'))).toEqual([
      'data/empty.csv:1:1: error: this file is empty [empty-file]',
    ])
    expect(await messagesOf(() => readText(files, 'data/blank.csv'))).toEqual([
      'data/blank.csv:1:1: error: this file is empty [empty-file]',
    ])
  })

  test('an error of the program is not told as a mistake in the file', async () => {
    const broken = { ...files, read: () => Promise.reject(new TypeError('a bug')) }
    await expect(readText(broken, 'data/study.json')).rejects.toThrow(new TypeError('a bug'))
  })
})
