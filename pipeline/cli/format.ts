import type { RunEvent } from '../automation/event.ts'
import { plural } from '../automation/plural.ts'
import { enumerate } from '../automation/summary.ts'
import { formatRefused } from '../changes/claims.ts'
import { countProblems, formatProblem, type Problem } from '../core/problem.ts'

/** Text for standard output and standard error. */
export interface Output {
  readonly out?: string
  readonly err?: string
}

/** Formats the events of runs one after another; a problem that several editions of a run share is shown once. */
export function eventFormatter(): (event: RunEvent) => Output {
  const reported = new Set<string>()
  return (event) => {
    if (event.event === 'summary') reported.clear()
    if (event.event !== 'refused') return formatEvent(event)
    const fresh = event.problems.filter((problem) => !reported.has(formatProblem(problem)))
    for (const problem of fresh) reported.add(formatProblem(problem))
    return { err: formatRefusal(event, fresh) }
  }
}

/** Formats an event for a person. Stages and the end of a whole command are shown elsewhere, or not at all. */
export function formatEvent(event: RunEvent): Output {
  switch (event.event) {
    case 'built':
      return {
        out: `${event.pdf}: ${plural(event.pages, 'page')}, ${Math.round(event.bytes / 1000)} kB; ${event.changes}\n`,
      }
    case 'unchanged':
      return { out: `${event.pdf}: up to date\n` }
    case 'orphaned':
      return { out: `${event.edition}: no wave makes this report any more; its last edition stays\n` }
    case 'refused':
      return { err: formatRefusal(event, event.problems) }
    case 'failed':
      return { err: `The build of ${event.edition} ${event.failure}.\n` }
    case 'summary':
      return formatEnd(event)
    case 'not-notified':
      return { err: `The ${event.by} could not be notified: ${event.why}.\n` }
    case 'waiting':
      return { out: `The next run is at ${event.local}.\n` }
    case 'catching-up':
      return { out: `Catching up: the run of ${event.missed} was missed.\n` }
    case 'changed':
      return { out: `\nChanged: ${enumerate(event.files)}\n` }
    case 'stopped':
      return { out: 'Stopped.\n' }
    case 'stage':
    case 'notified':
      return {}
  }
}

/** All problems, and what follows from them. */
export function formatProblems(problems: readonly Problem[]): string {
  return `${listed(problems)}${countOf(problems)}; nothing was published.\n`
}

/** @param fresh the problems that have not been shown yet */
function formatRefusal(
  { edition, problems }: RunEvent & { event: 'refused' },
  fresh: readonly Problem[],
): string {
  if (edition === undefined) return formatProblems(problems)
  const before = countProblems(problems) - countProblems(fresh)
  const shownBefore = before === 0 ? '' : `, ${fresh.length === 0 ? '' : `${before} of them `}shown above`
  return `${listed(fresh)}${edition}: ${countOf(problems)}${shownBefore}; not published.\n`
}

function listed(problems: readonly Problem[]): string {
  return problems.map((problem) => `${formatProblem(problem)}\n\n`).join('')
}

function countOf(problems: readonly Problem[]): string {
  return `${plural(countProblems(problems), 'problem')}${formatRefused(problems)}`
}

function formatEnd(summary: RunEvent & { readonly event: 'summary' }): Output {
  const { outcome, built, unchanged, refused, failed, seconds, text } = summary
  const good = built.length + unchanged.length
  if (outcome === 'refused' && good === 0) return {}
  if (outcome === 'failed' && failed.length === 0) return { err: `${text}\n` }
  const others = [
    ...(refused.length > 0 ? [`${refused.length} refused`] : []),
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
  ]
  const reported = others.length > 0 ? `; ${others.join(', ')}` : ''
  return { out: `Wrote ${plural(built.length, 'report')} in ${seconds.toFixed(1)} s${reported}.\n` }
}
