import type { Study } from '../study/study.ts'

/** The most answers that are kept, because many studies may not fit in memory. */
const MAX_ANSWERS = 500_000

/** Keeps studies after reading: the first ones that fit, because those are needed first next time, and the last one. */
export class StudyCache<Loaded extends { readonly value: Study }> {
  readonly #kept = new Map<string, Promise<Loaded>>()
  #last: { readonly name: string; readonly loaded: Promise<Loaded> } | undefined
  #room: number

  /** @param max the most answers that are kept, besides those of the last study */
  constructor(max = MAX_ANSWERS) {
    this.#room = max
  }

  /** A study, from the cache or read now. A failed read is tried again after another study has been read. */
  async get(name: string, load: () => Promise<Loaded>): Promise<Loaded> {
    const kept = this.#kept.get(name)
    if (kept !== undefined) return kept
    if (this.#last?.name === name) return this.#last.loaded
    const loaded = load()
    this.#last = { name, loaded }
    this.#keep(name, loaded, answersOf((await loaded).value))
    return loaded
  }

  #keep(name: string, loaded: Promise<Loaded>, answers: number): void {
    if (answers > this.#room) return
    this.#room -= answers
    this.#kept.set(name, loaded)
  }
}

function answersOf({ waves }: Study): number {
  return waves.reduce((sum, { responses, questions }) => sum + responses.interviews * questions.length, 0)
}
