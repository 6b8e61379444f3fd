import type { Nodes, Root, RootContent } from 'mdast'
import { defined } from '../../core/defined.ts'
import { own } from '../../core/own.ts'
import { byPlace, didYouMean, type Place, type Problem } from '../../core/problem.ts'
import type { Block, Footnote, Section } from '../document.ts'
import { containers } from '../templates/vocabulary.ts'
import { type ComposeFrame, InlineComposer } from './compose-inline.ts'
import type { FilledSection } from './filled.ts'
import { placeOf, placeOfFilled, problemAt } from './locate.ts'
import { type MarkdownNode, nodesIn, parseMarkdown, rangeOf } from './markdown.ts'
import { markdownFaults } from './markdown-faults.ts'
import { inWords } from './markdown-words.ts'
import { plainText } from './sentence.ts'
import { type BlockInsertion, type ReadCaption, segmentsOf } from './tokens.ts'
import { TYPED } from './trace.ts'

/** Turns a section's Markdown tree into the report's blocks: each token gives way to its insertion. */
export function composeSection(
  section: FilledSection,
  frame: ComposeFrame,
): { section: Section; problems: Problem[] } {
  const composer = new SectionComposer(section, frame)
  const id = `section:${section.template.name}`
  const blocks = composer.blocks(section.tree.children)
  const first = blocks[0]
  if (first?.type !== 'heading' || first.depth !== 1) {
    composer.report('', 'section-title', 'a section opens with its title', {
      expected: 'a first line such as `# Title`',
    })
  }
  const { name } = section.template
  const setting = own(frame.settings, name) ?? 'text'
  return {
    section: { id, setting, blocks, footnotes: composer.footnotes() },
    problems: composer.problems.toSorted(byPlace),
  }
}

class SectionComposer {
  readonly problems: Problem[] = []
  readonly #section: FilledSection
  readonly #frame: ComposeFrame
  readonly #inline: InlineComposer
  /** Headings so far. */
  #headings = 0

  constructor(section: FilledSection, frame: ComposeFrame) {
    this.#section = section
    this.#frame = frame
    this.#inline = new InlineComposer(
      section,
      frame,
      [...nodesIn(section.tree)].filter((node) => node.type === 'footnoteDefinition'),
      (text, rule, message, advice) => this.report(text, rule, message, advice),
    )
    this.#reportFaults(section.tree, section.filled.markdown)
  }

  blocks(nodes: readonly RootContent[]): Block[] {
    return nodes.flatMap((node) => this.#block(node))
  }

  /** The section's footnotes in the order of their numbers; a note that no text refers to is a problem. */
  footnotes(): Footnote[] {
    const { referred, unused } = this.#inline.footnotes()
    for (const definition of unused) {
      const message = `no text refers to the footnote \`${definition.identifier}\``
      this.report(this.#placeOf(definition), 'unused-footnote', message)
    }
    return referred.map(({ definition, id, number }) => ({
      id,
      number,
      blocks: this.blocks(definition.children),
    }))
  }

  report(
    at: string | Place,
    rule: string,
    message: string,
    advice?: { expected?: string; hint?: string },
  ): void {
    const { template } = this.#section
    const place = typeof at === 'string' ? placeOf(template, at) : at
    this.problems.push(problemAt(template, place, { rule, message, ...advice }))
  }

  #block(node: RootContent): Block[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node)
      case 'heading':
        return [this.#heading(node)]
      case 'blockquote':
        return [{ ...node, children: this.blocks(node.children) }]
      case 'list': {
        const items = node.children.map((item) => ({ ...item, children: this.blocks(item.children) }))
        return [{ ...node, children: items }]
      }
      case 'table':
        return [
          {
            ...node,
            children: node.children.map((row) => ({
              ...row,
              children: row.children.map((cell) => ({
                ...cell,
                children: this.#inline.compose(cell.children, 'label'),
              })),
            })),
          },
        ]
      case 'thematicBreak':
        return [node]
      case 'footnoteDefinition':
        return []
      case 'containerDirective':
        return this.#container(node)
      default:
        return this.#refuse(node)
    }
  }

  /** Every heading can be referred to: the section's title by the section's name, the others by their number. */
  #heading(node: Extract<RootContent, { type: 'heading' }>): Block {
    const { name } = this.#section.template
    const id =
      this.#headings === 0 && node.depth === 1 ? `section:${name}` : `heading:${name}:${this.#headings}`
    this.#headings += 1
    return { ...node, children: this.#inline.compose(node.children, 'heading'), data: { ...node.data, id } }
  }

  #paragraph(node: Extract<RootContent, { type: 'paragraph' }>): Block[] {
    const [only, ...others] = node.children
    const segments = only?.type === 'text' ? segmentsOf(only.value.trim()) : []
    const [index] = segments
    const insertion = typeof index === 'number' ? this.#section.filled.insertions[index] : undefined
    if (others.length > 0 || segments.length !== 1 || insertion?.kind !== 'block') {
      return [{ ...node, children: this.#inline.compose(node.children, 'paragraph') }]
    }
    return [this.#component(insertion)]
  }

  #component(insertion: BlockInsertion): Block {
    const number =
      insertion.target === undefined ? 0 : (this.#frame.targets.get(insertion.target.id)?.number ?? 0)
    const { trace, wordings, saysQuotesAreInvented } = this.#frame
    const readCaption: ReadCaption = (markdown, kind = 'caption') => {
      const tree = parseMarkdown(markdown)
      const [paragraph, ...others] = tree.children
      if (paragraph?.type === 'paragraph' && others.length === 0) {
        this.#reportFaults(tree, markdown, insertion.place)
        return this.#inline.compose(paragraph.children, kind, { markdown, place: insertion.place })
      }
      this.report(insertion.place, 'caption', 'a caption is one paragraph of text', {
        hint: markdown.trim() === '' ? 'write it between the tags' : 'leave out what is more',
      })
      return []
    }
    const wordsIn = (markdown: string) => plainText(markdown, this.#section.filled.insertions)
    return insertion.make(number, { readCaption, wordsIn, trace, wordings, saysQuotesAreInvented })
  }

  #container(node: Extract<RootContent, { type: 'containerDirective' }>): Block[] {
    const { name, attributes, children } = node
    const container = containers.get(name)
    const { start } = rangeOf(node)
    const [opening = ''] = this.#section.filled.markdown.slice(start).split('\n')
    if (segmentsOf(opening).some((segment) => typeof segment === 'number')) {
      this.report(
        this.#placeOf(node),
        'value-in-opening',
        'a value cannot be part of the line that opens a box',
        {
          hint: 'type it there, or put the value in the box',
        },
      )
    } else if (container === undefined) {
      const names = [...containers.keys()]
      const hint = didYouMean(name, names) ?? `known are ${names.map((each) => `\`:::${each}\``).join(', ')}`
      this.report(this.#placeOf(node), 'unknown-directive', `there is no directive \`${name}\``, { hint })
    }
    if (container === undefined) return []
    const title = attributes?.title || undefined
    const { trace } = this.#frame
    const noteTitle = () =>
      title === undefined ? undefined : trace.words(title, TYPED, placeOf(this.#section.template, title))
    return [container({ title, noteTitle, blocks: () => this.blocks(children) })]
  }

  /** Markdown that a report has no form for, or that could carry code. */
  #refuse(node: Nodes): Block[] {
    this.report(this.#placeOf(node), 'markdown', `a template cannot contain ${inWords(node.type)}`)
    return []
  }

  #reportFaults(tree: Root, markdown: string, caption?: Place): void {
    const { insertions } = this.#section.filled
    for (const { offset, rule, message, hint } of markdownFaults(tree, { markdown, insertions }))
      this.report(this.#placeAt(markdown, offset) ?? caption ?? '', rule, message, defined({ hint }))
  }

  #placeOf(node: MarkdownNode): Place | '' {
    return this.#placeAt(this.#section.filled.markdown, rangeOf(node).start) ?? ''
  }

  #placeAt(markdown: string, offset: number): Place | undefined {
    const { template, partials } = this.#section
    return placeOfFilled([template, ...partials], markdown, offset)
  }
}
