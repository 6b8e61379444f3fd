/** How many things of one kind there are besides those that are kept. */
interface Kind<T> {
  readonly kept: T[]
  more: number
}

/** Something that is kept. The last one of its kind tells how many more there are. */
export interface Told<T> {
  readonly item: T
  readonly more: number
}

/** How many things of one kind are told one by one. */
const MOST = 25

/** Keeps the first things of each kind, and counts the others, so that very many take no more than some. */
export class FirstOfKinds<T> {
  readonly #most: number
  readonly #kinds = new Map<string, Kind<T>>()

  constructor(most = MOST) {
    this.#most = most
  }

  /**
   * Makes a thing, unless there are enough of its kind.
   *
   * @param count how many things it is
   */
  add(name: string, make: () => T, count = 1): void {
    const kind = this.#kinds.get(name) ?? { kept: [], more: 0 }
    this.#kinds.set(name, kind)
    if (kind.kept.length < this.#most) kind.kept.push(make())
    else kind.more += count
  }

  /** All that are kept, kind by kind. */
  get told(): Told<T>[] {
    return [...this.#kinds.values()].flatMap(({ kept, more }) =>
      kept.map((item, index) => ({ item, more: index === kept.length - 1 ? more : 0 })),
    )
  }
}
