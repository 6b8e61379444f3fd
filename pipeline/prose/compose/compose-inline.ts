import type { FootnoteDefinition, PhrasingContent, Text } from 'mdast'
import { defined } from '../../core/defined.ts'
import type { Place } from '../../core/problem.ts'
import type { Language, Wording } from '../../language/language.ts'
import { capitalised, inForm, isolatedPhrase, named, type Phrase } from '../../language/phrase.ts'
import type { Section } from '../document.ts'
import { addressFault, brokenLinks, type LinkFault, webAddress } from './addresses.ts'
import type { FilledSection } from './filled.ts'
import { placeOf, placeOfFilled } from './locate.ts'
import { rangeOf } from './markdown.ts'
import { inWords } from './markdown-words.ts'
import { opensSentence, settleForms, settleShortForms } from './number-forms.ts'
import type { Targets } from './targets.ts'
import { type Insertion, type Segment, segmentsOf } from './tokens.ts'
import { type Trace, TYPED } from './trace.ts'

/** What a section is composed with. */
export interface ComposeFrame {
  readonly language: Language
  readonly targets: Targets
  /** The words for quantities that the report uses. */
  readonly wordings: readonly Wording[]
  readonly trace: Trace
  /** Whether the report says of its quotes that they were invented, so that none of them need say it. */
  readonly saysQuotesAreInvented: boolean
  /** How sections are laid out that are not running text. */
  readonly settings: Readonly<Record<string, Section['setting']>>
  /** Number of the section's first footnote. */
  readonly firstFootnote: number
}

/**
 * In a paragraph or heading figures take the form that their sentence asks for; a heading may open with a year. In a
 * caption numbers are alike too, while percentages stay short; words that go on after a key figure are a caption that
 * opens no sentence. In a cell every figure stays as it is.
 */
type TextKind = 'paragraph' | 'heading' | 'caption' | 'continuation' | 'label'

/** Reports a problem at a place, or where the template first has a text. */
type Report = (
  at: string | Place,
  rule: string,
  message: string,
  advice?: { expected?: string; hint?: string },
) => void

interface ReferredFootnote {
  readonly definition: FootnoteDefinition
  readonly id: string
  readonly number: number
}

/** A caption, as it was filled, and its tag. */
interface Caption {
  readonly markdown: string
  readonly place: Place
}

/** In place of the words before, which do not end a sentence. */
const GOING_ON = 'x '

const REFERENCE = 'a reference to a table, chart or section'

/** Composes the running text of one section, and numbers its footnotes in the order in which they are met. */
export class InlineComposer {
  readonly #section: FilledSection
  readonly #frame: ComposeFrame
  readonly #definitions: ReadonlyMap<string, FootnoteDefinition>
  readonly #report: Report
  readonly #referred = new Map<string, ReferredFootnote>()
  /** Notes with a mark where none may be. */
  readonly #misplaced = new Set<FootnoteDefinition>()
  /** Text of the paragraph so far, which decides whether the next word opens a sentence. */
  #before = ''
  /** What its figures show, where their sentence has a say in it. */
  #shown: ReadonlyMap<number, string> = new Map()
  #kind: TextKind = 'label'
  #caption: Caption | undefined

  constructor(
    section: FilledSection,
    frame: ComposeFrame,
    definitions: readonly FootnoteDefinition[],
    report: Report,
  ) {
    this.#section = section
    this.#frame = frame
    this.#definitions = new Map(definitions.map((definition) => [definition.identifier, definition]))
    this.#report = report
  }

  /** @param caption the Markdown that the nodes were read from, if not the section's, and the place of its tag */
  compose(nodes: readonly PhrasingContent[], kind: TextKind, caption?: Caption): PhrasingContent[] {
    this.#caption = caption
    this.#before = kind === 'continuation' ? GOING_ON : ''
    this.#kind = kind
    this.#shown = this.#formsOf(segmentsIn(nodes), kind)
    return this.#inlines(nodes)
  }

  #formsOf(segments: readonly Segment[], kind: TextKind): ReadonlyMap<number, string> {
    const { insertions } = this.#section.filled
    if (kind === 'label') return new Map()
    return kind === 'paragraph' || kind === 'heading'
      ? settleForms(segments, insertions)
      : settleShortForms(segments, insertions)
  }

  footnotes(): { referred: ReferredFootnote[]; unused: FootnoteDefinition[] } {
    const unused = [...this.#definitions.values()].filter(
      (definition) =>
        !this.#referred.has(definition.identifier) &&
        !this.#misplaced.has(definition) &&
        !this.#isWritten(definition.label ?? definition.identifier),
    )
    return { referred: [...this.#referred.values()], unused }
  }

  /** Whether a mark is there that Markdown does not read as one, of which something is said already. */
  #isWritten(label: string): boolean {
    const { markdown } = this.#section.filled
    return markdown.split(`[^${label}]`).some((after, index) => index > 0 && !after.startsWith(':'))
  }

  #inlines(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return nodes.flatMap((node) => this.#inline(node))
  }

  #inline(node: PhrasingContent): PhrasingContent[] {
    switch (node.type) {
      case 'text':
        this.#checkNoteMarks(node)
        for (const fault of brokenLinks(node.value)) this.#reportLink(node, fault)
        return this.#text(node.value)
      case 'emphasis':
      case 'strong':
        return [{ ...node, children: this.#inlines(node.children) }]
      case 'link':
        this.#reportLink(node, addressFault(node.url))
        if (node.children.length === 0) {
          this.#report(this.#placeOf(node), 'empty-link', 'a link has no words', {
            hint: 'say where it leads',
          })
        }
        return [{ ...node, url: webAddress(node.url) ?? node.url, children: this.#inlines(node.children) }]
      case 'break':
        return [node]
      case 'footnoteReference':
        return this.#footnote(node.identifier)
      case 'textDirective':
        // "10:uur" is a time or a slip, never meant as a directive.
        return [...this.#text(`:${node.name}`), ...this.#inlines(node.children)]
      default:
        this.#report(this.#placeOf(node), 'markdown', `running text cannot contain ${inWords(node.type)}`)
        return []
    }
  }

  #text(value: string): PhrasingContent[] {
    return segmentsOf(value).flatMap((segment) => this.#segment(segment))
  }

  #segment(segment: Segment): PhrasingContent[] {
    if (typeof segment === 'string') {
      return this.#append(segment, this.#frame.trace.words(segment, TYPED, this.#placeOfNumber(segment)))
    }
    const insertion = this.#section.filled.insertions[segment]
    return insertion === undefined ? [] : this.#insertion(insertion, segment)
  }

  #insertion(insertion: Insertion, index: number): PhrasingContent[] {
    const origin = this.#section.filled.origins.get(index)
    if (insertion.kind === 'text') {
      const formed = inForm(insertion.phrase, this.#shown.get(index) ?? insertion.phrase.text)
      const phrase = isolatedPhrase(this.#cased(formed))
      const { text } = phrase
      if (
        this.#kind === 'paragraph' &&
        insertion.forms !== undefined &&
        /^\u2212?\d/.test(text) &&
        opensSentence(this.#before)
      )
        this.#report(
          origin?.place ?? text,
          'digit-opens-sentence',
          `a sentence opens with "${text}", in digits`,
          { hint: 'let a word open it' },
        )
      return this.#append(text, this.#frame.trace.ownId(phrase, origin))
    }
    if (insertion.kind === 'foreign') {
      this.#before += insertion.text
      const { text: value, language } = insertion
      const traceId = this.#frame.trace.words(value, TYPED, origin?.place)
      return [{ type: 'foreignWords', language, value, ...defined({ traceId }) }]
    }
    if (insertion.kind === 'block') {
      const message = `\`${insertion.helper}\` is in running text`
      this.#report(insertion.place, 'block-in-text', message, { hint: 'put it on a line of its own' })
      return []
    }
    const { target, form } = insertion
    const { language, targets, trace } = this.#frame
    const words = form === 'text' ? (targets.get(target)?.text ?? '') : language.words.page
    const { text: value } = this.#cased(named(words, REFERENCE))
    this.#before += value
    const traceId = form === 'text' ? trace.words(value, REFERENCE, insertion.place) : undefined
    return [{ type: 'crossReference', target, form, value, ...defined({ traceId }) }]
  }

  #append(value: string, traceId?: string): PhrasingContent[] {
    this.#before += value
    if (value === '') return []
    return [{ type: 'text', value, ...(traceId === undefined ? {} : { data: { traceId } }) }]
  }

  /** Where the line with a typed number is; undefined when it is in a partial. */
  #placeOfNumber(text: string): Place | undefined {
    const { template } = this.#section
    const line = text.split('\n').find((each) => /\d/.test(each)) ?? ''
    return template.source.includes(line) ? placeOf(template, line) : undefined
  }

  /** A value that opens a sentence gets its capital. */
  #cased(phrase: Phrase): Phrase {
    return opensSentence(this.#before) ? capitalised(phrase, this.#frame.language) : phrase
  }

  #footnote(identifier: string): PhrasingContent[] {
    const definition = this.#definitions.get(identifier)
    if (definition === undefined) return []
    const known = this.#referred.get(identifier)
    const number = known?.number ?? this.#frame.firstFootnote + this.#referred.size
    const id = known?.id ?? `note:${this.#section.template.name}:${identifier}`
    if (known === undefined) this.#referred.set(identifier, { definition, id, number })
    return [{ type: 'footnoteReference', identifier: id }]
  }

  /** A mark without a note is text to Markdown. */
  #checkNoteMarks(node: Text): void {
    for (const { 0: mark, 1: name = '' } of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
      const place = this.#placeOf(node, mark)
      const definition = this.#definitions.get(name)
      if (definition !== undefined && this.#caption !== undefined) {
        this.#misplaced.add(definition)
        const hint = 'put its mark in the text'
        this.#report(place, 'note-in-caption', 'a caption cannot have a note', { hint })
        continue
      }
      const hint = definition === undefined ? undefined : 'its note is in a box: write it outside'
      const message = `there is no footnote \`${name}\` in this section`
      this.#report(place, 'unknown-footnote', message, defined({ hint }))
    }
  }

  /** Where the text has a node, or something in it; of a caption that no template has as it is, its tag. */
  #placeOf(node: PhrasingContent, part = ''): Place | '' {
    const { template, partials, filled } = this.#section
    const { markdown = filled.markdown, place } = this.#caption ?? {}
    const { start } = rangeOf(node)
    const offset = Math.max(start, markdown.indexOf(part, start))
    return placeOfFilled([template, ...partials], markdown, offset) ?? place ?? ''
  }

  #reportLink(node: PhrasingContent, fault: LinkFault | undefined): void {
    if (fault === undefined) return
    const { rule, message, part, ...advice } = fault
    this.#report(this.#placeOf(node, part), rule, message, advice)
  }
}

/** The stretches of text and the insertions that some nodes hold, in order. */
function segmentsIn(nodes: readonly PhrasingContent[]): Segment[] {
  return nodes.flatMap((node): Segment[] => {
    if (node.type === 'text') return segmentsOf(node.value)
    if (node.type === 'break') return ['\n']
    return 'children' in node ? segmentsIn(node.children) : []
  })
}
