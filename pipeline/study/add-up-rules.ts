import type { CodebookFile } from '../../schemas/types.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import { hasOneAnswer } from './question-types.ts'

type QuestionEntry = CodebookFile['questions'][number]

/** Questions whose percentages must add up to 100 although a case can count in several of them, or in none. */
export function addUpProblems(document: JsonDocument, { questions }: CodebookFile): Problem[] {
  return questions.flatMap((question, index) => {
    const message = question.percentages === 'add-up' ? reasonAgainst(question) : undefined
    if (message === undefined) return []
    return [
      document.problem(['questions', index, 'percentages'], { rule: 'cannot-add-up', message, expected }),
    ]
  })
}

const expected = '`single`, `scale`, or whole numbers (`integer`) with classes that hold each of them once'

function reasonAgainst(question: QuestionEntry): string | undefined {
  const { type, number, classes = [] } = question
  if (hasOneAnswer(question) || type === 'battery') return undefined
  if (type !== 'number') return `percentages of a question of type \`${type}\` do not add up`
  if (number === undefined) return undefined
  if (!number.integer) return 'percentages of numbers that are not whole do not add up'
  return classes.length === 0 ? 'there are no percentages of numbers without classes' : undefined
}
