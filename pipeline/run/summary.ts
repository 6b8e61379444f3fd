import type { Built } from '../build.ts'
import { formatProblem, type Problem } from '../problem.ts'

/** What became of one run, as it is told to people and machines. */
export interface Summary {
  /** The same in every try to tell it. */
  readonly run: string
  /**
   * `built`: at least one report is new; `unchanged`: all were up to date; `refused`: the inputs have problems;
   * `failed`: the program did not come to its end.
   */
  readonly outcome: 'built' | 'unchanged' | 'refused' | 'failed'
  /** All of it in words. */
  readonly text: string
  readonly started: string
  readonly seconds: number
  readonly built: readonly BuiltEdition[]
  /** Editions that were up to date. */
  readonly unchanged: readonly string[]
  /** The first of the problems. */
  readonly problems: readonly Problem[]
  /** Of all problems. */
  readonly problemCount: number
  /** What stopped the program, when it failed. */
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
const MOST_PROBLEMS = 50
const MOST_PROBLEMS_IN_TEXT = 5

/** Of a run in which every edition is good. */
export function summariseBuilt(time: RunTime, editions: readonly Built[]): Summary {
  const built = editions.flatMap(({ edition, pdf, made }) =>
    made === undefined ? [] : [{ edition, pdf, pages: made.pages, changes: made.changes }],
  )
  const unchanged = editions.flatMap(({ edition, made }) => (made === undefined ? [edition] : []))
  const said = [
    ...built.map(
      ({ edition, pages, changes }) =>
        `Built ${edition} (${pages} ${pages === 1 ? 'page' : 'pages'}): ${changes}.`,
    ),
    ...(unchanged.length > 0 ? [`Up to date: ${unchanged.join(', ')}.`] : []),
  ]
  const outcome = built.length > 0 ? 'built' : 'unchanged'
  return { ...time, outcome, text: said.join('\n'), built, unchanged, problems: [], problemCount: 0 }
}

/** Of a run whose inputs have problems. */
export function summariseRefused(time: RunTime, problems: readonly Problem[]): Summary {
  const count = problems.length
  const shown = problems
    .slice(0, MOST_PROBLEMS_IN_TEXT)
    .map((problem) => formatProblem(problem).split('\n')[0])
  const rest = count - shown.length
  const text = [
    `Refused: ${count} ${count === 1 ? 'problem' : 'problems'}. Nothing was published; the last good edition stands.`,
    ...shown,
    ...(rest > 0 ? [`… and ${rest} more.`] : []),
  ].join('\n')
  const first = problems.slice(0, MOST_PROBLEMS)
  return { ...time, outcome: 'refused', text, built: [], unchanged: [], problems: first, problemCount: count }
}

/** Of a run that did not come to its end. */
export function summariseFailed(time: RunTime, failure: string): Summary {
  const text = `Failed: ${failure}. The last good edition stands.`
  const nothing = { built: [], unchanged: [], problems: [], problemCount: 0 }
  return { ...time, outcome: 'failed', text, ...nothing, failure }
}
