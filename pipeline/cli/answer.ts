import { randomUUID } from 'node:crypto'
import { eventLine, type RunEvent } from '../automation/event.ts'
import { type RunTime, summarise } from '../automation/summary.ts'
import type { Built } from '../build/outcome.ts'
import { findUnchanged, type Question } from '../build/unchanged.ts'
import { programCache } from '../core/cache/folder-cache.ts'
import { UsageError } from '../core/usage-error.ts'
import { nodeFiles } from '../input/node-files.ts'
import { creationDate, readArguments } from './arguments.ts'
import { tellEvent } from './tell.ts'

/**
 * What a build says when nothing has changed since the last one like it. The launcher asks before it loads the program.
 *
 * @param words the command line
 * @returns undefined when the program itself has to look
 */
export async function answerUnchanged(
  words: readonly string[],
  epoch: string | undefined,
): Promise<string | undefined> {
  const asked = questionOf(words, epoch)
  const cache = programCache()
  if (asked === undefined || cache === undefined) return undefined
  const [started, start] = [new Date().toISOString(), performance.now()]
  const built = await findUnchanged(nodeFiles, cache, asked.question)
  if (built === undefined) return undefined
  const seconds = Math.round(performance.now() - start) / 1000
  return tell(built, { run: randomUUID(), started, seconds }, asked.format)
}

/** Of a plain build only: what any other option does is the program's to tell. */
function questionOf(words: readonly string[], epoch: string | undefined) {
  try {
    const given = readArguments(words)
    if (given.command !== 'build') return undefined
    const { command: _command, jobs: _jobs, folders, format, selection, force, listeners, ...others } = given
    if (force || Object.keys({ ...listeners, ...others }).length > 0) return undefined
    const created = creationDate(epoch)
    const question: Question = { folders, selection, ...(created === undefined ? {} : { created }) }
    return { question, format }
  } catch (error) {
    if (error instanceof UsageError) return undefined
    throw error
  }
}

function tell(built: readonly Built[], time: RunTime, format: 'text' | 'json'): string {
  const events: RunEvent[] = [
    ...built.map(({ edition, pdf }) => ({ event: 'unchanged', edition, pdf }) as const),
    { event: 'summary', ...summarise(time, built) },
  ]
  return events.map((event) => (format === 'json' ? eventLine(event) : (tellEvent(event).out ?? ''))).join('')
}
