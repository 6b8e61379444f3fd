import { distance } from 'fastest-levenshtein'
import { FirstOfKinds } from './first-of-kinds.ts'
import { addAll } from './lists.ts'

/** A point in an input file; line and column count from 1, the column in UTF-16 units. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A mistake in an input, described so that its author can fix it. */
export interface Problem extends Place {
  /** Short name of the rule that was broken, such as `unknown-answer`. */
  readonly rule: string
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string
  /** The sentence of the report that contains it, as the reader would see it. */
  readonly sentence?: string
  /** What is true instead, when the message has no room for it. */
  readonly found?: string
  /** What would have been right, when the message does not say so. */
  readonly expected?: string
  /** How to fix it, such as ``did you mean `within`?``. */
  readonly hint?: string
  /** The offending line. Absent for respondents' data, which must not reach a log. */
  readonly source?: string
  /** How many more mistakes like this one there are, which are not told one by one. */
  readonly more?: number
}

/** A problem without its place, which the reader of the file adds. */
export type Finding = Omit<Problem, keyof Place | 'source' | 'more'>

/**
 * Thrown by a stage after it has found every mistake it can. The fault is in the inputs, never in the program. Of a
 * rule that a file breaks very often it has the first problems, and how many more there are.
 */
export class InputError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const first = firstOfRules(problems)
    super(first.map(formatProblem).join('\n'))
    this.name = 'InputError'
    this.problems = first
  }
}

/** How many problems of one rule in one file are told one by one. */
const MOST_OF_RULE = 100

/** In their order, as long as none is left out. */
function firstOfRules(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_OF_RULE) return problems
  const first = new FirstOfKinds<Problem>(MOST_OF_RULE)
  for (const problem of problems)
    first.add(`${problem.rule} ${problem.file}`, () => problem, countProblems([problem]))
  const told = new Map(first.told.map(({ item, more }) => [item, withMore(item, more)]))
  return problems.flatMap((problem) => told.get(problem) ?? [])
}

/** The first problems of each kind, the last of a kind with how many more there are. */
export function firstProblems(first: FirstOfKinds<Problem>): Problem[] {
  return first.told.map(({ item, more }) => withMore(item, more))
}

/** A problem that stands for more like it. */
function withMore(problem: Problem, more: number): Problem {
  return more === 0 ? problem : { ...problem, more: more + (problem.more ?? 0) }
}

/** How many problems there are, with those that are not told one by one. */
export function countProblems(problems: readonly Problem[]): number {
  return problems.reduce((sum, { more = 0 }) => sum + 1 + more, 0)
}

/**
 * Runs every task to its end and throws one InputError with the problems of all tasks, without repeats. Other
 * errors pass at once.
 */
export async function collectProblems<Results extends readonly unknown[]>(
  ...tasks: { [Key in keyof Results]: () => Promise<Results[Key]> | Results[Key] }
): Promise<Results> {
  const problems = new ProblemList()
  const results: unknown[] = []
  for (const task of tasks) results.push(await problems.of(task))
  problems.stopOr()
  return results as unknown as Results
}

/** Collects the problems of several tasks, to throw them together. */
export class ProblemList {
  readonly #problems: Problem[] = []

  /** All so far. */
  get problems(): readonly Problem[] {
    return this.#problems
  }

  add(problems: readonly Problem[]): void {
    addAll(this.#problems, problems)
  }

  /** The result of a task, or undefined when its inputs have problems, which are kept. Other errors pass. */
  async of<T>(task: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await task()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      this.add(error.problems)
      return undefined
    }
  }

  /**
   * The results of tasks, when none had a problem.
   *
   * @throws InputError with all problems so far, without repeats
   */
  stopOr<Given extends readonly unknown[]>(
    ...given: Given
  ): { [Key in keyof Given]: Exclude<Given[Key], undefined> } {
    if (this.#problems.length > 0) throw new InputError(withoutRepeats(this.#problems))
    return given as { [Key in keyof Given]: Exclude<Given[Key], undefined> }
  }
}

/** Sorts problems by file, line and column. */
export function byPlace(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}

/**
 * Formats a problem for a person: `path:line:column: error: message [rule]`, then the source line, what is known
 * and how to fix it.
 */
export function formatProblem(problem: Problem): string {
  const { file, line, column, message, rule, source } = problem
  const lines = [`${file}:${line}:${column}: error: ${message} [${rule}]`]
  if (source !== undefined) addAll(lines, excerpt(source, column))
  for (const detail of ['sentence', 'expected', 'found', 'hint'] as const) {
    const text = problem[detail]
    if (text !== undefined) lines.push(`    ${detail}: ${text}`)
  }
  if (problem.more !== undefined) lines.push(`    and ${problem.more.toLocaleString('en-US')} more like this`)
  return lines.map((line) => line.replace(/[\t\r\n\u2028\u2029]/g, ' ').replace(UNSEEN, '\uFFFD')).join('\n')
}

/** Control characters, which a terminal or a log would obey instead of show. An answer may contain them. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** ``did you mean `within`?`` for the closest candidate, or undefined when none is close. */
export function didYouMean(found: string, candidates: Iterable<string>): string | undefined {
  const nearest = nearestOf(found, candidates)
  return nearest === undefined ? undefined : `did you mean \`${nearest}\`?`
}

/** The problems without repeats. */
export function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()]
}

const EXCERPT_WIDTH = 100

function excerpt(source: string, column: number): string[] {
  const start = Math.max(0, column - 1 - EXCERPT_WIDTH / 2)
  return [`    ${source.slice(start, start + EXCERPT_WIDTH)}`, `    ${' '.repeat(column - 1 - start)}^`]
}

/** The candidate that was probably meant; undefined when none is close, or has no letter of what was found. */
export function nearestOf(found: string, candidates: Iterable<string>): string | undefined {
  const lower = found.toLowerCase()
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(found.length / 3)) + 1
  for (const candidate of candidates) {
    const candidateDistance = distance(lower, candidate.toLowerCase())
    const shared = Math.min(found.length, candidate.length)
    if (candidateDistance < bestDistance && candidateDistance < shared) {
      best = candidate
      bestDistance = candidateDistance
    }
  }
  return best
}
