import type { Theme } from '../../../schemas/types.ts'
import { cssString } from './fonts.ts'

/** The pages of paper, which read no custom properties. */
export function pagesCss({ page, font, type, colours }: Theme): string {
  const { top, right, bottom, left } = page.margins
  return `@page {
  size: ${page.size === 'LETTER' ? 'letter' : page.size};
  margin: ${top}pt ${right}pt ${bottom}pt ${left}pt;
  @bottom-right {
    content: counter(page);
    color: ${colours.secondary};
    font: ${type.small.size}pt ${cssString(font.name)}, sans-serif;
  }
}
@page outside {
  margin: 0;
  @bottom-right {
    content: none;
  }
}`
}
