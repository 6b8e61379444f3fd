import type { BarCell } from '../blocks.ts'
import type { Stroke } from '../document-info.ts'
import type { FixedPage } from '../furniture.ts'
import type { StructureElement } from '../structure.ts'
import type { Svg } from '../svg/read-svg.ts'
import type { Traced } from '../traced-pages.ts'
import { Box, type Extent, NO_NOTES, type Surroundings, type Widths } from './box.ts'
import type { Out } from './out.ts'
import { lowestPosition, type Pages } from './pages.ts'

/** A figure with its final size. */
export interface SizedFigure extends Size {
  readonly svg: Svg
  readonly element: StructureElement
  readonly traced: readonly Traced[]
  readonly target: string | undefined
}

interface Size {
  readonly width: number
  readonly height: number
}

/** A drawing of a fixed size, which cannot be broken. */
class DrawnBox extends Box {
  readonly #size: Size
  readonly #draw: (out: Out, x: number, y: number) => void

  constructor(size: Size, draw: (out: Out, x: number, y: number) => void, around: Surroundings) {
    super(around)
    this.#size = size
    this.#draw = draw
  }

  protected override measureWidths(): Widths {
    const { width } = this.#size
    return { min: width, max: width }
  }

  protected measure(): Extent {
    return { height: this.#size.height, notes: NO_NOTES }
  }

  protected draw(out: Out, x: number, y: number): void {
    this.#draw(out, x, y)
  }
}

export function figureBox({ target, ...figure }: SizedFigure, around: Surroundings): Box {
  const draw = (out: Out, x: number, y: number) => {
    out.target(target, y)
    out.drawMarkers(y, 0)
    out.items.push({ kind: 'figure', x, y, ...figure })
  }
  return new DrawnBox(figure, draw, around)
}

/** A line across part of the column, which requires no width. */
export function ruleBox(stroke: Stroke, length: number, around: Surroundings): Box {
  const half = stroke.thickness / 2
  const draw = (out: Out, x: number, y: number) => {
    out.drawMarkers(y, 0)
    out.items.push({ kind: 'rule', x, y: y + half, across: length, down: 0, stroke })
  }
  return new DrawnBox({ width: 0, height: half }, draw, around)
}

const OUTLINE_THICKNESS = 0.5

/** A bar in a table cell: its ground, the filled part and an optional outline. */
export function barBox(bar: BarCell, around: Surroundings): Box {
  const { width, share, drop, thickness: height, colour, ground, outline } = bar
  const draw = (out: Out, x: number, top: number) => {
    const y = top + drop
    out.items.push({ kind: 'rectangle', x, y, width, height, fill: ground })
    if (share > 0) out.items.push({ kind: 'rectangle', x, y, width: width * share, height, fill: colour })
    if (outline === undefined) return
    // The outline is inside the edges of the bar.
    const inset = OUTLINE_THICKNESS / 2
    out.items.push({
      kind: 'rectangle',
      x: x + inset,
      y: y + inset,
      width: width - OUTLINE_THICKNESS,
      height: height - OUTLINE_THICKNESS,
      stroke: { thickness: OUTLINE_THICKNESS, colour: outline },
    })
  }
  return new DrawnBox({ width, height: drop + height }, draw, around)
}

/** Boxes at fixed positions of a page, which take no height. */
export class FixedBox extends Box {
  readonly #grounds: FixedPage['grounds']
  readonly #texts: readonly FixedText[]

  constructor(grounds: FixedPage['grounds'], texts: readonly FixedText[], around: Surroundings) {
    super(around)
    this.#grounds = grounds
    this.#texts = texts
  }

  protected measure(): Extent {
    return { height: 0, notes: NO_NOTES }
  }

  protected draw(out: Out): void {
    this.#drawGrounds(out)
    for (const { box, x, y, width } of this.#texts) box.put(out, x, y, width)
  }

  /** A text without enough room below its position continues on the next page. */
  protected override flow(pages: Pages): void {
    this.#drawGrounds(pages.out)
    const texts = this.#texts.map(({ box, x, y, width }) => () => {
      pages.goTo({ page: pages.page, top: y })
      box.set(pages, x, width)
    })
    pages.goTo(lowestPosition([pages.position, ...pages.beside(texts)]))
  }

  #drawGrounds(out: Out): void {
    for (const { colour, ...place } of this.#grounds)
      out.items.push({ kind: 'rectangle', ...place, fill: colour })
  }
}

export interface FixedText {
  readonly box: Box
  readonly x: number
  readonly y: number
  readonly width: number
}
