import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import { plainText, visibleText } from '../characters.ts'
import type { FootnoteMark, Inline, PageReference, Text } from '../document.ts'
import { referenceText } from '../page-numbers.ts'
import { ownNumber } from '../set-marks.ts'
import type { StructureElement } from '../structure.ts'
import type { Context } from './context.ts'
import { compileNote } from './footnotes.ts'

/** Texts that have nothing to do with what stands around them: compiled again they are the same list, to be measured once. */
const plainTexts = new WeakMap<readonly Inline[], Node[]>()

/** The text of a block whose element is given. */
export function compileInlines(
  inlines: readonly Inline[],
  block: StructureElement,
  context: Context,
): Node[] {
  const nodes = plainTexts.get(inlines) ?? compileAll(inlines, block, context)
  if (inlines.every(isPlain)) plainTexts.set(inlines, nodes)
  return nodes
}

/** Whether it needs no element of its own. */
function isPlain(inline: Inline): boolean {
  if (inline.type === 'text') return inline.link === undefined && inline.language === undefined
  return inline.type === 'lineBreak'
}

function compileAll(inlines: readonly Inline[], block: StructureElement, context: Context): Node[] {
  // Pieces of one link, such as a bold word in it, carry the same object.
  return groupBy('link', inlines).flatMap(({ value: link, group }) => {
    const element = link === undefined ? undefined : linkElement(link, group, block)
    return compilePassages(group, element, block, context)
  })
}

/** Text of one link, whose element is given, or of none; each passage in another language has its own element. */
function compilePassages(
  inlines: readonly Inline[],
  link: StructureElement | undefined,
  block: StructureElement,
  context: Context,
): Node[] {
  return groupBy('language', inlines).flatMap(({ value: language, group }) => {
    const element = language === undefined ? link : (link ?? block).addAmongText('Span', { language })
    return group.map((inline) => ({
      ...compileInline(inline, block, context),
      ...(element === undefined ? {} : { element }),
    }))
  })
}

interface Group<Value> {
  readonly value: Value | undefined
  readonly group: Inline[]
}

/** Pieces that follow each other and have something in common; what is no text has neither link nor language. */
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

function compileInline(inline: Inline, block: StructureElement, context: Context): Node {
  switch (inline.type) {
    case 'text':
      return compileText(inline)
    case 'lineBreak':
      // The space parts the words for who hears them.
      return { text: ' \n' }
    case 'footnoteMark':
      return compileMark(inline, block, context)
    case 'pageReference':
      return compilePageReference(inline, block, context)
  }
}

function compileMark({ number, target }: FootnoteMark, block: StructureElement, context: Context): Node {
  const contents = `${context.words.footnote} ${number}`
  const element = block.addAmongText('Reference').addAmongText('Link', { contents })
  const note = compileNote(target, block, context)
  return {
    text: `${number}`,
    marks: [ownNumber('footnote', number)],
    sup: true,
    bold: true,
    linkToDestination: target,
    element,
    ...(note === undefined ? {} : { note }),
  }
}

function compilePageReference(reference: PageReference, block: StructureElement, context: Context): Node {
  const { numbers, words, headings } = context
  const text = referenceText(reference, numbers, words)
  const heading = headings.find(({ id }) => id === reference.target)
  const title = heading === undefined ? '' : `: ${plainText(heading.content)}`
  const contents = `${words.page} ${text}${title}`
  const element = block.addAmongText('Reference').addAmongText('Link', { contents })
  return { text, linkToDestination: reference.target, element, marks: [ownNumber('reference', text)] }
}

function compileText({ text, bold, italic, colour, size, mark, language, link }: Text): Node {
  return {
    text: visibleText(text),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
    ...(colour === undefined ? {} : { color: colour }),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(mark === undefined ? {} : { marks: [mark] }),
    ...(language === undefined ? {} : { language }),
    ...(link === undefined ? {} : 'url' in link ? { link: link.url } : { linkToDestination: link.target }),
  }
}
