import { parseExpression } from 'vega'
import { defined } from '../../../core/defined.ts'
import { largest } from '../../../core/lists.ts'
import { memoize } from '../../../core/memoize.ts'
import { own } from '../../../core/own.ts'
import { didYouMean, type Finding } from '../../../core/problem.ts'
import { oneOf } from '../../../input/schema-findings.ts'
import { type Fields, SMALL } from '../fields/fields.ts'
import { CHANGING, CONSTANTS, FUNCTIONS, LOCAL_TIME, PATTERNS } from './functions.ts'
import type { Call, Member, Node } from './node.ts'
import { isNumberFormat } from './number-format.ts'

declare module 'vega' {
  /** Vega's reader of expressions, which its types leave out. */
  export function parseExpression(text: string): Node
}

/** What an expression may name. */
export interface ExpressionScope {
  /** The fields of `datum`; undefined where there is no row. */
  readonly fields: Fields | undefined
  /** Values of the theme, measures of the drawing and params. */
  readonly names: ReadonlySet<string>
}

export interface ExpressionReport {
  readonly findings: readonly Finding[]
  /** The largest size of what it makes: characters of a text, or items of a list. */
  readonly size: number
}

/** A text or list that may be larger would take too long. */
export const MAX_SIZE = 1_000_000

/** More is no expression that a person reads. */
const MAX_LENGTH = 5000

/** How many expressions are kept: a chart has the same in many of its marks. */
const MAX_PARSED = 1000
/** The tree of an expression; throws Vega's error when it cannot be read. */
export const parsedExpression = memoize(MAX_PARSED, parseExpression)

/** Checks an expression of Vega against what it may name, and finds how large its result may get. */
export function checkExpression(text: string, scope: ExpressionScope): ExpressionReport {
  if (text.length > MAX_LENGTH)
    return refused(`an expression may have ${MAX_LENGTH} characters at most`, 'chart-size')
  try {
    const check = new ExpressionCheck(scope)
    const size = check.sizeOf(parsedExpression(text))
    return { findings: check.findings, size }
  } catch (error) {
    return refused(unreadable(error instanceof Error ? error.message : ''))
  }
}

function refused(message: string, rule = 'chart-expression'): ExpressionReport {
  return { findings: [{ rule, message }], size: SMALL }
}

/** What Vega says of an expression that it cannot read, in plain words. */
function unreadable(message: string): string {
  if (message.includes('end of input')) return 'this expression ends too early'
  if (message.includes('after expression')) return 'this expression goes on after its end'
  const [, what] = /^Unexpected (?:token )?(.+)$/.exec(message) ?? []
  if (what === undefined || what === 'ILLEGAL')
    return 'this expression contains something that cannot be read'
  const isWord = /^[a-z]+( [a-z]+)*$/.test(what)
  return `this expression does not go on with ${isWord ? articled(what) : `\`${what}\``}`
}

function articled(what: string): string {
  return /^[aeiou]/.test(what) ? `an ${what}` : `a ${what}`
}

/** Walks through an expression. Sizes are upper bounds. */
class ExpressionCheck {
  readonly findings: Finding[] = []
  readonly #scope: ExpressionScope

  constructor(scope: ExpressionScope) {
    this.#scope = scope
  }

  sizeOf(node: Node): number {
    switch (node.type) {
      case 'Literal':
        return this.#literal(node)
      case 'Identifier':
        return this.#name(node.name)
      case 'MemberExpression':
        return this.#member(node)
      case 'CallExpression':
        return this.#call(node)
      case 'ConditionalExpression':
        this.sizeOf(node.test)
        return this.#most(node.consequent, node.alternate)
      case 'UnaryExpression':
        return this.#number(node.argument)
      case 'LogicalExpression':
        return this.#most(node.left, node.right)
      case 'BinaryExpression':
        return node.operator === '+' ? this.#sum(node.left, node.right) : this.#number(node.left, node.right)
      case 'ArrayExpression':
        return this.#sum(...node.elements.flatMap((element) => element ?? []))
      case 'ObjectExpression':
        return this.#sum(...node.properties.map(({ value }) => value))
      default:
        return SMALL
    }
  }

  #sum(...nodes: readonly Node[]): number {
    return nodes.reduce((sum, node) => sum + this.sizeOf(node), 1)
  }

  #most(...nodes: readonly Node[]): number {
    return largest(nodes.map((node) => this.sizeOf(node)))
  }

  #number(...nodes: readonly Node[]): number {
    this.#sum(...nodes)
    return SMALL
  }

  #refuse(rule: string, message: string, hint?: string): number {
    this.findings.push({ rule, message, ...defined({ hint }) })
    return SMALL
  }

  #literal(node: Extract<Node, { type: 'Literal' }>): number {
    return 'regex' in node ? this.#refusePattern() : String(node.value).length
  }

  #refusePattern(): number {
    return this.#refuse(
      'chart-expression',
      'a chart uses no regular expression: one may take without end',
      'look for a text with `indexof(text, part) >= 0`, or compare with `===`',
    )
  }

  #name(name: string): number {
    const { names, fields } = this.#scope
    if (CONSTANTS.includes(name) || names.has(name)) return SMALL
    if (name === 'datum') {
      if (fields !== undefined) return [...fields.sizes.values()].reduce((sum, size) => sum + size, 0)
      return this.#refuse('unknown-name', 'there is no `datum` here: this is the same for all rows')
    }
    const isField = fields?.sizes.has(name) === true
    const hint = isField ? `a field is written \`datum.${name}\`` : didYouMean(name, names)
    return this.#refuse('unknown-name', `nothing in the theme or in this chart is called \`${name}\``, hint)
  }

  #member(node: Member): number {
    const { object, property, computed } = node
    if (object.type !== 'Identifier' || object.name !== 'datum') {
      return computed ? this.#sum(object, property) : this.sizeOf(object)
    }
    if (this.#scope.fields === undefined) return this.#name('datum')
    const field = !computed && property.type === 'Identifier' ? property.name : literalOf(property)
    if (typeof field === 'string') return this.#field(field, this.#scope.fields)
    this.sizeOf(property)
    return this.#refuse('chart-expression', 'a field of `datum` is named by a text, not calculated')
  }

  #field(name: string, fields: Fields): number {
    const size = fields.sizes.get(name)
    if (size !== undefined || fields.areOpen) return size ?? SMALL
    this.findings.push(unknownField(name, fields))
    return SMALL
  }

  #call(node: Call): number {
    const name = node.callee.type === 'Identifier' ? node.callee.name : ''
    const size = node.arguments.reduce((sum, each) => sum + this.sizeOf(each), 1)
    const called = FUNCTIONS.get(name)
    if (called === undefined) return this.#refuseCall(name)
    const { least, most, makes } = called
    if (node.arguments.length < least || node.arguments.length > most)
      return this.#refuse('chart-expression', `\`${name}\` takes ${countOf(least, most)}`)
    if (name === 'format') this.#checkFormat(node.arguments[1])
    if (name === 'sequence') this.#checkCount(node.arguments.map(numberOf))
    return makes === 'number' ? SMALL : (own(MAKES_MORE, name)?.(size, node) ?? size)
  }

  #checkFormat(node: Node | undefined): void {
    const format = node === undefined ? undefined : literalOf(node)
    if (typeof format === 'string' && isNumberFormat(format)) return
    this.#refuse('chart-format', 'the format of a number is a text such as `.1f` or `,`')
  }

  /** A count that is calculated shows only when the chart is drawn. */
  #checkCount(given: readonly number[]): void {
    const [from = 0, to = 0, step = 1] = given.length < 2 ? [0, ...given] : given
    if ((to - from) / step <= MAX_ITEMS || Number.isNaN(to - from)) return
    this.#refuse('chart-size', `\`sequence\` makes more than ${MAX_ITEMS} items`)
  }

  #refuseCall(name: string): number {
    if (CHANGING.has(name))
      return this.#refuse('chart-expression', `\`${name}\` makes another drawing each time`)
    const utc = LOCAL_TIME.get(name)
    if (utc !== undefined)
      return this.#refuse('local-time', `\`${name}\` follows the time zone of the machine`, `use \`${utc}\``)
    if (PATTERNS.has(name)) return this.#refusePattern()
    const hint = didYouMean(name, FUNCTIONS.keys())
    return this.#refuse('unknown-function', `a chart has no function \`${name}\``, hint)
  }
}

/** Longer lists are no help to read. */
const MAX_NAMES = 10

/** No dataset and no transform of the view makes a field of this name. */
export function unknownField(name: string, { sizes }: Fields): Finding {
  const hint = didYouMean(name, sizes.keys())
  const expected = sizes.size > MAX_NAMES || sizes.size === 0 ? undefined : oneOf([...sizes.keys()])
  return {
    rule: 'unknown-field',
    message: `no row here has a field \`${name}\``,
    ...defined({ expected, hint }),
  }
}

/** Texts and lists that may be larger than their arguments. */
const MAKES_MORE: Readonly<Record<string, (size: number, node: Call) => number>> = {
  sequence: () => MAX_ITEMS,
  pad: (size) => size + MAX_PADDING,
  // `$&` and the like repeat the text in what replaces a part of it.
  replace: (size) => 10 * size,
  join: (size, { arguments: [, separator] }) =>
    separator === undefined ? size : size * String(literalOf(separator) ?? '?'.repeat(SMALL)).length,
  format: () => SMALL,
}

/** The most that `sequence` and `pad` make while a chart is drawn. */
export const MAX_ITEMS = 10_000
export const MAX_PADDING = 1000

/** A number as it is written; NaN when it is calculated. */
function numberOf(node: Node): number {
  const value = literalOf(node)
  return typeof value === 'number' ? value : Number.NaN
}

function literalOf(node: Node): unknown {
  return node.type === 'Literal' && !('regex' in node) ? node.value : undefined
}

function countOf(least: number, most: number): string {
  const several = most === 1 ? 'argument' : 'arguments'
  return least === most ? `${least} ${several}` : `${least} to ${most} ${several}`
}
