import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import { plainText } from '../characters.ts'
import type { Contents, Heading } from '../document.ts'
import type { Context } from './context.ts'
import { compileStyle } from './text.ts'

/** Room between a title and its page number. */
const NUMBER_GAP = 16

export function compileContents({ levels }: Contents, { headings, numbers }: Context): Node {
  const shown = headings.filter(({ level, listed }) => listed !== false && level <= levels.length)
  return {
    stack: shown.map((heading, index) => compileEntry(heading, index === 0)),
  }

  function compileEntry(heading: Heading, isFirst: boolean): Node {
    const level = levels[heading.level - 1]
    if (level === undefined) throw new Error(`Contents have no look for level ${heading.level}`)
    const number = numbers.get(heading.id)?.first ?? 0
    const look = { ...compileStyle(level.style), linkToDestination: heading.id }
    return {
      columns: [
        { text: plainText(heading.content), width: '*', margin: [level.indent, 0, 0, 0], ...look },
        { text: `${number}`, width: 'auto', ...look, alignment: 'right', noWrap: true },
      ],
      columnGap: NUMBER_GAP,
      gap: isFirst ? 0 : level.before,
    }
  }
}
