import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Files } from '../../pipeline/core/files.ts'
import type { Host } from '../../pipeline/core/host.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { quietHost } from '../support/build-memory.ts'
import { memoryFiles, systemError } from '../support/memory-files.ts'
import { type DoStep, steppedFiles } from '../support/stepped-files.ts'
import { publishedLetter, publishTiny, tinyEdition, wholeHistory } from './tiny-edition.ts'
import { TIDY } from './whole-edition.ts'

/** A file system, and a folder in it that is still empty. */
interface Disk {
  readonly files: Files
  readonly output: string
}

function memoryDisk(): Disk {
  return { files: memoryFiles({}), output: 'out' }
}

/** A host of its own process; all others have ended. */
function runAs(pid: number, files: Files): Host {
  return { ...quietHost(files), self: { machine: 'm', pid, isRunning: (other) => other === pid } }
}

/** The steps of publishing B where the folder is as it was prepared. */
async function stepsOf({ files, output }: Disk, prepare: Situation['prepare']): Promise<string[]> {
  await prepare(files, output)
  const steps: string[] = []
  const counted = steppedFiles(files, async (name, step) => {
    steps.push(name)
    await step()
  })
  await publishTiny(runAs(2, counted), output, tinyEdition('B'), 1)
  return steps
}

/** From its step on, before or after doing it, nothing is done any more. */
function dyingAt(step: number, when: 'before' | 'after'): DoStep {
  let count = 0
  return async (_name, work) => {
    count += 1
    if (count <= step || (count === step + 1 && when === 'after')) await work()
    if (count > step) throw new Error('killed')
  }
}

/** From its step on, the system writes nothing more. */
function refusingFrom(step: number, code: string): DoStep {
  let count = 0
  return async (name, work) => {
    count += 1
    if (count <= step) await work()
    else throw systemError(name, code)
  }
}

interface Situation {
  readonly name: string
  readonly prepare: (files: Files, output: string) => Promise<unknown>
  /** What readers see before. */
  readonly before: string | undefined
}

const first: Situation = { name: 'for the first time', prepare: async () => undefined, before: undefined }
const later: Situation = { name: 'over an earlier edition', prepare: publishA, before: 'A' }
const plain: Situation = { name: 'over plain files', prepare: copyWithoutLinks, before: 'A' }

async function publishA(files: Files, output: string): Promise<void> {
  await publishTiny(runAs(1, files), output, tinyEdition('A'))
}

async function copyWithoutLinks(files: Files, output: string): Promise<void> {
  const memory = memoryFiles({})
  await publishA(memory, 'out')
  await files.makeFolder(posix.join(output, 's/w/current'))
  for (const name of TIDY.filter((each) => !each.endsWith('/'))) {
    const bytes = await memory.read(posix.join('out/s/w', name))
    await files.create(posix.join(output, 's/w', name), bytes)
    await files.create(posix.join(output, 's/w/current', name), bytes)
  }
}

async function dieAtEachStep(
  freshDisk: () => Disk,
  { prepare, before }: Situation,
  when: 'before' | 'after',
): Promise<void> {
  const steps = await stepsOf(freshDisk(), prepare)
  expect(steps.length).toBeGreaterThan(15)
  const seen = new Set<string | undefined>()
  for (const [index, name] of steps.entries()) {
    const { files, output } = freshDisk()
    await prepare(files, output)
    const dying = runAs(2, steppedFiles(files, dyingAt(index, when)))
    await expect(publishTiny(dying, output, tinyEdition('B'), 1), name).rejects.toThrow('killed')
    const letter = await publishedLetter(files, output)
    expect([before, 'B'], name).toContain(letter)
    seen.add(letter)
    await wholeHistory(files, output)
    await publishTiny(runAs(3, files), output, tinyEdition('C'), 2)
    expect(await publishedLetter(files, output), name).toBe('C')
    expect(await files.list(posix.join(output, 's/w')), name).toEqual(TIDY)
    expect((await wholeHistory(files, output)).length, name).toBeLessThanOrEqual(2)
  }
  expect(seen).toEqual(new Set([before, 'B']))
}

describe.each([first, later, plain])('publishing $name', (situation) => {
  test.each(['before', 'after'] as const)('may die %s any step', async (when) => {
    await dieAtEachStep(memoryDisk, situation, when)
  })

  test.each(['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS'])('reports %s at any step', async (code) => {
    const { prepare, before } = situation
    let published = 0
    for (const [index, name] of (await stepsOf(memoryDisk(), prepare)).entries()) {
      const { files, output } = memoryDisk()
      await prepare(files, output)
      const full = runAs(2, steppedFiles(files, refusingFrom(index, code)))
      const outcome = await publishTiny(full, output, tinyEdition('B'), 1).catch(problemsOf)
      if (!Array.isArray(outcome)) published += 1
      else expect(outcome, name).toEqual([`cannot-write ${code}`])
      expect(await publishedLetter(files, output), name).toBe(Array.isArray(outcome) ? before : 'B')
      await publishTiny(runAs(3, files), output, tinyEdition('C'), 2)
      expect(await files.list(posix.join(output, 's/w')), name).toEqual(TIDY)
    }
    // Once the edition is current, what cannot be cleared away waits for the next run.
    expect(published).toBeGreaterThan(0)
    expect(published).toBeLessThan(5)
  })
})

test('may die at any step on a real disk too', async () => {
  const folder = await mkdtemp(posix.join(tmpdir(), 'peiling-'))
  let count = 0
  const freshDisk = () => ({ files: nodeFiles, output: posix.join(folder, `${count++}`) })
  await dieAtEachStep(freshDisk, later, 'after')
  await rm(folder, { recursive: true })
})

function problemsOf(error: unknown): string[] {
  if (!(error instanceof InputError)) throw error
  return error.problems.map(({ rule, message }) => `${rule} ${/\b(E[A-Z]+)\)/.exec(message)?.[1]}`)
}
