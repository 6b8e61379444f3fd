import type { Inline } from './document.ts'

/**
 * Text as it is drawn: line breaks are inlines of their own, and marks that only tell where a word may be broken
 * would come out as spaces.
 */
export function visibleText(text: string): string {
  return text.replace(/[\u00AD\u200B\uFEFF]/gu, '').replace(/[\t\r\n]+/g, ' ')
}

/** Ends a text that is cut. */
export const ELLIPSIS = '…'

/** The words of a heading, as bookmarks and contents show them: without its footnote marks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return visibleText(inline.text)
      return inline.type === 'lineBreak' ? ' ' : ''
    })
    .join('')
}

/** What a figure writes, a string for each stretch between its tags. */
export function textsOfSvg(svg: string): string[] {
  return [...svg.matchAll(/>([^<]+)</g)]
    .map((match) => decodeXml(match[1] ?? '').trim())
    .filter((text) => text !== '')
}

const XML_NAMES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
    if (name !== undefined) return XML_NAMES[String(name)] ?? whole
    return String.fromCodePoint(
      hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16),
    )
  })
}
