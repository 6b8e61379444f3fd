import { isRtl } from './bidi.ts'
import type { Face } from './face.ts'
import type { Look } from './look.ts'
import { type Shaping, type Vocabulary, vocabularyOf } from './words.ts'

/** A look in one of its two faces and in one direction: what text must share to be drawn in one go. */
export class Style {
  readonly look: Look
  readonly face: Face
  readonly level: number
  readonly shaping: Shaping
  /** After each letter, in points. */
  readonly spacing: number
  /** Width of a space. */
  readonly space: number
  readonly #vocabulary: Vocabulary

  constructor(look: Look, face: Face, level: number) {
    this.look = look
    this.face = face
    this.level = level
    // Letters that join, as in text from right to left, are not spaced.
    this.spacing = isRtl(level) ? 0 : look.letterSpacing
    this.shaping = { features: look.features, spacing: (this.spacing * 1000) / look.size, level }
    this.#vocabulary = vocabularyOf(face, this.shaping)
    this.space = this.widthOf(' ')
  }

  /** Width of a text, including the spacing of its last letter. */
  widthOf(text: string): number {
    return this.#vocabulary.widthOf(text, this.look.size)
  }

  /** Whether letters in both styles are kerned as in one. */
  isDrawnAs(other: Style): boolean {
    if (this === other) return true
    if (this.face !== other.face || this.look.size !== other.look.size) return false
    const [features, others] = [this.look.features, other.look.features]
    return this.spacing === other.spacing && (features === others || features.join() === others.join())
  }
}

const styles = new WeakMap<Look, Style[]>()

/** @param level in the Unicode bidirectional algorithm */
export function styleOf(look: Look, face: Face, level: number): Style {
  const known = styles.get(look) ?? []
  const before = known.find((style) => style.face === face && style.level === level)
  if (before !== undefined) return before
  const style = new Style(look, face, level)
  styles.set(look, [...known, style])
  return style
}
