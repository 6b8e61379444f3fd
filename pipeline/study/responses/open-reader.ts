import type { BatchColumn } from '../../input/csv-batches.ts'
import type { Question } from '../study.ts'
import type { AnswerReader } from './reader.ts'
import { TextReader } from './text-reader.ts'

/** Sees whether an open question has an answer. Any text is one, and none is kept. */
export class OpenReader extends TextReader implements AnswerReader {
  readonly question: Question
  readonly parts = [this]

  constructor(question: Question, column: BatchColumn | undefined) {
    super(question.id, column, {
      valueOf: (texts, index) => (question.notAsked?.includes(texts.text(index)) ? null : undefined),
      codeOf: () => 1,
    })
    this.question = question
  }

  finish(): undefined {
    return undefined
  }
}
