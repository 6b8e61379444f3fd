import { type BatchColumn, READ } from '../../input/csv-batches.ts'
import type { NumberAnswers, Question, Value } from '../study.ts'
import { toValue } from '../values.ts'
import { withRoom } from './codes.ts'
import { type AnswerReader, WRONG } from './reader.ts'
import { TextReader } from './text-reader.ts'

/**
 * Reads the answers to a question of type `number`. Of those in plain digits the lowest, the highest and one that is not
 * whole are checked for all: a range holds whatever lies between two of its values.
 */
export class NumberReader implements AnswerReader {
  readonly question: Question
  readonly name: string
  now = new Int32Array(0)
  readonly #column: BatchColumn | undefined
  readonly #others: TextReader
  /** What the codes of other texts stand for, from 1. */
  readonly #otherNumbers: number[] = []
  #numbers = new Float64Array(0)
  /** How many of the values to check stand for numbers in plain digits, and whether one of those is refused. */
  #witnesses = 0
  #areRefused = false

  constructor(question: Question, column: BatchColumn | undefined) {
    this.name = question.id
    this.question = question
    this.#column = column
    this.#others = new TextReader(question.id, column, {
      valueOf: (texts, index) => toValue(question, texts.text(index)),
      codeOf: (value) => this.#otherNumbers.push(Number(value)),
    })
  }

  toCheck(size: number): readonly Value[] {
    const witnesses = this.#column === undefined ? [] : extremes(this.#column, size)
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
    this.now = withRoom(this.now, size)
    this.#others.keep(size)
    const others = this.#others.now
    for (let row = 0; row < size; row += 1) {
      const isPlain = this.#column?.codes[row] === READ
      const code = others[row] as number
      this.now[row] = isPlain && this.#areRefused ? WRONG : code
      const other = code > 0 ? (this.#otherNumbers[code - 1] as number) : Number.NaN
      this.#numbers[first + row] = isPlain ? (this.#column.values[row] as number) : other
    }
  }

  finish(size: number): NumberAnswers {
    return { kind: 'number', numbers: this.#numbers.slice(0, size) }
  }
}

/** The lowest and the highest number in plain digits, and one that is not whole, as far as there are any. */
function extremes({ codes, values }: BatchColumn, size: number): number[] {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  let broken = Number.NaN
  for (let row = 0; row < size; row += 1) {
    if (codes[row] !== READ) continue
    const value = values[row] as number
    if (value < lowest) lowest = value
    if (value > highest) highest = value
    if (!Number.isInteger(value)) broken = value
  }
  if (lowest > highest) return []
  return Number.isNaN(broken) ? [lowest, highest] : [lowest, highest, broken]
}
