import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Files } from '../core/files.ts'
import { byPlace, type Finding, InputError, type Place, type Problem } from '../core/problem.ts'
import { SourceText } from './source-text.ts'
import { readText } from './text.ts'

/** Path to a value in a JSON document: `/questions/3/id` or `['questions', 3, 'id']`. */
export type Pointer = string | readonly (string | number)[]

/** A parsed JSON file that knows the place of every value. */
export class JsonDocument {
  readonly source: SourceText
  readonly value: unknown
  readonly #root: Node

  constructor(source: SourceText, root: Node) {
    this.source = source
    this.value = JSON.parse(source.text)
    this.#root = root
  }

  get file(): string {
    return this.source.file
  }

  /** The place of a value; for an absent value, the place of the value that should contain it. */
  place(pointer: Pointer): Place {
    return this.source.place(findNode(this.#root, pointer).offset)
  }

  /** Whether a place is within the value at a pointer, or its key. */
  holds(pointer: Pointer, { line, column }: Omit<Place, 'file'>): boolean {
    const value = findNode(this.#root, pointer)
    const node = value.parent?.type === 'property' ? value.parent : value
    const [start, end] = [this.source.place(node.offset), this.source.place(node.offset + node.length)]
    const isAfter = line > start.line || (line === start.line && column >= start.column)
    return isAfter && (line < end.line || (line === end.line && column < end.column))
  }

  /** A problem with the value at a pointer. */
  problem(pointer: Pointer, finding: Finding): Problem {
    return this.source.problem(findNode(this.#root, pointer).offset, finding)
  }

  /** A problem with the key of the value at a pointer. */
  keyProblem(pointer: Pointer, finding: Finding): Problem {
    const node = findNode(this.#root, pointer)
    return this.source.problem(node.parent?.type === 'property' ? node.parent.offset : node.offset, finding)
  }
}

/** Reads strict JSON. Throws an InputError with every syntax error and every repeated key. */
export async function readJson(
  files: Files,
  path: string,
  options: { readonly confidential?: boolean } = {},
): Promise<JsonDocument> {
  const source = new SourceText(path, await readText(files, path), options.confidential)
  try {
    const root = parse(source)
    const repeated = repeatedKeys(root)
    if (repeated.length === 0) return new JsonDocument(source, root)
    throw new InputError(repeated.map((key) => source.problem(key.offset, twice(source, key))).sort(byPlace))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new InputError([
      source.problem(0, { rule: 'not-json', message: 'not JSON: nested too deep to read' }),
    ])
  }
}

function parse(source: SourceText): Node {
  const errors: ParseError[] = []
  const root = parseTree(source.text, errors, { disallowComments: true })
  if (root !== undefined && errors.length === 0) return root
  const problems = errors.map(({ offset, error }) =>
    source.problem(offset, {
      rule: 'not-json',
      message: SYNTAX[printParseErrorCode(error)] ?? 'this is not JSON',
    }),
  )
  // Errors after the first one on a line are mostly caused by it.
  throw new InputError(
    problems.filter((problem, index) => problems.findIndex(({ line }) => line === problem.line) === index),
  )
}

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'not JSON: text must be between double quotes',
  InvalidNumberFormat: 'not JSON: this number is not written as JSON wants it',
  PropertyNameExpected: 'not JSON: a key between double quotes is missing here',
  ValueExpected: 'not JSON: a value is missing here',
  ColonExpected: 'not JSON: a colon is missing before this',
  CommaExpected: 'not JSON: a comma is missing before this',
  CloseBraceExpected: 'not JSON: a `}` is missing here',
  CloseBracketExpected: 'not JSON: a `]` is missing here',
  EndOfFileExpected: 'not JSON: nothing may follow the first value',
  InvalidCommentToken: 'not JSON: comments are not allowed',
  UnexpectedEndOfComment: 'not JSON: comments are not allowed',
  UnexpectedEndOfString: 'not JSON: the double quote that opens this text is never closed',
  UnexpectedEndOfNumber: 'not JSON: this number is not complete',
  InvalidUnicode: 'not JSON: `\\u` must be followed by four hexadecimal digits',
  InvalidEscapeCharacter: 'not JSON: a backslash here must be written twice',
  InvalidCharacter: 'not JSON: write this control character as `\\n`, `\\t` or `\\u....`',
}

/** The node at a pointer, or the last existing one on the way to it. */
function findNode(root: Node, pointer: Pointer): Node {
  let node = root
  for (const segment of typeof pointer === 'string' ? segmentsOf(pointer) : pointer) {
    const next =
      node.type === 'array'
        ? node.children?.[Number(segment)]
        : node.children?.find((property) => property.children?.[0]?.value === String(segment))?.children?.[1]
    if (next === undefined) return node
    node = next
  }
  return node
}

function segmentsOf(pointer: string): string[] {
  const segments = pointer.split('/').slice(1)
  return segments.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Key nodes that repeat an earlier key of the same object. */
function repeatedKeys(node: Node): Node[] {
  const children = node.children ?? []
  const inside = children.flatMap(repeatedKeys)
  if (node.type !== 'object') return inside
  const keys = children.flatMap((property) => property.children?.[0] ?? [])
  if (new Set(keys.map(({ value }) => value)).size === keys.length) return inside
  const repeated = keys.filter((key, index) => keys.findIndex(({ value }) => value === key.value) < index)
  return [...repeated, ...inside]
}

function twice(source: SourceText, key: Node): Finding {
  const name = source.confidential ? 'this key' : `the key \`${key.value}\``
  return { rule: 'repeated-key', message: `${name} appears twice in the same object` }
}
