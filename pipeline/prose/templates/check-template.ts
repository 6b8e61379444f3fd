import Handlebars from 'handlebars'
import { defined } from '../../core/defined.ts'
import { memoize, memoizeByObject } from '../../core/memoize.ts'
import { didYouMean, type Problem } from '../../core/problem.ts'
import type { TemplateFile } from '../../report/report.ts'
import { problemAt } from '../compose/locate.ts'
import { TOKEN_CHARACTERS } from '../compose/tokens.ts'
import type { Helper } from './call.ts'
import { blockFault, type CallNode, type Fault, faultOfArguments, type Use, useFault } from './check-call.ts'
import { CONTEXT_PATHS } from './context.ts'
import { templateTree } from './template-tree.ts'
import { BLOCK_WORDS, vocabulary } from './vocabulary.ts'

/** Names that a template may use besides helpers. */
interface TemplateNames {
  readonly partials: readonly string[]
  /** Named arguments that choose a subgroup; undefined where the study is not known, and any will do. */
  readonly subgroups?: readonly string[] | undefined
}

/**
 * What keeps a template from being filled: every unknown name in it, or the one syntax error.
 *
 * @param subgroups named arguments that choose a subgroup; any will do when the study is not known
 */
export function checkTemplate(
  template: TemplateFile,
  partials: readonly TemplateFile[],
  subgroups?: readonly string[],
): readonly Problem[] {
  const names: TemplateNames = { partials: partials.map(({ name }) => name), subgroups }
  return checked(template)(JSON.stringify(names))
}

/** Names that are remembered of one template: most of the studies that share a report have the same. */
const MAX_NAMES = 20

/** By the template, and by the names as JSON: many editions are made from one template, which is checked once. */
const checked = memoizeByObject((template: TemplateFile) =>
  memoize(MAX_NAMES, (names) => problemsIn(template, JSON.parse(names) as TemplateNames)),
)

function problemsIn(template: TemplateFile, names: TemplateNames): readonly Problem[] {
  const reserved = TOKEN_CHARACTERS.filter((character) => template.source.includes(character))
  if (reserved.length > 0) return [characterProblem(template, reserved)]
  try {
    const checker = new NameChecker(template, names)
    checker.accept(templateTree(template.source))
    return checker.problems
  } catch (error) {
    return [syntaxProblem(template, error)]
  }
}

/** Walks the tree and notes each name that the template language does not have. */
class NameChecker extends Handlebars.Visitor {
  readonly problems: Problem[] = []
  readonly #template: TemplateFile
  readonly #names: TemplateNames

  constructor(template: TemplateFile, names: TemplateNames) {
    super()
    this.#template = template
    this.#names = names
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    if (node.path.type !== 'PathExpression') return
    const call = node as CallNode
    this.#checkCall(call, 'text')
    this.#checkStandsAlone(call)
  }

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    this.#checkStandsAlone(node)
    if (BLOCK_WORDS.some((word) => word === node.path.original)) this.#checkBlock(node)
    else this.#checkCall(node, 'block')
    this.accept(node.program)
    if (node.inverse !== undefined) this.accept(node.inverse)
  }

  override SubExpression(node: hbs.AST.SubExpression): void {
    this.#checkCall(node as CallNode, 'argument')
  }

  override PartialStatement(node: hbs.AST.PartialStatement): void {
    const name = (node.name as hbs.AST.PathExpression).original
    const { partials } = this.#names
    if (!partials.includes(name))
      this.#report(node.loc, 'unknown-partial', `there is no partial \`${name}\``, name, partials)
  }

  /** `if`, `unless` and `claim`; a claim may name its condition itself: `{{#claim "most" "vision.any"}}`. */
  #checkBlock(node: hbs.AST.BlockStatement): void {
    const fault = blockFault(node)
    if (fault !== undefined) {
      this.#reportFault(node.loc, fault)
      return
    }
    const [first, ...params] = node.params
    if (first?.type === 'StringLiteral') {
      const name = { ...node.path, original: (first as hbs.AST.StringLiteral).value, loc: first.loc }
      this.#checkCall({ path: name, params, hash: node.hash, loc: node.loc }, 'argument')
    } else if (first !== undefined) this.#checkParam(first)
  }

  #checkCall(call: CallNode, use: Use): void {
    const { path, params, hash } = call
    const name = path.original
    const helper = vocabulary.get(name)
    const isCall = use !== 'text' || params.length > 0 || hash !== undefined
    if (helper !== undefined) this.#checkHelper(helper, call, use)
    else if (isCall)
      this.#report(path.loc, 'unknown-helper', `there is no helper \`${name}\``, name, helperNames())
    else this.#checkValue(path, [...CONTEXT_PATHS, ...helperNames()])
    for (const param of params) this.#checkParam(param)
    for (const pair of hash?.pairs ?? []) this.#checkParam(pair.value)
  }

  #checkHelper(helper: Helper, call: CallNode, use: Use): void {
    const { path, hash } = call
    const fault = useFault(path.original, helper, use) ?? faultOfArguments(helper, call)
    if (fault !== undefined) this.#reportFault(call.loc, fault)
    const { subgroups } = this.#names
    if (helper.takesSubgroup && subgroups === undefined) return
    const options = [
      ...(helper.options ?? []),
      ...(helper.takesSubgroup ? ['wave', ...(subgroups ?? [])] : []),
    ]
    for (const { key, loc } of hash?.pairs ?? []) {
      if (!options.includes(key))
        this.#report(loc, 'helper-argument', `\`${path.original}\` takes no \`${key}\``, key, options)
    }
  }

  #checkStandsAlone({ path: { original: name }, loc }: CallNode): void {
    if (vocabulary.get(name)?.makesBlock !== true) return
    const lines = this.#template.source.split('\n')
    const before = lines[loc.start.line - 1]?.slice(0, loc.start.column) ?? ''
    const after = lines[loc.end.line - 1]?.slice(loc.end.column) ?? ''
    if (`${before}${after}`.trim() === '') return
    const message = `\`${name}\` is in running text`
    const hint = 'put it on a line of its own'
    this.#add(loc, 'block-in-text', message, hint)
  }

  #checkParam(param: hbs.AST.Expression): void {
    if (param.type === 'SubExpression') this.SubExpression(param as hbs.AST.SubExpression)
    else if (param.type === 'PathExpression') this.#checkValue(param as hbs.AST.PathExpression, CONTEXT_PATHS)
  }

  #checkValue({ original, loc }: hbs.AST.PathExpression, known: readonly string[]): void {
    if (CONTEXT_PATHS.includes(original)) return
    this.#report(loc, 'missing-value', `there is no value \`${original}\``, original, known)
  }

  #report(
    loc: hbs.AST.SourceLocation,
    rule: string,
    message: string,
    found: string,
    known: Iterable<string>,
  ): void {
    this.#add(loc, rule, message, didYouMean(found, known))
  }

  #reportFault(loc: hbs.AST.SourceLocation, { message, hint }: Fault): void {
    this.#add(loc, 'helper-argument', message, hint)
  }

  #add({ start }: hbs.AST.SourceLocation, rule: string, message: string, hint: string | undefined): void {
    const advice = defined({ hint })
    this.problems.push(problemAt(this.#template, start.line, start.column + 1, rule, message, advice))
  }
}

function helperNames(): string[] {
  return [...vocabulary.keys(), ...BLOCK_WORDS]
}

function characterProblem(template: TemplateFile, reserved: readonly string[]): Problem {
  const before = template.source.slice(0, template.source.indexOf(reserved[0] ?? '')).split('\n')
  const code = reserved
    .map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`)
    .join(' and ')
  const column = (before.at(-1)?.length ?? 0) + 1
  return problemAt(
    template,
    before.length,
    column,
    'template-character',
    `a template may not contain ${code}`,
  )
}

/** Handlebars gives the place in the message, or in properties, or, at the end of the file, not at all. */
function syntaxProblem(template: TemplateFile, error: unknown): Problem {
  const { message, lineNumber, column } = error as { message: string; lineNumber?: number; column?: number }
  if (lineNumber === undefined && !message.startsWith('Parse error')) throw error
  if (lineNumber !== undefined) {
    const reason = message.replace(/ - \d+:\d+$/, '')
    return problemAt(template, lineNumber, (column ?? 0) + 1, 'template-syntax', reason)
  }
  const unclosed = lastUnclosedBlock(template.source)
  if (/got 'EOF'/.test(message) && unclosed !== undefined) {
    const { line, column, name } = unclosed
    const hint = `close it with \`{{/${name}}}\``
    return problemAt(template, line, column, 'template-syntax', `the block \`${name}\` is never closed`, {
      hint,
    })
  }
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? 1)
  const found = /got '([^']*)'/.exec(message)?.[1] ?? 'text'
  return problemAt(template, line, 1, 'template-syntax', `the template language has no ${found} here`)
}

function lastUnclosedBlock(source: string): { line: number; column: number; name: string } | undefined {
  const open: { line: number; column: number; name: string }[] = []
  for (const [index, text] of source.split('\n').entries()) {
    for (const tag of text.matchAll(/\{\{([#/])\s*([\w-]+)/g)) {
      if (tag[1] === '/') open.pop()
      else open.push({ line: index + 1, column: tag.index + 1, name: tag[2] ?? '' })
    }
  }
  return open.at(-1)
}
