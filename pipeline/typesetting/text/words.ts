import { memoizeByObject } from '../../core/memoize.ts'
import { isRtl, RIGHT_TO_LEFT } from './bidi.ts'
import type { Face } from './face.ts'
import { openShaper, type Shaper, type Shaping, type Word } from './shaper.ts'

export type { Glyph, Shaping, Word } from './shaper.ts'

/** How many words are kept per face. */
const MAX_WORDS = 20_000

/** The words of a face in one shaping: the same object for the same word. */
export class Vocabulary {
  readonly #shaping: Shaping
  readonly #lexicon: Lexicon
  readonly #words = new Map<string, Word>()

  constructor(shaping: Shaping, lexicon: Lexicon) {
    this.#shaping = shaping
    this.#lexicon = lexicon
  }

  /**
   * The words of a text, each with the space after it. Text from right to left is one word, because its words
   * change places.
   */
  wordsOf(text: string): Word[] {
    const words: Word[] = []
    if (text === '') return words
    if (isRtl(this.#shaping.level ?? 0) || RIGHT_TO_LEFT.test(text)) return [this.#wordFor(text)]
    for (let start = 0; start < text.length; ) {
      const end = endOfWord(text, start)
      words.push(this.#wordFor(text.slice(start, end)))
      start = end
    }
    return words
  }

  /** Width of a text in a size, both in points, including the spacing of its last letter. */
  widthOf(text: string, size: number): number {
    let width = 0
    for (let start = 0; start < text.length; ) {
      const end = endOfWord(text, start)
      width += this.#wordFor(text.slice(start, end)).advance
      start = end
    }
    return (width * size) / 1000
  }

  forget(): void {
    this.#words.clear()
  }

  #wordFor(text: string): Word {
    const known = this.#words.get(text)
    if (known !== undefined) return known
    const word = this.#lexicon.shape(text, this.#shaping)
    this.#words.set(text, word)
    return word
  }
}

function endOfWord(text: string, start: number): number {
  const space = text.indexOf(' ', start)
  return space === -1 ? text.length : space + 1
}

/** All words that are kept for a face. */
class Lexicon {
  readonly #shaper: Shaper
  readonly #byShaping = new WeakMap<Shaping, Vocabulary>()
  readonly #byName = new Map<string, Vocabulary>()
  #count = 0

  constructor(face: Face) {
    this.#shaper = openShaper(face.file)
  }

  vocabulary(shaping: Shaping): Vocabulary {
    const known = this.#byShaping.get(shaping)
    if (known !== undefined) return known
    const name = nameOf(shaping)
    const vocabulary = this.#byName.get(name) ?? new Vocabulary(shaping, this)
    this.#byName.set(name, vocabulary)
    this.#byShaping.set(shaping, vocabulary)
    return vocabulary
  }

  /** Shapes a new word; when the lexicon is full, it starts again empty. */
  shape(word: string, shaping: Shaping): Word {
    if (this.#count === MAX_WORDS) {
      for (const vocabulary of this.#byName.values()) vocabulary.forget()
      this.#count = 0
    }
    this.#count += 1
    return this.#shaper(word, shaping)
  }
}

/** Identifies a shaping. */
function nameOf({ features, spacing, level = 0 }: Shaping): string {
  return `${features.join()} ${spacing}${isRtl(level) ? ' leftward' : ''}`
}

const lexiconOf = memoizeByObject((face: Face) => new Lexicon(face))

export function vocabularyOf(face: Face, shaping: Shaping): Vocabulary {
  return lexiconOf(face).vocabulary(shaping)
}

/** The words of a text, each with the space after it; text from right to left is one word. */
export function wordsOf(text: string, face: Face, shaping: Shaping): readonly Word[] {
  return vocabularyOf(face, shaping).wordsOf(text)
}

/** Width of a text in a size, both in points, including the spacing of its last letter. */
export function widthOf(text: string, face: Face, shaping: Shaping, size: number): number {
  return vocabularyOf(face, shaping).widthOf(text, size)
}
