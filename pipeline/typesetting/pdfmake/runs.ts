import type { Inline } from 'pdfmake/js/Line.js'
import type { Shaping } from 'pdfmake/js/PDFDocument.js'

type Look = Pick<Inline, 'font' | 'fontSize' | 'fontFeatures' | 'characterSpacing' | 'level'>

/** Width of a text in the style of a piece, with the space after its last letter. */
export function widthOf(text: string, piece: Look): number {
  return piece.font.widthOfString(text, piece.fontSize, shapingOf(piece))
}

/** White space at the end of a piece that does not count where the piece ends its line. */
export function hangingWidth({ trailingCut, characterSpacing }: Inline): number {
  return trailingCut + characterSpacing
}

/** What a piece asks of its font beside its letters. */
export function shapingOf({ fontSize, fontFeatures, characterSpacing, level = 0 }: Look): Shaping {
  return { features: fontFeatures ?? [], spacing: (characterSpacing * 1000) / fontSize, level }
}

/**
 * The pieces of a line as runs of one style, each to be drawn in one go: one operation of text, one area to click,
 * and letters of one word that fit each other as the font wants.
 */
export function mergeRuns(pieces: readonly Inline[]): Inline[] {
  const runs: Inline[] = []
  const merged = new Set<Inline>()
  for (const piece of pieces.flatMap(withoutSpace)) {
    const run = runs.at(-1)
    if (run === undefined || !hasSameStyle(run, piece)) runs.push({ ...piece })
    else {
      run.trailingCut = piece.text.trim() === '' ? run.trailingCut + piece.trailingCut : piece.trailingCut
      run.text += piece.text
      if (piece.marks !== undefined) run.marks = [...new Set([...(run.marks ?? []), ...piece.marks])]
      merged.add(run)
    }
  }
  for (const run of merged) run.width = widthOf(run.text, run)
  return runs
}

/** The space after a broken word is no part of the word. */
function withoutSpace(piece: Inline): Inline | Inline[] {
  if (piece.brokenWord === undefined) return piece
  const { brokenWord: _brokenWord, ...rest } = piece
  const word = piece.text.trimEnd()
  if (word.length === piece.text.length) return piece
  const space = piece.text.slice(word.length)
  return [
    { ...piece, text: word, width: piece.width - piece.trailingCut, trailingCut: 0 },
    { ...rest, text: space, width: piece.trailingCut, leadingCut: 0 },
  ]
}

/** What a piece has for itself; all else is style. */
const OWN_KEYS: ReadonlySet<string> = new Set([
  'text',
  'x',
  'width',
  'leadingCut',
  'trailingCut',
  'noNewLine',
  'lineEnd',
  'breakPoints',
  'marks',
  'look',
])

function hasSameStyle(one: Inline, other: Inline): boolean {
  if (isSameLook(one, other)) return one.brokenWord === other.brokenWord
  return isAtHomeIn(one, other) && isAtHomeIn(other, one)
}

/** Whether two pieces were measured alike; a word that a hyphen breaks may be one of them. */
export function isSameLook(one: Inline, other: Inline): boolean {
  return one.look !== undefined && one.look === other.look
}

/** Whether all style that one has is that of the other. */
function isAtHomeIn(one: Inline, other: Inline): boolean {
  for (const key in one) {
    if (OWN_KEYS.has(key)) continue
    const name = key as keyof Inline
    if (!isSame(one[name], other[name])) return false
  }
  return true
}

/** Font features are lists, which are the same when what they hold is. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!Array.isArray(one) || !Array.isArray(other)) return false
  return one.length === other.length && one.every((value, index) => value === other[index])
}
