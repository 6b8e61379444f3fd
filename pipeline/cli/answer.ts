import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { eventLine, type RunEvent } from '../automation/event.ts'
import { type RunTime, summarise } from '../automation/summary.ts'
import type { Built } from '../build/outcome.ts'
import { findUnchanged, type Question } from '../build/unchanged.ts'
import { creationDate, FOLDERS, readJobs, readSelection } from '../cli/values.ts'
import { programCache } from '../core/cache/folder-cache.ts'
import { defined } from '../core/defined.ts'
import { nodeFiles } from '../input/node-files.ts'
import { formatEvent } from './format.ts'

/**
 * The output of a build when nothing has changed since the last one like it. The launcher calls this before it
 * loads the program.
 *
 * @param args the command line
 * @returns undefined when the program itself must run
 */
export async function answerUnchanged(
  args: readonly string[],
  epoch: string | undefined,
): Promise<string | undefined> {
  const asked = questionOf(args, epoch)
  const cache = programCache()
  if (asked === undefined || cache === undefined) return undefined
  const [started, start] = [new Date().toISOString(), performance.now()]
  const built = await findUnchanged(nodeFiles, cache, asked.question)
  if (built === undefined) return undefined
  const seconds = Math.round(performance.now() - start) / 1000
  return format(built, { run: randomUUID(), started, seconds }, asked.format)
}

/** Only for a plain build: other options and mistakes are left to the program. */
function questionOf(args: readonly string[], epoch: string | undefined) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
    const { data, templates, out, format, jobs } = values
    const [command, target, ...rest] = positionals
    if (command !== 'build' || rest.length > 0 || (format !== 'text' && format !== 'json')) return undefined
    if (jobs !== undefined) readJobs(jobs)
    const created = creationDate(epoch)
    const question: Question = {
      folders: { data, templates, output: out },
      selection: target === undefined ? {} : readSelection(target),
      ...defined({ created }),
    }
    return { question, format } as const
  } catch {
    return undefined
  }
}

const OPTIONS = {
  data: { type: 'string', default: FOLDERS.data },
  templates: { type: 'string', default: FOLDERS.templates },
  out: { type: 'string', default: FOLDERS.output },
  format: { type: 'string', default: 'text' },
  jobs: { type: 'string' },
} as const

function format(built: readonly Built[], time: RunTime, format: 'text' | 'json'): string {
  const events: RunEvent[] = [
    ...built.map(({ edition, pdf }) => ({ event: 'unchanged', edition, pdf }) as const),
    { event: 'summary', ...summarise(time, built) },
  ]
  return events
    .map((event) => (format === 'json' ? eventLine(event) : (formatEvent(event).out ?? '')))
    .join('')
}
