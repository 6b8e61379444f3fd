import { memoizeByObject, once } from '../../../core/memoize.ts'
import type { QuantityWords } from '../../../language/quantity-words.ts'
import { type Call, CLAIM_END, type FlatText } from '../reading/flat-text.ts'
import type { Range } from '../reading/prose-text.ts'
import { type Token, tokensOf } from '../reading/tokens.ts'
import type { Name, NamedStudy } from './named-study.ts'
import { isFigure, type Shown, shownBy } from './shown.ts'

/** What a call shows, and the words that it answers for. */
export interface Placed extends Shown, Answering {}

/** A sentence, or a cell of a table with the headers of its row and column. */
export interface Stretch {
  /** With their places in the paragraph. */
  readonly tokens: readonly Token[]
  readonly shown: readonly Placed[]
  /** The figures of the clause at a place. */
  figuresIn(offset: number): readonly Placed[]
  /** Those that a name of so many words belongs to: if its clause has none, those beside it, if either is short. */
  figuresBeside(offset: number, words: number): readonly Placed[]
}

/** Words that name something else than the figure is of that they speak of. */
export interface NamedOther {
  /** Where they begin in the flat text. */
  readonly start: number
  readonly message: string
  readonly hint: string
}

/**
 * The stretches of a paragraph that have a figure, each with what it shows.
 *
 * @param mayName whether a text may name something: most sentences name nothing, and need not be read further
 */
export function stretchesOf(
  flat: FlatText,
  words: QuantityWords,
  study: NamedStudy,
  mayName: (text: string) => boolean,
): Stretch[] {
  const { text } = flat
  const all = placedIn(flat)
  if (!all.some(({ call }) => isFigure(call))) return []
  const shownIn = (placed: readonly Answering[]) =>
    placed.map((each): Placed => ({ ...each, ...shownBy(each.call, study) }))
  if (ROW.test(text)) return mayName(text) ? cellsOf(text, shownIn(all)) : []
  return sentencesIn(text).flatMap((range) => {
    const own = all.filter((each) => each.start < range.end && range.start < each.end)
    if (!own.some(({ call }) => isFigure(call)) || !mayName(text.slice(range.start, range.end))) return []
    return [sentence(text, range, shownIn(own), clausesOf(words))]
  })
}

/** A call, and the words that it answers for: of a helper, its place. */
interface Answering extends Range {
  readonly call: Call
}

/** A claim answers for its words, and a block for those of its paragraph. */
function placedIn({ text, pieces }: FlatText): Answering[] {
  const placed: Answering[] = []
  for (const [index, { at, piece }] of pieces.entries()) {
    const { call } = piece
    if (call === undefined || call.name === '/claim') continue
    const end =
      call.name === '#claim'
        ? endOfClaim(pieces.slice(index))
        : call.name.startsWith('#')
          ? text.length
          : at + 1
    placed.push({ call, start: at, end: end ?? text.length })
  }
  return placed
}

/** Where the claim that the first piece opens ends: there may be others within it. */
function endOfClaim(pieces: FlatText['pieces']): number | undefined {
  let depth = 0
  for (const { at, piece } of pieces) {
    const { call } = piece
    if (call?.name === '#claim') depth += 1
    if (call?.name === '/claim') depth -= 1
    if (depth === 0) return at
  }
  return undefined
}

const SENTENCE_END = new RegExp(
  `[.!?…](?=[\\s*_"”’')[\\]${CLAIM_END}]|$)|\\n[\\s>]*(?:[-*+]|\\d+[.)]|#+)[^\\S\\n]`,
  'g',
)

function sentencesIn(text: string): Range[] {
  const ends = Array.from(text.matchAll(SENTENCE_END), ({ index }) => index + 1)
  return [...ends, text.length].map((end, index) => ({ start: ends[index - 1] ?? 0, end }))
}

/** Signs that part clauses, beside the words that begin one. */
const PARTING: readonly string[] = [',', ':', ';', '(', ')', '…']

const clausesOf = memoizeByObject(
  ({ statements }: QuantityWords): ReadonlySet<string> =>
    new Set([...PARTING, ...statements.turns.clauses.flatMap((each) => each.split('|'))]),
)

/** With up to this many words beside a name, a clause is read with the one next to it: "In the Lower Valley, …". */
const BESIDE_NAME = 2

function sentence(
  text: string,
  range: Range,
  shown: readonly Placed[],
  clauses: ReadonlySet<string>,
): Stretch {
  const tokens = tokensAt(text, range)
  const starts = once(() => tokens.filter((token) => clauses.has(token.text)).map(({ start }) => start))
  const clauseOf = (offset: number) => starts().filter((start) => start <= offset).length
  const isWord = ({ type, text }: Token) => (type === 'word' || type === 'digits') && !clauses.has(text)
  const lengthOf = (clause: number) =>
    tokens.filter((token) => isWord(token) && clauseOf(token.start) === clause).length
  const figuresOf = (clause: number) =>
    shown.filter(
      ({ isFigure, start, end }) => isFigure && clauseOf(start) <= clause && clause <= clauseOf(end - 1),
    )
  return {
    tokens,
    shown,
    figuresIn: (offset) => figuresOf(clauseOf(offset)),
    figuresBeside: (offset, words) => {
      const clause = clauseOf(offset)
      const own = figuresOf(clause)
      if (own.length > 0) return own
      const isShort = lengthOf(clause) <= words + BESIDE_NAME
      return [clause - 1, clause + 1].flatMap((other) =>
        isShort || lengthOf(other) <= 1 ? figuresOf(other) : [],
      )
    },
  }
}

function tokensAt(text: string, { start, end }: Range): Token[] {
  return tokensOf(text.slice(start, end)).map((token) => ({
    ...token,
    start: start + token.start,
    end: start + token.end,
  }))
}

/** A row of a table of Markdown; its cells are parted by strokes. */
const ROW = /^[^\S\n>]*\|/m
const CELL = /[^|\n]+/g

function cellsOf(text: string, shown: readonly Placed[]): Stretch[] {
  const rows = Array.from(text.matchAll(/^[^\S\n>]*\|.*$/gm), ({ index, 0: row }) =>
    Array.from(row.matchAll(CELL), (cell) => ({
      start: index + cell.index,
      end: index + cell.index + cell[0].length,
    })),
  )
  const [header = [], ...others] = rows
  return others.flatMap((row) =>
    row.flatMap((cell, column) => {
      const cells = [...new Set([header[column], row[0], cell])].flatMap((each) => each ?? [])
      const isIn = (range: Range) => (each: Placed) => range.start <= each.start && each.start < range.end
      const figures = shown.filter(isIn(cell)).filter(({ isFigure }) => isFigure)
      if (figures.length === 0) return []
      const tokens = cells.flatMap((each) => [...tokensAt(text, each), edgeAt(each.end)])
      return [
        {
          tokens,
          shown: shown.filter((each) => cells.some((range) => isIn(range)(each))),
          figuresIn: () => figures,
          figuresBeside: () => figures,
        },
      ]
    }),
  )
}

function edgeAt(end: number): Token {
  return { type: 'stop', text: '|', start: end, end: end + 1 }
}

/** Whether a figure is of what a name is of. */
export function isShown({ fits }: Pick<Name, 'fits'>, figures: readonly Placed[]): boolean {
  return figures.some(({ keys }) => fits.some((key) => keys.has(key)))
}

/** The words from a token to the one at an index. */
export function textFrom(tokens: readonly Token[], first: Token, last: number): string {
  return tokens
    .slice(tokens.indexOf(first), last + 1)
    .map(({ text }) => text)
    .join(' ')
}
