import { ALONE, Box, type Extent, type Widths } from './box.ts'
import type { Item } from './items.ts'
import { Out } from './out.ts'

/** What another box shows already, drawn once more; it is not read aloud again. */
export class RepeatedBox extends Box {
  readonly #shown: Box

  constructor(shown: Box) {
    super(ALONE)
    this.#shown = shown
  }

  protected override measureWidths(): Widths {
    return this.#shown.widths
  }

  protected override measureLeastWidth(): number {
    return this.#shown.leastWidth
  }

  protected measure(width: number): Extent {
    return this.#shown.extent(width)
  }

  protected draw(out: Out, x: number, y: number, width: number): void {
    const again = new Out(() => undefined)
    this.#shown.put(again, x, y, width)
    for (const item of again.items) out.items.push(asRepeated(item))
  }
}

/** An item that is drawn on another page or in another place already. */
export function asRepeated(item: Item): Item {
  return item.kind === 'line' ? { ...item, isRepeated: true } : item
}
