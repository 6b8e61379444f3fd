import { inflateSync } from 'node:zlib'
import type { RunEvent } from '../../pipeline/automation/event.ts'
import { eventLine } from '../../pipeline/automation/event.ts'
import { run } from '../../pipeline/automation/run.ts'
import { formatEvent } from '../../pipeline/cli/format.ts'
import type { Files } from '../../pipeline/core/files.ts'
import type { Folders } from '../../pipeline/core/options.ts'
import { formatProblem, type Problem } from '../../pipeline/core/problem.ts'
import { quietHost } from './build-memory.ts'
import { fakeTimers } from './fake-timers.ts'
import { memoryCache } from './memory-cache.ts'
import type { Overlay } from './overlay-files.ts'
import { readPdf } from './read-pdf.ts'
import { readAttachments, readStructure } from './read-structure.ts'

/** A run, and all that it leaves anywhere. */
export interface LeftByRun {
  readonly problems: readonly Problem[]
  /** Paths of what was published. */
  readonly published: readonly string[]
  /** Every text that left the program, by where it was found. */
  readonly texts: ReadonlyMap<string, string>
}

/** Runs a build whose output, events and cache are kept. */
export async function runAndKeep(
  { files, output }: Overlay,
  folders: Folders,
  cache = memoryCache(),
): Promise<LeftByRun> {
  const events: RunEvent[] = []
  const logged: object[] = []
  const { summary, bug } = await run(
    {
      ...quietHost(files),
      cache,
      log: (event) => logged.push(event),
      timers: fakeTimers('2026-01-05T05:00Z'),
      emit: (event) => events.push(event),
      programs: { run: async () => ({ how: 'exit', status: 0 }) as const },
    },
    { folders, selection: {}, run: 'r' },
  )
  if (bug !== undefined) throw bug
  const problems = events.flatMap((event) => (event.event === 'refused' ? event.problems : []))
  const published = await pathsBelow(output, folders.output)
  const texts = new Map<string, string>([
    ['events', events.map(eventLine).join('')],
    ['terminal', events.map((event) => Object.values(formatEvent(event)).join('\n')).join('\n')],
    ['problems', problems.map(formatProblem).join('\n')],
    ['notification', JSON.stringify(summary)],
    ['log', JSON.stringify(logged)],
    ...[...cache.entries].map(([key, text]) => [`cache ${key.slice(0, 40)}`, `${key}\n${text}`] as const),
    ['paths', published.join('\n')],
  ])
  for (const path of published) texts.set(path, await textOf(await output.read(path)))
  return { problems, published, texts }
}

/** Where a word is in what a run left, whatever its case. */
export function whereIs(word: string, { texts }: Pick<LeftByRun, 'texts'>): string[] {
  return [...texts].filter(([, text]) => text.toLowerCase().includes(word.toLowerCase())).map(([at]) => at)
}

async function pathsBelow(files: Files, folder: string): Promise<string[]> {
  const names = await files.list(folder).catch(() => [])
  const paths = names.map(async (name) => {
    const path = `${folder}/${name.replace(/\/$/, '')}`
    return name.endsWith('/') ? pathsBelow(files, path) : [path]
  })
  return (await Promise.all(paths)).flat()
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const text = new TextDecoder().decode(bytes)
  return text.startsWith('%PDF') ? `${text}\n${await textOfPdf(bytes)}` : text
}

/** All that is in a PDF: its streams, unpacked and in both encodings of its texts, and what readers make of it. */
async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const file = Buffer.from(bytes)
  const streams = [...streamsIn(file)].flatMap((stream) => [
    stream.toString('latin1'),
    stream.toString('utf8'),
    Buffer.from(stream)
      .subarray(0, stream.length & ~1)
      .swap16()
      .toString('utf16le'),
  ])
  const { pages, outline, links, info } = await readPdf(bytes)
  const read = JSON.stringify([
    outline,
    links,
    info,
    await readStructure(bytes),
    await readAttachments(bytes),
  ])
  return [...streams, ...pages, ...hexTexts(streams.join('\n')), read].join('\n')
}

function* streamsIn(file: Buffer): Generator<Buffer> {
  for (let from = file.indexOf('stream\n'); from >= 0; from = file.indexOf('stream\n', from + 1)) {
    const end = file.indexOf('endstream', from)
    if (end < 0) return
    try {
      yield inflateSync(file.subarray(from + 7, end))
    } catch {
      yield file.subarray(from + 7, end)
    }
  }
}

/** Texts of a PDF as hexadecimal digits: `<feff0041>`. */
function hexTexts(text: string): string[] {
  return [...text.matchAll(/<feff([0-9a-f]+)>/gi)].map(([, digits = '']) =>
    Buffer.from(digits, 'hex').swap16().toString('utf16le'),
  )
}
