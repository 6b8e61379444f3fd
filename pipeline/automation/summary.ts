import { type Built, isBuilt, isOrphaned, isRefused, isUnfinished, type Outcome } from '../build/outcome.ts'
import { countProblems, formatProblem, type Problem, withoutRepeats } from '../core/problem.ts'
import { plural } from './plural.ts'

/** The outcome of a run, for people and machines. */
export interface Summary {
  /** The same in every attempt to deliver it. */
  readonly run: string
  /**
   * The first that applies. `failed`: the program did not finish, or not with every edition. `refused`: the inputs
   * of some or all editions have problems. `built`: at least one report is new. `unchanged`: all reports were up to
   * date.
   */
  readonly outcome: 'built' | 'unchanged' | 'refused' | 'failed'
  /** All of it in words. */
  readonly text: string
  readonly started: string
  readonly seconds: number
  readonly built: readonly BuiltEdition[]
  /** Editions that were up to date. */
  readonly unchanged: readonly string[]
  /** Editions that nothing makes any more. */
  readonly orphaned: readonly string[]
  /** Editions whose inputs have problems. Only a study when its problems hide which editions it has. */
  readonly refused: readonly string[]
  /** Editions whose build did not finish. */
  readonly failed: readonly string[]
  /** The first of the problems, without repeats. */
  readonly problems: readonly Problem[]
  /** The number of all problems. */
  readonly problemCount: number
  /** What stopped the program, or the build of an edition. */
  readonly failure?: string
}

/** A new report, and what changed since the previous one, in a few words. */
export interface BuiltEdition {
  readonly edition: string
  readonly pdf: string
  readonly pages: number
  readonly changes: string
}

/** The id of a run, its start and its duration. */
export interface RunTime {
  readonly run: string
  readonly started: string
  readonly seconds: number
}

/** Keeps the message short enough for a chat or mail. */
const MAX_PROBLEMS = 50
const MAX_PROBLEMS_IN_TEXT = 5
const MAX_NAMES_IN_TEXT = 10

/** Summarises a run whose editions were all handled. */
export function summarise(time: RunTime, outcomes: readonly Outcome[]): Summary {
  const built = outcomes.filter(isBuilt).flatMap(newEdition)
  const unchanged = namesOf(outcomes.filter((each) => isBuilt(each) && each.made === undefined))
  const orphaned = namesOf(outcomes.filter(isOrphaned))
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
    ...(orphaned.length > 0
      ? [`Left as it is, because no wave makes it any more: ${enumerate(orphaned)}.`]
      : []),
  ]
  const outcome = worstOf({ failed, refused, built })
  return {
    ...time,
    outcome,
    text: said.join('\n'),
    built,
    unchanged,
    orphaned,
    refused,
    failed,
    problems: problems.slice(0, MAX_PROBLEMS),
    problemCount: countProblems(problems),
    ...(failed.length > 0 ? { failure } : {}),
  }
}

/** Summarises a run that could build nothing, because of problems that affect every edition. */
export function summariseRefused(time: RunTime, problems: readonly Problem[]): Summary {
  const text = formatRefused([], problems).join('\n')
  const first = problems.slice(0, MAX_PROBLEMS)
  return {
    ...time,
    ...NOTHING,
    outcome: 'refused',
    text,
    problems: first,
    problemCount: countProblems(problems),
  }
}

/** Summarises a run that did not finish. */
export function summariseFailed(time: RunTime, failure: string): Summary {
  return { ...time, ...NOTHING, outcome: 'failed', text: formatFailed(failure), failure }
}

const NOTHING = {
  built: [],
  unchanged: [],
  orphaned: [],
  refused: [],
  failed: [],
  problems: [],
  problemCount: 0,
}

function newEdition({ edition, pdf, made }: Built): BuiltEdition[] {
  return made === undefined ? [] : [{ edition, pdf, pages: made.pages, changes: made.changes }]
}

function namesOf(outcomes: readonly Outcome[]): string[] {
  return outcomes.map(({ edition }) => edition)
}

/** What needs attention comes first. */
function worstOf({ failed, refused, built }: Record<'failed' | 'refused' | 'built', readonly unknown[]>) {
  if (failed.length > 0) return 'failed'
  if (refused.length > 0) return 'refused'
  return built.length > 0 ? 'built' : 'unchanged'
}

function formatFailed(failure: string): string {
  return `Failed: ${failure}. The last good edition stays in place.`
}

/** @param editions empty when nothing could be built */
function formatRefused(editions: readonly string[], problems: readonly Problem[]): string[] {
  const shown = problems
    .slice(0, MAX_PROBLEMS_IN_TEXT)
    .map((problem) => unaddressed(formatProblem(problem).split('\n')[0] ?? ''))
  const count = countProblems(problems)
  const rest = count - shown.length
  const which = editions.length > 0 ? ` ${enumerate(editions)}` : ''
  const what = editions.length > 0 ? 'Not published' : 'Nothing was published'
  return [
    `Refused${which}: ${plural(count, 'problem')}. ${what}; the last good edition stays in place.`,
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

/** Defuses mentions, so that words from the data call nobody in a chat: neither `@here` nor `<!here>`. */
function unaddressed(text: string): string {
  return text.replace(/[@<](?=[\w!@#])/g, '$&\u2060')
}

/** `a, b, c`: the first ten, and how many more there are. */
export function enumerate(names: readonly string[]): string {
  const rest = names.length - MAX_NAMES_IN_TEXT
  const shown = names.slice(0, MAX_NAMES_IN_TEXT).join(', ')
  return rest > 0 ? `${shown} and ${rest} more` : shown
}
