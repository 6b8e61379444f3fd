import type { BatchColumn } from '../../input/csv-batches.ts'
import { columnOfAnswer } from '../question-columns.ts'
import type { CodedAnswers, Codes, Question } from '../study.ts'
import { toMark } from '../values.ts'
import { narrowed, withRoom } from './codes.ts'
import { type AnswerReader, EMPTY, NOT_ASKED, WRONG } from './reader.ts'
import { TextReader } from './text-reader.ts'

/** The codes of cells that say whether an answer was given. */
const NO = 1
const YES = 2

/** Reads the answers to a `multiple` question with a column for each. */
export class AnswerColumnsReader implements AnswerReader {
  readonly question: Question
  readonly name: string
  readonly parts: readonly TextReader[]
  now = new Int32Array(0)
  readonly #sets: AnswerSets
  #codes: Codes = new Int32Array(0)

  /** @param columns those that the table has, by name */
  constructor(question: Question, columns: ReadonlyMap<string, BatchColumn>) {
    this.question = question
    this.name = question.id
    this.#sets = new AnswerSets(question)
    this.parts = question.answers.map(({ id }) => {
      const column = columnOfAnswer(question.id, id)
      return new TextReader(column, columns.get(column), {
        valueOf: (texts, index) => toMark(question, id, texts.text(index)),
        codeOf: (value) => (value === 0 ? NO : YES),
      })
    })
  }

  keep(size: number, first: number): void {
    for (const part of this.parts) part.keep(size)
    this.now = withRoom(this.now, size)
    this.#codes = withRoom(this.#codes, first + size)
    for (let row = 0; row < size; row += 1) {
      const code = this.#codeOf(row)
      this.now[row] = code
      this.#codes[first + row] = Math.max(EMPTY, code)
    }
  }

  finish(size: number): CodedAnswers {
    const values = this.#sets.all.map((places) =>
      places.map((place) => this.question.answers[place]?.id ?? ''),
    )
    return { kind: 'coded', codes: narrowed(this.#codes, size, values.length), values }
  }

  /** All cells of a row say whether the answer was given, or none does. */
  #codeOf(row: number): number {
    let filled = 0
    let notAsked = 0
    let set = this.#sets.none
    for (let place = 0; place < this.parts.length; place += 1) {
      const cell = this.parts[place]?.now[row] as number
      if (cell === WRONG) return WRONG
      if (cell === NOT_ASKED) notAsked += 1
      if (cell > EMPTY) filled += 1
      if (cell === YES) set = this.#sets.withAnswer(set, place)
    }
    if (filled === this.parts.length) return this.#sets.codeOf(set)
    if (filled > 0) return WRONG
    return notAsked > 0 ? NOT_ASKED : EMPTY
  }
}

/** Sets of answers that were given together, found answer by answer, so that a row takes no text. */
class AnswerSets {
  readonly none = 0
  /** The sets with a code, by the places of their answers; the first has the code 1. */
  readonly all: (readonly number[])[] = []
  readonly #places: (readonly number[])[] = [[]]
  readonly #larger: Map<number, number>[] = [new Map()]
  readonly #codes: number[] = [0]
  readonly #answers: Question['answers']

  constructor({ answers }: Question) {
    this.#answers = answers
  }

  /** A set with one answer more, which comes after all of its own. */
  withAnswer(set: number, place: number): number {
    const known = this.#larger[set]?.get(place)
    if (known !== undefined) return known
    const larger = this.#places.push([...(this.#places[set] ?? []), place]) - 1
    this.#larger.push(new Map())
    this.#codes.push(0)
    this.#larger[set]?.set(place, larger)
    return larger
  }

  /** Above 0, or `WRONG` for a missing answer among others. */
  codeOf(set: number): number {
    if (this.#codes[set] === 0) this.#codes[set] = this.#newCode(this.#places[set] ?? [])
    return this.#codes[set] as number
  }

  #newCode(places: readonly number[]): number {
    const hasMissing = places.some((place) => this.#answers[place]?.missing)
    return hasMissing && places.length > 1 ? WRONG : this.all.push(places)
  }
}
