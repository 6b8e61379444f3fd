import Handlebars from 'handlebars'
import { addAll } from '../../../core/lists.ts'
import { memoize } from '../../../core/memoize.ts'
import type { TemplateFile } from '../../../report/report.ts'
import { TOKEN_CHARACTERS } from '../../compose/tokens.ts'
import { figures } from '../../templates/helpers/figures.ts'
import { readTemplate } from '../../templates/read-template.ts'
import { asRead, type NodeRange, nodesIn } from './markdown-reading.ts'
import { unsureStretches } from './unsure.ts'

/** In place of each character of the template language, and for each of Markdown. */
export const [HELPER_CHARACTER, MARKDOWN_CHARACTER] = TOKEN_CHARACTERS

/** What a template says in words of its own. */
export interface ProseText {
  /**
   * As long as the template, every word in its place, also those that a helper is given to print; those characters
   * replace whatever is not prose.
   */
  readonly text: string
  /** Where a mistake in its tags may hide what is said; nowhere, in a template that can be read whole. */
  readonly unsure: readonly Range[]
  /** Where helpers say a figure, in order. */
  readonly figures: readonly Range[]
  readonly comments: readonly Comment[]
  /** The text between the tags of each claim; of one within another, the inner one comes later. */
  readonly claims: readonly ClaimText[]
  /** Words that the template says are of another language. */
  readonly foreign: readonly ForeignText[]
  readonly containers: readonly ContainerText[]
  /** The two forms of each word that goes with a figure. */
  readonly agreeing: readonly (readonly Range[])[]
}

export interface Comment extends Range {
  readonly text: string
}

/** What a claim is about, and the stretch of the template that it answers for. */
export interface ClaimText extends Range {
  readonly claim: hbs.AST.BlockStatement
}

export interface ForeignText extends Range {
  /** As the template writes it: `en`. */
  readonly language: string
}

/** A container, from its `:::` to its end. */
export interface ContainerText extends Range {
  readonly name: string
  /** As they are written, so that one may be there twice. */
  readonly attributes: readonly string[]
  /** How many `:` open it. */
  readonly colons: number
  /** Whether it has a `:::` of its own at its end. */
  readonly isClosed: boolean
}

/** A stretch of a template, in UTF-16 units from its beginning; the end is not in it. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The prose of a template, as far as it can be read; undefined for one of which nothing can. */
export function proseOf({ source }: Pick<TemplateFile, 'source'>): ProseText | undefined {
  return readProse(source).prose
}

/** The words of a template alone, as far as it can be read. */
export function wordsIn(template: Pick<TemplateFile, 'source'>): string {
  return proseOf(template)?.text.replace(MARKS, ' ') ?? ''
}

const MARKS = new RegExp(`[${TOKEN_CHARACTERS.join('')}\\s]+`, 'g')

/** Templates that are remembered: many studies may share a report. */
const MAX_TEMPLATES = 200

const readProse = memoize(MAX_TEMPLATES, (source) => ({ prose: prose(source) }))

function prose(source: string): ProseText | undefined {
  if (TOKEN_CHARACTERS.some((character) => source.includes(character))) return undefined
  const { tree, faults } = readTemplate(source)
  // Markdown that is too deep takes long to read.
  if (faults.some(({ rule }) => rule === 'template-limit')) return undefined
  const reader = new TemplateReader(source)
  reader.accept(tree)
  const markdown = keepOnly(source, reader.contents, hideTag)
  const parsed = parseable(markdown)
  const nodes = nodesIn(parsed)
  const words = keepOnly(markdown, [...proseRanges(nodes, markdown)], hideMarkup)
  const text = asRead(words, nodes, markdown)
  const { figures, comments, claims, foreign, agreeing } = reader
  const printed = [...agreeing.flat(), ...foreign].reduce(restore(source), text)
  return {
    text: withoutNoteMarks(printed),
    unsure: unsureStretches(source, faults),
    containers: containersIn(nodes, parsed),
    ...{ figures, comments, claims, foreign, agreeing },
  }
}

/** Puts a stretch of the source back into a text that hides it. */
function restore(source: string) {
  return (text: string, { start, end }: Range) =>
    `${text.slice(0, start)}${source.slice(start, end)}${text.slice(end)}`
}

/** Handlebars' helper whose text is checked against the data. */
const CLAIM = 'claim'

const { agree: _verb, label: _answer, ...withFigure } = figures
/** Names of the helpers that say a figure. */
const FIGURES: ReadonlySet<string> = new Set(Object.keys(withFigure))

/** Whether a helper says a figure. */
export function saysFigure(helper: string): boolean {
  return FIGURES.has(helper)
}

/** Notes where a template has words of its own. */
class TemplateReader extends Handlebars.Visitor {
  readonly contents: Range[] = []
  readonly figures: Range[] = []
  readonly comments: Comment[] = []
  readonly claims: ClaimText[] = []
  readonly foreign: ForeignText[] = []
  readonly agreeing: Range[][] = []
  readonly #rangeOf: (location: hbs.AST.SourceLocation) => Range

  constructor(source: string) {
    super()
    this.#rangeOf = rangesIn(source)
  }

  override ContentStatement({ loc }: hbs.AST.ContentStatement): void {
    this.contents.push(this.#rangeOf(loc))
  }

  override CommentStatement({ loc, value }: hbs.AST.CommentStatement): void {
    this.comments.push({ ...this.#rangeOf(loc), text: value.trim() })
  }

  /** Helpers that say a figure, or print words which they are given. */
  override MustacheStatement({ loc, path, params }: hbs.AST.MustacheStatement): void {
    const [first, ...words] = params
    const ranges = words
      .filter(({ type }) => type === 'StringLiteral')
      .map(({ loc }) => withoutQuotes(this.#rangeOf(loc)))
    const { original: name } = path as hbs.AST.PathExpression
    if (saysFigure(name)) this.figures.push(this.#rangeOf(loc))
    if (name === 'agree') this.agreeing.push(ranges)
    if (name === 'foreign' && first?.type === 'StringLiteral') {
      const { value: language } = first as hbs.AST.StringLiteral
      addAll(
        this.foreign,
        ranges.map((range) => ({ ...range, language })),
      )
    }
  }

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    if ((node.path as hbs.AST.PathExpression).original !== CLAIM) {
      super.BlockStatement(node)
      return
    }
    this.claims.push({ ...this.#rangeOf(node.loc), claim: node })
    this.accept(node.program)
  }
}

function withoutQuotes({ start, end }: Range): Range {
  return { start: start + 1, end: end - 1 }
}

/** Turns a place in the tree of a template into a stretch of it. */
export function rangesIn(source: string): (location: hbs.AST.SourceLocation) => Range {
  const lineStarts = [0, ...Array.from(source.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)]
  const offset = ({ line, column }: hbs.AST.Position) => (lineStarts[line - 1] ?? 0) + column
  return ({ start, end }) => ({ start: offset(start), end: offset(end) })
}

/** The text with each stretch outside some ranges hidden. */
function keepOnly(text: string, ranges: readonly Range[], hide: (stretch: string) => string): string {
  let kept = ''
  let end = 0
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    kept += hide(text.slice(end, range.start)) + text.slice(range.start, range.end)
    end = range.end
  }
  return kept + hide(text.slice(end))
}

/** A mark for each UTF-16 unit, so that offsets stay: a tag is no space, whatever is in it. */
function hideTag(stretch: string): string {
  return HELPER_CHARACTER.repeat(stretch.length)
}

/** A mark for each character that is not marked yet; space between words is kept. */
function hideMarkup(stretch: string): string {
  return stretch.replace(OPEN_CHARACTER, MARKDOWN_CHARACTER)
}

// Without the `u` flag, so that each half of a pair gets its mark and offsets stay.
const OPEN_CHARACTER = new RegExp(`[^\\s${TOKEN_CHARACTERS.join('')}]`, 'g')

/** A line of tags alone leaves none behind; to Markdown it must not look like text, nor like code by its indent. */
function parseable(markdown: string): string {
  return markdown.replace(TAGS_ALONE, (line) => ' '.repeat(line.length))
}

const TAGS_ALONE = new RegExp(`^[ \\t${HELPER_CHARACTER}]+(?=\\r?$)`, 'gm')

/** What looks like code may be a line of a paragraph once tags around it are gone. */
const WORDED: readonly string[] = ['text', 'inlineCode', 'code']

/** Where the words of a Markdown text are: not its marks, addresses, labels and numbers of lists. */
function* proseRanges(nodes: readonly NodeRange[], markdown: string): Generator<Range> {
  for (const { node, range } of nodes) {
    if (WORDED.includes(node.type)) yield range
    // "10:uur" is a time or a slip, and is shown literally.
    else if (node.type === 'textDirective')
      yield { start: range.start, end: range.start + 1 + node.name.length }
    else if (node.type === 'containerDirective') yield* titleRange(markdown, range.start)
  }
}

function containersIn(nodes: readonly NodeRange[], parsed: string): ContainerText[] {
  return nodes.flatMap(({ node, range }) =>
    node.type === 'containerDirective'
      ? [
          {
            ...range,
            name: node.name,
            attributes: attributesOf(Object.keys(node.attributes ?? {}), parsed.slice(range.start)),
            colons: /^:*/.exec(parsed.slice(range.start))?.[0].length ?? 0,
            isClosed: /\n[ \t>]*:{3,}[ \t]*$/.test(parsed.slice(range.start, range.end)),
          },
        ]
      : [],
  )
}

/** The names that Markdown reads, and those that it reads for a second time. */
function attributesOf(names: readonly string[], markdown: string): string[] {
  const [opening = ''] = markdown.split('\n')
  const written = Array.from(opening.matchAll(ATTRIBUTE), ([, name = '']) => name)
  return [...names, ...written.filter((name, index) => names.includes(name) && written.indexOf(name) < index)]
}

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s}"']*)/g

/** The title of a callout, between its quotes. */
function* titleRange(markdown: string, start: number): Generator<Range> {
  const [opening = ''] = markdown.slice(start).split('\n')
  const title = /\btitle=(?:"([^"]*)"|'([^']*)')/d.exec(opening)
  const [first, last] = title?.indices?.[1] ?? title?.indices?.[2] ?? []
  if (first !== undefined && last !== undefined) yield { start: start + first, end: start + last }
}

/** The mark of a footnote that does not exist is text to Markdown, and has a problem of its own. */
function withoutNoteMarks(text: string): string {
  return text.replace(/\[\^[^\]\s]+\]/g, (mark) => MARKDOWN_CHARACTER.repeat(mark.length))
}
