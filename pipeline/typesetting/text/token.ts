import type { StyledText } from './look.ts'
import type { Part } from './parts.ts'
import { type Style, styleOf } from './style.ts'
import type { WholeText } from './whole-text.ts'

/** Slack for sums of lengths, in points. */
export const ROUNDING = 1e-6

/** A word, or a part of one, that is measured; lengths are in points. */
export interface Token {
  readonly style: Style
  readonly text: string
  readonly width: number
  /** White space at its sides, which does not count at a line's. */
  readonly leadingCut: number
  readonly trailingCut: number
  readonly isLineEnd: boolean
  /** Whether no line may end between it and the next. */
  readonly staysWithNext: boolean
  readonly source: StyledText
  /** Where it begins in the whole text. */
  readonly start: number
  readonly whole: WholeText
  /** Of what a line's end parts: the whole word, one object for all that it is parted into. */
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
    staysWithNext: part.staysWithNext || standsBeforeHyphen(text),
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

/** The first letter of "e-mail" does not stand alone at the end of a line. */
function standsBeforeHyphen(text: string): boolean {
  return text.endsWith('-') && ONE_BEFORE_HYPHEN.test(text)
}

const ONE_BEFORE_HYPHEN = /^[^\p{L}\p{N}]*[\p{L}\p{N}]-$/u

/** White space at the end of a token that does not count where it ends its line. */
export function hangingWidth({ trailingCut, style }: Token): number {
  return trailingCut + style.spacing
}

/** By how much two tokens are wider when they are drawn as one: those of an address may be a letter and a slash. */
export function kerning(before: Token | undefined, token: Token): number {
  if (before === undefined || before.trailingCut > 0 || !before.style.isDrawnAs(token.style)) return 0
  const { style, text } = token
  return style.widthOf(before.text + text) - style.widthOf(before.text) - style.widthOf(text)
}

/** Width of tokens that follow each other on a line. */
export function widthOfAll(tokens: readonly Token[]): number {
  let width = 0
  for (const [index, token] of tokens.entries()) width += token.width + kerning(tokens[index - 1], token)
  return width
}

/** A token as it is drawn before a line's end, and what is left of it. */
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
