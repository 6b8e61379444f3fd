import type { TextItem } from '../support/read-items.ts'
import { PAGE, type RandomDocument } from './random-document.ts'
import type { Fault } from './random-faults.ts'

/** Where the first item of a text stands. */
interface Spot {
  readonly page: number
  readonly baseline: number
}

/** An aside stands on the page of its block, level with its first line or above it. */
export function asideFaults({ asides }: RandomDocument, pages: readonly (readonly TextItem[])[]): Fault[] {
  return asides.flatMap(({ tag, beside }): Fault[] => {
    const own = spotOf(tag, pages)
    const block = beside === undefined ? undefined : spotOf(beside, pages)
    if (own === undefined || block === undefined) return []
    if (own.page !== block.page) return [{ message: `${tag} is not on the page of ${beside}`, tag }]
    // Lines of two fonts differ a little.
    return own.baseline > block.baseline + 2 ? [{ message: `${tag} stands above ${beside}`, tag }] : []
  })
}

/** Floats stand in their order, each after its own beginning. */
export function floatFaults({ floats }: RandomDocument, pages: readonly (readonly TextItem[])[]): Fault[] {
  const spots = floats.flatMap((tag) => spotOf(tag, pages) ?? [])
  const heights = spots.map(({ page, baseline }) => page * PAGE.height - baseline)
  const isInOrder = heights.every((height, index) => index === 0 || height > (heights[index - 1] ?? 0))
  const parted = floats.flatMap((tag): Fault[] => {
    const end = spotOf(tag, pages)
    const start = spotOf(tag.replaceAll('f', 'c'), pages)
    return start !== undefined && start.page !== end?.page ? [{ message: `${tag} is parted`, tag }] : []
  })
  return [...(isInOrder ? [] : [{ message: 'floats have changed places' }]), ...parted]
}

/** Lines of text stand on the grid, but for those of lists, cells and boxes. */
export function gridFaults(
  { grid, paragraphs, headings }: RandomDocument,
  pages: readonly (readonly TextItem[])[],
): Fault[] {
  if (grid === undefined) return []
  const tags = [...paragraphs, ...headings]
  return pages.flat().flatMap(({ text, baseline }): Fault[] => {
    const isText = tags.some((tag) => text.includes(tag))
    const below = PAGE.height - PAGE.margins.top - baseline
    // A line's text stands some 10 points below its top, in whatever font.
    const offset = Math.abs((below % grid) - TEXT_IN_LINE)
    return isText && offset > 2 ? [{ message: `${text} stands off the grid by ${offset}` }] : []
  })
}

const TEXT_IN_LINE = 10

function spotOf(tag: string, pages: readonly (readonly TextItem[])[]): Spot | undefined {
  for (const [page, items] of pages.entries()) {
    const item = items.find(({ text }) => text.includes(tag))
    if (item !== undefined) return { page, baseline: item.baseline }
  }
  return undefined
}
