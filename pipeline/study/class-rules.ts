import type { CodebookFile } from '../../schemas/types.ts'
import type { Finding, Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'

type QuestionEntry = CodebookFile['questions'][number]
type NumberEntry = NonNullable<QuestionEntry['number']>

/** A class within the range of its question, in steps, and its position in the codebook. */
interface PlacedClass {
  readonly id: string
  readonly position: number
  readonly low: number
  readonly high: number
}

/** Something that is wrong with a class. */
type ClassFinding = Finding & Pick<PlacedClass, 'position'>

/** Values that no class holds, or two: a case would vanish, or count twice. Both ends belong to a class. */
export function classProblems(document: JsonDocument, { questions }: CodebookFile): Problem[] {
  return questions.flatMap(({ number, classes = [] }, index) => {
    if (number === undefined || classes.length === 0 || classes.some(isEmpty)) return []
    const steps = stepsOf(number)
    const placed = inOrder(number, classes, steps)
    return [...overlaps(placed, steps), ...gaps(number, placed, steps)].map(({ position, ...finding }) =>
      document.problem(['questions', index, 'classes', position], finding),
    )
  })
}

/** Whether a class has no ends or no room between them, which is a mistake of its own. */
function isEmpty({ minimum, maximum }: { minimum?: number; maximum?: number }): boolean {
  return minimum === undefined ? maximum === undefined : maximum !== undefined && minimum > maximum
}

/** How many values a question has from one whole number to the next; undefined when any number is one. */
function stepsOf({ integer, decimals }: NumberEntry): number | undefined {
  if (integer) return 1
  return decimals === undefined ? undefined : 10 ** decimals
}

/** The classes from low to high, without those outside the range. */
function inOrder(
  { minimum, maximum }: NumberEntry,
  classes: NonNullable<QuestionEntry['classes']>,
  steps: number | undefined,
): PlacedClass[] {
  const [up, down] = [inSteps(Math.ceil, steps), inSteps(Math.floor, steps)]
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

/** Turns a number into steps: 0.29 is 29 of a hundred, which a binary fraction just misses. */
function inSteps(round: (steps: number) => number, steps = 0): (value: number) => number {
  if (steps === 0) return (value) => value
  return (value) => {
    const whole = Math.round(value * steps)
    return Math.abs(whole - value * steps) < NEAR ? whole : round(value * steps)
  }
}

/** Less than any difference between numbers that people write. */
const NEAR = 1e-6

function overlaps(placed: readonly PlacedClass[], steps = 1): ClassFinding[] {
  return placed.flatMap((own, index) => {
    const highest = placed.slice(0, index).toSorted((one, other) => other.high - one.high)[0]
    if (highest === undefined || highest.high < own.low) return []
    const message = `\`${highest.id}\` and \`${own.id}\` both hold ${span(own.low, Math.min(own.high, highest.high), steps)}`
    return [
      { position: own.position, rule: 'overlapping-classes', message, expected: 'one class for each value' },
    ]
  })
}

/** Values between two classes that neither holds, or below the first or above the last. */
function gaps(
  number: NumberEntry,
  placed: readonly PlacedClass[],
  steps: number | undefined,
): ClassFinding[] {
  const size = steps === undefined ? 0 : 1
  const ends = { low: inSteps(Math.floor, steps)(number.maximum) + size, high: 0 }
  let held = inSteps(Math.ceil, steps)(number.minimum) - size
  return [...placed, { ...ends, position: placed.at(-1)?.position ?? 0 }].flatMap(
    ({ low, high, position }) => {
      const before = held
      held = Math.max(held, high)
      if (low - before <= size) return []
      const gap = steps === undefined ? openGap(before, low) : closedGap(before + 1, low - 1, steps)
      return [{ position, rule: 'gap-between-classes', expected: 'a class for each value', ...gap }]
    },
  )
}

function closedGap(from: number, to: number, steps: number) {
  return { message: `no class holds ${span(from, to, steps)}` }
}

function openGap(from: number, to: number) {
  return {
    message: `no class holds the numbers between ${from} and ${to}`,
    hint: 'with `"decimals": 1` in `number`, a class up to 4.9 ends where one from 5 begins',
  }
}

/** `2`, `2 to 4`, `2.1 to 2.9` */
function span(from: number, to: number, steps: number): string {
  return from === to ? `${from / steps}` : `${from / steps} to ${to / steps}`
}
