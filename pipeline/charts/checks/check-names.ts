import type { DrawnItem } from '../draw/drawn-bounds.ts'
import type { ChartRow } from '../rows.ts'
import { wordsOf } from './check-naming.ts'
import type { DrawnMark } from './drawn-marks.ts'
import { nameOf } from './ground.ts'
import type { ReadingFault } from './reading-fault.ts'
import { keyOf } from './rows-drawn.ts'

/** Bars of several rows of which nothing in the drawing has a name: no axis, no legend and no text. */
export function namelessRows(items: readonly DrawnItem[], marks: readonly DrawnMark[]): ReadingFault[] {
  const words = wordsOf(items.flatMap(({ text }) => text ?? []))
  return marks.flatMap(({ kind, mark, items: some }) => {
    const [first, ...others] = some.map(({ row }) => row)
    const other = others.find((row) => first !== undefined && keyOf(row) !== keyOf(first))
    if (kind !== 'bars' || first === undefined || other === undefined) return []
    const names = new Set(some.flatMap(({ row }) => namesOf(row)))
    if ([...names].some((name) => words.includes(wordsOf([name])))) return []
    const [one, two] = [first, other].map((row) => nameOf({ kind: 'rect', datum: { ...row } }))
    return [
      {
        rule: 'nameless-row',
        mark,
        channels: ['y', 'x'],
        weight: 0,
        tell: () => `nothing in the drawing tells ${one} from ${two}`,
        expected: 'the name of each, on an axis, in a legend or as a label',
      },
    ]
  })
}

function namesOf({ answerLabel, groupLabel, waveLabel, valueText }: ChartRow): string[] {
  return [answerLabel, groupLabel, waveLabel, valueText].flatMap((name) => name ?? [])
}
