import { defined } from '../core/defined.ts'
import { didYouMean, type Problem } from '../core/problem.ts'
import type { JsonDocument, Pointer } from '../input/json.ts'

/** What is wrong with a reference to an answer that is to be counted; undefined when nothing is. */
export function countedAnswerProblem(
  document: JsonDocument,
  pointer: Pointer,
  id: string,
  answers: readonly { readonly id: string; readonly missing?: boolean }[],
): Problem | undefined {
  const answer = answers.find((each) => each.id === id)
  if (answer?.missing === true) {
    const message = `\`${id}\` is a declared non-answer, which is left out of the base`
    return document.problem(pointer, { rule: 'net-of-missing', message })
  }
  if (answer !== undefined) return undefined
  const hint = didYouMean(
    id,
    answers.map((each) => each.id),
  )
  const message = `the question has no answer \`${id}\``
  return document.problem(pointer, { rule: 'unknown-answer', message, ...defined({ hint }) })
}
