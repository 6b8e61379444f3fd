import type { EmbeddedFont, Glyphs } from 'pdfmake/js/PDFDocument.js'
import { RIGHT_TO_LEFT } from './bidi.ts'

/** Makes a font remember the words it has shaped, which pdfkit does only when no font feature is asked for. */
export function rememberWords(font: EmbeddedFont): void {
  const shape = font.layoutRun.bind(font)
  const byFeatures = new Map<string, Map<string, Glyphs>>()

  font.layoutRun = (text, features) => {
    // From right to left the words change places too.
    if (RIGHT_TO_LEFT.test(text)) return shapeWord(text, features)
    return join(wordsOf(text).map((word) => shapeWord(word, features)))
  }
  font.widthOfString = (text, size, features) => {
    let width = 0
    for (const word of wordsOf(text)) width += shapeWord(word, features).advanceWidth
    return (width * size) / 1000
  }

  function shapeWord(word: string, features: string[] | null | undefined): Glyphs {
    const key = features?.join() ?? ''
    const known = byFeatures.get(key) ?? new Map<string, Glyphs>()
    byFeatures.set(key, known)
    const glyphs = known.get(word) ?? shape(word, features ?? undefined)
    known.set(word, glyphs)
    return glyphs
  }
}

/** Each with the space after it. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[^ ]* |[^ ]+/g) ?? []
}

function join(words: readonly Glyphs[]): Glyphs {
  return {
    glyphs: words.flatMap(({ glyphs }) => glyphs),
    positions: words.flatMap(({ positions }) => positions),
    advanceWidth: words.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
  }
}
