import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import { visibleText } from '../characters.ts'
import type { Block, FixedPage, Footer, Page } from '../document.ts'
import { ownNumber } from '../set-marks.ts'
import { FOOTER } from '../structure.ts'
import { compileStyle } from './style.ts'

/** Between the text of a footer and the page number. */
const FOOTER_GAP = 24

/** The nodes of the cover, the last of which begins the next page. */
export function compileCover(cover: FixedPage, compile: (blocks: readonly Block[]) => Node[]): Node[] {
  return [compileFixedPage(cover, compile), { stack: [], startsPage: true }]
}

/** A page whose parts have their own places. */
export function compileFixedPage(page: FixedPage, compile: (blocks: readonly Block[]) => Node[]): Node {
  const grounds: Node = {
    canvas: page.grounds.map(({ x, y, width, height, colour }) => ({
      type: 'rect',
      x,
      y,
      w: width,
      h: height,
      color: colour,
    })),
    absolutePosition: { x: 0, y: 0 },
  }
  const texts = page.texts.map(
    ({ x, y, width, blocks }): Node => ({
      columns: [{ stack: compile(blocks), width, hyphenated: false }],
      absolutePosition: { x, y },
    }),
  )
  return { stack: [grounds, ...texts] }
}

/** The footer of a page, numbered from 1. */
export function compileFooter(footer: Footer, { margins }: Page): (page: number) => Node {
  const look = compileStyle(footer.style)
  const marks = footer.mark === undefined ? [] : [footer.mark]
  return (page) => ({
    columns: [
      { text: [{ text: visibleText(footer.text), marks }], width: '*', ...look, element: FOOTER },
      {
        text: [{ text: `${page}`, marks: [ownNumber('page', page)] }],
        width: 'auto',
        ...look,
        alignment: 'right',
        element: FOOTER,
      },
    ],
    columnGap: FOOTER_GAP,
    hyphenated: false,
    margin: [margins.left, footer.distance, margins.right, 0],
  })
}
