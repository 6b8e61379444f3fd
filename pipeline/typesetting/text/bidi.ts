import exported from 'bidi-js'

// Its types tell of an export that its file does not have.
const makeBidi = exported as unknown as typeof exported.default
/** The Unicode bidirectional algorithm (UAX 9). */
const bidi = makeBidi()

/** Letters of Hebrew, Arabic and the scripts like them, and marks that turn the direction. */
export const RIGHT_TO_LEFT = /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** Whether text of this level reads from right to left. */
export function isRtl(level: number): boolean {
  return level % 2 === 1
}

/** With the brackets that a reader from right to left sees. */
export function mirrored(text: string): string {
  return Array.from(text, (letter) => bidi.getMirroredCharacter(letter) ?? letter).join('')
}

/** The level of each UTF-16 unit of a block's text; the block itself reads from left to right. */
export function levelsOf(text: string): Uint8Array {
  return bidi.getEmbeddingLevels(text, 'ltr').levels
}

/** The things of a line in their order from the left, by the level of each. */
export function fromLeft<Thing extends { readonly level: number }>(things: readonly Thing[]): Thing[] {
  // The algorithm gets a letter for each.
  const letters = 'x'.repeat(things.length)
  const levels = Uint8Array.from(things, ({ level }) => level)
  const paragraphs = [{ start: 0, end: things.length - 1, level: 0 }]
  const order = [...things]
  for (const [first = 0, last = 0] of bidi.getReorderSegments(letters, { levels, paragraphs }))
    order.splice(first, last - first + 1, ...order.slice(first, last + 1).reverse())
  return order
}
