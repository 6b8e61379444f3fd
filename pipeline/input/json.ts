import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Files } from '../core/files.ts'
import { byPlace, type Finding, InputError, type Place, type Problem } from '../core/problem.ts'
import { type Checked, checked } from './checked.ts'
import { SourceText } from './source-text.ts'
import { readText } from './text.ts'

/** Path to a value in a JSON document: `/questions/3/id` or `['questions', 3, 'id']`. */
export type Pointer = string | readonly (string | number)[]

/** A parsed JSON file that knows the place of every value. */
export class JsonDocument {
  readonly source: SourceText
  readonly value: unknown
  readonly #root: Node

  constructor(source: SourceText, root: Node, value: unknown) {
    this.source = source
    this.value = value
    this.#root = root
  }

  get file(): string {
    return this.source.file
  }

  /** The place of a value; for an absent value, the place of the value that should contain it. */
  place(pointer: Pointer): Place {
    return this.source.place(findNode(this.#root, pointer).offset)
  }

  /** Whether a place is within the value at a pointer, or its key, also where that stands again. */
  holds(pointer: Pointer, place: Omit<Place, 'file'>): boolean {
    const node = findNode(this.#root, pointer)
    const { parent } = node
    if (parent?.type !== 'property') return this.#isWithin(node, place)
    const key = parent.children?.[0]?.value
    const same = (parent.parent?.children ?? []).filter(({ children }) => children?.[0]?.value === key)
    return same.some((property) => this.#isWithin(property, place))
  }

  #isWithin({ offset, length }: Node, { line, column }: Omit<Place, 'file'>): boolean {
    const [start, end] = [this.source.place(offset), this.source.place(offset + length)]
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

interface ReadOptions {
  readonly confidential?: boolean
}

/** Reads strict JSON. Throws an InputError with every syntax error and every repeated key. */
export async function readJson(files: Files, path: string, options: ReadOptions = {}): Promise<JsonDocument> {
  const { value, problems } = await readDraftJson(files, path, options)
  if (value === undefined || problems.length > 0) throw new InputError(problems)
  return value
}

/** The same of a file in which something may be wrong: what a parser makes of it, when it is anything. */
export async function readDraftJson(
  files: Files,
  path: string,
  options: ReadOptions = {},
): Promise<Checked<JsonDocument>> {
  const read = await checked(() => readText(files, path))
  if (read.value === undefined) return { value: undefined, problems: read.problems }
  const source = new SourceText(path, read.value, options.confidential)
  try {
    return parse(source)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const problem = source.problem(0, { rule: 'not-json', message: 'not JSON: nested too deep to read' })
    return { value: undefined, problems: [problem] }
  }
}

function parse(source: SourceText): Checked<JsonDocument> {
  const errors: ParseError[] = []
  const root = parseTree(source.text, errors, { disallowComments: true })
  const problems = syntaxProblems(source, errors)
  if (root === undefined) return { value: undefined, problems }
  const repeated = repeatedKeys(root).map((key) => source.problem(key.offset, twice(source, key)))
  const value = errors.length === 0 ? JSON.parse(source.text) : getNodeValue(root)
  return {
    value: new JsonDocument(source, root, value),
    problems: errors.length === 0 ? repeated.sort(byPlace) : problems,
  }
}

function syntaxProblems(source: SourceText, errors: readonly ParseError[]): Problem[] {
  const problems = upToOpenText(errors).map(({ offset, error }) =>
    source.problem(offset, {
      rule: 'not-json',
      message: SYNTAX[printParseErrorCode(error)] ?? 'this is not JSON',
    }),
  )
  // Errors after the first one on a line are mostly caused by it.
  return problems.filter(
    (problem, index) => problems.findIndex(({ line }) => line === problem.line) === index,
  )
}

/** Errors up to a text without its last quotation mark, which swallows what follows. */
function upToOpenText(errors: readonly ParseError[]): readonly ParseError[] {
  const open = errors.findIndex(({ error }) => printParseErrorCode(error) === 'UnexpectedEndOfString')
  return open === -1 ? errors : errors.slice(0, open + 1)
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
