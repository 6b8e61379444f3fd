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
import { FOOTER } from '../structure.ts'
import { ownNumber, type Traced } from '../traced-pages.ts'
import type { Styles } from './styles.ts'

/** Between the text of a footer and the page number. */
const FOOTER_GAP = 24

/** Compiles a page whose parts have fixed positions. */
export function compileFixedPage(
  { grounds, texts }: FixedPage,
  compile: (blocks: readonly Block[]) => Box[],
): FixedBox {
  const placed = texts.map(({ blocks, ...place }) => ({
    ...place,
    box: new StackBox(compile(blocks), ALONE),
  }))
  return new FixedBox(grounds, placed, ALONE)
}

/** Draws the footer of a page, numbered from 1. */
export function compileFooter(
  footer: Footer,
  page: Page,
  styles: Styles,
): (out: Out, number: number) => void {
  const { margins } = page
  const line = (text: string, traced: readonly Traced[], align = footer.style.align ?? 'left') =>
    new TextBox(styles.line({ text, traced }, footer.style, { align }), FOOTER, ALONE)
  const text = line(visibleText(footer.text), footer.traceId === undefined ? [] : [footer.traceId])
  const top = page.height - margins.bottom + footer.distance
  const width = page.width - margins.left - margins.right
  return (out, number) => {
    const shown = line(`${number}`, [ownNumber('page', number)], 'right')
    const own = shown.widths.max
    // Words are not broken, however long they are.
    const columns = [
      { box: text, width: Math.max(text.widths.min, width - FOOTER_GAP - own) },
      { box: shown, width: own },
    ]
    const box = new ColumnsBox(columns, FOOTER_GAP, ALONE)
    if (top + box.extent(width).height > page.height)
      throw new Error('A footer is taller than its margin and would be lost')
    box.put(out, margins.left, top, width)
  }
}
