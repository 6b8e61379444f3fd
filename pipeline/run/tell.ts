import { tellRefused } from '../changes/claims.ts'
import { formatProblem, type Problem } from '../problem.ts'
import type { RunEvent } from './event.ts'

/** What an event says to a person, on standard output and on standard error. */
export interface Telling {
  readonly out?: string
  readonly err?: string
}

/** An event as a person reads it. Stages and the outcome of a whole command are told elsewhere, or not at all. */
export function tellEvent(event: RunEvent): Telling {
  switch (event.event) {
    case 'built':
      return {
        out: `${event.pdf}: ${plural(event.pages, 'page')}, ${Math.round(event.bytes / 1000)} kB; ${event.changes}\n`,
      }
    case 'unchanged':
      return { out: `${event.pdf}: up to date\n` }
    case 'refused':
      return { err: tellProblems(event.problems) }
    case 'summary':
      return tellEnd(event)
    case 'not-told':
      return { err: `The ${event.by} could not be told: ${event.why}.\n` }
    case 'waiting':
      return { out: `The next run is at ${event.local}.\n` }
    case 'catching-up':
      return { out: `Catching up: the run of ${event.missed} was missed.\n` }
    case 'changed':
      return { out: `\nChanged: ${event.files.join(', ')}\n` }
    case 'stopped':
      return { out: 'Stopped.\n' }
    case 'stage':
    case 'told':
      return {}
  }
}

/** All problems, and what follows from them. */
export function tellProblems(problems: readonly Problem[]): string {
  const told = problems.map(formatProblem).join('\n\n')
  return `${told}\n\n${plural(problems.length, 'problem')}${tellRefused(problems)}; nothing was published.\n`
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function tellEnd({ outcome, built, seconds, text }: RunEvent & { readonly event: 'summary' }): Telling {
  if (outcome === 'refused') return {}
  if (outcome === 'failed') return { err: `${text}\n` }
  return { out: `Wrote ${plural(built.length, 'report')} in ${seconds.toFixed(1)} s.\n` }
}
