import type { CodebookFile } from '../../schemas/types.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'

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

const expected = '`single`, or whole numbers (`integer`) with classes that hold each of them once'

function reasonAgainst({ type, number, classes = [] }: QuestionEntry): string | undefined {
  if (type === 'single') return undefined
  if (type !== 'number') return `percentages of a question of type \`${type}\` do not add up`
  if (number === undefined) return undefined
  if (!number.integer) return 'percentages of numbers that are not whole do not add up'
  return uneven(number, classes)
}

type Class = NonNullable<QuestionEntry['classes']>[number]

/** Names the first number that is in no class or in two. */
function uneven(range: { minimum: number; maximum: number }, classes: readonly Class[]): string | undefined {
  let next = Math.ceil(range.minimum)
  for (const { id, low, high } of inOrder(range, classes)) {
    if (low > next) return `no class holds ${next}`
    if (low < next) return `the class \`${id}\` holds ${low}, and so does another`
    next = high + 1
  }
  return next > range.maximum ? undefined : `no class holds ${next}`
}

/** Checks that the classes cover the range of the question with whole numbers, in order. */
function inOrder({ minimum, maximum }: { minimum: number; maximum: number }, classes: readonly Class[]) {
  return classes
    .map((each) => ({
      id: each.id,
      low: Math.max(Math.ceil(minimum), Math.ceil(each.minimum ?? minimum)),
      high: Math.min(maximum, Math.floor(each.maximum ?? maximum)),
    }))
    .filter(({ low, high }) => low <= high)
    .toSorted((one, other) => one.low - other.low)
}
