import type { CodebookFile } from '../../schemas/types.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import { hasValues } from './question-types.ts'

type QuestionEntry = CodebookFile['questions'][number]

/** An answer with a value, and its place in the list. */
interface Step {
  readonly id: string
  readonly value: number
  readonly position: number
}

/** Scales with answers that have no place on them. */
export function scaleProblems(document: JsonDocument, { questions }: CodebookFile): Problem[] {
  return questions.flatMap((question, index) => [
    ...valueProblems(document, question, index),
    ...(hasValues(question) ? orderProblems(document, question, index) : []),
  ])
}

/** Answers without a value that need one, or with one that they cannot have. */
function valueProblems(document: JsonDocument, question: QuestionEntry, index: number): Problem[] {
  const { type, answers = [] } = question
  return answers.flatMap(({ id, value, missing }, position) => {
    const pointer = ['questions', index, 'answers', position]
    if (!hasValues(question)) {
      if (value === undefined) return []
      const message = `\`value\` does not suit an answer to a question of type \`${type}\``
      return [
        document.keyProblem([...pointer, 'value'], { rule: 'wrong-part', message, expected: 'type `scale`' }),
      ]
    }
    if (missing) {
      if (value === undefined) return []
      const message = `\`${id}\` is a declared non-answer, which has no value`
      return [document.keyProblem([...pointer, 'value'], { rule: 'value-of-missing', message })]
    }
    if (value !== undefined) return []
    const expected = '`value`, a number, or `"missing": true`'
    return [
      document.problem(pointer, {
        rule: 'answer-without-value',
        message: `\`${id}\` has no value`,
        expected,
      }),
    ]
  })
}

/** Answers that break the order of their values, the first of each scale. */
function orderProblems(document: JsonDocument, { answers = [] }: QuestionEntry, index: number): Problem[] {
  const steps = answers.flatMap(({ id, value, missing }, position): Step[] =>
    value === undefined || missing ? [] : [{ id, value, position }],
  )
  const [first, second] = steps
  if (first === undefined || second === undefined) return shortScale(document, answers, index)
  const isRise = second.value > first.value
  for (const [place, step] of steps.entries()) {
    const before = steps[place - 1]
    if (before === undefined || (step.value !== before.value && step.value > before.value === isRise))
      continue
    const twin = steps.slice(0, place).find(({ value }) => value === step.value)
    const message =
      twin === undefined
        ? `the values ${isRise ? 'rise' : 'fall'} to ${before.value}, and then ${isRise ? 'fall' : 'rise'} to ${step.value}`
        : `\`${step.id}\` has the value ${step.value}, which \`${twin.id}\` has too`
    return [
      document.problem(['questions', index, 'answers', step.position, 'value'], {
        rule: 'values-out-of-order',
        message,
        expected: 'values that rise, or that fall, from the first answer to the last',
      }),
    ]
  }
  return []
}

/** A scale with one answer, or none, when all have what they need. */
function shortScale(
  document: JsonDocument,
  answers: QuestionEntry['answers'] & {},
  index: number,
): Problem[] {
  if (answers.length === 0 || answers.some(({ value, missing }) => !missing && value === undefined)) return []
  return [
    document.problem(['questions', index, 'answers'], {
      rule: 'short-scale',
      message: 'this is a scale of fewer than two answers',
      expected: 'two answers or more that have a value',
    }),
  ]
}
