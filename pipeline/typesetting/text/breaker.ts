import { type Cut, chop, hyphenate } from './cut-word.ts'
import { hangingWidth, kerning, ROUNDING, type Token, widthOfAll } from './token.ts'

/** A word moves to the next line as a whole, unless that would leave more than this part of the line empty. */
const WHITE_ALLOWED = 0.1
/** The most lines in a row that end in a hyphen. */
const HYPHENS_RUNNING = 2

/** Measured text from which lines are taken one after another. */
export class Breaker {
  readonly #tokens: Token[]
  #next = 0
  #hyphensRunning = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = [...tokens]
  }

  get isAtEnd(): boolean {
    return this.#next >= this.#tokens.length
  }

  /** Whether the last line ends in a hyphen that is not part of its word. */
  get isInWord(): boolean {
    return this.#hyphensRunning > 0
  }

  /** The tokens of the next line: as many words as fit, and perhaps the beginning of one more. */
  takeLine(width: number): Token[] {
    const line = this.#takeWords(width)
    if (this.isAtEnd || line.at(-1)?.isLineEnd === true) {
      this.#hyphensRunning = 0
      return line
    }
    const { taken, rest, isHyphenated } = this.#cutWord(line, width)
    this.#next += taken.length
    if (rest !== undefined) {
      this.#next -= 1
      this.#tokens[this.#next] = rest
    }
    this.#hyphensRunning = isHyphenated ? this.#hyphensRunning + 1 : 0
    return taken.length === 0 ? line : [...line, ...taken]
  }

  #takeWords(width: number): Token[] {
    const tokens = this.#tokens
    const start = this.#next
    let used = -(tokens[start]?.leadingCut ?? 0)
    let before: Token | undefined
    for (let at = start; at < tokens.length; at += 1) {
      const token = tokens[at]
      if (token === undefined) break
      used += token.width + kerning(before, token)
      if (used - hangingWidth(token) > width + ROUNDING) break
      before = token
      if (token.staysWithNext && at < tokens.length - 1) continue
      this.#next = at + 1
      if (token.isLineEnd) break
    }
    return tokens.slice(start, this.#next)
  }

  #cutWord(line: readonly Token[], width: number): Cut {
    const word = this.#nextWord()
    const first = line[0] ?? word[0]
    const room = width + (first?.leadingCut ?? 0) - widthOfAll(line)
    const isAlone = line.length === 0
    const mayHyphenate =
      this.#hyphensRunning < HYPHENS_RUNNING &&
      room > width * WHITE_ALLOWED &&
      !(this.#isLast(word) && widthOfAll(word) <= width)
    const hyphenated = isAlone || mayHyphenate ? hyphenate(word, room) : undefined
    return hyphenated ?? (isAlone ? chop(word, room) : NOTHING)
  }

  /** Whether the end of the word would be a line of its own. */
  #isLast(word: readonly Token[]): boolean {
    return this.#next + word.length >= this.#tokens.length || word.at(-1)?.isLineEnd === true
  }

  /** Tokens that no line may end between. */
  #nextWord(): Token[] {
    let end = this.#next
    while (this.#tokens[end]?.staysWithNext === true) end += 1
    return this.#tokens.slice(this.#next, end + 1)
  }
}

const NOTHING: Cut = { taken: [], rest: undefined, isHyphenated: false }
