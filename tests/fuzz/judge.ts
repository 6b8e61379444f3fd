import { posix } from 'node:path'
import { buildAll } from '../../pipeline/build/build-all.ts'
import { check } from '../../pipeline/build/check.ts'
import type { Host } from '../../pipeline/core/host.ts'
import { formatProblem, InputError, type Problem } from '../../pipeline/core/problem.ts'
import { quietHost } from '../support/build-memory.ts'
import type { Changes } from './cases.ts'
import { folders, project, projectFiles } from './project.ts'

/** Checks the project with some files changed, or builds it too. Gives what is wrong with how the program took it. */
export async function judge(
  changes: Changes,
  kept: Pick<Host, 'memo' | 'cache'> = {},
  builds = false,
): Promise<string[]> {
  const host = { ...quietHost(projectFiles(changes)), ...kept }
  const problems = await problemsOf(host)
  if (!Array.isArray(problems)) return [`check threw ${stackOf(problems)}`]
  const faults = problems.flatMap((problem) => faultsOf(problem, changes))
  if (!builds || problems.length > 0) return faults
  const outcomes = await buildAll(host, { folders, selection: {}, force: true })
  return outcomes.flatMap((outcome) => {
    if ('failure' in outcome) return [`build threw ${stackOf(outcome.bug)}`]
    return 'problems' in outcome ? ['build refuses what check passes'] : []
  })
}

/** The problems that a check tells, or what it threw instead. */
async function problemsOf(host: Host): Promise<readonly Problem[] | unknown> {
  try {
    await check(host, folders, {})
    return []
  } catch (error) {
    if (!(error instanceof InputError)) return error ?? new Error('nothing')
    return error.problems.length > 0 ? error.problems : new Error('an InputError without problems')
  }
}

/** What was thrown and where, without the folder that the program is in: a found case is kept with it. */
export function stackOf(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const lines = text.split('\n').slice(0, 4)
  return lines
    .join(' ')
    .replaceAll(/(?:file:\/\/)?\/[^\s()]*?\/(?=(?:node_modules|pipeline|tests)\/)/g, '')
    .slice(0, 400)
}

/** What is wrong with how a problem is told. */
function faultsOf(problem: Problem, changes: Changes): string[] {
  const told = formatProblem(problem)
  return [
    ...placeFaults(problem, changes).map((fault) => `${fault}: ${told.split('\n')[0]}`),
    ...(UNSEEN.test(told) ? [`a control character in: ${JSON.stringify(told)}`] : []),
    ...(/\bundefined\b|\[object |Cannot read|is not a function/.test(told) &&
    !holdsWord(changes, /undefined|\[object/)
      ? [`a message of the program's insides: ${told}`]
      : []),
  ]
}

/** Control characters, but for the ends of lines. */
const UNSEEN = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u

function holdsWord(changes: Changes, word: RegExp): boolean {
  return Object.values(changes).some((content) => typeof content === 'string' && word.test(content))
}

/** A problem stands on a line that its file has, unless the file is what is missing. */
function placeFaults({ file, line, column, rule }: Problem, changes: Changes): string[] {
  const content = changes[file] ?? project[file]
  if (content === undefined) return mayBeMissing(file, rule) ? [] : ['a place in no file']
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  if (line < 1 || line > lines.length) return [`a line that its file of ${lines.length} has not`]
  const width = (lines[line - 1] ?? '').length
  return column < 1 || column > width + 1 ? [`a column that its line of ${width} has not`] : []
}

const ABSENT = ['missing-file', 'missing-folder', 'wave-name', 'unknown-file', 'unreadable-file']

function mayBeMissing(file: string, rule: string): boolean {
  return ABSENT.includes(rule) || (rule === 'no-study' && file === posix.normalize(folders.data))
}
