import type { Reach } from './items.ts'
import type { Out } from './out.ts'

/** Slack for sums of lengths. */
const ROUNDING = 1e-6
/** Least white space between an aside and what stands below it. */
const ASIDE_GAP = 10

/** White space that a block wants above and below. */
export interface Space {
  readonly before: number
  readonly after: number
}

/** A block, or its head, in a column off the pages, which no page break parts. */
export interface Fragment {
  readonly height: number
  /** Ids of notes that it has marks of. */
  readonly notes: readonly string[]
  /** Of the whole block, from the column's left. */
  readonly reach: Reach
  /** Its first line, for who has to find it. */
  readonly firstLine: string
  put(out: Out, x: number, y: number): void
}

/** A block of the main column, or its head, with the asides that stand beside it. */
export interface MeasuredBlock {
  readonly block: Fragment
  /** Of the whole block, from the column's left. */
  readonly reach: () => Reach
  readonly space: Space
  /** Whether it begins on the baseline grid. */
  readonly onGrid: boolean
  readonly asides: readonly MeasuredAside[]
}

export interface MeasuredAside {
  readonly whole: Fragment
  readonly reach: Reach
  readonly space: Space
}

/** The part of a page that an aside takes up, from its page's top and its column's left. */
interface Area {
  readonly reach: Reach
  readonly bottom: number
  /** White space that it wants below it. */
  readonly space: number
}

/** Where something ends on a page, so that the next may begin. */
export interface Cursor {
  readonly y: number
  /** White space that the block above wants below it; without it, none stands above. */
  readonly space?: number
  /** Of the asides on the page. */
  readonly areas: readonly Area[]
}

/** Where a measured stands: heights from the page's top. */
export interface Placement {
  readonly top: number
  readonly asideTops: readonly number[]
  /** Below it. */
  readonly cursor: Cursor
  /** Bottom of all that stands here, asides included. */
  readonly lowest: number
}

/** Distance of lines, and where the first begins. */
export interface Grid {
  readonly top: number
  readonly step: number | undefined
}

/** The first line of the grid at this height or below. */
export function nextLine(y: number, { top, step }: Grid): number {
  return step === undefined ? y : top + Math.ceil((y - top - ROUNDING) / step) * step
}

/** Places a measured below what stands above it: asides level with it, and what would run into an aside below that. */
export function placeBelow(cursor: Cursor, measured: MeasuredBlock, grid: Grid): Placement {
  const { block, space, asides } = measured
  const onGrid = (y: number) => (measured.onGrid ? nextLine(y, grid) : y)
  const gap = cursor.space === undefined ? 0 : Math.max(cursor.space, space.before)
  const level = onGrid(cursor.y + gap)
  const areas = [...cursor.areas]
  const asideTops = asides.map(({ whole, reach, space: own }) => {
    const top = below(areas, level, own.before, () => reach)
    areas.push({ reach, bottom: top + whole.height, space: own.after })
    return top
  })
  const top = onGrid(below(areas, level, space.before, measured.reach))
  const y = top + block.height
  const lowest = Math.max(y, ...areas.map(({ bottom }) => bottom))
  return { top, asideTops, cursor: { y, space: space.after, areas }, lowest }
}

/** Places blocks below one another, and tells how far down they reach. */
export function lowestOfAll(cursor: Cursor, blocks: readonly MeasuredBlock[], grid: Grid): number {
  let lowest = cursor.y
  let end = cursor
  for (const measured of blocks) {
    const placement = placeBelow(end, measured, grid)
    lowest = Math.max(lowest, placement.lowest)
    end = placement.cursor
  }
  return lowest
}

/** All notes that blocks bring to their page. */
export function notesOf(blocks: readonly MeasuredBlock[]): string[] {
  return blocks.flatMap(({ asides, block }) => [
    ...asides.flatMap(({ whole }) => whole.notes),
    ...block.notes,
  ])
}

/** This height, or below the asides that reach further down in the way. */
function below(areas: readonly Area[], level: number, before: number, reach: () => Reach): number {
  const ends = areas.map(({ reach, bottom, space }) => ({
    reach,
    end: bottom + Math.max(ASIDE_GAP, space, before),
  }))
  const near = ends.filter(({ end }) => end > level + ROUNDING)
  if (near.length === 0) return level
  const own = reach()
  return Math.max(level, ...near.filter((area) => overlap(own, area.reach)).map(({ end }) => end))
}

function overlap(one: Reach, other: Reach): boolean {
  return one.left < other.right - ROUNDING && other.left < one.right - ROUNDING
}
