import { defined } from '../core/defined.ts'
import type { Channel, Emit } from './event.ts'
import type { Summary } from './summary.ts'
import type { Ended, Network, Programs, Timers } from './surroundings.ts'

/** Who is notified of how a run ended. */
export interface Listeners {
  /** A shell command, as configured; it gets the summary on standard input. */
  readonly command?: string
  readonly webhook?: URL
}

export interface NotifyHost {
  readonly timers: Timers
  readonly programs: Programs
  readonly network: Network
  readonly emit: Emit
  /** Signals that there is no time for another try. */
  readonly stop?: AbortSignal
}

const COMMAND_TIMEOUT = 60_000
const ATTEMPT_TIMEOUT = 10_000
const MAX_ATTEMPTS = 5
const FIRST_PAUSE = 1_000
const MAX_PAUSE = 60_000

/** Notifies all listeners at the same time. A failure to do so is reported, and never fails the run. */
export async function notify(host: NotifyHost, listeners: Listeners, summary: Summary): Promise<void> {
  const { command, webhook } = listeners
  const body = `${JSON.stringify(summary)}\n`
  await Promise.all([
    command === undefined ? undefined : report(host, 'command', runCommand(host, command, body)),
    webhook === undefined
      ? undefined
      : report(host, 'webhook', callWebhook(host, webhook, body, summary.run)),
  ])
}

/** @param failure resolves to the reason of a failure, or to undefined */
async function report(
  { emit }: NotifyHost,
  by: Channel,
  failure: Promise<string | undefined>,
): Promise<void> {
  const why = await failure
  emit(why === undefined ? { event: 'notified', by } : { event: 'not-notified', by, why })
}

async function runCommand({ programs }: NotifyHost, command: string, input: string) {
  const ended = await programs.run({ file: command, shell: true, input, timeout: COMMAND_TIMEOUT })
  return whyItFailed(ended, COMMAND_TIMEOUT)
}

/** Describes how a program failed; undefined when it did not. */
export function whyItFailed(ended: Ended, timeout: number): string | undefined {
  switch (ended.how) {
    case 'exit':
      return ended.status === 0 ? undefined : `it ended with status ${ended.status}`
    case 'signal':
      return `it was ended by ${ended.signal}`
    case 'time-out':
      return `it did not end within ${timeout / 1000} s`
    case 'stopped':
      return 'it was stopped'
    case 'not-started':
      return `it could not be started (${ended.code})`
  }
}

async function callWebhook(
  host: NotifyHost,
  url: URL,
  body: string,
  run: string,
): Promise<string | undefined> {
  const { timers, stop } = host
  // The key shows a receiver that a message is a repeat.
  const headers = { 'content-type': 'application/json', 'user-agent': 'peiling', 'idempotency-key': run }
  const message = { url, headers, body, timeout: ATTEMPT_TIMEOUT }
  for (let attempt = 1; ; attempt++) {
    const answer = await tryOnce(host, message)
    if (answer.done) return undefined
    if (!answer.again) return answer.why
    if (stop?.aborted === true) return `${answer.why}; stopped before the next try`
    if (attempt === MAX_ATTEMPTS) return `${answer.why}, at the last of ${MAX_ATTEMPTS} tries`
    await timers.sleep(pause(attempt, timers.random(), answer.retryAfter), stop)
  }
}

type Answer =
  | { readonly done: true }
  | { readonly done: false; readonly why: string; readonly again: boolean; readonly retryAfter?: string }

/** A URL often contains a password, so a failure never repeats it. */
async function tryOnce({ network }: NotifyHost, message: Parameters<Network['post']>[0]): Promise<Answer> {
  try {
    const { status, retryAfter } = await network.post(message)
    if (status >= 200 && status < 300) return { done: true }
    const again = status >= 500 || [408, 425, 429].includes(status)
    const why = `${message.url.host} answered ${status}`
    return { done: false, why, again, ...defined({ retryAfter }) }
  } catch (error) {
    return { done: false, why: `${message.url.host} gave no answer (${codeOf(error)})`, again: true }
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  if (cause instanceof Error && 'code' in cause) return String(cause.code)
  return error.name
}

/**
 * Milliseconds before the next try: twice as long each time, half of it random so that many senders do not return
 * at once; or as long as the other side asks, within bounds.
 */
export function pause(attempt: number, chance: number, retryAfter?: string): number {
  const longest = FIRST_PAUSE * 2 ** (attempt - 1)
  const asked = retryAfter !== undefined && /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : 0
  return Math.min(MAX_PAUSE, Math.max(asked, longest / 2 + (longest / 2) * chance))
}
