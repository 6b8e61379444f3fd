import type { Block, Footnote, Section } from '../prose/document.ts'
import type { Context } from './context.ts'
import { type Element, element } from './element.ts'
import { noteId, referenceId } from './references.ts'

/** A section with its notes below it. */
export function markUpSection({ setting, blocks, footnotes }: Section, context: Context): Element {
  const content = setting === 'blocks' ? markUpRuled(blocks, context) : context.markUp(blocks)
  return element('section', { class: `setting-${setting}` }, content, markUpNotes(footnotes, context))
}

/** What follows each heading below the section's own is a block of its own, under a rule. */
function markUpRuled(blocks: readonly Block[], context: Context): Element[] {
  const starts = blocks.flatMap((block, index) =>
    block.type === 'heading' && block.depth === 2 ? [index] : [],
  )
  const parts = starts.map((start, index) => blocks.slice(start, starts[index + 1]))
  return [
    ...context.markUp(blocks.slice(0, starts[0])),
    ...parts.map((part) => element('div', { class: 'ruled' }, context.markUp(part))),
  ]
}

function markUpNotes(footnotes: readonly Footnote[], context: Context): Element[] {
  const [first] = footnotes
  if (first === undefined) return []
  const items = footnotes.map((note) =>
    element('li', { id: noteId(note.number) }, context.markUp(note.blocks), waysBack(note, context)),
  )
  return [element('ol', { class: 'notes', start: first.number }, items)]
}

/** Links to all places that refer to the note. */
function waysBack({ number, id }: Footnote, { document, references }: Context): Element {
  const { back } = document.words.web
  const links = (references.get(id) ?? []).map((_reference, index) => {
    const which = element('span', { class: 'unseen' }, ` (${document.words.footnote} ${number})`)
    return element('a', { href: `#${referenceId(number, index)}`, role: 'doc-backlink' }, back, which)
  })
  return element(
    'p',
    { class: 'back' },
    links.flatMap((link, index) => (index === 0 ? [link] : [' ', link])),
  )
}
