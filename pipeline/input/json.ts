import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Files } from '../core/files.ts'
import { FirstOfKinds } from '../core/first-of-kinds.ts'
import {
  byPlace,
  type Finding,
  firstProblems,
  InputError,
  type Place,
  type Problem,
} from '../core/problem.ts'
import { brokenTexts } from './broken-text.ts'
import { type Checked, checked } from './checked.ts'
import { tooDeepAt } from './json-depth.ts'
import { LIMITS } from './limits.ts'
import { SourceText } from './source-text.ts'
import { readText } from './text.ts'

/** Path to a value in a JSON document: `/questions/3/id` or `['questions', 3, 'id']`. */
export type Pointer = string | readonly (string | number)[]

/** A text in a JSON file. */
export interface JsonText {
  readonly key: string
  readonly text: string
  readonly offset: number
}

/** A parsed JSON file that knows the place of every value. */
export class JsonDocument {
  readonly source: SourceText
  readonly value: unknown
  /** The value as the file has it. */
  readonly written: unknown
  readonly #root: Node

  constructor(source: SourceText, root: Node, written: unknown, value = written) {
    this.source = source
    this.value = value
    this.written = written
    this.#root = root
  }

  get file(): string {
    return this.source.file
  }

  /** The same file with another value in its place, such as one in one language. */
  withValue(value: unknown): JsonDocument {
    return new JsonDocument(this.source, this.#root, this.written, value)
  }

  /** The place of a value; for an absent value, the place of the value that should contain it. */
  place(pointer: Pointer): Place {
    return this.source.place(findNode(this.#root, pointer).offset)
  }

  /** Every text with its key and offset, in the order of the file; a text in a list has the key of the list. */
  texts(): readonly JsonText[] {
    return textsIn(this.#root, '')
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

  /** What was lost or doubled when its texts were converted. */
  brokenTexts(): Problem[] {
    if (!MAY_BE_BROKEN.test(this.source.text)) return []
    const first = new FirstOfKinds<Problem>()
    for (const { value, offset, length } of everyText(this.#root))
      for (const { index, finding } of brokenTexts(value)) {
        // With escapes in it, a text is longer in the file.
        const at = length === value.length + 2 ? offset + 1 + index : offset
        first.add(finding.rule, () => this.source.problem(at, finding))
      }
    return firstProblems(first)
  }

  /** A problem with the key of the value at a pointer. */
  keyProblem(pointer: Pointer, finding: Finding): Problem {
    const node = findNode(this.#root, pointer)
    return this.source.problem(node.parent?.type === 'property' ? node.parent.offset : node.offset, finding)
  }
}

interface ReadOptions {
  /** Keeps its lines out of problems. */
  readonly confidential?: boolean
  /** Its size in bytes. */
  readonly most?: number
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
  { confidential, most = LIMITS.jsonBytes }: ReadOptions = {},
): Promise<Checked<JsonDocument>> {
  const read = await checked(() => readText(files, path, most))
  if (read.value === undefined) return { value: undefined, problems: read.problems }
  const source = new SourceText(path, read.value, confidential)
  const deep = tooDeepAt(read.value)
  if (deep !== undefined) return { value: undefined, problems: [source.problem(deep, TOO_DEEP)] }
  try {
    return parse(source)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const problem = source.problem(0, { rule: 'not-json', message: 'not JSON: nested too deep to read' })
    return { value: undefined, problems: [problem] }
  }
}

const TOO_DEEP: Finding = {
  rule: 'nested-too-deep',
  message: `more than ${LIMITS.jsonDepth} lists and objects stand within one another here`,
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

/** Errors after the first one on a line are mostly caused by it. */
function syntaxProblems(source: SourceText, errors: readonly ParseError[]): Problem[] {
  const lines = new Set<number>()
  const first = new FirstOfKinds<Problem>()
  for (const error of upToOpenText(errors)) {
    const { offset, ...finding } = syntaxFault(source.text, error)
    const { line } = source.place(offset)
    if (lines.has(line)) continue
    lines.add(line)
    first.add(finding.message, () => source.problem(offset, finding))
  }
  return firstProblems(first).sort(byPlace)
}

/** What is wrong at an error, and where: at a comma before the end of a list or object, rather than behind it. */
function syntaxFault(text: string, { offset, error }: ParseError): Finding & { readonly offset: number } {
  const end = text[offset]
  let before = offset - 1
  while (/^\s$/.test(text[before] ?? '')) before -= 1
  if (text[before] === ',' && (end === '}' || end === ']'))
    return {
      offset: before,
      rule: 'not-json',
      message: `not JSON: nothing follows this comma but \`${end}\``,
      hint: 'take the comma out',
    }
  return { offset, rule: 'not-json', message: SYNTAX[printParseErrorCode(error)] ?? 'this is not JSON' }
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

function textsIn(node: Node, key: string): JsonText[] {
  if (node.type === 'string') return [{ key, text: node.value, offset: node.offset }]
  const [name, value] = node.type === 'property' ? (node.children ?? []) : []
  if (name !== undefined) return value === undefined ? [] : textsIn(value, name.value)
  return (node.children ?? []).flatMap((child) => textsIn(child, key))
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

/** Signs of a text that was converted wrongly, also where it is written with escapes. */
const MAY_BE_BROKEN = /[\u00c2\u00c3\u00e2\u00ef\u00f0\ufffd]|\\u/u

/** Every text in a document, keys too. */
function* everyText(node: Node): Generator<{ value: string; offset: number; length: number }> {
  if (typeof node.value === 'string') yield { value: node.value, offset: node.offset, length: node.length }
  for (const child of node.children ?? []) yield* everyText(child)
}

/** Key nodes that repeat an earlier key of the same object. */
function repeatedKeys(node: Node): Node[] {
  const children = node.children ?? []
  const inside = children.flatMap(repeatedKeys)
  if (node.type !== 'object') return inside
  const keys = children.flatMap((property) => property.children?.[0] ?? [])
  if (new Set(keys.map(({ value }) => value)).size === keys.length) return inside
  const seen = new Set<unknown>()
  return [...keys.filter(({ value }) => seen.has(value) || !seen.add(value)), ...inside]
}

function twice(source: SourceText, key: Node): Finding {
  const name = source.confidential ? 'this key' : `the key \`${key.value}\``
  return { rule: 'repeated-key', message: `${name} appears twice in the same object` }
}
