import type { TemplateFile } from '../../../report/report.ts'
import { readTemplate } from '../../templates/read-template.ts'
import { blockMark, callOf, claimMarks } from './block-marks.ts'
import { FIGURE, type Piece, VALUE } from './flat-text.ts'
import { type Range, rangesIn } from './prose-text.ts'

/** Helpers whose text is a name or a word, beside which anything may stand. */
const WORDS: readonly string[] = ['agree', 'foreign', 'label', 'ranking', 'see', 'page', 'pages']

/** What a template comes to, in order. */
export type Part = Piece | Chain

/** One of these variants. */
export interface Chain {
  readonly node: hbs.AST.Node
  readonly variants: readonly (readonly Part[])[]
}

/** The parts of a template, its partials among them. */
export function partsOf(template: TemplateFile, partials: readonly TemplateFile[]): Part[] {
  return new PartReader(partials).template(template)
}

class PartReader {
  readonly #partials: readonly TemplateFile[]
  #open: readonly TemplateFile[] = []

  constructor(partials: readonly TemplateFile[]) {
    this.#partials = partials
  }

  /** A partial that includes itself ends there: it has a problem of its own. */
  template(template: TemplateFile): Part[] {
    if (this.#open.includes(template)) return []
    const outer = this.#open
    this.#open = [...outer, template]
    const parts = this.#program(readTemplate(template.source).tree, template, rangesIn(template.source))
    this.#open = outer
    return parts
  }

  #program(program: hbs.AST.Program, template: TemplateFile, rangeOf: RangeOf): Part[] {
    return program.body.flatMap((node) => this.#node(node, template, rangeOf))
  }

  #node(node: hbs.AST.Statement, template: TemplateFile, rangeOf: RangeOf): Part[] {
    switch (node.type) {
      case 'ContentStatement':
        return ownWords(node as hbs.AST.ContentStatement, template, rangeOf(node.loc))
      case 'MustacheStatement':
        return helperParts(node as hbs.AST.MustacheStatement, template, rangeOf)
      case 'BlockStatement':
        return this.#block(node as hbs.AST.BlockStatement, template, rangeOf)
      case 'PartialStatement': {
        const { original } = (node as hbs.AST.PartialStatement).name as hbs.AST.PathExpression
        return this.#partials.filter(({ name }) => name === original).flatMap((each) => this.template(each))
      }
      default:
        return []
    }
  }

  /** `if` and `unless` give one of their variants; a claim its words; any other block is a paragraph of its own. */
  #block(node: hbs.AST.BlockStatement, template: TemplateFile, rangeOf: RangeOf): Part[] {
    const { original: name } = node.path as hbs.AST.PathExpression
    const within = (program: hbs.AST.Program) => this.#program(program, template, rangeOf)
    if (name === 'claim') {
      const [begin, end] = claimMarks(node, { template, ...rangeOf(node.loc) })
      return [begin, ...within(node.program), end]
    }
    if (name !== 'if' && name !== 'unless') {
      const edge: Piece = { text: '\n\n', as: 'edge', template, ...rangeOf(node.loc) }
      return [edge, ...blockMark(node, edge), ...within(node.program), edge]
    }
    const variants = variantsOf(node).map((variant) => (variant === undefined ? [] : within(variant)))
    return [{ node, variants }]
  }
}

/** The text without the line ends that tags alone on a line take with them. */
function ownWords(
  { value, original }: hbs.AST.ContentStatement,
  template: TemplateFile,
  range: Range,
): Piece[] {
  if (value === '') return []
  const start = range.start + Math.max(0, String(original).indexOf(value))
  const end = start + value.length
  return [{ text: template.source.slice(start, end), template, start, end }]
}

function helperParts(node: hbs.AST.MustacheStatement, template: TemplateFile, rangeOf: RangeOf): Part[] {
  const { path, params, hash } = node
  const { original: name } = path as hbs.AST.PathExpression
  const given = (param: hbs.AST.Expression | undefined) => givenWords(node, param, template, rangeOf)
  if (name === 'agree') return [{ node, variants: [given(params[1]), given(params[2])] }]
  const text = WORDS.includes(name) ? VALUE : FIGURE
  const piece: Piece = { text, template, ...rangeOf(node.loc), call: callOf(name, params, hash) }
  return [name === 'foreign' ? { ...piece, spoken: given(params[1]) } : piece]
}

/** One of the texts that a helper is given to print. */
function givenWords(
  { path, params }: hbs.AST.MustacheStatement,
  param: hbs.AST.Expression | undefined,
  template: TemplateFile,
  rangeOf: RangeOf,
): Piece[] {
  if (param?.type !== 'StringLiteral') return []
  const { original: name } = path as hbs.AST.PathExpression
  const range = rangeOf(param.loc)
  const [start, end] = [range.start + 1, range.end - 1]
  const texts = params.map((each) => (each.type === 'StringLiteral' ? literalText(each) : ''))
  return [{ text: template.source.slice(start, end), template, start, end, given: { name, texts } }]
}

function literalText(param: hbs.AST.Expression): string {
  return (param as hbs.AST.StringLiteral).value
}

type RangeOf = ReturnType<typeof rangesIn>

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
