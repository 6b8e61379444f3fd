import { attachmentName, exhibitWord } from '../../layout/attachments.ts'
import type { Exhibit } from '../../prose/document.ts'
import type { Context } from '../context.ts'
import { type Element, element, type Node } from '../element.ts'
import { markUpInlines, NO_BREAK_SPACE } from '../inlines.ts'

/** "Figuur 2" */
export function exhibitName({ type, number }: Exhibit, { document }: Context): string {
  const word = exhibitWord(type, document)
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}${NO_BREAK_SPACE}${number}`
}

/** "Figuur 2. " and what it shows; in small print below it the unit, base and wave. */
export function captionOf(node: Exhibit, context: Context): Node[] {
  const { caption, subtitle } = node
  return [
    element('span', { class: 'exhibit-number' }, `${exhibitName(node, context)}.`),
    ' ',
    ...markUpInlines(caption, context),
    ...(subtitle === undefined ? [] : [' ', element('span', { class: 'subtitle' }, subtitle)]),
  ]
}

/** A line below the exhibit; none for a text that is empty. */
export function noteOf(text = ''): Element[] {
  return text === '' ? [] : [element('p', { class: 'note' }, text)]
}

/** The same file of the exhibit's data that the PDF carries, in the page itself. */
export function downloadOf(node: Exhibit, context: Context): Element[] {
  const { document, files } = context
  const file = files.get(attachmentName(exhibitWord(node.type, document), node.number))
  if (file === undefined) return []
  const { name, mediaType, bytes } = file
  const href = `data:${mediaType};charset=utf-8;base64,${Buffer.from(bytes).toString('base64')}`
  const which = element('span', { class: 'unseen' }, ` (${exhibitName(node, context)})`)
  return [
    element(
      'p',
      { class: 'download' },
      element('a', { href, download: name }, document.words.web.download, which),
    ),
  ]
}

/** More columns than these may be wider than a small screen: the exhibit then scrolls, by keyboard too. */
const FEW_COLUMNS = 3

/** A table, in a frame that scrolls when it is wide. */
export function framed(table: Element, columns: number, label: string): Element {
  if (columns <= FEW_COLUMNS) return table
  return element('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': label }, table)
}
