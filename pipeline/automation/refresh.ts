import { posix } from 'node:path'
import type { Refused } from '../build/outcome.ts'
import type { Files } from '../core/files.ts'
import type { Problem } from '../core/problem.ts'
import { listFolderIfThere } from '../input/folders.ts'
import type { Ended, Programs } from './surroundings.ts'

/** A program in a study's folder that fetches its data. */
const REFRESH = 'refresh'

/**
 * Runs `data/<study>/refresh` for each study that has one, one after the other.
 *
 * @param timeout for each, in milliseconds
 * @returns the studies whose refresh failed, with their problems
 */
export async function refresh(
  files: Files,
  programs: Programs,
  data: string,
  studies: readonly string[],
  timeout: number,
): Promise<readonly Refused[]> {
  const refused: Refused[] = []
  for (const study of studies) {
    const folder = posix.join(data, study)
    if (!(await listFolderIfThere(files, folder)).includes(REFRESH)) continue
    const file = posix.join(folder, REFRESH)
    // A name without a slash would be looked up in PATH.
    const ended = await programs.run({ file: posix.resolve(file), timeout })
    const finding = findingOf(ended, timeout)
    if (finding !== undefined)
      refused.push({ edition: study, problems: [{ file, line: 1, column: 1, ...finding }] })
  }
  return refused
}

const HALF_DONE = 'the data may be half refreshed, so nothing is built from them'

function findingOf(ended: Ended, timeout: number): Pick<Problem, 'rule' | 'message' | 'hint'> | undefined {
  switch (ended.how) {
    case 'exit':
      if (ended.status === 0) return undefined
      return {
        rule: 'refresh-failed',
        message: `the refresh ended with status ${ended.status}`,
        hint: HALF_DONE,
      }
    case 'signal':
      return { rule: 'refresh-failed', message: `the refresh was ended by ${ended.signal}`, hint: HALF_DONE }
    case 'stopped':
      return { rule: 'refresh-failed', message: 'the refresh was stopped', hint: HALF_DONE }
    case 'time-out':
      return {
        rule: 'refresh-time-out',
        message: `the refresh did not end within ${timeout / 1000} s and was stopped`,
        hint: `allow more with --refresh-timeout; ${HALF_DONE}`,
      }
    case 'not-started':
      return notStarted(ended.code)
  }
}

function notStarted(code: string): Pick<Problem, 'rule' | 'message' | 'hint'> {
  if (code === 'EACCES')
    return { rule: 'refresh-not-executable', message: 'this file is not executable', hint: 'chmod +x it' }
  if (code === 'ENOEXEC' || code === 'ENOENT')
    return {
      rule: 'refresh-not-executable',
      message: `the system cannot run this file (${code})`,
      hint: 'its first line must name a program that exists, such as `#!/bin/sh`',
    }
  return { rule: 'refresh-not-executable', message: `the system cannot run this file (${code})` }
}
