import { type AnswerReader, EMPTY, WRONG } from './reader.ts'

/**
 * Marks the rows of a batch in which a question has a wrong answer, lacks one that it must have, or has one although it
 * was not asked.
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
    const least = required && askedOf === undefined ? 1 : EMPTY
    for (let row = 0; row < marks.length; row += 1) if ((now[row] as number) < least) marks[row] = 1
    return
  }
  // By the code of the earlier answer, of which the first says that there is none.
  const isAsked = [false, ...earlier.question.answers.map(({ id }) => askedOf?.answers.includes(id) === true)]
  for (let row = 0; row < marks.length; row += 1) {
    const code = now[row] as number
    const asked = isAsked[earlier.now[row] as number] === true
    if (code === WRONG || (asked ? required && code === EMPTY : code !== EMPTY)) marks[row] = 1
  }
}
