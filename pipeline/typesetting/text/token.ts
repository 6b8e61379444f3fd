import type { StyledText } from './look.ts'
import type { Part } from './parts.ts'
import { type Style, styleOf } from './style.ts'
import type { WholeText } from './whole-text.ts'

/** Tolerance for sums of lengths, in points. */
export const ROUNDING = 1e-6

/** A measured word or part of one; lengths are in points. */
export interface Token {
  readonly style: Style
  readonly text: string
  readonly width: number
  /** White space at its sides, which does not count at the ends of a line. */
  readonly leadingCut: number
  readonly trailingCut: number
  readonly isLineEnd: boolean
  /** Whether no line may end between it and the next token. */
  readonly staysWithNext: boolean
  readonly source: StyledText
  /** Where it starts in the whole text. */
  readonly start: number
  readonly whole: WholeText
  /** The whole word, when the word is broken over lines; one object for all its tokens. */
  readonly brokenWord: { readonly text: string } | undefined
}

export function measure(part: Part, start: number, whole: WholeText): Token {
  const { source, text, isLineEnd } = part
  const style = styleOf(source.look, part.face, part.level)
  return {
    style,
    text,
    width: style.widthOf(text),
    leadingCut: widthOfWhite(text.slice(0, text.length - text.trimStart().length), style),
    trailingCut: widthOfWhite(text.slice(text.trimEnd().length), style),
    isLineEnd,
    staysWithNext: part.staysWithNext || isBeforeHyphen(text),
    source,
    start,
    whole,
    brokenWord: undefined,
  }
}

function widthOfWhite(white: string, style: Style): number {
  if (white === '') return 0
  return white === ' ' ? style.space : style.widthOf(white)
}

/** The first letter of "e-mail" may not be alone at the end of a line. */
function isBeforeHyphen(text: string): boolean {
  return text.endsWith('-') && ONE_BEFORE_HYPHEN.test(text)
}

const ONE_BEFORE_HYPHEN = /^[^\p{L}\p{N}]*[\p{L}\p{N}]-$/u

/** White space at the end of a token, which does not count when the token ends its line. */
export function hangingWidth({ trailingCut, style }: Token): number {
  return trailingCut + style.spacing
}

/** How much wider two tokens are when drawn as one; in an address they may be a letter and a slash. */
export function kerning(before: Token | undefined, token: Token): number {
  if (before === undefined || before.trailingCut > 0 || !before.style.isDrawnAs(token.style)) return 0
  const { style, text } = token
  return style.widthOf(before.text + text) - style.widthOf(before.text) - style.widthOf(text)
}

/** Width of consecutive tokens on a line. */
export function widthOfAll(tokens: readonly Token[]): number {
  let width = 0
  for (const [index, token] of tokens.entries()) width += token.width + kerning(tokens[index - 1], token)
  return width
}

/** A token as drawn before a line break, and the rest of it. */
export function splitToken(token: Token, point: number, drawn: { text: string; width: number }) {
  const { style, text, start } = token
  const brokenWord = token.brokenWord ?? { text: text.trim() }
  const head: Token = {
    ...token,
    ...drawn,
    trailingCut: 0,
    isLineEnd: false,
    staysWithNext: false,
    brokenWord,
  }
  const rest: Token = {
    ...token,
    text: text.slice(point),
    width: token.width - style.widthOf(text.slice(0, point)),
    leadingCut: 0,
    start: start + point,
    brokenWord,
  }
  return { head, rest }
}
