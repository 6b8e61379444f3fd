import exported from 'bidi-js'

// The package's types describe an export that it does not have.
const makeBidi = exported as unknown as typeof exported.default
/** The Unicode bidirectional algorithm (UAX 9). */
const bidi = makeBidi()

/** Letters of Hebrew, Arabic and similar scripts, and characters that change the direction. */
export const RIGHT_TO_LEFT = /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** Marks that steer the direction of the text around them, and have no glyph. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** Without the marks that steer direction, once the direction is known. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(DIRECTION_MARKS, '')
}

/** Whether text of this level reads from right to left. */
export function isRtl(level: number): boolean {
  return level % 2 === 1
}

/** With brackets mirrored, as seen from right to left. */
export function mirrored(text: string): string {
  return Array.from(text, (letter) => bidi.getMirroredCharacter(letter) ?? letter).join('')
}

/** The level of each UTF-16 unit in a text; the block itself reads from left to right. */
export function levelsOf(text: string): Uint8Array {
  return bidi.getEmbeddingLevels(text, 'ltr').levels
}

/** Orders the items of a line from left to right, by their levels. */
export function fromLeft<Thing extends { readonly level: number }>(things: readonly Thing[]): Thing[] {
  // The algorithm needs a letter for each item.
  const letters = 'x'.repeat(things.length)
  const levels = Uint8Array.from(things, ({ level }) => level)
  const paragraphs = [{ start: 0, end: things.length - 1, level: 0 }]
  const order = [...things]
  for (const [first = 0, last = 0] of bidi.getReorderSegments(letters, { levels, paragraphs }))
    order.splice(first, last - first + 1, ...order.slice(first, last + 1).reverse())
  return order
}
