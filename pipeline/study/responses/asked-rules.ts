import { type AnswerReader, EMPTY, NOT_ASKED, WRONG } from './reader.ts'

/**
 * Marks the rows of a batch in which a question has a wrong answer, lacks one that it must have, has one although it was
 * not asked, or says that it was not asked where it was.
 *
 * @param readers those of all questions
 */
export function markUnasked(
  { now, question: { askedOf, required } }: AnswerReader,
  readers: readonly AnswerReader[],
  marks: Uint8Array,
): void {
  const earlier = readers.find(({ question }) => question.id === askedOf?.question)
  if (earlier === undefined) {
    markEmpty(now, required && askedOf === undefined, marks)
    return
  }
  // By the code of the earlier answer, of which the first says that there is none.
  const isAsked = [false, ...earlier.question.answers.map(({ id }) => askedOf?.answers.includes(id) === true)]
  for (let row = 0; row < marks.length; row += 1) {
    const code = now[row] as number
    const asked = isAsked[earlier.now[row] as number] === true
    const isWrong = asked ? code === NOT_ASKED || (required && code === EMPTY) : code > EMPTY
    if (code === WRONG || isWrong) marks[row] = 1
  }
}

function markEmpty(now: Int32Array, required: boolean, marks: Uint8Array): void {
  for (let row = 0; row < marks.length; row += 1) {
    const code = now[row] as number
    if (code === WRONG || (required && code === EMPTY)) marks[row] = 1
  }
}
