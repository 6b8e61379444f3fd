import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import { plainText } from '../characters.ts'
import type { Contents, Heading } from '../document.ts'
import { marksOf, ownNumber } from '../set-marks.ts'
import type { Context } from './context.ts'
import { compileStyle } from './style.ts'

/** Keeps the page number on the line of the title's last word, with some room between them at least. */
const LEADER = '\u00A0'.repeat(4)

export function compileContents({ levels }: Contents, { headings, numbers, words, parent }: Context): Node {
  const element = parent.add('TOC')
  const shown = headings.filter(({ level, listed }) => listed !== false && level <= levels.length)
  return {
    stack: shown.map((heading, index) => compileEntry(heading, index === 0)),
  }

  function compileEntry(heading: Heading, isFirst: boolean): Node {
    const level = levels[heading.level - 1]
    if (level === undefined) throw new Error(`Contents have no look for level ${heading.level}`)
    const number = numbers.get(heading.id)?.first ?? 0
    const title = plainText(heading.content)
    const contents = `${title}, ${words.page} ${number}`
    const link = element.add('TOCI').add('Reference').add('Link', { text: title, contents })
    const look = { ...compileStyle(level.style), linkToDestination: heading.id, element: link }
    return {
      text: [
        { text: title, marks: marksOf(heading.content) },
        { text: LEADER, leader: true },
        { text: `${number}`, marks: [ownNumber('contents', number)] },
      ],
      ...look,
      margin: [level.indent, 0, 0, 0],
      hyphenated: false,
      gap: isFirst ? 0 : level.before,
    }
  }
}
