import type { Results } from '../analysis/results.ts'
import { hasOneAnswer } from '../study/question-types.ts'
import type { ChartRow } from './chart-row.ts'

/**
 * By question and item, the answers or classes that each item holds, so that items without a common one lie apart.
 * A question whose answers may be given together has none.
 */
export type AnswersHeld = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** The answers that the items of the questions in some rows hold. */
export function answersHeld(rows: readonly ChartRow[], { questions }: Results): AnswersHeld {
  const asked = new Set(rows.map(({ question }) => question))
  return Object.fromEntries(
    questions
      .filter((question) => asked.has(question.id) && (hasOneAnswer(question) || question.type === 'number'))
      .map(({ id, answers, nets, classes }) => [
        id,
        Object.fromEntries([
          ...[...answers, ...classes].map((item) => [item.id, [item.id]] as const),
          ...nets.map((net) => [net.id, net.answers] as const),
        ]),
      ]),
  )
}
