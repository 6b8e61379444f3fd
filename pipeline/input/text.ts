import { isUtf8 } from 'node:buffer'
import { posix } from 'node:path'
import type { Files } from '../core/files.ts'
import { FirstOfKinds } from '../core/first-of-kinds.ts'
import { didYouMean, type Finding, firstProblems, InputError, type Problem } from '../core/problem.ts'
import { brokenTexts } from './broken-text.ts'
import { looksLike } from './encoding.ts'
import { counted, LIMITS } from './limits.ts'
import { SourceText } from './source-text.ts'
import { spaceAt } from './spaces.ts'

/**
 * The text of a UTF-8 file without its byte-order mark.
 *
 * @param most its size in bytes
 * @throws InputError when it cannot be read
 */
export async function readText(files: Files, path: string, most: number = LIMITS.textBytes): Promise<string> {
  const bytes = await readUtf8(files, path, most)
  if (hasTooManyLines(bytes)) throw tooManyLines(path)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()
}

/**
 * The bytes of a UTF-8 file without its byte-order mark: for a file that is too large for one text, or whose lines are
 * counted as it is split.
 *
 * @throws InputError when it cannot be read, or holds nothing
 */
export async function readUtf8(files: Files, path: string, most: number): Promise<Uint8Array> {
  const bytes = await readBytes(files, path, most)
  if (bytes.length > most) throw failure(path, tooLarge(most))
  // A zero byte is valid UTF-8, but in a text it means that each character takes two bytes.
  if (!isUtf8(bytes) || bytes.includes(0)) throw notUtf8(path, bytes)
  const text = startsWithMark(bytes) ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes
  if (isBlank(text)) throw failure(path, { rule: 'empty-file', message: 'this file is empty' })
  return text
}

/** Says that a text has more lines than are read. */
export function tooManyLines(path: string): InputError {
  const message = `this file has more than ${counted(LIMITS.lines)} lines`
  return failure(path, { rule: 'file-too-large', message, expected: 'a shorter file' })
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

function startsWithMark(bytes: Uint8Array): boolean {
  return BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte)
}

function isBlank(bytes: Uint8Array): boolean {
  let at = 0
  for (let space = spaceAt(bytes, at); space > 0; space = spaceAt(bytes, at)) at += space
  return at === bytes.length
}

function tooLarge(most: number): Finding {
  const message = `this file is larger than ${most / 1_000_000} MB`
  return { rule: 'file-too-large', message, expected: 'a smaller file' }
}

function hasTooManyLines(bytes: Uint8Array): boolean {
  if (bytes.length <= LIMITS.lines) return false
  return bytes.reduce((lines, byte) => (byte === 10 || byte === 13 ? lines + 1 : lines), 1) > LIMITS.lines
}

async function readBytes(files: Files, path: string, most: number): Promise<Uint8Array> {
  try {
    return await files.read(path)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    if (error.code === 'EFBIG') throw failure(path, tooLarge(most))
    throw failure(path, await unreadable(files, path, String(error.code)))
  }
}

/** What is wrong with a folder that has the name of a file. */
export const FOLDER: Finding = { rule: 'folder-not-file', message: 'this is a folder', expected: 'a file' }

async function unreadable(files: Files, path: string, code: string): Promise<Finding> {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { rule: 'missing-file', message: 'there is no such file', ...(await nearestFile(files, path)) }
    case 'EISDIR':
      return FOLDER
    case 'EACCES':
    case 'EPERM':
      return {
        rule: 'no-permission',
        message: 'no permission to read this file',
        hint: 'give the account that builds the report the right to read it',
      }
    default:
      return { rule: 'unreadable-file', message: `the system cannot read this file (${code})` }
  }
}

async function nearestFile(files: Files, path: string): Promise<{ hint?: string }> {
  const folder = posix.dirname(path)
  try {
    const names = (await files.list(folder)).filter((name) => !name.endsWith('/'))
    const hint = didYouMean(posix.basename(path), names)
    return hint === undefined ? {} : { hint }
  } catch {
    return { hint: `there is no folder \`${folder}\` that can be read` }
  }
}

function notUtf8(path: string, bytes: Uint8Array): InputError {
  const text = new TextDecoder().decode(bytes)
  const finding = {
    rule: 'not-utf-8',
    message: `the bytes here are not UTF-8; the file looks like ${looksLike(bytes)}`,
    expected: 'text in UTF-8',
    hint: 'save it again as UTF-8 (in a spreadsheet: as `CSV UTF-8`)',
  }
  return failure(path, finding, new SourceText(path, text).place(firstFault(bytes, text)))
}

/** Offset in the decoded text of the first invalid character or zero byte. */
function firstFault(bytes: Uint8Array, text: string): number {
  const zero = text.indexOf('\0')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // The decoder dropped the byte-order mark, which is still in the bytes.
  let byte = startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0
  let offset = 0
  for (const { index } of text.matchAll(/\ufffd/g)) {
    byte += Buffer.byteLength(text.slice(offset, index))
    if (buffer.toString('latin1', byte, byte + 3) !== '\xef\xbf\xbd')
      return zero < 0 ? index : Math.min(zero, index)
    byte += 3
    offset = index + 1
  }
  return Math.max(zero, 0)
}

function failure(file: string, finding: Finding, at = { line: 1, column: 1 }): InputError {
  return new InputError([{ file, ...at, ...finding }])
}

/** The first characters of a text that were lost or doubled when it was converted, and how many more there are. */
export function brokenTextProblems(source: SourceText): Problem[] {
  const first = new FirstOfKinds<Problem>()
  for (const { index, finding } of brokenTexts(source.text))
    first.add(finding.rule, () => source.problem(index, finding))
  return firstProblems(first)
}
