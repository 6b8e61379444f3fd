import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeFiles } from '../../../pipeline/input/node-files.ts'
import { assertWhole, TIDY, wholeEditions } from '../whole-edition.ts'

/** Two states of the data: a row says something else, and so does the report. */
export type State = 'A' | 'B'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const CASE = join(ROOT, 'tests/reports/libraries')
const ROWS = 'data/libraries/2024/interviews.csv'
const EDITION = 'libraries/2024'

/** How a process of the program ended. */
export interface Ended {
  /** Undefined when it was killed. */
  readonly status: number | undefined
  readonly out: string
  readonly err: string
  /** The steps that it began, each that changed the disk, in order. */
  readonly steps: readonly string[]
  readonly milliseconds: number
}

/** A running process of the program. */
export interface Run {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/** A copy of the small study in a folder of its own, which processes of the whole program build. */
export class WholeStudy {
  readonly folder: string
  readonly #rows: Readonly<Record<State, string>>
  /** By state: hashes of what a build makes of it. */
  readonly #good = new Map<State, Readonly<Record<string, string>>>()
  #started = 0

  private constructor(folder: string, rows: string) {
    this.folder = folder
    this.#rows = { A: rows, B: rows.replace(';41;', ';42;') }
  }

  /** With an edition of each state, built in peace. */
  static async open(): Promise<WholeStudy> {
    const folder = await mkdtemp(join(tmpdir(), 'peiling-whole-'))
    for (const part of ['data', 'templates'])
      await cp(join(CASE, part), join(folder, part), { recursive: true })
    const study = new WholeStudy(folder, await readFile(join(folder, ROWS), 'utf8'))
    for (const state of ['A', 'B'] as const) {
      await study.write(state)
      await study.#buildGood(state)
    }
    return study
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true })
  }

  /** Changes the data, by one rename. */
  async write(state: State): Promise<void> {
    const path = join(this.folder, ROWS)
    await writeFile(`${path}.aside`, this.#rows[state])
    await rename(`${path}.aside`, path)
  }

  /** Has one edition stand in the output, alone. */
  async stand(state: State): Promise<void> {
    const output = join(this.folder, 'output')
    await rm(output, { recursive: true, force: true })
    await cp(join(this.folder, `good-${state}`), output, { recursive: true, verbatimSymlinks: true })
  }

  async forgetCache(): Promise<void> {
    await rm(join(this.folder, 'cache'), { recursive: true, force: true })
  }

  /**
   * Starts a build.
   *
   * @param dieAt the step at which it kills itself: `7 half`
   */
  start({ output = 'output', dieAt = '', words = [] as readonly string[] } = {}): Run {
    const log = join(this.folder, `steps-${this.#started++}`)
    const hook = fileURLToPath(new URL('die-at.mjs', import.meta.url))
    const script = join(ROOT, 'bin/peiling.mjs')
    const env = { ...process.env, PEILING_CACHE: join(this.folder, 'cache'), STEPS_LOG: log, DIE_AT: dieAt }
    const begun = performance.now()
    const child = spawn(process.execPath, ['--import', hook, script, 'build', '--out', output, ...words], {
      cwd: this.folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return { child, ended: endOf(child, log, begun) }
  }

  /** A build that is left in peace; throws unless it ends well. */
  async build(options: Parameters<WholeStudy['start']>[0] = {}): Promise<Ended> {
    const ended = await this.start(options).ended
    if (ended.status !== 0 || ended.err !== '')
      throw new Error(`a run ended with ${ended.status}: ${ended.err}`)
    return ended
  }

  /** The state whose edition readers see; throws when they see anything else than one of the two good ones, whole. */
  async published(output = 'output'): Promise<State> {
    const place = join(this.folder, output, EDITION)
    const { outputs } = await assertWhole(nodeFiles, place)
    await wholeEditions(nodeFiles, place)
    for (const [state, good] of this.#good)
      if (Object.entries(good).every(([name, hash]) => outputs[name] === hash)) return state
    throw new Error('readers see an edition that is none of the two')
  }

  /** How many editions the history holds; throws when anything else is left over there or in the cache. */
  async tidy(output = 'output'): Promise<number> {
    const place = join(this.folder, output, EDITION)
    const names = await nodeFiles.list(place)
    if (names.join(' ') !== TIDY.join(' ')) throw new Error(`left over: ${names.join(' ')}`)
    const cached = await readdir(join(this.folder, 'cache'), { recursive: true, withFileTypes: true })
    const files = cached.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    const others = files.filter((path) => !/\/(\w{64}\.txt|\w+\.cjs|\w+\.cjs\.\w+\.code)$/.test(path))
    if (others.length > 0) throw new Error(`left over: ${others.join(' ')}`)
    return (await wholeEditions(nodeFiles, place)).length
  }

  async #buildGood(state: State): Promise<void> {
    const output = `good-${state}`
    await this.build({ output })
    const place = join(this.folder, output, EDITION)
    const { outputs } = await assertWhole(nodeFiles, place)
    const same = ['report.pdf', 'report.html', 'results.json', 'edition.json']
    this.#good.set(state, Object.fromEntries(same.map((name) => [name, outputs[name] ?? ''])))
  }
}

async function endOf(child: ChildProcess, log: string, begun: number): Promise<Ended> {
  const [out, err] = [textOf(child.stdout), textOf(child.stderr)]
  const [code] = (await once(child, 'close')) as [number | null]
  const milliseconds = performance.now() - begun
  const text = await readFile(log, 'utf8').catch(() => '')
  await rm(log, { force: true })
  const steps = text.split('\n').slice(0, -1)
  return { status: code ?? undefined, out: out(), err: err(), steps, milliseconds }
}

function textOf(stream: NodeJS.ReadableStream | null): () => string {
  const parts: string[] = []
  stream?.on('data', (part: unknown) => parts.push(String(part)))
  return () => parts.join('')
}
