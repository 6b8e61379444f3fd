import { FirstOfKinds } from '../core/first-of-kinds.ts'
import { firstProblems, type Problem } from '../core/problem.ts'
import { cellProblem } from '../input/csv.ts'
import type { Cell } from '../input/csv-cells.ts'
import { isEmpty } from './class-rules.ts'
import { DATA_FILES } from './data-files.ts'
import type { NameGuard } from './names.ts'
import type { Question } from './study.ts'
import { toValue } from './values.ts'

/** An answer to a question, in its cell. */
export interface AnswerCell {
  readonly question: Question
  readonly cell: Cell
}

/**
 * Numbers that are not whole between two classes, such as 5.5 between 0 to 5 and 6 to 10. That a class is missing for
 * whole numbers shows in the codebook.
 */
export function classValueProblems(
  table: { readonly file: string },
  answers: Iterable<AnswerCell>,
  guard: NameGuard,
): Problem[] {
  const first = new FirstOfKinds<Problem>()
  for (const { question, cell } of answers) {
    if (!isBetweenClasses(question, cell.text)) continue
    first.add(question.id, () =>
      cellProblem(table, cell, {
        rule: 'value-in-no-class',
        message: `no class of \`${question.id}\` holds the value${guard.showNumber(cell.text)}`,
        expected: `a class for it in ${DATA_FILES.codebook.name}`,
      }),
    )
  }
  return firstProblems(first)
}

function isBetweenClasses(question: Question, text: string): boolean {
  // A class without room is told for that.
  if (question.classes.length === 0 || question.classes.some(isEmpty)) return false
  const value = toValue(question, text)
  return (
    typeof value === 'number' &&
    !Number.isInteger(value) &&
    question.number?.integer === false &&
    value >= question.number.minimum &&
    value <= question.number.maximum &&
    !question.classes.some(
      ({ minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY }) =>
        minimum <= value && value <= maximum,
    )
  )
}
