import type { Block } from '../blocks.ts'
import { visibleText } from '../characters.ts'
import type { Page } from '../document.ts'
import type { FixedPage, Footer } from '../furniture.ts'
import { ALONE, type Box } from '../pages/box.ts'
import { ColumnsBox } from '../pages/columns-box.ts'
import { FixedBox } from '../pages/drawn-boxes.ts'
import type { Out } from '../pages/out.ts'
import { StackBox } from '../pages/stack-box.ts'
import { TextBox } from '../pages/text-box.ts'
import { FOOTER, StructureElement } from '../structure.ts'
import { ownNumber, type Traced } from '../traced-pages.ts'
import { cutToFit } from './cut-to-fit.ts'
import type { Styles } from './styles.ts'

/** Between the text of a footer and the page number. */
const FOOTER_GAP = 24

/** Compiles blocks into boxes, whose elements are added to a parent. */
type CompileIn = (blocks: readonly Block[], parent: StructureElement) => Box[]

/** Compiles a page whose parts have fixed positions. A text becomes smaller when it needs more than its height. */
export function compileFixedPage(
  { grounds, texts }: FixedPage,
  structure: StructureElement,
  compile: CompileIn,
): FixedBox {
  const placed = texts.map((text) => {
    const { x, y, width } = text
    return { x, y, width, box: new StackBox(compile(fittingBlocks(text, compile), structure), ALONE) }
  })
  return new FixedBox(grounds, placed, ALONE)
}

/** The first that fits, or else the smallest. */
function fittingBlocks(
  { blocks, smaller = [], height = 0, width }: FixedPage['texts'][number],
  compile: CompileIn,
): readonly Block[] {
  if (smaller.length === 0) return blocks
  const heightOf = (choice: readonly Block[]) =>
    new StackBox(compile(choice, StructureElement.document()), ALONE).extent(width).height
  return [blocks, ...smaller].find((choice) => heightOf(choice) <= height) ?? smaller.at(-1) ?? blocks
}

/** Draws the footer of a page, numbered from 1. A text that does not fit in the margin is cut with "…". */
export function compileFooter(
  footer: Footer,
  page: Page,
  styles: Styles,
): (out: Out, number: number) => void {
  const { margins } = page
  const line = (text: string, traced: readonly Traced[], align = footer.style.align ?? 'left') =>
    new TextBox(styles.line({ text, traced }, footer.style, { align }), FOOTER, ALONE)
  const traced = footer.traceId === undefined ? [] : [footer.traceId]
  const top = page.height - margins.bottom + footer.distance
  const width = page.width - margins.left - margins.right
  const textIn = memoized((room: number) => {
    const whole = line(visibleText(footer.text), traced)
    // Words are not broken: a long one may reach into the side margin, but not over the edge.
    const wide = Math.max(room, whole.widths.min)
    if (wide <= room + margins.right && top + whole.extent(wide).height <= page.height)
      return { box: whole, width: wide }
    const isOneLine = (text: string) => line(text, traced).widths.max <= room
    return { box: line(cutToFit(visibleText(footer.text).trim(), isOneLine), traced), width: room }
  })
  return (out, number) => {
    const shown = line(`${number}`, [ownNumber('page', number)], 'right')
    const own = shown.widths.max
    const columns = [textIn(width - FOOTER_GAP - own), { box: shown, width: own }]
    new ColumnsBox(columns, FOOTER_GAP, ALONE).put(out, margins.left, top, width)
  }
}

/** Page numbers of as many digits leave the same room. */
function memoized<T>(make: (width: number) => T): (width: number) => T {
  const made = new Map<number, T>()
  return (width) => {
    const value = made.get(width) ?? make(width)
    made.set(width, value)
    return value
  }
}
