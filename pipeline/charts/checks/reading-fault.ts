import { defined } from '../../core/defined.ts'
import type { Finding } from '../../core/problem.ts'
import type { MarkName } from '../draw/scene.ts'

/** One thing that is hard to read in a drawing. Those of one mark and one kind are told as one. */
export interface ReadingFault extends Omit<Finding, 'message'> {
  readonly mark: MarkName
  /** What tells it from other faults of this rule in the same mark. */
  readonly kind?: string
  /** The channels of the mark that may be at fault, the likeliest first. */
  readonly channels: readonly string[]
  /** How bad it is, for the worst is the one told. */
  readonly weight: number
  /** The names of outlines that would mend it. */
  readonly outlines?: readonly string[]
  /** The message, when there are this many others. */
  readonly tell: (others: number) => string
}

/** A finding about a mark. */
export interface ReadingFinding extends Finding, Pick<ReadingFault, 'mark' | 'channels'> {}

/** One finding for all faults of one kind in one mark: the worst, and how many there are like it. */
export function grouped(faults: readonly ReadingFault[]): ReadingFinding[] {
  const groups = new Map<string, ReadingFault[]>()
  for (const fault of faults) {
    const { rule, mark, kind = '' } = fault
    const key = JSON.stringify([rule, mark.name, mark.role, mark.orient, kind])
    groups.set(key, [...(groups.get(key) ?? []), fault])
  }
  return [...groups.values()].flatMap(inOne)
}

function inOne(group: readonly ReadingFault[]): ReadingFinding[] {
  const [worst] = group.toSorted((one, other) => other.weight - one.weight)
  if (worst === undefined) return []
  const { tell, weight: _, kind: __, outlines, hint, ...finding } = worst
  const others = new Set(group.map((fault) => fault.tell(0))).size - 1
  const common = outlines?.filter((name) => group.every((fault) => fault.outlines?.includes(name)))
  const wayOut = hint ?? (common === undefined ? undefined : outlineHint(common))
  return [{ ...finding, message: tell(others), ...defined({ hint: wayOut }) }]
}

function outlineHint([name]: readonly string[]): string {
  return name === undefined
    ? 'choose colours of which one is much darker than the other'
    : `give the mark an outline: \`"stroke": { "expr": "${name}" }\``
}

/** ` (and 2 more)` */
export function andMore(others: number): string {
  return others === 0 ? '' : ` (and ${others} more)`
}
