import type { Inline } from 'pdfmake/js/Line.js'
import { hangingWidth, isSameLook, widthOf } from './runs.ts'

/** Slack for sums of lengths. */
const ROUNDING = 1e-6
/** A word goes to the next line whole unless that would leave more than this part of the line white. */
const WHITE_ALLOWED = 0.1
/** More hyphens below one another make a ladder. */
const HYPHENS_RUNNING = 2

/** What a word gives to a line: whole pieces and the beginning of the next. */
interface Cut {
  readonly pieces: readonly Inline[]
  readonly rest?: Inline
  readonly isHyphenated?: boolean
}

/** Measured text that gives up its lines one after another. */
export class Paragraph {
  readonly #pieces: Inline[]
  #next = 0
  #hyphensRunning = 0

  constructor(pieces: readonly Inline[]) {
    this.#pieces = [...pieces]
  }

  get isAtEnd(): boolean {
    return this.#next >= this.#pieces.length
  }

  /** Whether the line taken last ends in a hyphen that is no part of its word. */
  get isInWord(): boolean {
    return this.#hyphensRunning > 0
  }

  /** The pieces of the next line; as many words as fit, and the beginning of one more. */
  takeLine(width: number): Inline[] {
    const line = this.#takeWords(width)
    if (this.isAtEnd || line.at(-1)?.lineEnd === true) {
      this.#hyphensRunning = 0
      return line
    }
    const cut = this.#cutWord(line, width)
    this.#next += cut.pieces.length
    if (cut.rest !== undefined) {
      this.#next -= 1
      this.#pieces[this.#next] = cut.rest
    }
    this.#hyphensRunning = cut.isHyphenated === true ? this.#hyphensRunning + 1 : 0
    return [...line, ...cut.pieces]
  }

  #takeWords(width: number): Inline[] {
    const start = this.#next
    let used = -(this.#pieces[start]?.leadingCut ?? 0)
    for (let at = start; at < this.#pieces.length; at += 1) {
      const piece = this.#pieces[at]
      if (piece === undefined) break
      used += piece.width + (at === start ? 0 : kerning(this.#pieces[at - 1], piece))
      if (used - hangingWidth(piece) > width + ROUNDING) break
      if (piece.noNewLine === true && at < this.#pieces.length - 1) continue
      this.#next = at + 1
      if (piece.lineEnd === true) break
    }
    return this.#pieces.slice(start, this.#next)
  }

  #cutWord(line: readonly Inline[], width: number): Cut {
    const word = this.#nextWord()
    const first = line[0] ?? word[0]
    const room = width + (first?.leadingCut ?? 0) - widthOfAll(line)
    const isAlone = line.length === 0
    const mayHyphenate =
      this.#hyphensRunning < HYPHENS_RUNNING &&
      room > width * WHITE_ALLOWED &&
      !(this.#isLast(word) && widthOfAll(word) <= width)
    const hyphenated = isAlone || mayHyphenate ? hyphenate(word, room) : undefined
    return hyphenated ?? (isAlone ? chop(word, room) : { pieces: [] })
  }

  /** Whether its end would make a line on its own. */
  #isLast(word: readonly Inline[]): boolean {
    return this.#next + word.length >= this.#pieces.length || word.at(-1)?.lineEnd === true
  }

  /** Pieces that no break may come between. */
  #nextWord(): Inline[] {
    let end = this.#next
    while (this.#pieces[end]?.noNewLine === true) end += 1
    return this.#pieces.slice(this.#next, end + 1)
  }
}

function widthOfAll(pieces: readonly Inline[]): number {
  return pieces.reduce((sum, piece, index) => sum + piece.width + kerning(pieces[index - 1], piece), 0)
}

/** By how much two pieces are wider when they are drawn as one: those of an address may be a letter and a slash. */
function kerning(before: Inline | undefined, piece: Inline): number {
  if (before === undefined || before.trailingCut > 0 || !isDrawnAlike(before, piece)) return 0
  return widthOf(before.text + piece.text, piece) - widthOf(before.text, piece) - widthOf(piece.text, piece)
}

function isDrawnAlike(one: Inline, other: Inline): boolean {
  if (isSameLook(one, other)) return true
  const [features, others] = [one.fontFeatures ?? [], other.fontFeatures ?? []]
  const isSpacedAlike = one.characterSpacing === other.characterSpacing
  const isShapedAlike = isSpacedAlike && features.join() === others.join()
  return one.font === other.font && one.fontSize === other.fontSize && isShapedAlike
}

/** As much of a word as fits together with its hyphen. */
function hyphenate(word: readonly Inline[], room: number): Cut | undefined {
  let best: Cut | undefined
  let before = 0
  for (const [index, piece] of word.entries()) {
    for (const point of piece.breakPoints?.() ?? []) {
      const text = `${piece.text.slice(0, point)}-`
      const width = widthOf(text, piece)
      if (before + width > room + ROUNDING) return best
      const { head, rest } = split(piece, point, { text, width })
      best = { pieces: [...word.slice(0, index), head], rest, isHyphenated: true }
    }
    before += piece.width
  }
  return best
}

/** As many letters as fit of a word that is wider than a line and cannot be hyphenated; one at least. */
function chop(word: readonly Inline[], room: number): Cut {
  let before = 0
  for (const [index, piece] of word.entries()) {
    const left = room - before
    before += piece.width
    if (piece.width - piece.trailingCut <= left + ROUNDING) continue
    const whole = word.slice(0, index)
    const point = piece.noWrap === true ? piece.text.length : lettersWithin(piece, left, index === 0)
    if (point === 0) return { pieces: whole }
    if (point >= piece.text.trimEnd().length) return { pieces: [...whole, piece] }
    const text = piece.text.slice(0, point)
    const { head, rest } = split(piece, point, { text, width: widthOf(text, piece) })
    return { pieces: [...whole, head], rest }
  }
  return { pieces: word }
}

/** A piece as it is drawn before a break, and what is left of it. */
function split(piece: Inline, point: number, drawn: { text: string; width: number }) {
  const { lineEnd: _lineEnd, noNewLine: _noNewLine, breakPoints: _breakPoints, ...style } = piece
  const brokenWord = piece.brokenWord ?? { text: piece.text.trim() }
  const text = piece.text.slice(point)
  const points = piece.breakPoints?.().filter((other) => other > point) ?? []
  const head: Inline = { ...style, ...drawn, trailingCut: 0, brokenWord }
  const width = piece.width - widthOf(piece.text.slice(0, point), piece)
  const rest: Inline = { ...piece, text, width, leadingCut: 0, brokenWord }
  rest.breakPoints = () => points.map((other) => other - point)
  return { head, rest }
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** How much of a piece fits, as an offset in its text; a letter and its accents stay together. */
function lettersWithin(piece: Inline, room: number, isFirst: boolean): number {
  // Letters differ in width, but seldom by more than this; measuring all of a very long word would take too long.
  const likely = 3 * Math.max(0, Math.ceil((piece.text.length * room) / piece.width)) + 16
  const ends = [...letters.segment(piece.text.slice(0, likely))].map(
    ({ index, segment }) => index + segment.length,
  )
  let [fitting, most] = [isFirst ? 1 : 0, ends.length]
  while (fitting < most) {
    const middle = Math.ceil((fitting + most) / 2)
    if (widthOf(piece.text.slice(0, ends[middle - 1]), piece) <= room) fitting = middle
    else most = middle - 1
  }
  return ends[fitting - 1] ?? 0
}
