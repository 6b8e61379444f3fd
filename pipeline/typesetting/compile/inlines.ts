import { defined } from '../../core/defined.ts'
import { plainText, visibleText } from '../characters.ts'
import type { FootnoteMark, Inline, PageReference, Text, TextStyle } from '../inlines.ts'
import { referenceText } from '../page-numbers.ts'
import type { StructureElement } from '../structure.ts'
import type { StyledText } from '../text/paragraph.ts'
import { ownNumber } from '../traced-pages.ts'
import { compileNote } from './compile-note.ts'
import type { Context } from './context.ts'

/** Makes a styled text. Made again, it shows the page numbers that are known by then. */
export type MakeStyledText = () => StyledText

/** What the texts of a block belong to. */
interface Owner {
  readonly style: TextStyle
  /** The element of the whole text. */
  readonly block: StructureElement
  readonly context: Context
}

/** Compiles the text of a block whose element is given. */
export function compileInlines(
  inlines: readonly Inline[],
  style: TextStyle,
  block: StructureElement,
  context: Context,
): MakeStyledText[] {
  const owner = { style, block, context }
  // The texts of one link, such as a bold word in it, share its object.
  return groupBy('link', inlines).flatMap(({ value: link, group }) => {
    const element = link === undefined ? undefined : linkElement(link, group, block)
    return compilePassages(group, element, owner)
  })
}

/** Compiles texts with the same link or without one. Each passage in another language gets its own element. */
function compilePassages(
  inlines: readonly Inline[],
  link: StructureElement | undefined,
  owner: Owner,
): MakeStyledText[] {
  return groupBy('language', inlines).flatMap(({ value: language, group }) => {
    const element = language === undefined ? link : (link ?? owner.block).addAmongText('Span', { language })
    return group.map((inline) => compileInline(inline, element, owner))
  })
}

interface Group<Value> {
  readonly value: Value | undefined
  readonly group: Inline[]
}

/** Groups consecutive inlines by a shared property. Inlines that are not text have no link and no language. */
function groupBy<Key extends 'link' | 'language'>(key: Key, inlines: readonly Inline[]): Group<Text[Key]>[] {
  const groups: Group<Text[Key]>[] = []
  for (const inline of inlines) {
    const value = inline.type === 'text' ? inline[key] : undefined
    const open = groups.at(-1)
    if (open !== undefined && open.value === value) open.group.push(inline)
    else groups.push({ value, group: [inline] })
  }
  return groups
}

function linkElement(
  link: NonNullable<Text['link']>,
  inlines: readonly Inline[],
  block: StructureElement,
): StructureElement {
  const around = 'url' in link ? block : block.addAmongText('Reference')
  return around.addAmongText('Link', { contents: plainText(inlines) })
}

function compileInline(inline: Inline, element: StructureElement | undefined, owner: Owner): MakeStyledText {
  switch (inline.type) {
    case 'text':
      return always(compileText(inline, element, owner))
    case 'lineBreak':
      // A space separates the words for listeners.
      return always({ text: ' \n', look: owner.context.styles.lookOf(owner.style) })
    case 'footnoteMark':
      return always(compileMark(inline, owner))
    case 'pageReference':
      return compilePageReference(inline, owner)
  }
}

function always(text: StyledText): MakeStyledText {
  return () => text
}

function compileText(
  inline: Text,
  element: StructureElement | undefined,
  { style, context }: Owner,
): StyledText {
  const { text, bold, italic, colour, size, traceId, language, link } = inline
  const own: TextStyle = {
    ...style,
    ...defined({ bold, italic, colour, size }),
  }
  const look = context.styles.lookOf(own, { element, language, link })
  return { text: visibleText(text), look, ...(traceId === undefined ? {} : { traced: [traceId] }) }
}

function compileMark({ number, target }: FootnoteMark, { style, block, context }: Owner): StyledText {
  const contents = `${context.words.footnote} ${number}`
  const element = block.addAmongText('Reference').addAmongText('Link', { contents })
  const isFirst = compileNote(target, block, context)
  const own = { element, link: { target }, isRaised: true }
  return {
    text: `${number}`,
    look: context.styles.lookOf({ ...style, bold: true }, own),
    traced: [ownNumber('footnote', number)],
    ...(isFirst ? { note: target } : {}),
  }
}

function compilePageReference(reference: PageReference, { style, block, context }: Owner): MakeStyledText {
  const { numbered, words, headings, styles } = context
  const { target } = reference
  const heading = headings.get(target)
  const title = heading === undefined ? '' : `: ${plainText(heading.content)}`
  const text = () => referenceText(reference, numbered.numbers, words)
  const element = block.addAmongText('Reference').addAmongText('Link', { contents: '' })
  numbered.addLink(element, () => `${words.page} ${text()}${title}`)
  const look = styles.lookOf(style, { element, link: { target } })
  return () => ({ text: text(), look, traced: [ownNumber('reference', text())] })
}
