import type { Block, PageReference } from './document.ts'
import type { ReferenceWords } from './document-info.ts'

/** First and last page, counted from 1. */
export interface PageRange {
  readonly first: number
  readonly last: number
}

/** Where every target stands. */
export type PageNumbers = ReadonlyMap<string, PageRange>

/** A reference as it is printed: `8`, `19 en 20` or `19 tot en met 22`. */
export function referenceText(
  { target, form }: PageReference,
  numbers: PageNumbers,
  words: ReferenceWords,
): string {
  const { first, last } = numbers.get(target) ?? UNKNOWN
  if (form === 'page' || first === last) return `${first}`
  return `${first} ${last === first + 1 ? words.and : words.to} ${last}`
}

/**
 * Page ranges of all targets.
 * @param starts first page of every target, nested ones included
 * @param pages pages of each of the blocks, in the same order
 */
export function pageNumbers(
  blocks: readonly Block[],
  starts: ReadonlyMap<string, number>,
  pages: readonly PageRange[],
): PageNumbers {
  const numbers = new Map<string, PageRange>()
  for (const [target, first] of starts) numbers.set(target, { first, last: first })
  for (const [index, block] of blocks.entries()) {
    const first = pages[index]?.first
    if (block.type !== 'heading' || first === undefined) continue
    const own = pages.slice(index, endOfSection(blocks, index, block.level) + 1)
    // A float may stand on a later page than what follows it.
    numbers.set(block.id, { first, last: Math.max(...own.map(({ last }) => last)) })
  }
  return numbers
}

/** Whether two passes gave the same numbers. */
export function sameNumbers(one: PageNumbers, other: PageNumbers): boolean {
  if (one.size !== other.size) return false
  return [...one].every(([target, { first, last }]) => {
    const range = other.get(target)
    return range?.first === first && range.last === last
  })
}

/** Stands in for a number that the first pass does not know yet. */
const UNKNOWN: PageRange = { first: 0, last: 0 }

/** Index of the last block that belongs to the heading; a page break belongs to none. */
function endOfSection(blocks: readonly Block[], heading: number, level: number): number {
  const next = blocks.findIndex(
    (block, index) => index > heading && block.type === 'heading' && block.level <= level,
  )
  let end = (next === -1 ? blocks.length : next) - 1
  while (blocks[end]?.type === 'pageBreak') end -= 1
  return end
}
