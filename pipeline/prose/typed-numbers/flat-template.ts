import { defined } from '../../core/defined.ts'
import type { TemplateFile } from '../../report/report.ts'
import { readTemplate } from '../templates/read-template.ts'
import { conditionOf, subjectOf } from './condition.ts'
import { HELPER_CHARACTER, MARKDOWN_CHARACTER, type Range, rangesIn } from './prose-text.ts'

/** In place of what a helper prints: one that shows a figure, and any other. */
export const FIGURE = HELPER_CHARACTER
export const VALUE = MARKDOWN_CHARACTER

/** Where a stretch of a flat text is written. */
export interface Origin extends Range {
  readonly template: TemplateFile
  /** The helper that prints it; undefined for words of the template's own. */
  readonly call?: Call
}

/** A call of a helper that shows a figure; or of a claim, at either of its ends. */
export interface Call {
  readonly name: string
  readonly hash: hbs.AST.Hash | undefined
  /** The result that it names first: `evening.yes`. */
  readonly about?: string
  /** The condition of a claim: `most`. */
  readonly condition?: string
}

/** Stands at either end of a claim's words: a character without a width, which parts nothing. */
export const CLAIM_END = '\u2060'

/** What a template comes to with one choice among its variants: its words, and a character for each helper. */
export interface FlatText {
  readonly text: string
  /** Where a character of it is written. */
  origin(offset: number): Origin & { readonly offset: number }
}

/** Helpers whose text is a name or a word, beside which anything may stand. */
const WORDS: readonly string[] = ['agree', 'foreign', 'label', 'ranking', 'see', 'page', 'pages']

interface Piece extends Origin {
  readonly text: string
}

/** A template in as many choices as it takes to read each variant with what is around it, its partials within it. */
export function flatTexts(template: TemplateFile, partials: readonly TemplateFile[]): FlatText[] {
  const flattener = new Flattener(partials)
  const texts: FlatText[] = []
  for (let choice = 0; choice < flattener.choices; choice += 1)
    texts.push(joined(flattener.piecesOf(template, choice)))
  return texts
}

function joined(pieces: readonly Piece[]): FlatText {
  const starts: number[] = []
  let text = ''
  for (const piece of pieces) {
    starts.push(text.length)
    text += piece.text
  }
  const origin = (offset: number) => {
    const index = starts.findLastIndex((start) => start <= offset)
    const { template, start, end, call } = pieces[index] as Piece
    return {
      template,
      start,
      end,
      ...(call === undefined ? {} : { call }),
      offset: start + offset - (starts[index] ?? 0),
    }
  }
  return { text, origin }
}

/** More variants than this in a row are read one by one only as far as this. */
const MOST_CHOICES = 12

class Flattener {
  /** How many choices there are, as far as is known. */
  choices = 1
  readonly #partials: readonly TemplateFile[]
  #choice = 0
  #open: readonly TemplateFile[] = []

  constructor(partials: readonly TemplateFile[]) {
    this.#partials = partials
  }

  piecesOf(template: TemplateFile, choice: number): Piece[] {
    this.#choice = choice
    return this.#template(template)
  }

  /** A partial that includes itself ends there: it has a problem of its own. */
  #template(template: TemplateFile): Piece[] {
    if (this.#open.includes(template)) return []
    const outer = this.#open
    this.#open = [...outer, template]
    const pieces = this.#program(readTemplate(template.source).tree, template, rangesIn(template.source))
    this.#open = outer
    return pieces
  }

  #program(program: hbs.AST.Program, template: TemplateFile, rangeOf: RangeOf): Piece[] {
    return program.body.flatMap((node) => this.#node(node, template, rangeOf))
  }

  #node(node: hbs.AST.Statement, template: TemplateFile, rangeOf: RangeOf): Piece[] {
    const range = rangeOf(node.loc)
    switch (node.type) {
      case 'ContentStatement':
        return contentPiece(node as hbs.AST.ContentStatement, template, range)
      case 'MustacheStatement':
        return this.#helper(node as hbs.AST.MustacheStatement, template, range, rangeOf)
      case 'BlockStatement':
        return this.#block(node as hbs.AST.BlockStatement, template, rangeOf)
      case 'PartialStatement': {
        const { original } = (node as hbs.AST.PartialStatement).name as hbs.AST.PathExpression
        return this.#partials.filter(({ name }) => name === original).flatMap((each) => this.#template(each))
      }
      default:
        return []
    }
  }

  #helper(
    { path, params, hash }: hbs.AST.MustacheStatement,
    template: TemplateFile,
    range: Range,
    rangeOf: RangeOf,
  ): Piece[] {
    const { original: name } = path as hbs.AST.PathExpression
    if (name !== 'agree')
      return [
        { text: WORDS.includes(name) ? VALUE : FIGURE, template, ...range, call: callOf(name, params, hash) },
      ]
    this.choices = Math.max(this.choices, 2)
    const form = params[1 + (this.#choice % 2)]
    if (form?.type !== 'StringLiteral') return []
    const { start, end } = rangeOf(form.loc)
    return [{ text: template.source.slice(start + 1, end - 1), template, start: start + 1, end: end - 1 }]
  }

  /** `if` and `unless` give one of their variants; a claim its words; any other block is a paragraph of its own. */
  #block(node: hbs.AST.BlockStatement, template: TemplateFile, rangeOf: RangeOf): Piece[] {
    const { original: name } = node.path as hbs.AST.PathExpression
    const within = (program: hbs.AST.Program) => this.#program(program, template, rangeOf)
    if (name === 'claim') return claimPieces(node, within(node.program), template, rangeOf)
    if (name !== 'if' && name !== 'unless') {
      const edge: Piece = { text: '\n\n', template, ...rangeOf(node.loc) }
      return [edge, ...keyFigure(node, edge), ...within(node.program), edge]
    }
    const variants = variantsOf(node)
    this.choices = Math.min(MOST_CHOICES, Math.max(this.choices, variants.length))
    const chosen = variants[this.#choice % variants.length]
    return chosen === undefined ? [] : within(chosen)
  }
}

type RangeOf = ReturnType<typeof rangesIn>

function callOf(name: string, [first]: readonly hbs.AST.Expression[], hash: hbs.AST.Hash | undefined): Call {
  const about = first?.type === 'StringLiteral' ? (first as hbs.AST.StringLiteral).value : undefined
  return { name, hash, ...defined({ about }) }
}

/** The figure of `key-figure` is before its words, and not beside them. */
function keyFigure({ path, params, hash }: hbs.AST.BlockStatement, edge: Piece): Piece[] {
  const { original: name } = path as hbs.AST.PathExpression
  if (name !== 'key-figure') return []
  return [
    { ...edge, text: FIGURE, call: callOf(name, params, hash) },
    { ...edge, text: ' ' },
  ]
}

/** The words of a claim, between a mark at each end. */
function claimPieces(
  node: hbs.AST.BlockStatement,
  words: readonly Piece[],
  template: TemplateFile,
  rangeOf: RangeOf,
): Piece[] {
  const condition = conditionOf(node)
  const about = condition && subjectOf(condition)
  const mark = (name: string): Piece => ({
    text: CLAIM_END,
    template,
    ...rangeOf(node.loc),
    call: { name, hash: node.hash, ...defined({ about, condition: condition?.name }) },
  })
  return [mark('#claim'), ...words, mark('/claim')]
}

/** What a chain of conditions can give; nothing, where it has no `{{else}}`. */
function variantsOf(node: hbs.AST.BlockStatement): (hbs.AST.Program | undefined)[] {
  const { path, program, inverse } = node
  const { original: name } = path as hbs.AST.PathExpression
  if (name !== 'if' && name !== 'unless') return [{ ...program, body: [node] }]
  if (inverse === undefined) return [program, undefined]
  const [only, ...others] = inverse.body
  const isChain = only?.type === 'BlockStatement' && others.length === 0
  return [program, ...(isChain ? variantsOf(only as hbs.AST.BlockStatement) : [inverse])]
}

/** The text without the line ends that tags alone on a line take with them. */
function contentPiece(
  { value, original }: hbs.AST.ContentStatement,
  template: TemplateFile,
  { start, end }: Range,
): Piece[] {
  const skipped = Math.max(0, String(original).indexOf(value))
  return value === '' ? [] : [{ text: value, template, start: start + skipped, end }]
}
