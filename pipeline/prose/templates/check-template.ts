import Handlebars from 'handlebars'
import { defined } from '../../core/defined.ts'
import { smallest } from '../../core/lists.ts'
import { memoizeByObject } from '../../core/memoize.ts'
import { byPlace, didYouMean, type Problem } from '../../core/problem.ts'
import { SourceText } from '../../input/source-text.ts'
import type { TemplateFile } from '../../report/report.ts'
import { TOKEN_CHARACTERS } from '../compose/tokens.ts'
import type { Helper } from './call.ts'
import { argumentFaults, blockFault, type CallNode, type Use, useFault, VARIANTS_HINT } from './check-call.ts'
import { CONTEXT_PATHS } from './context.ts'
import type { Fault } from './kinds.ts'
import type { KnownNames } from './known-names.ts'
import { prune } from './prune.ts'
import { readTemplate } from './read-template.ts'
import { BLOCK_WORDS, vocabulary } from './vocabulary.ts'

/** What is wrong with a template, whatever the data. */
export interface CheckedTemplate {
  /** All that cannot be read, and every name that nothing has, also in a variant that the data do not choose. */
  readonly problems: readonly Problem[]
  /** What of it can be filled; undefined when it cannot be read. */
  readonly tree: hbs.AST.Program | undefined
}

export function checkTemplate(template: TemplateFile, names: KnownNames): CheckedTemplate {
  return checked(template)(names)
}

/** By the template and the names: many editions are made from one template, which is checked once. */
const checked = memoizeByObject((template: TemplateFile) =>
  memoizeByObject((names: KnownNames) => check(template, names)),
)

function check(template: TemplateFile, names: KnownNames): CheckedTemplate {
  const text = new SourceText(template.file, template.source)
  const reserved = TOKEN_CHARACTERS.filter((character) => template.source.includes(character))
  if (reserved.length > 0) return { problems: [characterProblem(text, reserved)], tree: undefined }
  const { tree, faults } = readTemplate(template.source)
  const checker = new NameChecker(text, names)
  checker.accept(tree)
  const unread = faults.map(({ offset, ...finding }) => text.problem(offset, finding))
  return {
    problems: [...unread, ...checker.problems].sort(byPlace),
    tree: faults.length > 0 ? undefined : checker.faulty.size === 0 ? tree : prune(tree, checker.faulty),
  }
}

/** Walks the tree and notes each name that nothing has. */
class NameChecker extends Handlebars.Visitor {
  readonly problems: Problem[] = []
  /** Where the calls and values are that problems are about. */
  readonly faulty = new Set<hbs.AST.SourceLocation>()
  readonly #text: SourceText
  readonly #names: KnownNames

  constructor(text: SourceText, names: KnownNames) {
    super()
    this.#text = text
    this.#names = names
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    const call = node as CallNode & hbs.AST.MustacheStatement
    const isValue = CONTEXT_PATHS.includes(call.path.original)
    const isCall = call.params.length > 0 || call.hash !== undefined
    if (isValue && isCall)
      this.#add(call.loc, { message: `\`${call.path.original}\` is a value, which takes no arguments` })
    else if (!isValue && !isCall && !isWord(call.path.original))
      this.#addUnknownValue(call, [...CONTEXT_PATHS, ...helperNames()])
    else if (!isValue) this.#checkCall(call, 'text')
    this.#checkStandsAlone(call)
  }

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    this.#checkStandsAlone(node)
    if (isBlockWord(node.path.original)) this.#checkBlock(node)
    else this.#checkCall(node, 'block')
    this.accept(node.program)
    if (node.inverse !== undefined) this.accept(node.inverse)
  }

  override PartialStatement({ name, loc }: hbs.AST.PartialStatement): void {
    const { partials } = this.#names
    const { original } = name as hbs.AST.PathExpression
    if (partials !== undefined && !partials.includes(original))
      this.#add(loc, {
        rule: 'unknown-partial',
        message: `there is no partial \`${original}\``,
        hint: didYouMean(original, partials),
      })
  }

  /** `if`, `unless` and `claim`; a claim may name its condition itself: `{{#claim "most" "vision.any"}}`. */
  #checkBlock(node: hbs.AST.BlockStatement): void {
    const fault = blockFault(node)
    if (fault !== undefined) this.#add(node.loc, fault)
    const [first, ...params] = node.params
    if (fault === undefined && first?.type === 'StringLiteral') {
      const { value: original, loc } = first as hbs.AST.StringLiteral
      this.#checkCall(
        { path: { ...node.path, original, loc }, params, hash: node.hash, loc: node.loc },
        'argument',
      )
    } else this.#checkArguments(node)
  }

  #checkCall(call: CallNode, use: Use): void {
    const { original: name, loc } = call.path
    const helper = vocabulary.get(name)
    const areKnown = this.#checkArguments(call)
    if (helper !== undefined) this.#checkHelper(helper, call, { use, areKnown })
    else if (isBlockWord(name))
      this.#add(
        call.loc,
        { message: `\`${name}\` is a block`, hint: `write \`{{#${name} (…)}}…{{/${name}}}\`` },
        loc,
      )
    else {
      const hint = didYouMean(name, use === 'block' ? [...helperNames(), ...BLOCK_WORDS] : helperNames())
      this.#add(call.loc, { rule: 'unknown-helper', message: `there is no helper \`${name}\``, hint }, loc)
    }
  }

  #checkHelper(helper: Helper, call: CallNode, { use, areKnown }: { use: Use; areKnown: boolean }): void {
    const fault = useFault(call.path.original, helper, use)
    if (fault !== undefined) this.#add(call.loc, fault)
    if (use === 'block' && (call as hbs.AST.BlockStatement).inverse !== undefined)
      this.#add(call.loc, { message: `\`${call.path.original}\` takes no \`{{else}}\``, hint: VARIANTS_HINT })
    if (fault === undefined && areKnown)
      for (const { loc, ...found } of argumentFaults(helper, call, this.#names))
        this.#add(call.loc, found, loc)
  }

  #checkStandsAlone({ path: { original: name }, loc }: CallNode): void {
    if (vocabulary.get(name)?.makesBlock !== true) return
    const before = this.#text.line(loc.start.line).slice(0, loc.start.column)
    const after = this.#text.line(loc.end.line).slice(loc.end.column)
    if (`${before}${after}`.trim() === '') return
    this.#add(loc, {
      rule: 'block-in-text',
      message: `\`${name}\` is in running text`,
      hint: 'put it on a line of its own',
    })
  }

  /** Whether there are the values and helpers that its arguments name. */
  #checkArguments({ params, hash }: Pick<CallNode, 'params' | 'hash'>): boolean {
    const given = [...params, ...(hash?.pairs ?? []).map(({ value }) => value)]
    return given.map((argument) => this.#checkArgument(argument)).every(Boolean)
  }

  #checkArgument(argument: hbs.AST.Expression): boolean {
    if (argument.type === 'SubExpression') {
      const call = argument as CallNode & hbs.AST.SubExpression
      this.#checkCall(call, 'argument')
      return vocabulary.has(call.path.original)
    }
    if (argument.type !== 'PathExpression') return true
    const path = argument as hbs.AST.PathExpression
    const isKnown = CONTEXT_PATHS.includes(path.original)
    if (!isKnown) this.#addUnknownValue({ path, loc: path.loc }, CONTEXT_PATHS)
    return isKnown
  }

  #addUnknownValue({ path, loc }: Pick<CallNode, 'path' | 'loc'>, known: readonly string[]): void {
    const { original } = path
    const hint = didYouMean(original, known)
    this.#add(loc, { rule: 'missing-value', message: `there is no value \`${original}\``, hint }, path.loc)
  }

  /** Notes what is wrong with a call or value, and where, if not at its beginning. */
  #add(
    faulty: hbs.AST.SourceLocation,
    { rule = 'helper-argument', message, hint }: Fault,
    at: hbs.AST.SourceLocation = faulty,
  ): void {
    this.faulty.add(faulty)
    const { line, column } = at.start
    const source = this.#text.line(line)
    const place = { file: this.#text.file, line, column: column + 1 }
    this.problems.push({ ...place, rule, message, ...defined({ hint }), source })
  }
}

function isBlockWord(name: string): boolean {
  return BLOCK_WORDS.some((word) => word === name)
}

function isWord(name: string): boolean {
  return vocabulary.has(name) || isBlockWord(name)
}

function helperNames(): string[] {
  return [...vocabulary.keys()]
}

function characterProblem(text: SourceText, reserved: readonly string[]): Problem {
  const code = reserved
    .map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`)
    .join(' and ')
  const offset = smallest(reserved.map((character) => text.text.indexOf(character)))
  return text.problem(offset, { rule: 'template-character', message: `a template may not contain ${code}` })
}
