import type { Theme } from '../../../schemas/types.ts'
import { cssString } from './fonts.ts'

/** Points of paper that a rem becomes, so that print has the sizes of the PDF. */
const ROOT_SIZE = 10.5 / 1.125

/** On paper the page is that of the PDF, and what only works on a screen is gone. */
export function printCss({ page, font, type, colours }: Theme): string {
  const { top, right, bottom, left } = page.margins
  return `
@page {
  size: ${page.size === 'LETTER' ? 'letter' : page.size}; margin: ${top}pt ${right}pt ${bottom}pt ${left}pt;
  @bottom-right {
    content: counter(page); color: ${colours.secondary}; font: ${type.small.size}pt ${cssString(font.name)}, sans-serif;
  }
}
@page outside { margin: 0; @bottom-right { content: none } }
@media print {
  html { font-size: ${Number(ROOT_SIZE.toFixed(4))}pt }
  .column { max-width: none; padding-left: 0; padding-right: 0; padding-${page.side}: calc(var(--margin) + var(--gutter)) }
  .skip, .contents, .download, .back, details { display: none }
  .colophon .on-paper { display: block }
  .cover {
    page: outside; height: 100vh; padding: 14vh ${right}pt 0 ${left}pt; break-after: page; print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .cover .column { display: flex; flex-direction: column; height: 74vh; padding: 0 }
  .cover-drawing, .imprint { margin-top: auto }
  .colophon {
    page: outside; height: 100vh; padding: 56vh ${right}pt 0 ${left}pt; break-before: page; print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  main > section:first-child, .contents ~ main > section { padding-top: 0 }
  .contents ~ main > section:not(:first-child) { break-before: page }
  h2, h3, h4, h5, figcaption, caption, .callout-title { break-after: avoid }
  figure, tr, blockquote, .pair, .ruled, .callout, .margin, .key-figures > li { break-inside: avoid }
  p, li { orphans: 2; widows: 2 }
  .bar svg, .callout, .exhibit svg { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .drawing svg { min-width: 0 }
  .scroll { overflow: visible }
  a { color: inherit; text-decoration: none }
}
`
}
