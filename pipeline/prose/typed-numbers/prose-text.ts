import Handlebars from 'handlebars'
import type { Nodes, PhrasingContent } from 'mdast'
import { memoize } from '../../core/memoize.ts'
import type { TemplateFile } from '../../report/report.ts'
import { parseMarkdown } from '../compose/markdown.ts'
import { TOKEN_CHARACTERS } from '../compose/tokens.ts'
import { figures } from '../templates/helpers/figures.ts'
import { templateTree } from '../templates/template-tree.ts'

/** In place of each character of the template language, and for each of Markdown. */
export const [HELPER_CHARACTER, MARKDOWN_CHARACTER] = TOKEN_CHARACTERS

/** What a template says in words of its own. */
export interface ProseText {
  /** As long as the template, every word in its place; those characters replace whatever is not prose. */
  readonly text: string
  /** Where helpers say a figure, in order. */
  readonly figures: readonly Range[]
  readonly comments: readonly Comment[]
  /** Names of the partials that it includes. */
  readonly partials: readonly string[]
}

export interface Comment extends Range {
  readonly text: string
}

/** A stretch of a template, in UTF-16 units from its beginning; the end is not in it. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The prose of a template; undefined for one that cannot be read, which has problems of its own. */
export function proseOf({ source }: Pick<TemplateFile, 'source'>): ProseText | undefined {
  return readProse(source).prose
}

/** Templates that are remembered: many studies may share a report. */
const MAX_TEMPLATES = 200

const readProse = memoize(MAX_TEMPLATES, (source) => ({ prose: prose(source) }))

function prose(source: string): ProseText | undefined {
  if (TOKEN_CHARACTERS.some((character) => source.includes(character))) return undefined
  const reader = new TemplateReader(source)
  try {
    reader.accept(templateTree(source))
  } catch {
    return undefined
  }
  const markdown = keepOnly(source, reader.contents, HELPER_CHARACTER)
  const text = keepOnly(markdown, [...proseRanges(parseable(markdown), markdown)], MARKDOWN_CHARACTER)
  return {
    text: withoutNoteMarks(text),
    figures: reader.figures,
    comments: reader.comments,
    partials: reader.partials,
  }
}

/** Handlebars' helper whose text is checked against the data, whatever it says. */
const CLAIM = 'claim'

const { agree: _verb, label: _answer, ...withFigure } = figures
/** Names of the helpers that say a figure. */
const FIGURES: ReadonlySet<string> = new Set(Object.keys(withFigure))

/** Notes where the text between the tags is; that of a claim is answered for by the claim. */
class TemplateReader extends Handlebars.Visitor {
  readonly contents: Range[] = []
  readonly figures: Range[] = []
  readonly comments: Comment[] = []
  readonly partials: string[] = []
  readonly #lineStarts: readonly number[]

  constructor(source: string) {
    super()
    this.#lineStarts = [0, ...Array.from(source.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)]
  }

  override ContentStatement({ loc }: hbs.AST.ContentStatement): void {
    this.contents.push(this.#range(loc))
  }

  override MustacheStatement({ loc, path }: hbs.AST.MustacheStatement): void {
    if (FIGURES.has((path as hbs.AST.PathExpression).original)) this.figures.push(this.#range(loc))
  }

  override CommentStatement({ loc, value }: hbs.AST.CommentStatement): void {
    this.comments.push({ ...this.#range(loc), text: value.trim() })
  }

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    if ((node.path as hbs.AST.PathExpression).original !== CLAIM) super.BlockStatement(node)
  }

  override PartialStatement({ name }: hbs.AST.PartialStatement): void {
    this.partials.push((name as hbs.AST.PathExpression).original)
  }

  #range({ start, end }: hbs.AST.SourceLocation): Range {
    return { start: this.#offset(start), end: this.#offset(end) }
  }

  #offset({ line, column }: hbs.AST.Position): number {
    return (this.#lineStarts[line - 1] ?? 0) + column
  }
}

/** The text with a mark for every character outside some ranges, but for those that are marked or end a line. */
function keepOnly(text: string, ranges: readonly Range[], mark: string): string {
  const hide = (stretch: string) => stretch.replace(OPEN_CHARACTER, mark)
  let kept = ''
  let end = 0
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    kept += hide(text.slice(end, range.start)) + text.slice(range.start, range.end)
    end = range.end
  }
  return kept + hide(text.slice(end))
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
function* proseRanges(parsed: string, markdown: string): Generator<Range> {
  for (const { node, range } of nodesOf(parseMarkdown(parsed), parsed)) {
    if (WORDED.includes(node.type)) yield range
    // "10:uur" is a time or a slip, and is shown literally.
    else if (node.type === 'textDirective')
      yield { start: range.start, end: range.start + 1 + node.name.length }
    else if (node.type === 'containerDirective') yield* titleRange(markdown, range.start)
  }
}

type MarkdownNode = Nodes | PhrasingContent

function* nodesOf(node: MarkdownNode, text: string): Generator<{ node: MarkdownNode; range: Range }> {
  const position = 'position' in node ? node.position : undefined
  const range = { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
  yield { node, range }
  // An address that is its own text, such as www.example.org/2015.
  if (node.type === 'link' && !text.startsWith('[', range.start)) return
  if ('children' in node) for (const child of node.children) yield* nodesOf(child, text)
}

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
