import { type Box, type Extent, NO_EXTENT } from './box.ts'
import { firstTextOf, type Reach, reachOf } from './items.ts'
import { Out } from './out.ts'
import type { Fragment } from './placement.ts'

const NOWHERE: Reach = { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY }

/** Takes no space. */
export const NOTHING: Fragment = { ...NO_EXTENT, reach: NOWHERE, firstLine: '', put: () => undefined }

/** A block in a column of this width. */
export function fragmentOf(box: Box, width: number): Fragment {
  return new BoxFragment(box, width, box.extent(width))
}

/** Only as high as the head of a block, when nothing else is known. */
export function headFragment(head: Extent): Fragment {
  return { ...NOTHING, ...head }
}

class BoxFragment implements Fragment {
  readonly height: number
  readonly notes: readonly string[]
  readonly #box: Box
  readonly #width: number

  constructor(box: Box, width: number, { height, notes }: Extent) {
    this.#box = box
    this.#width = width
    this.height = height
    this.notes = notes
  }

  get reach(): Reach {
    return reachOf(this.#items)
  }

  get firstLine(): string {
    return firstTextOf(this.#items)
  }

  put(out: Out, x: number, y: number): void {
    this.#box.put(out, x, y, this.#width)
  }

  get #items() {
    const out = new Out(() => undefined)
    this.put(out, 0, 0)
    return out.items
  }
}
