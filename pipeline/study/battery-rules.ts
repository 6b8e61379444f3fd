import type { CodebookFile } from '../../schemas/types.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'

/** Indexes of more items than the battery has. */
export function batteryProblems(document: JsonDocument, { questions }: CodebookFile): Problem[] {
  return questions.flatMap(({ items, index }, place) => {
    if (items === undefined || index === undefined || index.minimum <= items.length) return []
    return [
      document.problem(['questions', place, 'index', 'minimum'], {
        rule: 'index-out-of-reach',
        message: `the battery has ${items.length} ${items.length === 1 ? 'item' : 'items'}, so nobody answers ${index.minimum}`,
        expected: `at most ${items.length}`,
      }),
    ]
  })
}
