import type { TemplateFile } from '../../report/report.ts'
import { readTemplate } from '../templates/read-template.ts'
import { blockMark, callOf, claimPieces } from './block-marks.ts'
import { BLANK_LINES, cutPiece, FIGURE, type FlatText, type Piece, paragraphsOf, VALUE } from './flat-text.ts'
import { type Range, rangesIn } from './prose-text.ts'

/** Helpers whose text is a name or a word, beside which anything may stand. */
const WORDS: readonly string[] = ['agree', 'foreign', 'label', 'ranking', 'see', 'page', 'pages']

/** How the stretches of a template are read. */
export interface FlatReading {
  /** The template, or a text of the same length in its place. */
  textOf(template: TemplateFile): string
  /** In place of a helper that shows a name or a word. */
  readonly value: string
  /** Whether words that a helper is given to print are read with those around them. */
  readonly readsForeign: boolean
  /** Whether there is a mark at the ends of a claim, and one for the figure that is before the words of its block. */
  readonly marksBlocks: boolean
}

const AS_WRITTEN: FlatReading = {
  textOf: ({ source }) => source,
  value: VALUE,
  readsForeign: false,
  marksBlocks: true,
}

/**
 * The paragraphs of a template, its partials within it, each once for every way in which its variants stand beside one
 * another.
 */
export function flatTexts(
  template: TemplateFile,
  partials: readonly TemplateFile[],
  reading: FlatReading = AS_WRITTEN,
): FlatText[] {
  const flattener = new Flattener(partials, reading)
  const texts = new Map<string, FlatText>()
  const known = new Set<string>()
  const add = (pieces: readonly Piece[]) => {
    const key = keyOf(pieces)
    if (known.has(key)) return
    known.add(key)
    for (const text of paragraphsOf(pieces)) texts.set(keyOf(text.pieces), text)
  }
  for (const stretch of flattener.stretches(template)) {
    do add(flattener.pieces(stretch))
    while (!flattener.isComplete)
    for (let choice = 1; choice < flattener.choices; choice += 1) add(flattener.pieces(stretch, choice))
  }
  return [...texts.values()]
}

/** Paragraphs of the same pieces are the same. */
function keyOf(pieces: readonly Piece[]): string {
  let key = ''
  for (const { template, start, end } of pieces) key += `${template.name}:${start}-${end} `
  return key
}

/** How many variants in a row are chosen each for itself; of long chains fewer. */
function digitsFor(most: number): number {
  if (most <= 2) return 3
  return most <= 5 ? 2 : 1
}

/** With a word on either side, so that no variant is directly beside it. */
const SENTENCE_END = /[a-zß-ÿ]{2}[.!?]\s+\p{Lu}[\p{L}\s]/u

/** A part of a template whose variants go on with none in another part. */
type Stretch = readonly (Piece | (() => Piece[]))[]

class Flattener {
  /** Whether every variant of every chain of a stretch was in some of its pieces so far. */
  isComplete = true
  readonly #partials: readonly TemplateFile[]
  readonly #reading: FlatReading
  /** The cells of a row of a table are held against one another, whatever sentences are in them. */
  #hasSentences = true
  /** The variants of each chain that were chosen, with all that is in them. */
  readonly #done = new Map<hbs.AST.Node, Set<number>>()
  #choice: number | undefined
  /** How many variants the longest chain of a stretch has, as far as is known. */
  #most = 1
  /** How many chains of variants came before, and how many a stretch has, as far as is known. */
  #chains = 0
  #mostChains = 0
  #stretch: Stretch | undefined
  #open: readonly TemplateFile[] = []

  constructor(partials: readonly TemplateFile[], reading: FlatReading) {
    this.#partials = partials
    this.#reading = reading
  }

  /** A template in parts that end with a paragraph. */
  stretches(template: TemplateFile): Stretch[] {
    const rangeOf = rangesIn(template.source)
    this.#open = [template]
    this.#hasSentences = ![template, ...this.#partials].some(({ source }) => source.includes('|'))
    const stretches: (Piece | (() => Piece[]))[][] = [[]]
    for (const node of readTemplate(template.source).tree.body) {
      if (node.type !== 'ContentStatement') {
        stretches.at(-1)?.push(() => this.#node(node, template, rangeOf))
        continue
      }
      for (const piece of this.#node(node, template, rangeOf)) {
        const end = [...piece.text.matchAll(BLANK_LINES)].at(-1)?.index
        stretches.at(-1)?.push(end === undefined ? piece : cutPiece(piece, 0, end))
        if (end !== undefined) stretches.push([cutPiece(piece, end, piece.text.length)])
      }
    }
    return stretches
  }

  /** How many choices there are of the stretch whose pieces were taken last. */
  get choices(): number {
    return this.#mostChains < 2 ? 1 : this.#most ** Math.min(this.#mostChains, digitsFor(this.#most))
  }

  /**
   * The pieces by a choice: a number of which each digit chooses among the variants of every third chain, or second.
   * Without one, variants that were in none before.
   */
  pieces(stretch: Stretch, choice?: number): Piece[] {
    if (stretch !== this.#stretch) {
      this.#stretch = stretch
      this.#most = 1
      this.#mostChains = 0
    }
    this.#choice = choice
    this.#chains = 0
    this.isComplete = true
    return stretch.flatMap((part) => {
      if (typeof part === 'function') return part()
      // What stands in another sentence changes nothing: its variants are chosen at the same time.
      if (this.#hasSentences && SENTENCE_END.test(part.text)) this.#chains = 0
      return part
    })
  }

  /** The pieces of one of the variants of a chain. */
  #choose(chain: hbs.AST.Node, variants: number, piecesOf: (variant: number) => Piece[]): Piece[] {
    this.#most = Math.max(this.#most, variants)
    const digit = this.#chains % digitsFor(this.#most)
    this.#chains += 1
    this.#mostChains = Math.max(this.#mostChains, this.#chains)
    if (this.#choice !== undefined)
      return piecesOf((Math.floor(this.#choice / this.#most ** digit) % this.#most) % variants)
    const done = this.#done.get(chain) ?? new Set()
    this.#done.set(chain, done)
    const wasComplete = this.isComplete
    this.isComplete = true
    const variant = Array.from({ length: variants }, (_, index) => index).find((each) => !done.has(each)) ?? 0
    const pieces = piecesOf(variant)
    if (this.isComplete) done.add(variant)
    this.isComplete = wasComplete && done.size === variants
    return pieces
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
        return this.#words(node as hbs.AST.ContentStatement, template, range)
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

  #helper(node: hbs.AST.MustacheStatement, template: TemplateFile, range: Range, rangeOf: RangeOf): Piece[] {
    const { path, params, hash } = node
    const { original: name } = path as hbs.AST.PathExpression
    const given = (param: hbs.AST.Expression | undefined) =>
      this.#given(name, params, param, template, rangeOf)
    if (name === 'agree') return this.#choose(node, 2, (variant) => given(params[1 + variant]))
    if (name === 'foreign' && this.#reading.readsForeign) return given(params[1])
    const text = WORDS.includes(name) ? this.#reading.value : FIGURE
    return [{ text, template, ...range, call: callOf(name, params, hash) }]
  }

  /** One of the texts that a helper is given to print. */
  #given(
    name: string,
    params: readonly hbs.AST.Expression[],
    param: hbs.AST.Expression | undefined,
    template: TemplateFile,
    rangeOf: RangeOf,
  ): Piece[] {
    if (param?.type !== 'StringLiteral') return []
    const { start, end } = rangeOf(param.loc)
    const text = this.#reading.textOf(template).slice(start + 1, end - 1)
    const texts = params.map((each) => (each.type === 'StringLiteral' ? literalText(each) : ''))
    return [{ text, template, start: start + 1, end: end - 1, given: { name, texts } }]
  }

  /** `if` and `unless` give one of their variants; a claim its words; any other block is a paragraph of its own. */
  #block(node: hbs.AST.BlockStatement, template: TemplateFile, rangeOf: RangeOf): Piece[] {
    const { original: name } = node.path as hbs.AST.PathExpression
    const within = (program: hbs.AST.Program) => this.#program(program, template, rangeOf)
    const { marksBlocks } = this.#reading
    if (name === 'claim') {
      const words = within(node.program)
      return marksBlocks ? claimPieces(node, words, { template, ...rangeOf(node.loc) }) : words
    }
    if (name !== 'if' && name !== 'unless') {
      const edge: Piece = { text: '\n\n', template, ...rangeOf(node.loc) }
      return [edge, ...(marksBlocks ? blockMark(node, edge) : []), ...within(node.program), edge]
    }
    const variants = variantsOf(node)
    return this.#choose(node, variants.length, (variant) => {
      const chosen = variants[variant]
      return chosen === undefined ? [] : within(chosen)
    })
  }

  /** The text without the line ends that tags alone on a line take with them. */
  #words({ value, original }: hbs.AST.ContentStatement, template: TemplateFile, range: Range): Piece[] {
    if (value === '') return []
    const start = range.start + Math.max(0, String(original).indexOf(value))
    const end = start + value.length
    return [{ text: this.#reading.textOf(template).slice(start, end), template, start, end }]
  }
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
