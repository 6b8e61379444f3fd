import { MAX_BRACKETS } from './limits.ts'
import { limitFault, syntaxFault, TagError } from './template-fault.ts'

/** The inside of a tag, a name with its arguments, in the form of Handlebars' tree. */
export interface ReadCall {
  readonly path: hbs.AST.PathExpression
  readonly params: hbs.AST.Expression[]
  readonly hash: hbs.AST.Hash | undefined
}

/** Turns a stretch of the template into a place in Handlebars' tree. */
export type Locate = (start: number, end: number) => hbs.AST.SourceLocation

/**
 * The call in a stretch of a template, which goes from one offset to another.
 *
 * @throws TagError at the first character that cannot be read
 */
export function readCall(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
  locate: Locate,
): ReadCall {
  const reader = new CallReader(source, start, end, locate)
  const call = reader.call()
  reader.expectEnd()
  return call
}

/** Each is tried at the current offset. Text, numbers and names follow the rules of Handlebars. */
const SPACE = /\s*/y
const TEXT = /"((?:[^"\\]|\\"?)*)"|'((?:[^'\\]|\\'?)*)'/y
const NUMBER = /-?\d+(?:\.\d+)?(?=[\s)}])/y
const WORD = /(?:true|false|null|undefined)(?=[\s)}])/y
const NAME_PART = '[^\\s!"#%-,./;->@[-^`{-~]+'
const NAME = new RegExp(`${NAME_PART}(?:\\.${NAME_PART})*(?=[=\\s)}])`, 'y')
const NAME_BEGINNING = new RegExp(`(?:${NAME_PART}(?:\\.${NAME_PART})*)?`, 'y')
const KEY = new RegExp(`(${NAME_PART})=`, 'y')
const CURLED_QUOTE = /[“”„‟‘’‚«»]/

const NAMELESS_LAST = 'an argument without a name follows one with a name'
const NAMELESS_FIRST = 'put the ones without a name first'

const LITERALS = {
  true: { type: 'BooleanLiteral', value: true },
  false: { type: 'BooleanLiteral', value: false },
  null: { type: 'NullLiteral', value: null },
  undefined: { type: 'UndefinedLiteral', value: undefined },
} as const

class CallReader {
  readonly #source: string
  readonly #end: number
  readonly #locate: Locate
  #offset: number
  #depth = 0

  constructor(source: string, start: number, end: number, locate: Locate) {
    this.#source = source
    this.#offset = start
    this.#end = end
    this.#locate = locate
  }

  call(): ReadCall {
    const path = this.#name()
    const params: hbs.AST.Expression[] = []
    const pairs: hbs.AST.HashPair[] = []
    while (!this.#isAtEnd()) {
      const key = this.#take(KEY)
      if (key !== undefined) pairs.push(this.#pair(key[1] ?? '', this.#offset - key[0].length))
      else if (pairs.length > 0) throw tagError(this.#offset, NAMELESS_LAST, NAMELESS_FIRST)
      else params.push(this.#value())
    }
    const [first, last] = [pairs[0], pairs.at(-1)]
    const loc = first && last && { start: first.loc.start, end: last.loc.end }
    return { path, params, hash: loc && ({ type: 'Hash', pairs, loc } as hbs.AST.Hash) }
  }

  expectEnd(): void {
    if (this.#offset < this.#end) throw tagError(this.#offset, 'this `)` closes no bracket')
  }

  /** The name of a helper, value or partial. */
  #name(): hbs.AST.PathExpression {
    this.#skipSpace()
    const start = this.#offset
    if (start >= this.#end) throw tagError(start, 'this tag is empty')
    const [literal] = this.#take(TEXT) ?? this.#take(NUMBER) ?? this.#take(WORD) ?? []
    if (literal !== undefined) throw tagError(start, `${shown(literal)} is not the name of a helper`)
    return this.#path() ?? this.#refuse()
  }

  #path(): hbs.AST.PathExpression | undefined {
    const start = this.#offset
    const original = this.#take(NAME)?.[0]
    if (original === undefined) return undefined
    const curled = original.search(CURLED_QUOTE)
    if (curled >= 0)
      throw tagError(start + curled, `\`${original[curled]}\` is a curled quotation mark`, 'write `"`')
    const parts = original.split('.')
    if (parts.includes('this')) throw tagError(start, 'the template language has no `this`')
    const loc = this.#locate(start, this.#offset)
    return { type: 'PathExpression', data: false, depth: 0, parts, original, loc } as hbs.AST.PathExpression
  }

  #pair(key: string, start: number): hbs.AST.HashPair {
    if (this.#isAtEnd()) throw tagError(start, `\`${key}=\` has no value`)
    const value = this.#value()
    return { type: 'HashPair', key, value, loc: this.#locate(start, this.#offset) } as hbs.AST.HashPair
  }

  #value(): hbs.AST.Expression {
    const start = this.#offset
    if (this.#source[start] === '(') return this.#brackets()
    const text = this.#take(TEXT)
    if (text !== undefined) return this.#literal('StringLiteral', this.#textOf(text, start), start)
    const number = this.#take(NUMBER)
    if (number !== undefined) return this.#literal('NumberLiteral', Number(number[0]), start)
    const word = this.#take(WORD)?.[0] as keyof typeof LITERALS | undefined
    if (word !== undefined) return this.#literal(LITERALS[word].type, LITERALS[word].value, start)
    return this.#path() ?? this.#refuse()
  }

  #textOf([whole, double, single]: RegExpExecArray, start: number): string {
    if (/\{\{|\}\}/.test(whole)) throw unclosedText(start)
    return double === undefined ? (single ?? '').replaceAll("\\'", "'") : double.replaceAll('\\"', '"')
  }

  #literal(type: string, value: unknown, start: number): hbs.AST.Expression {
    const literal = { type, value, original: value, loc: this.#locate(start, this.#offset) }
    return literal as hbs.AST.Expression
  }

  #brackets(): hbs.AST.SubExpression {
    const start = this.#offset
    this.#offset += 1
    this.#depth += 1
    if (this.#depth > MAX_BRACKETS)
      throw new TagError(
        limitFault(start, 'too many brackets are open here', `at most ${MAX_BRACKETS} within one another`),
      )
    const call = this.call()
    if (this.#source[this.#offset] !== ')' || this.#offset >= this.#end)
      throw tagError(start, 'this bracket is never closed', 'close it with `)`')
    this.#offset += 1
    this.#depth -= 1
    return { type: 'SubExpression', ...call, loc: this.#locate(start, this.#offset) } as hbs.AST.SubExpression
  }

  #isAtEnd(): boolean {
    this.#skipSpace()
    return this.#offset >= this.#end || this.#source[this.#offset] === ')'
  }

  #skipSpace(): void {
    this.#take(SPACE)
  }

  /** What a pattern finds here, which is then behind. */
  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#offset
    const found = pattern.exec(this.#source)
    if (found === null || this.#offset + found[0].length > this.#end) return undefined
    this.#offset += found[0].length
    return found
  }

  /** Names the first character that nothing can begin or go on with. */
  #refuse(): never {
    const start = this.#offset
    this.#take(NAME_BEGINNING)
    const odd = this.#offset
    const character = String.fromCodePoint(this.#source.codePointAt(odd) ?? 0)
    if (odd > start && /["'(]/.test(character))
      throw tagError(odd, `a space is missing before this \`${character}\``)
    if (/["']/.test(character)) throw unclosedText(odd)
    if (character === '=')
      throw tagError(odd, 'this `=` follows no name', 'write `name=value`, without spaces')
    throw tagError(odd, `the template language has no \`${character}\` here`)
  }
}

function unclosedText(offset: number): TagError {
  return tagError(offset, 'this text is never closed', 'close it with the quotation mark that opens it')
}

function tagError(offset: number, message: string, hint?: string): TagError {
  return new TagError(syntaxFault(offset, message, hint))
}

const SHOWN = 40

function shown(text: string): string {
  return `\`${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}\``
}
