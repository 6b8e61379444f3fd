import { memoize, memoizeByObject } from '../../core/memoize.ts'
import { breakPointsOf, breakPointsWithin, type Hyphenated, type LoadedHyphenation } from './hyphenation.ts'
import type { Part } from './parts.ts'

/** How many stretches between white space are kept, per language. */
const MAX_STRETCHES = 10_000

const ruleOf = memoizeByObject((language: LoadedHyphenation) =>
  memoize(MAX_STRETCHES, breakPointsOf(language)),
)

/**
 * The text of a paragraph, which knows where its words may be broken. Each word is judged as a whole, whatever its
 * looks.
 */
export class WholeText {
  readonly #parts: readonly Part[]
  readonly #hyphenated: Hyphenated | undefined
  #text: string | undefined

  /** @param hyphenated undefined when no word may be broken */
  constructor(parts: readonly Part[], hyphenated: Hyphenated | undefined) {
    this.#parts = parts
    this.#hyphenated = hyphenated
  }

  /** Where a stretch may be broken with a hyphen: offsets in that stretch, ascending. */
  breakPoints(start: number, length: number, language: string | undefined): readonly number[] {
    if (this.#hyphenated === undefined) return []
    const { language: own, hyphenations } = this.#hyphenated
    const hyphenation = hyphenations[(language ?? own).toLowerCase()]
    if (hyphenation === undefined) return []
    // Made on first use, because few words must be broken.
    this.#text ??= textOf(this.#parts)
    return breakPointsWithin(this.#text, start, start + length, ruleOf(hyphenation))
  }
}

function textOf(parts: readonly Part[]): string {
  return parts
    .map(({ text, source, isLineEnd }) => {
      if (source.look.isRaised) return ' '.repeat(text.length)
      return isLineEnd ? `${text}\n` : text
    })
    .join('')
}

/** How much of the whole text a part takes. */
export function lengthOf({ text, isLineEnd, source }: Part): number {
  return text.length + (isLineEnd && !source.look.isRaised ? 1 : 0)
}
