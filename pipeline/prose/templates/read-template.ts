import Handlebars from 'handlebars'
import { addAll } from '../../core/lists.ts'
import { memoize } from '../../core/memoize.ts'
import { SourceText } from '../../input/source-text.ts'
import { markdownFaults } from '../compose/markdown-limits.ts'
import { TOKEN_CHARACTERS } from '../compose/tokens.ts'
import { BlockTree } from './block-tree.ts'
import { MAX_LENGTH } from './limits.ts'
import { type ReadCall, readCall } from './read-call.ts'
import { type Piece, scanTags, type TagPiece } from './scan-tags.ts'
import { limitFault, syntaxFault, TagError, type TemplateFault } from './template-fault.ts'

/** A template as the tree that Handlebars compiles. */
export interface ReadTemplate {
  /** All that could be read. */
  readonly tree: hbs.AST.Program
  /** What could not, in the order of the template. */
  readonly faults: readonly TemplateFault[]
}

/** Templates that are remembered: each is read to be checked, to be searched and to be filled. */
const MAX_TEMPLATES = 200

/** Reads a template; after a fault it goes on with the next tag. */
export const readTemplate: (source: string) => ReadTemplate = memoize(MAX_TEMPLATES, (source) => {
  if (source.length > MAX_LENGTH) {
    const fault = limitFault(0, 'this template is too long', `at most ${MAX_LENGTH} characters`)
    return { tree: NOTHING, faults: [fault] }
  }
  const reader = new TemplateReader(source)
  return reader.read()
})

const NOTHING = { type: 'Program', body: [], strip: {} } as unknown as hbs.AST.Program

/** No tag removes the white space around it. */
const KEPT = { open: false, close: false }

const [HIDDEN] = TOKEN_CHARACTERS

class TemplateReader {
  readonly #source: string
  readonly #places: SourceText
  readonly #blocks: BlockTree
  readonly #faults: TemplateFault[] = []

  constructor(source: string) {
    this.#source = source
    this.#places = new SourceText('', source)
    this.#blocks = new BlockTree(this.#report, this.#locate)
  }

  read(): ReadTemplate {
    const pieces = scanTags(this.#source, this.#report)
    for (const piece of pieces) this.#read(piece)
    addAll(this.#faults, markdownFaults(this.#markdownOf(pieces), HIDDEN))
    // Handlebars accepts a tree as well as text. This step removes the line of each tag that stands alone on it.
    const tree = Handlebars.parse(this.#blocks.end() as unknown as string)
    return { tree, faults: this.#faults.toSorted((one, other) => one.offset - other.offset) }
  }

  #read(piece: Piece): void {
    const text = this.#source.slice(piece.start, piece.end)
    if (piece.kind === 'text') this.#add(piece, { type: 'ContentStatement', value: text, original: text })
    else if (piece.kind === 'comment') {
      const value = text.replace(/^\{\{!-?-?/, '').replace(/-?-?\}\}$/, '')
      this.#add(piece, { type: 'CommentStatement', value, strip: KEPT })
    } else if (piece.kind === 'close') this.#blocks.close(this.#insideOf(piece), piece.start, piece.end)
    else if (piece.kind !== 'foreign') this.#readTag(piece)
  }

  /** The template with every character outside its text replaced by a mark. */
  #markdownOf(pieces: readonly Piece[]): string {
    const hide = (start: number, end: number) => this.#source.slice(start, end).replace(/[^\r\n]/g, HIDDEN)
    let text = ''
    for (const { kind, start, end } of pieces)
      if (kind === 'text') text += hide(text.length, start) + this.#source.slice(start, end)
    return text + hide(text.length, this.#source.length)
  }

  #readTag(piece: TagPiece): void {
    const { kind, start } = piece
    const call = this.#callOf(piece)
    const name = call?.path.original ?? /[^\s(]*/.exec(this.#insideOf(piece))?.[0] ?? ''
    if (kind === 'open' || (kind === 'foreign-block' && name !== '')) this.#blocks.open({ name, start, call })
    else if (kind === 'else') this.#blocks.else(start, name === '' ? undefined : { name, start, call })
    else if (kind === 'partial' && call !== undefined)
      this.#add(piece, { type: 'PartialStatement', name: call.path, params: [], indent: '', strip: KEPT })
    else if (call !== undefined)
      this.#add(piece, { type: 'MustacheStatement', ...call, escaped: true, strip: KEPT })
  }

  /** What is in a tag; undefined for nothing after `else`, and for what cannot be read. */
  #callOf(piece: TagPiece): ReadCall | undefined {
    if (piece.kind === 'foreign-block' || (piece.kind === 'else' && this.#insideOf(piece) === ''))
      return undefined
    try {
      const call = readCall(this.#source, piece.inside, this.#locate)
      if (piece.kind !== 'partial' || (call.params.length === 0 && call.hash === undefined)) return call
      this.#report(syntaxFault(piece.start, 'a partial takes nothing but its name'))
    } catch (error) {
      if (!(error instanceof TagError)) throw error
      this.#report(error.fault)
    }
    return undefined
  }

  #insideOf({ inside }: TagPiece): string {
    return this.#source.slice(inside.start, inside.end).trim()
  }

  #add({ start, end }: Piece, statement: object): void {
    this.#blocks.add({ ...statement, loc: this.#locate(start, end) } as hbs.AST.Statement)
  }

  readonly #report = (fault: TemplateFault): void => {
    this.#faults.push(fault)
  }

  /** Handlebars counts columns from 0. */
  readonly #locate = (start: number, end: number): hbs.AST.SourceLocation => {
    const [from, to] = [this.#places.place(start), this.#places.place(end)]
    return {
      start: { line: from.line, column: from.column - 1 },
      end: { line: to.line, column: to.column - 1 },
    } as hbs.AST.SourceLocation
  }
}
