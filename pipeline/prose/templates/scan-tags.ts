import { syntaxFault, type TemplateFault } from './template-fault.ts'

/** A stretch of a template: text, a comment, or a tag. */
export type Piece = Stretch<'text'> | Stretch<'comment'> | TagPiece

interface Range {
  readonly start: number
  readonly end: number
}

interface Stretch<Kind> extends Range {
  readonly kind: Kind
}

/** `{{#name …}}`, `{{/name}}`, `{{else …}}`, `{{> name}}` or `{{name …}}`, or a form that this language lacks. */
export interface TagPiece
  extends Stretch<'open' | 'close' | 'else' | 'partial' | 'call' | 'foreign' | 'foreign-block'> {
  readonly inside: Range
}

/** Cuts a template into text, comments and tags, and reports those that are not closed. */
export function scanTags(source: string, report: (fault: TemplateFault) => void): Piece[] {
  const scanner = new TagScanner(source, report)
  return scanner.pieces()
}

const [OPEN, CLOSE] = ['{{', '}}'] as const
const EMPTY_LINE = /\n[ \t\r]*\n/

/** A form of Handlebars that this language lacks. */
interface Foreign {
  readonly opening: string
  readonly kind: TagPiece['kind']
  /** What to write instead. */
  readonly hint: string
}

/** The first that matches counts, so longer openings come before shorter ones. */
const FOREIGN: readonly Foreign[] = [
  { opening: '{{{{/', kind: 'close', hint: 'write `{{…}}`' },
  { opening: '{{{{', kind: 'foreign-block', hint: 'write `{{…}}`' },
  { opening: '{{{', kind: 'foreign', hint: 'write `{{…}}`: a value is never markup' },
  { opening: '{{&', kind: 'foreign', hint: 'write `{{…}}`: a value is never markup' },
  { opening: '{{#*', kind: 'foreign-block', hint: 'put a text for several places in a partial' },
  { opening: '{{*', kind: 'foreign', hint: 'put a text for several places in a partial' },
  { opening: '{{#>', kind: 'foreign-block', hint: 'include a partial with `{{> name}}`' },
  { opening: '{{^', kind: 'foreign-block', hint: 'write `{{else}}`, or `{{#unless (…)}}`' },
]

const KINDS: Readonly<Record<string, TagPiece['kind']>> = { '#': 'open', '/': 'close', '>': 'partial' }

class TagScanner {
  readonly #source: string
  readonly #report: (fault: TemplateFault) => void
  readonly #pieces: Piece[] = []
  /** The last offset of each text that is searched for. */
  readonly #last = new Map<string, number>()
  #offset = 0
  /** Whether the last tag or comment was not closed; closing braces in the text after it may be its own. */
  #isOpen = false

  constructor(source: string, report: (fault: TemplateFault) => void) {
    this.#source = source
    this.#report = report
  }

  pieces(): Piece[] {
    while (this.#offset < this.#source.length) {
      this.#text()
      const start = this.#offset
      if (this.#source.startsWith('{{!--', start)) this.#longComment(start)
      else if (this.#source.startsWith('{{!', start)) this.#shortComment(start)
      else if (start < this.#source.length) this.#tag(start)
    }
    return this.#pieces
  }

  #text(): void {
    const start = this.#offset
    const end = this.#find(OPEN, start) ?? this.#source.length
    if (start === end) return
    const text = this.#source.slice(start, end)
    const stray = text.indexOf(CLOSE)
    if (stray >= 0 && !this.#isOpen) this.#report(syntaxFault(start + stray, 'this `}}` closes no tag'))
    if (text.endsWith('\\') && end < this.#source.length)
      this.#report(syntaxFault(end - 1, 'a backslash stands before a tag', 'remove it'))
    this.#cut({ kind: 'text', start, end })
  }

  #longComment(start: number): void {
    const inside = start + '{{!--'.length
    // The dashes of `{{!--}}` both open and close it.
    const end = this.#find(`--${CLOSE}`, inside - 2)
    const nextOpen = this.#find(OPEN, inside)
    const nextClose = this.#find(CLOSE, inside)
    const isCutShort =
      nextClose !== undefined && nextClose - 2 !== end && (nextOpen === undefined || nextClose < nextOpen)
    if (end !== undefined && !isCutShort && !this.#source.slice(inside, end).includes('{{!')) {
      this.#cut({ kind: 'comment', start, end: end + `--${CLOSE}`.length })
      return
    }
    this.#reportUnclosed(start, 'comment', `--${CLOSE}`)
    this.#offset = isCutShort ? nextClose + CLOSE.length : (nextOpen ?? this.#source.length)
  }

  #shortComment(start: number): void {
    const inside = start + '{{!'.length
    const end = this.#ownClose(inside)
    if (end === undefined) {
      this.#reportUnclosed(start, 'comment', CLOSE)
      return
    }
    if (this.#source[end - 1] === '~')
      this.#report(syntaxFault(end - 1, 'the template language has no `~` here', 'remove it'))
    this.#cut({ kind: 'comment', start, end: end + CLOSE.length })
  }

  #tag(start: number): void {
    const braces = /\{+/y
    braces.lastIndex = start
    const inside = start + (braces.exec(this.#source)?.[0].length ?? 0)
    const end = this.#ownClose(inside)
    if (end === undefined) {
      this.#reportUnclosed(start, 'tag', CLOSE)
      return
    }
    const close = this.#endOfBraces(end)
    const foreign = FOREIGN.find(({ opening }) => this.#source.startsWith(opening, start))
    if (foreign !== undefined) {
      const { opening, kind, hint } = foreign
      this.#report(syntaxFault(start, `the template language has no \`${opening}\``, hint))
      this.#cut({ kind, start, end: close, inside: { start: start + opening.length, end } })
      return
    }
    if (close > end + CLOSE.length)
      this.#report(syntaxFault(end, 'this tag is closed with too many braces', 'close it with `}}`'))
    this.#cut({ ...this.#kindOf(inside, end), start, end: close })
  }

  #kindOf(start: number, end: number): Pick<TagPiece, 'kind' | 'inside'> {
    const kind = KINDS[this.#source[start] ?? '']
    if (kind !== undefined) return { kind, inside: { start: start + 1, end } }
    const [word] = /^\s*else(?=\s|$)/.exec(this.#source.slice(start, end)) ?? []
    if (word === undefined) return { kind: 'call', inside: { start, end } }
    return { kind: 'else', inside: { start: start + word.length, end } }
  }

  /** The offset of the braces that close a tag. If the next tag or paragraph comes first, reading goes on from there. */
  #ownClose(inside: number): number | undefined {
    const close = this.#find(CLOSE, inside)
    const open = this.#find(OPEN, inside)
    const end = Math.min(close ?? this.#source.length, open ?? this.#source.length)
    const paragraph = this.#source.slice(inside, end).search(EMPTY_LINE)
    if (paragraph < 0 && end === close) return close
    this.#offset = paragraph < 0 ? end : inside + paragraph
    return undefined
  }

  #reportUnclosed(start: number, what: string, close: string): void {
    this.#report(syntaxFault(start, `this ${what} is never closed`, `close it with \`${close}\``))
    this.#isOpen = true
  }

  #endOfBraces(start: number): number {
    let end = start
    while (this.#source[end] === '}') end += 1
    return end
  }

  #cut(piece: Piece): void {
    this.#pieces.push(piece)
    this.#isOpen = false
    this.#offset = piece.end
  }

  #find(text: string, from: number): number | undefined {
    // Without this, each of many unclosed tags would search the rest of the template.
    const last = this.#last.get(text) ?? this.#source.lastIndexOf(text)
    this.#last.set(text, last)
    if (from > last) return undefined
    const found = this.#source.indexOf(text, from)
    return found < 0 ? undefined : found
  }
}
