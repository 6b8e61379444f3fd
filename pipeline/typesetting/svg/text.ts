import type { Canvas } from './canvas.ts'
import type { SvgStyle } from './svg-style.ts'
import { numberIn, type XmlElement } from './xml.ts'

/** Words, and where they start on their baseline. */
export interface TextLine {
  readonly text: string
  readonly x: number
  readonly y: number
}

/**
 * The lines of a `text` element, in its own coordinates; empty lines are left out.
 *
 * @throws Error when parts of it share a line
 */
export function linesOf(element: XmlElement, style: SvgStyle, canvas: Canvas): TextLine[] {
  let [x, y] = [numberIn(element, 'x', 0), numberIn(element, 'y', 0)]
  return element.children.flatMap((child, index) => {
    const isNew = typeof child !== 'string' && child.attributes.has('x')
    if (index > 0 && !isNew)
      throw new Error('A figure has a text whose parts share a line, which is not drawn')
    if (typeof child !== 'string') {
      x = numberIn(child, 'x', x)
      y += numberIn(child, 'dy', 0)
    }
    const text = spaced(child)
    return text === '' ? [] : [{ text, x: x - style.anchor * canvas.widthOf(text, style), y }]
  })
}

/** Without the spaces and line breaks that only lay out the file. */
function spaced(part: XmlElement | string): string {
  const text = typeof part === 'string' ? part : part.children.join('')
  return text.replaceAll(/[ \t\r\n]+/g, ' ').replaceAll(/^ | $/g, '')
}
