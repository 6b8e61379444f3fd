import type { Study } from '../study/study.ts'

/** Answers that are kept, at most: many studies may not fit in memory. */
const MAX_ANSWERS = 500_000

/** Keeps studies that were read: the first that fit, which are asked for again first, and the last. */
export class StudyCache<Loaded extends { readonly study: Study }> {
  readonly #kept = new Map<string, Promise<Loaded>>()
  #last: { readonly name: string; readonly loaded: Promise<Loaded> } | undefined
  #room: number

  /** @param max answers that are kept, beside those of the last study */
  constructor(max = MAX_ANSWERS) {
    this.#room = max
  }

  /** A study as it was read before, or now. One that cannot be read is read again once another has been asked for. */
  async get(name: string, load: () => Promise<Loaded>): Promise<Loaded> {
    const kept = this.#kept.get(name)
    if (kept !== undefined) return kept
    if (this.#last?.name === name) return this.#last.loaded
    const loaded = load()
    this.#last = { name, loaded }
    this.#keep(name, loaded, answersOf((await loaded).study))
    return loaded
  }

  #keep(name: string, loaded: Promise<Loaded>, answers: number): void {
    if (answers > this.#room) return
    this.#room -= answers
    this.#kept.set(name, loaded)
  }
}

function answersOf({ waves }: Study): number {
  return waves.reduce((sum, { interviews, questions }) => sum + interviews.length * questions.length, 0)
}
