import type { CodebookFile } from '../../schemas/types.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'

type QuestionEntry = CodebookFile['questions'][number]
type NumberEntry = NonNullable<QuestionEntry['number']>

/** A class within the range of its question, and its position in the codebook. */
interface PlacedClass {
  readonly id: string
  readonly position: number
  readonly low: number
  readonly high: number
}

/** Values that no class holds, or two: a case would vanish, or count twice. Both ends belong to a class. */
export function classProblems(document: JsonDocument, { questions }: CodebookFile): Problem[] {
  return questions.flatMap(({ number, classes = [] }, index) => {
    if (number === undefined || classes.length === 0 || classes.some(isEmpty)) return []
    const placed = inOrder(number, classes)
    return [...overlaps(placed), ...gaps(number, placed)].map(({ position, ...finding }) =>
      document.problem(['questions', index, 'classes', position], finding),
    )
  })
}

/** Whether a class has no ends or no room between them, which is a mistake of its own. */
export function isEmpty({ minimum, maximum }: { minimum?: number; maximum?: number }): boolean {
  return minimum === undefined ? maximum === undefined : maximum !== undefined && minimum > maximum
}

/** The classes from low to high, without those outside the range. */
function inOrder(
  { integer, minimum, maximum }: NumberEntry,
  classes: NonNullable<QuestionEntry['classes']>,
): PlacedClass[] {
  const [up, down] = integer ? [Math.ceil, Math.floor] : [Number, Number]
  return classes
    .map((each, position) => ({
      id: each.id,
      position,
      low: Math.max(up(minimum), up(each.minimum ?? minimum)),
      high: Math.min(down(maximum), down(each.maximum ?? maximum)),
    }))
    .filter(({ low, high }) => low <= high)
    .toSorted((one, other) => one.low - other.low)
}

function overlaps(placed: readonly PlacedClass[]) {
  return placed.flatMap((own, index) => {
    const highest = placed.slice(0, index).toSorted((one, other) => other.high - one.high)[0]
    if (highest === undefined || highest.high < own.low) return []
    const message = `\`${highest.id}\` and \`${own.id}\` both hold ${span(own.low, Math.min(own.high, highest.high))}`
    return [
      { position: own.position, rule: 'overlapping-classes', message, expected: 'one class for each value' },
    ]
  })
}

/** Whole numbers that no class holds. Whether one holds a number that is not whole shows in the rows. */
function gaps({ minimum, maximum }: NumberEntry, placed: readonly PlacedClass[]) {
  const found: { position: number; rule: string; message: string; expected: string }[] = []
  const note = (from: number, to: number, position: number) => {
    const message = `no class holds ${span(from, to)}`
    if (from <= to)
      found.push({ position, rule: 'gap-between-classes', message, expected: 'a class for each value' })
  }
  let next = Math.ceil(minimum)
  for (const { low, high, position } of placed) {
    note(next, Math.ceil(low) - 1, position)
    next = Math.max(next, Math.floor(high) + 1)
  }
  note(next, Math.floor(maximum), placed.at(-1)?.position ?? 0)
  return found
}

/** `2`, `2 to 4` */
function span(from: number, to: number): string {
  return from === to ? `${from}` : `${from} to ${to}`
}
