import { largest } from '../../core/lists.ts'
import type { Reach } from './items.ts'
import type { Out } from './out.ts'

/** Tolerance for sums of lengths. */
const ROUNDING = 1e-6
/** The least white space between an aside and what is below it. */
const ASIDE_GAP = 10

/** White space that a block wants above and below. */
export interface Space {
  readonly before: number
  readonly after: number
}

/** A block, or its head, measured off the pages; no page break splits it. */
export interface Fragment {
  readonly height: number
  /** Ids of the notes whose marks it contains. */
  readonly notes: readonly string[]
  /** Of the whole block, from the column's left. */
  readonly reach: Reach
  /** Its first line, which helps to find it. */
  readonly firstLine: string
  put(out: Out, x: number, y: number): void
}

/** A block of the main column, or its head, with the asides beside it. */
export interface MeasuredBlock {
  readonly block: Fragment
  /** Of the whole block, from the column's left. */
  readonly reach: () => Reach
  readonly space: Space
  /** Whether it starts on the baseline grid. */
  readonly onGrid: boolean
  readonly asides: readonly MeasuredAside[]
}

export interface MeasuredAside {
  readonly fragment: Fragment
  readonly reach: Reach
  readonly space: Space
}

/** The area of an aside on a page, from the top of the page and the left of the column. */
interface Area {
  readonly reach: Reach
  readonly bottom: number
  /** White space that it wants below it. */
  readonly space: number
}

/** Where something ends on a page and the next may start. */
export interface Cursor {
  readonly y: number
  /** White space that the block above wants below it; absent when there is none above. */
  readonly space?: number
  /** The areas of the asides on the page. */
  readonly areas: readonly Area[]
}

/** Where a block is set; heights are from the top of the page. */
export interface Placement {
  readonly top: number
  readonly asideTops: readonly number[]
  /** The position below it. */
  readonly cursor: Cursor
  /** The bottom of everything that is set here, including asides. */
  readonly lowest: number
}

/** The distance between lines, and where the first one is. */
export interface Grid {
  readonly top: number
  readonly step: number | undefined
}

/** The first line of the grid at this height or below. */
export function nextLine(y: number, { top, step }: Grid): number {
  return step === undefined ? y : top + Math.ceil((y - top - ROUNDING) / step) * step
}

/** Places a block below what is above it. Asides are level with it, unless they would overlap an earlier aside. */
export function placeBelow(cursor: Cursor, measured: MeasuredBlock, grid: Grid): Placement {
  const { block, space, asides } = measured
  const onGrid = (y: number) => (measured.onGrid ? nextLine(y, grid) : y)
  const gap = cursor.space === undefined ? 0 : Math.max(cursor.space, space.before)
  const level = onGrid(cursor.y + gap)
  const areas = [...cursor.areas]
  const asideTops = asides.map(({ fragment, reach, space: own }) => {
    const top = below(areas, level, own.before, () => reach)
    areas.push({ reach, bottom: top + fragment.height, space: own.after })
    return top
  })
  const top = onGrid(below(areas, level, space.before, measured.reach))
  const y = top + block.height
  const lowest = largest([y, ...areas.map(({ bottom }) => bottom)])
  return { top, asideTops, cursor: { y, space: space.after, areas }, lowest }
}

/** Places blocks below one another, and returns how far down they reach. */
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

/** All notes that blocks add to their page. */
export function notesOf(blocks: readonly MeasuredBlock[]): string[] {
  return blocks.flatMap(({ asides, block }) => [
    ...asides.flatMap(({ fragment }) => fragment.notes),
    ...block.notes,
  ])
}

/** This height, or the end of the asides that are in the way. */
function below(areas: readonly Area[], level: number, before: number, reach: () => Reach): number {
  const ends = areas.map(({ reach, bottom, space }) => ({
    reach,
    end: bottom + Math.max(ASIDE_GAP, space, before),
  }))
  const near = ends.filter(({ end }) => end > level + ROUNDING)
  if (near.length === 0) return level
  const own = reach()
  return largest([level, ...near.filter((area) => overlap(own, area.reach)).map(({ end }) => end)])
}

function overlap(one: Reach, other: Reach): boolean {
  return one.left < other.right - ROUNDING && other.left < one.right - ROUNDING
}
