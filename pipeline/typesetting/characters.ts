import type { Inline } from './inlines.ts'
import { decodeXml } from './svg/xml.ts'

/**
 * Text as it is drawn: without line breaks, which are inlines of their own, and without characters that only mark
 * where a word may be broken, which would be drawn as spaces.
 */
export function visibleText(text: string): string {
  return text.replace(/[\u00AD\u200B\uFEFF]/gu, '').replace(/[\t\r\n]+/g, ' ')
}

/** The text of code points, however many. */
export function textOfCodePoints(codePoints: readonly number[]): string {
  return codePoints.map((codePoint) => String.fromCodePoint(codePoint)).join('')
}

/** Ends a text that is cut short. */
export const ELLIPSIS = '…'

/** The words of a heading as bookmarks and contents show them: without footnote marks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return visibleText(inline.text)
      return inline.type === 'lineBreak' ? ' ' : ''
    })
    .join('')
}

/** The texts in a figure, one string for each stretch between tags. */
export function textsOfSvg(svg: string): string[] {
  return [...svg.matchAll(/>([^<]+)</g)]
    .map((match) => decodeXml(match[1] ?? '').trim())
    .filter((text) => text !== '')
}
