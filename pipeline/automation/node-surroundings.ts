import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { unescape as decode } from 'node:querystring'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { isSystemError } from '../core/files.ts'
import type { Ended, Network, Program, Programs, Timers } from './surroundings.ts'

/** The real clock. */
export const nodeTimers: Timers = {
  now: () => Date.now(),
  sleep: (milliseconds, stop) =>
    wait(milliseconds, undefined, stop === undefined ? {} : { signal: stop }).catch(() => undefined),
  random: () => Math.random(),
}

/** The real network. It follows no redirects, because a redirected POST arrives as something else. */
export const nodeNetwork: Network = {
  async post({ url, headers, body, timeout }) {
    const signal = AbortSignal.timeout(timeout)
    const [address, credentials] = withoutCredentials(url)
    const response = await fetch(address, {
      method: 'POST',
      headers: { ...headers, ...credentials },
      body,
      redirect: 'manual',
      signal,
    })
    await response.body?.cancel()
    const retryAfter = response.headers.get('retry-after')
    return { status: response.status, ...(retryAfter === null ? {} : { retryAfter }) }
  },
}

/** Moves the credentials of `https://name:password@host/` to a header, because `fetch` rejects such a URL. */
function withoutCredentials(url: URL): [URL, Readonly<Record<string, string>>] {
  if (url.username === '' && url.password === '') return [url, {}]
  const address = new URL(url)
  address.username = ''
  address.password = ''
  const pair = [url.username, url.password].map((part) => decode(part)).join(':')
  return [address, { authorization: `Basic ${Buffer.from(pair).toString('base64')}` }]
}

/** Real programs, each the leader of a process group, so that everything it starts can be ended. */
export const nodePrograms: Programs = { run }

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** Milliseconds that a program may take to end after a request. */
const GRACE = 5_000

function run(program: Program): Promise<Ended> {
  return new Promise((resolve) => {
    const child = startOf(program)
    if ('how' in child) {
      resolve(child)
      return
    }
    const { input, eachLine } = program
    const lines = child.stdout === null ? undefined : createInterface(child.stdout)
    if (eachLine !== undefined) lines?.on('line', eachLine)
    // A program need not read its input.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
    const { ending, finish } = guard(child, program)
    child.once('error', (error: NodeJS.ErrnoException) => {
      finish()
      resolve(notStarted(error))
    })
    child.once('close', (status, signal) => {
      const byItself: Ended =
        signal === null ? { how: 'exit', status: status ?? 0 } : { how: 'signal', signal }
      resolve(ending() ?? byItself)
      finish()
    })
  })
}

/** Some failures to start a program are thrown by Node, others are events. */
function startOf({ file, args = [], shell = false, input, eachLine }: Program): ChildProcess | Ended {
  const stdio: StdioOptions = [
    input === undefined ? 'ignore' : 'pipe',
    eachLine === undefined ? 2 : 'pipe',
    'inherit',
  ]
  try {
    return spawn(file, [...args], { stdio, detached: process.platform !== 'win32', shell })
  } catch (error) {
    if (!isSystemError(error)) throw error
    return notStarted(error)
  }
}

function notStarted({ code, message }: NodeJS.ErrnoException): Ended {
  return { how: 'not-started', code: code ?? message }
}

/** Ends a program, and what it started, at its timeout, on request, and before a signal ends this process. */
function guard(child: ChildProcess, { timeout, stop, grace = GRACE }: Program) {
  let ended: Ended | undefined
  let hard: NodeJS.Timeout | undefined
  let received: NodeJS.Signals | undefined
  const end = (how: Ended) => {
    ended ??= how
    endGroup(child, 'SIGTERM')
    hard ??= setTimeout(() => endGroup(child, 'SIGKILL'), grace)
  }
  const onStop = () => end({ how: 'stopped' })
  const limit = setTimeout(() => end({ how: 'time-out' }), timeout)
  stop?.addEventListener('abort', onStop, { once: true })
  if (stop?.aborted === true) onStop()
  const onSignal = (signal: NodeJS.Signals) => {
    // Another handler of the signal also decides what happens to the program.
    if (process.listeners(signal).some((each) => each !== onSignal)) return
    if (received !== undefined) endGroup(child, 'SIGKILL')
    received ??= signal
    end({ how: 'signal', signal })
  }
  // Goes first, because a handler that listens once is gone when the next one is called.
  for (const signal of SIGNALS) process.prependListener(signal, onSignal)
  const finish = () => {
    clearTimeout(limit)
    clearTimeout(hard)
    stop?.removeEventListener('abort', onStop)
    for (const signal of SIGNALS) process.off(signal, onSignal)
    // What it started may still be running.
    if (ended !== undefined) endGroup(child, 'SIGKILL')
    if (received !== undefined) process.kill(process.pid, received)
  }
  return { ending: () => ended, finish }
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It had already ended.
  }
}
