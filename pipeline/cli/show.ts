import type { BuildEvent } from '../core/host.ts'
import type { InputError } from '../core/problem.ts'
import { formatProblems } from './format.ts'

/** The program's exit statuses. */
export const EXIT = { done: 0, problems: 1, usage: 2, bug: 70 } as const

/** For a person who waits at a terminal. */
export function showStageOnTerminal({ edition, stage, milliseconds }: BuildEvent): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(`${stage.padEnd(12)} ${edition ?? ''} ${Math.round(milliseconds)} ms\n`)
}

export function showProblems({ problems }: InputError, format: 'text' | 'json'): void {
  const asJson = `${JSON.stringify({ problems }, undefined, 2)}\n`
  process.stderr.write(format === 'json' ? asJson : formatProblems(problems))
}

export function showBug(error: unknown): void {
  const trace = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`peiling: a bug in the program, not in your inputs:\n${trace}\n`)
}
