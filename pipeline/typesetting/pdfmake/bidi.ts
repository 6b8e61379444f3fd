import { createRequire } from 'node:module'
import type Line from 'pdfmake/js/Line.js'
import type { Inline } from 'pdfmake/js/Line.js'
import type { UnmeasuredInline } from 'pdfmake/js/TextInlines.js'
import { widthOf } from './runs.ts'

// Its types tell of an export that its file does not have.
const makeBidi = createRequire(import.meta.url)('bidi-js') as typeof import('bidi-js').default
/** The Unicode bidirectional algorithm (UAX 9). */
const bidi = makeBidi()

/** Letters of Hebrew, Arabic and the scripts like them, and marks that turn the direction. */
export const RIGHT_TO_LEFT = /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** Whether a piece of text reads from right to left. */
export function isLeftward({ level = 0 }: { readonly level?: number }): boolean {
  return level % 2 === 1
}

/** With the brackets that a reader from right to left sees. */
export function mirrored(text: string): string {
  return [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter).join('')
}

/** Cuts a block's text where its direction changes; no line may end there. The block itself reads from left to right. */
export function cutByDirection(inlines: UnmeasuredInline[]): UnmeasuredInline[] {
  const texts = inlines.map(({ text, leader, lineEnd }) => {
    // The page number of a contents line does not join the title.
    const own = leader === true ? 'x'.repeat(text.length) : text
    return lineEnd === true ? `${own}\n` : own
  })
  const whole = texts.join('')
  if (!RIGHT_TO_LEFT.test(whole)) return inlines
  const { levels } = bidi.getEmbeddingLevels(whole, 'ltr')
  let start = 0
  return inlines.flatMap((inline, index) => {
    const own = levels.subarray(start, start + inline.text.length)
    start += texts[index]?.length ?? 0
    return cutAtLevels(inline, own)
  })
}

function cutAtLevels(inline: UnmeasuredInline, levels: Uint8Array): UnmeasuredInline[] {
  const starts = [0, ...[...levels.keys()].filter((at) => at > 0 && levels[at] !== levels[at - 1])]
  return starts.map((start, index) => {
    const level = levels[start] ?? 0
    return {
      ...inline,
      text: inline.text.slice(start, starts[index + 1]),
      ...(level === 0 ? {} : { level }),
      ...(index < starts.length - 1 ? { noNewLine: true, lineEnd: false } : {}),
    }
  })
}

/** The runs of a line with the space at its end on its own: it stays there, whatever is before it. */
export function withoutLastSpace(runs: readonly Inline[]): Inline[] {
  const last = runs.at(-1)
  if (last?.level === undefined || last.trailingCut === 0) return [...runs]
  const { level: _level, ...space } = last
  const text = last.text.trimEnd()
  const width = widthOf(text, last)
  return [
    ...runs.slice(0, -1),
    { ...last, text, width, trailingCut: 0 },
    { ...space, text: last.text.slice(text.length), width: last.width - width, leadingCut: 0 },
  ]
}

/** Gives what reads from right to left its place in a line, whose runs stay in the order of reading. */
export function placeRuns({ inlines }: Line): void {
  if (inlines.every(({ level }) => level === undefined)) return
  // The algorithm gets a letter for each run.
  const letters = 'x'.repeat(inlines.length)
  const levels = Uint8Array.from(inlines, ({ level }) => level ?? 0)
  const paragraphs = [{ start: 0, end: inlines.length - 1, level: 0 }]
  const order = [...inlines]
  for (const [first = 0, last = 0] of bidi.getReorderSegments(letters, { levels, paragraphs }))
    order.splice(first, last - first + 1, ...order.slice(first, last + 1).reverse())
  let x = inlines[0]?.x ?? 0
  for (const inline of order) {
    inline.x = x
    x += inline.width
  }
}
