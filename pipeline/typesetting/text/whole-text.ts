import { remember } from '../../core/remember.ts'
import { type BreakPoints, breakPointsFor, breakPointsWithin } from './hyphenation.ts'
import type { Part } from './parts.ts'

/** Languages and, of each, stretches between white space that are remembered. */
const MOST_LANGUAGES = 20
const MOST_STRETCHES = 10_000

const ruleFor = remember<BreakPoints>(MOST_LANGUAGES, (language) =>
  remember(MOST_STRETCHES, breakPointsFor(language)),
)

/** The text of a paragraph, which tells where its words may be broken: each is judged whole, whatever its looks. */
export class WholeText {
  readonly #parts: readonly Part[]
  /** BCP 47, or undefined where no word may be broken. */
  readonly #language: string | undefined
  #text: string | undefined

  constructor(parts: readonly Part[], language: string | undefined) {
    this.#parts = parts
    this.#language = language
  }

  /** Where a stretch of it may be broken with a hyphen: offsets in that stretch, in order. */
  breakPoints(start: number, length: number, language: string | undefined): readonly number[] {
    if (this.#language === undefined) return []
    // Few words are to be broken.
    this.#text ??= textOf(this.#parts)
    return breakPointsWithin(this.#text, start, start + length, ruleFor(language ?? this.#language))
  }
}

function textOf(parts: readonly Part[]): string {
  return parts
    .map(({ text, piece, isLineEnd }) => {
      if (piece.look.isRaised) return ' '.repeat(text.length)
      return isLineEnd ? `${text}\n` : text
    })
    .join('')
}

/** How much of the whole text a part takes. */
export function lengthOf({ text, isLineEnd, piece }: Part): number {
  return text.length + (isLineEnd && !piece.look.isRaised ? 1 : 0)
}
