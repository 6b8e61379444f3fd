import type { BatchColumn } from '../../input/csv-batches.ts'
import { hasOneAnswer } from '../question-types.ts'
import type { CodedAnswers, Codes, Question, Value } from '../study.ts'
import { toValue } from '../values.ts'
import { emptyCodes, narrowed, withRoom } from './codes.ts'
import type { AnswerReader } from './reader.ts'
import { TextReader } from './text-reader.ts'

/** Reads the answers to a question of type `single` or `multiple`. */
export class CodedReader extends TextReader implements AnswerReader {
  readonly question: Question
  readonly parts = [this]
  /** What the codes stand for, from 1. */
  readonly #values: Value[]
  #codes: Codes

  constructor(question: Question, column: BatchColumn | undefined) {
    const values: Value[] = hasOneAnswer(question) ? question.answers.map(({ id }) => id) : []
    const codeByText = new Map(values.map((value, index) => [String(value), index + 1]))
    super(question.id, column, {
      valueOf: (texts, index) => toValue(question, texts.text(index)),
      codeOf: (value) => {
        const text = String(value)
        const code = codeByText.get(text) ?? values.push(value)
        codeByText.set(text, code)
        return code
      },
    })
    this.question = question
    this.#values = values
    this.#codes = hasOneAnswer(question) ? emptyCodes(0, values.length) : new Int32Array(0)
  }

  override keep(size: number, first: number): void {
    super.keep(size)
    this.#codes = withRoom(this.#codes, first + size)
    for (let row = 0; row < size; row += 1) this.#codes[first + row] = Math.max(0, this.now[row] as number)
  }

  finish(size: number): CodedAnswers {
    return { kind: 'coded', codes: narrowed(this.#codes, size, this.#values.length), values: this.#values }
  }
}
