import type { BuildEvent } from '../core/host.ts'
import type { Problem } from '../core/problem.ts'
import type { Summary } from './summary.ts'

/** What happens in a run, in order. With `--format json`, each event is one line on standard output. */
export type RunEvent =
  | ({ readonly event: 'stage' } & BuildEvent)
  | {
      readonly event: 'built'
      readonly edition: string
      readonly pdf: string
      readonly pages: number
      readonly bytes: number
      /** What changed since the previous edition, in a few words. */
      readonly changes: string
    }
  | { readonly event: 'unchanged'; readonly edition: string; readonly pdf: string }
  /** An edition that nothing makes any more. */
  | { readonly event: 'orphaned'; readonly edition: string }
  | {
      readonly event: 'refused'
      /** Absent when nothing could be built. Only a study when its problems hide which editions it has. */
      readonly edition?: string
      readonly problems: readonly Problem[]
    }
  | {
      readonly event: 'failed'
      readonly edition: string
      /** In words that follow "the build of x". */
      readonly failure: string
    }
  | ({ readonly event: 'summary' } & Summary)
  | { readonly event: 'notified'; readonly by: Channel }
  | { readonly event: 'not-notified'; readonly by: Channel; readonly why: string }
  | { readonly event: 'waiting'; readonly until: string; readonly local: string }
  | { readonly event: 'catching-up'; readonly missed: string }
  | { readonly event: 'changed'; readonly files: readonly string[] }
  | { readonly event: 'stopped' }

/** A way to notify someone. */
export type Channel = 'command' | 'webhook'

export type Emit = (event: RunEvent) => void

/** An event as one line of JSON. Escapes the Unicode line separators, which some readers take for the end of a line. */
export function eventLine(event: RunEvent): string {
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  return `${JSON.stringify(event).replace(/[\u007f-\u009f\u2028\u2029]/g, escaped)}\n`
}

/** The event in a line; undefined when it contains something else. */
export function readEventLine(line: string): RunEvent | undefined {
  try {
    const value: unknown = JSON.parse(line)
    const isEvent = typeof value === 'object' && value !== null && 'event' in value
    return isEvent ? (value as RunEvent) : undefined
  } catch {
    return undefined
  }
}
