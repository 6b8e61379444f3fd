import type { Files } from './files.ts'
import { hashNow, type InputHashes, recordFiles, unnoted } from './recorded-files.ts'

/**
 * Keeps the results of stages for later builds in the same process. A result is found again when the arguments are
 * the same: equal texts and numbers, and identical objects. So neither arguments nor results may be edited.
 */
export interface Memo {
  /**
   * The result of the work for these arguments: the earlier one, or a new one.
   *
   * @param about the subject of the work, such as an edition or a file; the last two versions of each are kept
   * @param work a pure function, the same one each time
   */
  run<Args extends readonly unknown[], T>(about: string, work: (...args: Args) => T, ...args: Args): T
  /**
   * The same for work that reads files: the earlier result is valid while every file it read, or found missing, is
   * the same.
   */
  read<Args extends readonly unknown[], T>(
    about: string,
    work: (files: Files, ...args: Args) => Promise<T>,
    files: Files,
    ...args: Args
  ): Promise<T>
}

/** Makes everything again each time. */
export const noMemo: Memo = {
  run: (_about, work, ...args) => work(...args),
  read: (_about, work, files, ...args) => work(files, ...args),
}

/** How many versions of one subject are kept: undoing an edit finds the version before it. */
const MAX_VERSIONS = 2
/** How many subjects are kept for one kind of work; the least recently used are dropped first. */
const MAX_SUBJECTS = 200

/** Keeps results for as long as it exists; `things` limits how many. */
export function createMemo(maxSubjects = MAX_SUBJECTS): Memo {
  const made = new VersionCache<Kept<unknown>>(maxSubjects)
  const read = new VersionCache<Kept<Promise<unknown>> & { readonly seen: InputHashes }>(maxSubjects)
  return {
    run<Args extends readonly unknown[], T>(about: string, work: (...args: Args) => T, ...args: Args): T {
      const found = made.find(work, about).find((kept) => sameAs(kept.args, args))
      const kept = found ?? { args, value: work(...args) }
      made.put(work, about, kept)
      // A failure may be temporary, so it is not kept.
      if (kept.value instanceof Promise) kept.value.catch(() => made.drop(work, about, kept))
      return kept.value as T
    },
    async read<Args extends readonly unknown[], T>(
      about: string,
      work: (files: Files, ...args: Args) => Promise<T>,
      files: Files,
      ...args: Args
    ): Promise<T> {
      for (const kept of read.find(work, about)) {
        if (!sameAs(kept.args, args) || !(await isAsSeen(files, kept.seen))) continue
        read.put(work, about, kept)
        return (await kept.value) as T
      }
      const recorded = recordFiles(files)
      const value = await work(recorded, ...args)
      read.put(work, about, { args, value: Promise.resolve(value), seen: recorded.hashes() })
      return value
    },
  }
}

/**
 * The same object as last time while its properties are the same, so that work which takes it finds its result again.
 *
 * @param about names the object: each use has its own
 */
export function stableObject<T extends object>(memo: Memo, about: string, properties: T): T {
  return memo.run(about, assemble, Object.keys(properties).join(' '), ...Object.values(properties)) as T
}

function assemble(names: string, ...values: readonly unknown[]): object {
  return Object.fromEntries(names.split(' ').map((name, index) => [name, values[index]]))
}

interface Kept<T> {
  readonly args: readonly unknown[]
  readonly value: T
}

function sameAs(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => Object.is(part, other[index]))
}

/** Whether all files and folders are unchanged; if so, they are recorded as read. */
async function isAsSeen(files: Files, seen: InputHashes): Promise<boolean> {
  const { quiet, note } = unnoted(files)
  for (const [path, hash] of Object.entries(seen)) if ((await hashNow(quiet, path)) !== hash) return false
  note(seen)
  return true
}

type Work = (...args: never[]) => unknown

/** Versions by work and by subject, the most recently used first. */
class VersionCache<Version> {
  readonly #byWork = new Map<Work, Map<string, readonly Version[]>>()
  readonly #things: number

  constructor(maxSubjects: number) {
    this.#things = maxSubjects
  }

  find(work: Work, about: string): readonly Version[] {
    return this.#byWork.get(work)?.get(about) ?? []
  }

  put(work: Work, about: string, version: Version): void {
    const others = this.find(work, about).filter((each) => each !== version)
    this.#set(work, about, [version, ...others].slice(0, MAX_VERSIONS))
  }

  drop(work: Work, about: string, version: Version): void {
    this.#set(
      work,
      about,
      this.find(work, about).filter((each) => each !== version),
    )
  }

  /** A Map keeps insertion order, so setting an entry again makes it the newest. */
  #set(work: Work, about: string, versions: readonly Version[]): void {
    const maxSubjects = this.#byWork.get(work) ?? new Map<string, readonly Version[]>()
    this.#byWork.set(work, maxSubjects)
    maxSubjects.delete(about)
    if (versions.length > 0) maxSubjects.set(about, versions)
    const [oldest] = maxSubjects.keys()
    if (maxSubjects.size > this.#things && oldest !== undefined) maxSubjects.delete(oldest)
  }
}
