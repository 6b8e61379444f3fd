import type { FootnoteDefinition, PhrasingContent } from 'mdast'
import type { Language, Wording } from '../analysis/language/language.ts'
import type { FilledSection, Targets } from './targets.ts'
import { type Piece, type Segment, segmentsOf } from './tokens.ts'

/** What a section is composed with. */
export interface ComposeFrame {
  readonly language: Language
  readonly targets: Targets
  /** The words for quantities that the report uses. */
  readonly wordings: readonly Wording[]
  /** Number of the section's first footnote. */
  readonly firstFootnote: number
}

/** Reports a problem at the first place where a text stands in the template. */
type Report = (
  text: string,
  rule: string,
  message: string,
  advice?: { expected?: string; hint?: string },
) => void

interface ReferredFootnote {
  readonly definition: FootnoteDefinition
  readonly id: string
  readonly number: number
}

/** Composes the running text of one section, and numbers its footnotes in the order in which they are met. */
export class InlineComposer {
  readonly #section: FilledSection
  readonly #frame: ComposeFrame
  readonly #definitions: ReadonlyMap<string, FootnoteDefinition>
  readonly #report: Report
  readonly #referred = new Map<string, ReferredFootnote>()
  /** Text of the paragraph so far: tells whether the next word opens a sentence. */
  #before = ''

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

  /** The text of one paragraph, heading, cell or caption. */
  compose(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    this.#before = ''
    return this.#inlines(nodes)
  }

  footnotes(): { referred: ReferredFootnote[]; unused: FootnoteDefinition[] } {
    const unused = [...this.#definitions.values()].filter(({ identifier }) => !this.#referred.has(identifier))
    return { referred: [...this.#referred.values()], unused }
  }

  #inlines(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return nodes.flatMap((node) => this.#inline(node))
  }

  #inline(node: PhrasingContent): PhrasingContent[] {
    switch (node.type) {
      case 'text':
        return this.#text(node.value)
      case 'emphasis':
      case 'strong':
        return [{ ...node, children: this.#inlines(node.children) }]
      case 'link':
        this.#checkAddress(node.url)
        if (node.children.length === 0) {
          this.#report(`](${node.url}`, 'empty-link', 'a link has no words', { hint: 'say where it leads' })
        }
        return [{ ...node, children: this.#inlines(node.children) }]
      case 'break':
        return [node]
      case 'footnoteReference':
        return this.#footnote(node.identifier)
      case 'textDirective':
        // "10:uur" is a time or a slip, never meant as a directive.
        return [...this.#text(`:${node.name}`), ...this.#inlines(node.children)]
      default:
        this.#report(
          'value' in node ? node.value : '',
          'markdown',
          `running text cannot contain ${node.type}`,
        )
        return []
    }
  }

  #text(value: string): PhrasingContent[] {
    return segmentsOf(value).flatMap((segment) => this.#segment(segment))
  }

  #segment(segment: Segment): PhrasingContent[] {
    if (typeof segment === 'string') {
      for (const [mark, name] of segment.matchAll(/\[\^([^\]\s]+)\]/g)) {
        this.#report(mark, 'unknown-footnote', `there is no footnote \`${name}\` in this section`)
      }
      return this.#append(segment)
    }
    const piece = this.#section.filled.pieces[segment]
    return piece === undefined ? [] : this.#piece(piece)
  }

  #piece(piece: Piece): PhrasingContent[] {
    if (piece.kind === 'text') return this.#append(this.#cased(piece.text))
    if (piece.kind === 'foreign') {
      this.#before += piece.text
      return [{ type: 'foreignWords', language: piece.language, value: piece.text }]
    }
    if (piece.kind === 'block') {
      const message = `\`${piece.helper}\` stands in running text`
      this.#report(`{{${piece.helper}`, 'block-in-text', message, { hint: 'put it on a line of its own' })
      return []
    }
    const { target, form } = piece
    const { language, targets } = this.#frame
    const value = this.#cased(form === 'text' ? (targets.get(target)?.text ?? '') : language.words.page)
    this.#before += value
    return [{ type: 'crossReference', target, form, value }]
  }

  #append(value: string): PhrasingContent[] {
    this.#before += value
    return value === '' ? [] : [{ type: 'text', value }]
  }

  /** A value that opens a sentence gets its capital. */
  #cased(text: string): string {
    const opensSentence = /(^|[.!?]["'”’)]*\s)\s*["'“‘(]*$/u.test(this.#before)
    return opensSentence ? this.#frame.language.capitalise(text) : text
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

  #checkAddress(url: string): void {
    if (segmentsOf(url).some((segment) => typeof segment === 'number') || url.includes('%EE%80%80')) {
      this.#report('](', 'value-in-address', 'a value cannot be part of a link address')
    } else if (!/^(https:\/\/|mailto:)/.test(url)) {
      this.#report(`(${url})`, 'link-address', `a link cannot lead to ${url}`, {
        expected: 'https:// or mailto:',
      })
    }
  }
}
