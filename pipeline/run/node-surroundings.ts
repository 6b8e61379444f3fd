import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import type { Ended, Network, Program, Programs, Timers } from './surroundings.ts'

/** The real clock. */
export const nodeTimers: Timers = {
  now: () => Date.now(),
  sleep: (milliseconds, stop) =>
    wait(milliseconds, undefined, stop === undefined ? {} : { signal: stop }).catch(() => undefined),
  random: () => Math.random(),
}

/** The real network: nothing is followed, as a POST that is sent on arrives as something else. */
export const nodeNetwork: Network = {
  async post({ url, headers, body, timeout }) {
    const signal = AbortSignal.timeout(timeout)
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    await response.body?.cancel()
    const retryAfter = response.headers.get('retry-after')
    return { status: response.status, ...(retryAfter === null ? {} : { retryAfter }) }
  },
}

/** Real programs, each the head of a process group of its own so that all it starts can be ended. */
export const nodePrograms: Programs = { run }

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** How long a program may take to end after it was asked to. */
const GRACE = 5_000

function run(program: Program): Promise<Ended> {
  const { file, words = [], input, eachLine } = program
  const stdio: StdioOptions = [
    input === undefined ? 'ignore' : 'pipe',
    eachLine === undefined ? 2 : 'pipe',
    'inherit',
  ]
  const options = { stdio, detached: process.platform !== 'win32', shell: program.shell === true }
  return new Promise((resolve) => {
    const child = spawn(file, [...words], options)
    const lines = child.stdout === null ? undefined : createInterface(child.stdout)
    if (eachLine !== undefined) lines?.on('line', eachLine)
    // A program need not read what it is given.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
    const { ending, forget } = guard(child, program)
    child.once('error', (error: NodeJS.ErrnoException) => {
      forget()
      resolve({ how: 'not-started', code: error.code ?? error.message })
    })
    child.once('close', (status, signal) => {
      forget()
      const byItself: Ended =
        signal === null ? { how: 'exit', status: status ?? 0 } : { how: 'signal', signal }
      resolve(ending() ?? byItself)
    })
  })
}

/** Ends a program when its time is up, when it is told to, and when this process is told to end. */
function guard(child: ChildProcess, { timeout, stop }: Program) {
  let ended: Ended | undefined
  let hard: NodeJS.Timeout | undefined
  const end = (how: Ended) => {
    ended ??= how
    endGroup(child, 'SIGTERM')
    hard ??= setTimeout(() => endGroup(child, 'SIGKILL'), GRACE)
  }
  const onStop = () => end({ how: 'stopped' })
  const limit = setTimeout(() => end({ how: 'time-out' }), timeout)
  stop?.addEventListener('abort', onStop, { once: true })
  if (stop?.aborted === true) onStop()
  const onSignal = (signal: NodeJS.Signals) => {
    endGroup(child, 'SIGKILL')
    forget()
    process.kill(process.pid, signal)
  }
  // Whoever handles a signal also decides what becomes of the program.
  const unhandled = SIGNALS.filter((signal) => process.listenerCount(signal) === 0)
  for (const signal of unhandled) process.once(signal, onSignal)
  const forget = () => {
    clearTimeout(limit)
    clearTimeout(hard)
    stop?.removeEventListener('abort', onStop)
    for (const signal of unhandled) process.off(signal, onSignal)
  }
  return { ending: () => ended, forget }
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It had ended already.
  }
}
