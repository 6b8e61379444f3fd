import { FirstOfKinds } from '../core/first-of-kinds.ts'
import { firstProblems, type Problem } from '../core/problem.ts'
import { cellProblem } from '../input/csv.ts'
import type { Cell } from '../input/csv-file.ts'
import { isEmpty } from './class-rules.ts'
import { DATA_FILES } from './data-files.ts'
import type { NameGuard } from './names.ts'
import type { Question, Value } from './study.ts'

/**
 * Tells numbers that are not whole between two classes, such as 5.5 between 0 to 5 and 6 to 10. That a class is missing
 * for whole numbers shows in the codebook.
 */
export class ClassValues {
  readonly #table: { readonly file: string }
  readonly #guard: NameGuard
  readonly #first = new FirstOfKinds<Problem>()

  constructor(table: { readonly file: string }, guard: NameGuard) {
    this.#table = table
    this.#guard = guard
  }

  /** Notes a number that no class holds. */
  add(question: Question, cell: Cell): void {
    this.#first.add(question.id, () =>
      cellProblem(this.#table, cell, {
        rule: 'value-in-no-class',
        message: `no class of \`${question.id}\` holds the value${this.#guard.showNumber(cell.text)}`,
        expected: `a class for it in ${DATA_FILES.codebook.name}`,
      }),
    )
  }

  get problems(): Problem[] {
    return firstProblems(this.#first)
  }
}

/** Whether a value is a number that no class of its question holds, although it is in range. */
export function isBetweenClasses(question: Question, value: Value | undefined): boolean {
  // A class without room is told for that.
  if (question.classes.length === 0 || question.classes.some(isEmpty)) return false
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
