import type { Question, Value } from './study.ts'

/** The value of an answer to a question of type `scale`; NaN when it has none. */
export function scaleValueOf({ answers }: Pick<Question, 'answers'>): (answer: Value) => number {
  const values = new Map<Value, number | undefined>(answers.map(({ id, value }) => [id, value]))
  return (answer) => values.get(answer) ?? Number.NaN
}
