import type { Dictionary, Value } from './pdf-objects.ts'

/** One operator of a content stream with what it is applied to; an inline image is one `EI`. */
export interface Operation {
  readonly operator: string
  readonly operands: readonly Value[]
}

const SPACE = '\\0\\t\\n\\f\\r '
const DELIMITER = '()<>[\\]{}/%'
const NEVER_A_VALUE = Symbol('an operator or a stray delimiter')

type Token = Value | { readonly [NEVER_A_VALUE]: string }

/**
 * Reads the syntax that content streams and CMaps share. Anything that is no operand ends an operation and is
 * named as its operator, a stray bracket too, so a reader that knows its operators sees every fault.
 */
export function* operationsOf(content: string): Generator<Operation> {
  const source = new Source(content)
  let operands: Value[] = []
  for (let token = source.next(); token !== undefined; token = source.next()) {
    const operator = operatorOf(token)
    if (operator === 'BI') {
      yield { operator: 'EI', operands: [source.inlineImage()] }
      operands = []
    } else if (operator !== undefined) {
      yield { operator, operands }
      operands = []
    } else {
      operands.push(token as Value)
    }
  }
  if (operands.length > 0) yield { operator: '', operands }
}

function operatorOf(token: Token): string | undefined {
  return typeof token === 'object' && token !== null && NEVER_A_VALUE in token
    ? (token as { readonly [NEVER_A_VALUE]: string })[NEVER_A_VALUE]
    : undefined
}

class Source {
  readonly #content: string
  #position = 0

  constructor(content: string) {
    this.#content = content
  }

  next(): Token | undefined {
    this.#take(SKIPPED)
    if (this.#position >= this.#content.length) return undefined
    const opening = this.#take(OPENING)?.[0]
    if (opening === '[') return this.#until(']')
    if (opening === '<<') return dictionaryOf(this.#until('>>'))
    if (opening === '(') return this.#literalString()
    const hexadecimal = this.#take(HEXADECIMAL)
    if (hexadecimal !== undefined) return `b:${evenHex(hexadecimal[1] ?? '')}`
    const name = this.#take(NAME)
    if (name !== undefined) return unescapeName(name[0])
    return wordOf(this.#take(WORD)?.[0] ?? this.#take(ANY)?.[0] ?? '')
  }

  /** The dictionary of an inline image, after `BI`; its data are passed over. */
  inlineImage(): Dictionary {
    const entries: Value[] = []
    for (let token = this.next(); token !== undefined; token = this.next()) {
      if (operatorOf(token) === 'ID') break
      entries.push(token as Value)
    }
    this.#take(IMAGE_DATA)
    return dictionaryOf(entries)
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#position
    const match = pattern.exec(this.#content)
    if (match === null) return undefined
    this.#position = pattern.lastIndex
    return match
  }

  #until(closing: string): Value[] {
    const members: Value[] = []
    for (let token = this.next(); token !== undefined; token = this.next()) {
      if (operatorOf(token) === closing) break
      members.push(token as Value)
    }
    return members
  }

  #literalString(): string {
    let bytes = ''
    for (let depth = 1; depth > 0 && this.#position < this.#content.length; ) {
      const part = this.#take(STRING_PART)?.[0] ?? ''
      if (part === '(') depth += 1
      if (part === ')') depth -= 1
      if (depth > 0) bytes += unescapeString(part)
    }
    return `b:${Buffer.from(bytes, 'latin1').toString('hex')}`
  }
}

const SKIPPED = new RegExp(`(?:[${SPACE}]|%[^\\r\\n]*)*`, 'y')
const OPENING = /<<|\[|\(/y
const HEXADECIMAL = new RegExp(`<([0-9A-Fa-f${SPACE}]*)>`, 'y')
const NAME = new RegExp(`/[^${SPACE}${DELIMITER}]*`, 'y')
const WORD = new RegExp(`[^${SPACE}${DELIMITER}]+`, 'y')
const ANY = />>|[\s\S]/y
const STRING_PART = /\\(?:[0-7]{1,3}|\r\n|[\s\S])|[()]|[^\\()]+|\\$/y
const IMAGE_DATA = /\s[\s\S]*?\sEI(?=\s|$)/y
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/

function wordOf(word: string): Token {
  if (NUMBER.test(word)) return Number(word)
  if (word === 'true' || word === 'false') return word === 'true'
  return word === 'null' ? null : { [NEVER_A_VALUE]: word }
}

function dictionaryOf(entries: readonly Value[]): Dictionary {
  const pairs = entries.flatMap((key, index) =>
    index % 2 === 0 ? [[String(key), entries[index + 1] ?? null] as const] : [],
  )
  return Object.fromEntries(pairs)
}

function evenHex(digits: string): string {
  const packed = digits.replace(/[^0-9A-Fa-f]/g, '').toLowerCase()
  return packed.length % 2 === 0 ? packed : `${packed}0`
}

function unescapeName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescapeString(part: string): string {
  if (!part.startsWith('\\')) return part
  const escaped = part.slice(1)
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(parseInt(escaped, 8) & 0xff)
  return /^[\r\n]/.test(escaped) ? '' : (ESCAPES[escaped] ?? escaped)
}
