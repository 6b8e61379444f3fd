import type { Block, Heading } from './blocks.ts'
import type { ReferenceWords } from './document-info.ts'
import type { PageReference } from './inlines.ts'

/** First and last page, counted from 1. */
export interface PageRange {
  readonly first: number
  readonly last: number
}

/** The pages of every target. */
export type PageNumbers = ReadonlyMap<string, PageRange>

/** A reference as printed: `8`, `19 en 20` or `19 tot en met 22`. */
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
 * The page ranges of all targets.
 *
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
  let open: readonly Heading[] = []
  for (const [index, block] of blocks.entries()) {
    const page = pages[index]
    // A page break at the end of a section is not part of it.
    if (page === undefined || block.type === 'pageBreak') continue
    if (block.type === 'heading') {
      open = [...open.filter(({ level }) => level < block.level), block]
      numbers.set(block.id, page)
    }
    for (const { id } of open) {
      const { first, last } = numbers.get(id) ?? page
      // A float may be on a later page than the block after it.
      numbers.set(id, { first, last: Math.max(last, page.last) })
    }
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

/** Takes the place of a number that is not known in the first pass. */
const UNKNOWN: PageRange = { first: 0, last: 0 }
