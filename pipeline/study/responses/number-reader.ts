import { type BatchColumn, READ } from '../../input/csv-batches.ts'
import { decimalsOf } from '../../input/plain-number.ts'
import type { Codes, NumberAnswers, Question, Value } from '../study.ts'
import { hasMeanings, markIn, meaningOfNumber, toValue } from '../values.ts'
import { narrowed, withRoom } from './codes.ts'
import { type AnswerReader, NOT_ASKED, WRONG } from './reader.ts'
import { TextReader } from './text-reader.ts'

/** What a text stands for that is not a number in plain digits. */
interface Other {
  /** NaN when it is not one. */
  readonly number: number
  /** The place of a missing answer among those of the question, from 1; 0 is none. */
  readonly missing: number
  readonly mark: number
}

const NOTHING: Other = { number: Number.NaN, missing: 0, mark: 0 }

/**
 * Reads the answers to a question of type `number`. Of those in plain digits the lowest, the highest and one that is not
 * whole are checked for all: a range holds whatever lies between two of its values.
 */
export class NumberReader implements AnswerReader {
  readonly question: Question
  readonly name: string
  readonly parts = [this]
  now = new Int32Array(0)
  marks = new Uint8Array(0)
  readonly #column: BatchColumn | undefined
  readonly #others: TextReader
  /** What the codes of other texts stand for, from 1. */
  readonly #otherValues: Other[] = []
  readonly #hasMeanings: boolean
  readonly #decimals: number
  #numbers = new Float64Array(0)
  #missing: Codes = new Uint16Array(0)
  /** How many of the values to check stand for numbers in plain digits, and whether one of those is refused. */
  #witnesses = 0
  #areRefused = false

  constructor(question: Question, column: BatchColumn | undefined) {
    this.name = question.id
    this.question = question
    this.#column = column
    this.#hasMeanings = hasMeanings(question)
    this.#decimals = question.number?.decimals ?? Number.POSITIVE_INFINITY
    this.#others = new TextReader(question.id, column, {
      valueOf: (texts, index) => toValue(question, texts.text(index)),
      codeOf: (value, texts, index) => this.#otherValues.push(this.#otherOf(value, texts.text(index))),
    })
  }

  toCheck(size: number): readonly Value[] {
    const witnesses =
      this.#column === undefined
        ? []
        : extremes(this.#column, size, (number) => this.#meaningOf(number) === undefined)
    this.#witnesses = witnesses.length
    this.#areRefused = false
    return [...witnesses, ...this.#others.toCheck()]
  }

  refuse(index: number): void {
    if (index < this.#witnesses) this.#areRefused = true
    else this.#others.refuse(index - this.#witnesses)
  }

  keep(size: number, first: number): void {
    this.#numbers = withRoom(this.#numbers, first + size)
    this.#missing = withRoom(this.#missing, this.question.answers.length === 0 ? 0 : first + size)
    this.now = withRoom(this.now, size)
    this.marks = withRoom(this.marks, size)
    this.#others.keep(size)
    const others = this.#others.now
    for (let row = 0; row < size; row += 1) {
      if (this.#column?.codes[row] === READ) this.#keepPlain(this.#column, row, first + row)
      else this.#keepOther(others[row] as number, row, first + row)
    }
  }

  finish(size: number): NumberAnswers {
    const numbers = this.#numbers.slice(0, size)
    const values = this.question.answers.map(({ id }) => id)
    if (values.length === 0) return { kind: 'number', numbers }
    const codes = narrowed(this.#missing, size, values.length)
    return { kind: 'number', numbers, missing: { kind: 'coded', codes, values } }
  }

  #keepPlain({ values, marks }: BatchColumn, row: number, record: number): void {
    const number = values[row] as number
    const mark = marks[row] as number
    const meaning = this.#meaningOf(number)
    this.marks[row] = mark
    this.now[row] = meaning === null ? NOT_ASKED : 1
    this.#numbers[record] = meaning === undefined ? number : Number.NaN
    if (meaning !== undefined) this.#noteMissing(record, this.#placeOf(meaning))
    else if (this.#areRefused || decimalsOf(mark) > this.#decimals) this.now[row] = WRONG
  }

  #keepOther(code: number, row: number, record: number): void {
    const { number, missing, mark } = code > 0 ? (this.#otherValues[code - 1] ?? NOTHING) : NOTHING
    this.now[row] = code
    this.marks[row] = mark
    this.#numbers[record] = number
    this.#noteMissing(record, missing)
  }

  #noteMissing(record: number, place: number): void {
    if (place > 0) this.#missing[record] = place
  }

  #meaningOf(number: number): string | null | undefined {
    return this.#hasMeanings ? meaningOfNumber(this.question, number) : undefined
  }

  #otherOf(value: Value, text: string): Other {
    if (typeof value === 'number') return { number: value, missing: 0, mark: markIn(text) }
    return { ...NOTHING, missing: this.#placeOf(value) }
  }

  /** The place of a missing answer among those of the question, from 1; 0 is none. */
  #placeOf(meaning: Value | null): number {
    return this.question.answers.findIndex(({ id }) => id === meaning) + 1
  }
}

/** The lowest and the highest number in plain digits, and one that is not whole, as far as there are any. */
function extremes(
  { codes, values }: BatchColumn,
  size: number,
  isAnswer: (number: number) => boolean,
): number[] {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  let broken = Number.NaN
  for (let row = 0; row < size; row += 1) {
    if (codes[row] !== READ) continue
    const value = values[row] as number
    if (!isAnswer(value)) continue
    if (value < lowest) lowest = value
    if (value > highest) highest = value
    if (!Number.isInteger(value)) broken = value
  }
  if (lowest > highest) return []
  return Number.isNaN(broken) ? [lowest, highest] : [lowest, highest, broken]
}
