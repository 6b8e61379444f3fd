import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import { plainText } from '../characters.ts'
import type { Contents, Heading } from '../document.ts'
import { marksOf, ownNumber } from '../set-marks.ts'
import type { StructureElement } from '../structure.ts'
import type { Context } from './context.ts'
import { compileStyle } from './style.ts'

/** Keeps the page number on the line of the title's last word, with some room between them at least. */
const LEADER = '\u00A0'.repeat(4)

export function compileContents({ levels }: Contents, { headings, numbers, words, parent }: Context): Node {
  const lists = new Lists(parent.add('TOC'))
  const shown = headings.filter(({ level, listed }) => listed !== false && level <= levels.length)
  return {
    stack: shown.map(compileEntry),
  }

  function compileEntry(heading: Heading): Node {
    const level = levels[heading.level - 1]
    if (level === undefined) throw new Error(`Contents have no look for level ${heading.level}`)
    const number = numbers.get(heading.id)?.first ?? 0
    const title = plainText(heading.content)
    const contents = `${title}, ${words.page} ${number}`
    const link = lists.at(heading.level).add('TOCI').add('Reference').add('Link', { text: title, contents })
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
      space: { before: level.before, after: 0 },
    }
  }
}

/** The lists of the entries: those of a deeper level stand in a list of their own, after the entry above them. */
class Lists {
  readonly #outermost: StructureElement
  readonly #nested: { readonly level: number; readonly element: StructureElement }[] = []

  constructor(outermost: StructureElement) {
    this.#outermost = outermost
  }

  /** The list of the next entry. */
  at(level: number): StructureElement {
    while ((this.#nested.at(-1)?.level ?? 1) > level) this.#nested.pop()
    const inner = this.#nested.at(-1) ?? { level: 1, element: this.#outermost }
    if (inner.level === level) return inner.element
    const element = inner.element.add('TOC')
    this.#nested.push({ level, element })
    return element
  }
}
