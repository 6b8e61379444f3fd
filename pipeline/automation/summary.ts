import { type Built, isBuilt, isRefused, isUnfinished, type Outcome } from '../build/outcome.ts'
import { formatProblem, type Problem, withoutRepeats } from '../core/problem.ts'
import { plural } from './plural.ts'

/** What became of one run, as it is told to people and machines. */
export interface Summary {
  /** The same in every try to tell it. */
  readonly run: string
  /**
   * `failed`: the program did not come to its end, or not with every edition; `refused`: the inputs of an edition, or
   * of all, have problems; `built`: at least one report is new; `unchanged`: all were up to date. The first that holds.
   */
  readonly outcome: 'built' | 'unchanged' | 'refused' | 'failed'
  /** All of it in words. */
  readonly text: string
  readonly started: string
  readonly seconds: number
  readonly built: readonly BuiltEdition[]
  /** Editions that were up to date. */
  readonly unchanged: readonly string[]
  /** Editions whose inputs have problems; a study alone, when those leave unknown which editions it has. */
  readonly refused: readonly string[]
  /** Editions whose build did not come to its end. */
  readonly failed: readonly string[]
  /** The first of the problems, each once. */
  readonly problems: readonly Problem[]
  /** Of all problems. */
  readonly problemCount: number
  /** What stopped the program, when it failed, or the build of an edition. */
  readonly failure?: string
}

/** A report that is new, and what changed in it since the last, in a few words. */
export interface BuiltEdition {
  readonly edition: string
  readonly pdf: string
  readonly pages: number
  readonly changes: string
}

/** When a run began, how long it took, and its name. */
export interface RunTime {
  readonly run: string
  readonly started: string
  readonly seconds: number
}

/** A message that someone's chat or mail must be able to hold. */
const MAX_PROBLEMS = 50
const MAX_PROBLEMS_IN_TEXT = 5
const MAX_NAMES_IN_TEXT = 10

/** Of a run whose editions each came to an end, good or not. */
export function summarise(time: RunTime, outcomes: readonly Outcome[]): Summary {
  const built = outcomes.filter(isBuilt).flatMap(newEdition)
  const unchanged = namesOf(outcomes.filter((each) => isBuilt(each) && each.made === undefined))
  const refusals = outcomes.filter(isRefused)
  const problems = withoutRepeats(refusals.flatMap((each) => each.problems))
  const refused = namesOf(refusals)
  const unfinished = outcomes.filter(isUnfinished)
  const failed = namesOf(unfinished)
  const failure = unfinished.map(({ edition, failure }) => `the build of ${edition} ${failure}`).join('; ')
  const said = [
    ...(failed.length > 0 ? [formatFailed(failure)] : []),
    ...(refused.length > 0 ? formatRefused(refused, problems) : []),
    ...formatBuilt(built),
    ...(unchanged.length > 0 ? [`Up to date: ${enumerate(unchanged)}.`] : []),
  ]
  const outcome = worstOf({ failed, refused, built })
  return {
    ...time,
    outcome,
    text: said.join('\n'),
    built,
    unchanged,
    refused,
    failed,
    problems: problems.slice(0, MAX_PROBLEMS),
    problemCount: problems.length,
    ...(failed.length > 0 ? { failure } : {}),
  }
}

/** Of a run in which nothing could be built: its problems concern no edition alone. */
export function summariseRefused(time: RunTime, problems: readonly Problem[]): Summary {
  const text = formatRefused([], problems).join('\n')
  const first = problems.slice(0, MAX_PROBLEMS)
  return { ...time, ...NOTHING, outcome: 'refused', text, problems: first, problemCount: problems.length }
}

/** Of a run that did not come to its end. */
export function summariseFailed(time: RunTime, failure: string): Summary {
  return { ...time, ...NOTHING, outcome: 'failed', text: formatFailed(failure), failure }
}

const NOTHING = { built: [], unchanged: [], refused: [], failed: [], problems: [], problemCount: 0 }

function newEdition({ edition, pdf, made }: Built): BuiltEdition[] {
  return made === undefined ? [] : [{ edition, pdf, pages: made.pages, changes: made.changes }]
}

function namesOf(outcomes: readonly Outcome[]): string[] {
  return outcomes.map(({ edition }) => edition)
}

/** What somebody must look at goes first. */
function worstOf({ failed, refused, built }: Record<'failed' | 'refused' | 'built', readonly unknown[]>) {
  if (failed.length > 0) return 'failed'
  if (refused.length > 0) return 'refused'
  return built.length > 0 ? 'built' : 'unchanged'
}

function formatFailed(failure: string): string {
  return `Failed: ${failure}. The last good edition stands.`
}

/** @param editions none when nothing at all could be built */
function formatRefused(editions: readonly string[], problems: readonly Problem[]): string[] {
  const shown = problems
    .slice(0, MAX_PROBLEMS_IN_TEXT)
    .map((problem) => unaddressed(formatProblem(problem).split('\n')[0] ?? ''))
  const rest = problems.length - shown.length
  const which = editions.length > 0 ? ` ${enumerate(editions)}` : ''
  const what = editions.length > 0 ? 'Not published' : 'Nothing was published'
  return [
    `Refused${which}: ${plural(problems.length, 'problem')}. ${what}; the last good edition stands.`,
    ...shown,
    ...(rest > 0 ? [`… and ${rest} more.`] : []),
  ]
}

function formatBuilt(built: readonly BuiltEdition[]): string[] {
  const shown = built
    .slice(0, MAX_NAMES_IN_TEXT)
    .map(({ edition, pages, changes }) => `Built ${edition} (${plural(pages, 'page')}): ${changes}.`)
  const rest = built.length - shown.length
  return rest > 0 ? [...shown, `… and built ${rest} more.`] : shown
}

/** What data hold calls nobody in a chat: neither `@here` nor `<!here>`. */
function unaddressed(text: string): string {
  return text.replace(/[@<](?=[\w!@#])/g, '$&\u2060')
}

/** `a, b, c`: the first ten, and how many more there are. */
export function enumerate(names: readonly string[]): string {
  const rest = names.length - MAX_NAMES_IN_TEXT
  const shown = names.slice(0, MAX_NAMES_IN_TEXT).join(', ')
  return rest > 0 ? `${shown} and ${rest} more` : shown
}
