import { defined } from '../../core/defined.ts'
import { MAX_BLOCKS } from './limits.ts'
import type { Locate, ReadCall } from './read-call.ts'
import { limitFault, syntaxFault, type TemplateFault } from './template-fault.ts'

/** Words that may follow `else`. */
const VARIANTS: readonly string[] = ['if', 'unless']

/** A block that is not closed yet. */
interface OpenBlock {
  readonly name: string
  readonly start: number
  /** Undefined when its tag could not be read; what is in it then goes to the block around it. */
  readonly call: ReadCall | undefined
  /** Whether it is an `else if`, which is closed with the block before it. */
  readonly isVariant: boolean
  readonly program: hbs.AST.Statement[]
  inverse?: hbs.AST.Statement[]
  /** Whether its inverse is an `else if`. */
  isChained?: boolean
}

/** What opens a block, and where: in the tag, and where the tag begins. */
export interface Opening {
  readonly name: string
  readonly start: number
  readonly call: ReadCall | undefined
}

/** Builds the tree of a template's blocks, in the form that Handlebars gives it. */
export class BlockTree {
  readonly #report: (fault: TemplateFault) => void
  readonly #locate: Locate
  readonly #statements: hbs.AST.Statement[] = []
  readonly #open: OpenBlock[] = []
  #isTooDeep = false

  constructor(report: (fault: TemplateFault) => void, locate: Locate) {
    this.#report = report
    this.#locate = locate
  }

  add(statement: hbs.AST.Statement): void {
    this.#body().push(statement)
  }

  open({ name, start, call }: Opening, isVariant = false): void {
    const isTooDeep = this.#open.length >= MAX_BLOCKS
    if (isTooDeep && !this.#isTooDeep)
      this.#report(limitFault(start, 'too many blocks are open here', `at most ${MAX_BLOCKS}`))
    this.#isTooDeep ||= isTooDeep
    this.#open.push({ name, start, call: isTooDeep ? undefined : call, isVariant, program: [] })
  }

  /** `{{else}}`, or `{{else if …}}` with what opens a block. */
  else(start: number, variant?: Opening): void {
    const block = this.#open.at(-1)
    if (block === undefined) this.#report(syntaxFault(start, 'this `{{else}}` is in no block'))
    else if (block.inverse !== undefined)
      this.#report(syntaxFault(start, 'this `{{else}}` follows another one', 'put it last'))
    else this.#openInverse(block, variant)
  }

  #openInverse(block: OpenBlock, variant: Opening | undefined): void {
    block.inverse = []
    if (variant === undefined) return
    const { name, start } = variant
    if (!VARIANTS.includes(name)) {
      const hint = 'write `{{else}}` or `{{else if (…)}}`'
      this.#report(syntaxFault(start, `\`else\` cannot go on with \`${name}\``, hint))
    }
    this.open(variant, true)
    block.isChained = this.#open.at(-1)?.call !== undefined
  }

  /** `{{/name}}`, which begins at one offset and ends at another. */
  close(name: string, start: number, end: number): void {
    const index = this.#open.findLastIndex((block) => !block.isVariant && block.name === name)
    const innermost = this.#open.findLast((block) => !block.isVariant)
    if (innermost === undefined) {
      this.#report(syntaxFault(start, `this \`{{/${name}}}\` closes no block`))
    } else if (index < 0) {
      const message = `this \`{{/${name}}}\` stands where the block \`${innermost.name}\` is to be closed`
      this.#report(syntaxFault(start, message, `write \`{{/${innermost.name}}}\``))
      this.#closeDownTo(this.#open.indexOf(innermost), start, end)
    } else {
      for (const block of this.#open.slice(index + 1)) this.#reportUnclosed(block)
      this.#closeDownTo(index, start, end)
    }
  }

  /** The tree, once the whole template is read. */
  end(): hbs.AST.Program {
    for (const block of this.#open) this.#reportUnclosed(block)
    this.#closeDownTo(0, 0, 0)
    return programOf(this.#statements)
  }

  #reportUnclosed({ name, start, isVariant }: OpenBlock): void {
    if (isVariant) return
    this.#report(
      syntaxFault(start, `the block \`${name}\` is never closed`, `close it with \`{{/${name}}}\``),
    )
  }

  #closeDownTo(index: number, start: number, end: number): void {
    while (this.#open.length > index) {
      const block = this.#open.pop()
      if (block?.call === undefined) continue
      // A variant ends where the tag begins that closes the whole.
      this.add(blockOf(block, block.call, this.#locate(block.start, block.isVariant ? start : end)))
    }
  }

  /** Where the next statement goes. */
  #body(): hbs.AST.Statement[] {
    const block = this.#open.findLast(({ call }) => call !== undefined)
    return block === undefined ? this.#statements : (block.inverse ?? block.program)
  }
}

const KEPT = { open: false, close: false }

function blockOf(block: OpenBlock, call: ReadCall, loc: hbs.AST.SourceLocation): hbs.AST.BlockStatement {
  const inverse = block.inverse && inverseOf(block.inverse, block.isChained)
  return {
    type: 'BlockStatement',
    ...call,
    program: programOf(block.program),
    ...defined({ inverse, inverseStrip: inverse && KEPT }),
    openStrip: KEPT,
    closeStrip: KEPT,
    loc,
  } as hbs.AST.BlockStatement
}

function inverseOf(statements: hbs.AST.Statement[], isChained = false): hbs.AST.Program {
  const [variant] = statements
  if (!isChained || variant === undefined) return programOf(statements)
  const { loc } = (variant as hbs.AST.BlockStatement).program
  return { type: 'Program', body: statements, strip: {}, loc, chained: true } as unknown as hbs.AST.Program
}

function programOf(body: hbs.AST.Statement[]): hbs.AST.Program {
  const [first, last] = [body[0], body.at(-1)]
  const loc = first && last && { start: first.loc.start, end: last.loc.end }
  return { type: 'Program', body, strip: {}, ...defined({ loc }) } as unknown as hbs.AST.Program
}
