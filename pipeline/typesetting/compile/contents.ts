import type { Contents, Heading } from '../blocks.ts'
import { plainText } from '../characters.ts'
import { ALONE } from '../pages/box.ts'
import { StackBox } from '../pages/stack-box.ts'
import { TextBox } from '../pages/text-box.ts'
import type { StructureElement } from '../structure.ts'
import { ownNumber, traceIdsOf } from '../traced-pages.ts'
import type { Context } from './context.ts'

/** Keeps the page number on the line of the title's last word, with some space between them. */
const LEADER = '\u00A0'.repeat(4)

export function compileContents({ levels }: Contents, context: Context): StackBox {
  const lists = new Lists(context.parent.add('TOC'))
  const shown = [...context.headings.values()].filter(
    ({ level, listed }) => listed !== false && level <= levels.length,
  )
  return new StackBox(
    shown.map((heading) => compileEntry(heading, levels, lists.at(heading.level), context)),
    context.around,
  )
}

function compileEntry(
  heading: Heading,
  levels: Contents['levels'],
  list: StructureElement,
  { styles, numbered, words }: Context,
): TextBox {
  const level = levels[heading.level - 1]
  if (level === undefined) throw new Error(`Contents have no look for level ${heading.level}`)
  const { style, indent, before } = level
  const title = plainText(heading.content)
  const page = () => numbered.numbers.get(heading.id)?.first ?? 0
  const element = list.add('TOCI').add('Reference').add('Link', { text: title, contents: '' })
  numbered.addLink(element, () => `${title}, ${words.page} ${page()}`)
  const look = styles.lookOf(style, { element, link: { target: heading.id } })
  const leader = styles.lookOf(style, { element, link: { target: heading.id }, isLeader: true })
  const make = () =>
    styles.paragraph(
      [
        { text: title, look, traced: traceIdsOf(heading.content) },
        { text: LEADER, look: leader },
        { text: `${page()}`, look, traced: [ownNumber('contents', page())] },
      ],
      style,
      { isHyphenated: false },
    )
  const box = new TextBox(make(), element, { ...ALONE, space: { before, after: 0 }, left: indent })
  numbered.addText(box, make)
  return box
}

/** The nested lists of entries: entries of a deeper level are in their own list, after the entry above them. */
class Lists {
  readonly #outermost: StructureElement
  readonly #nested: { readonly level: number; readonly element: StructureElement }[] = []

  constructor(outermost: StructureElement) {
    this.#outermost = outermost
  }

  /** The list for the next entry. */
  at(level: number): StructureElement {
    while ((this.#nested.at(-1)?.level ?? 1) > level) this.#nested.pop()
    const inner = this.#nested.at(-1) ?? { level: 1, element: this.#outermost }
    if (inner.level === level) return inner.element
    const element = inner.element.add('TOC')
    this.#nested.push({ level, element })
    return element
  }
}
