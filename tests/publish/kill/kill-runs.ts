import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeHost } from '../../../pipeline/build/node-host.ts'
import { nodeFiles } from '../../../pipeline/input/node-files.ts'
import { steppedFiles } from '../../support/stepped-files.ts'
import { publishedLetter, publishTiny, tinyEdition, wholeHistory } from '../tiny-edition.ts'
import { TIDY } from '../whole-edition.ts'

/** What became of runs that were killed. */
export interface Tally {
  /** Killed before they were done. */
  readonly killed: number
  /** Done before the kill came. */
  readonly done: number
  /** After which the earlier edition stood. */
  readonly earlier: number
  /** After which the new edition stood. */
  readonly newer: number
}

const BYTES = 500_000
const CHILD = fileURLToPath(new URL('publish-child.ts', import.meta.url))

/**
 * Kills runs that publish, half of them at a step of theirs, the others at a random moment; throws when readers then see
 * anything but one of the two good editions, whole, or the next run needs help.
 */
export async function killRuns(runs: number, random: () => number): Promise<Tally> {
  const output = await mkdtemp(posix.join(tmpdir(), 'peiling-kill-'))
  const host = nodeHost(() => undefined)
  await publishTiny(host, output, tinyEdition('A', BYTES))
  const { steps, milliseconds } = await measure(output)
  const tally = { killed: 0, done: 0, earlier: 0, newer: 0 }
  for (let run = 0; run < runs; run++) {
    const letters = { earlier: letterOf(2 * run), newer: letterOf(2 * run + 1) }
    await publishTiny(host, output, tinyEdition(letters.earlier, BYTES))
    const atStep = [
      '--die-at',
      `${1 + Math.floor((run / runs) * steps)}`,
      ...(run % 4 === 0 ? [] : ['--after']),
    ]
    const child = startChild(output, letters.newer, run % 2 === 0 ? atStep : [])
    if (run % 2 === 1) await killAt(child, random() * milliseconds * 2)
    tally[(await ended(child)) ? 'done' : 'killed'] += 1
    const seen = await publishedLetter(nodeFiles, output)
    if (seen === letters.earlier) tally.earlier += 1
    else if (seen === letters.newer) tally.newer += 1
    else throw new Error(`run ${run}: readers see ${seen}`)
    await wholeHistory(nodeFiles, output)
    await nextRunSucceeds(output, run)
  }
  await rm(output, { recursive: true })
  return tally
}

/** Starts as many runs at once of the same edition, and throws unless it stands there once, whole, with nothing left over. */
export async function publishAtOnce(runs: number): Promise<void> {
  const output = await mkdtemp(posix.join(tmpdir(), 'peiling-kill-'))
  const children = Array.from({ length: runs }, () => startChild(output, 'A', []))
  const done = await Promise.all(children.map(ended))
  if (done.includes(false)) throw new Error('not every run ended well')
  if ((await publishedLetter(nodeFiles, output)) !== 'A') throw new Error('readers see no edition')
  if ((await wholeHistory(nodeFiles, output)).length !== 1) throw new Error('it was published more than once')
  await assertTidy(output)
  await rm(output, { recursive: true })
}

function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + (index % 26))
}

async function nextRunSucceeds(output: string, run: number): Promise<void> {
  const letter = letterOf(2 * run + 2)
  await publishTiny(
    nodeHost(() => undefined),
    output,
    tinyEdition(letter, BYTES),
    3,
  )
  if ((await publishedLetter(nodeFiles, output)) !== letter)
    throw new Error(`run ${run}: the next did not publish`)
  if ((await wholeHistory(nodeFiles, output)).length > 3) throw new Error(`run ${run}: history is too long`)
  await assertTidy(output)
}

async function assertTidy(output: string): Promise<void> {
  const names = (await nodeFiles.list(posix.join(output, 's/w'))).join(' ')
  if (names !== TIDY.join(' ')) throw new Error(`left over: ${names}`)
}

/** How many steps publishing takes, and how long. */
async function measure(output: string): Promise<{ steps: number; milliseconds: number }> {
  let steps = 0
  const files = steppedFiles(nodeFiles, async (_name, step) => {
    steps += 1
    await step()
  })
  const start = performance.now()
  await publishTiny({ ...nodeHost(() => undefined), files }, output, tinyEdition('Z', BYTES))
  return { steps, milliseconds: performance.now() - start }
}

function startChild(output: string, letter: string, options: readonly string[]): ChildProcess {
  const words = ['--import', 'tsx', CHILD, output, letter, `${BYTES}`, ...options]
  return spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function killAt(child: ChildProcess, milliseconds: number): Promise<void> {
  if (child.stdout !== null) await once(child.stdout, 'data')
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  child.kill('SIGKILL')
}

/** Whether a child was done; false when it was killed. */
async function ended(child: ChildProcess): Promise<boolean> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  if (child.signalCode !== 'SIGKILL' && child.exitCode !== 0)
    throw new Error(`a run ended with ${child.exitCode}`)
  return child.exitCode === 0
}
