import { isRtl, levelsOf, RIGHT_TO_LEFT, withoutDirectionMarks } from './bidi.ts'
import type { Face } from './face.ts'
import { cutByFont, isPlain } from './fallback.ts'
import type { StyledText } from './look.ts'
import { isJoined, splitWords } from './split.ts'

/** A word, or the part of one in a single look, direction and face. */
export interface Part {
  readonly source: StyledText
  readonly text: string
  readonly isLineEnd: boolean
  /** Whether no line may end between it and the next part. */
  readonly staysWithNext: boolean
  /** In the Unicode bidirectional algorithm. */
  readonly level: number
  readonly face: Face
}

/**
 * The parts of a paragraph's text, in reading order.
 *
 * @param isOneLine whether the text is not split into words
 */
export function partsOf(sources: readonly StyledText[], isOneLine: boolean): Part[] {
  const words = isOneLine
    ? sources.map((source) => partOf(source, source.text, false, false))
    : cutIntoWords(sources)
  const directed = sources.some(turns) ? cutByDirection(words) : words
  return sources.some(needsFallback) ? directed.flatMap(cutByFace) : directed
}

function cutIntoWords(sources: readonly StyledText[]): Part[] {
  const parts: Part[] = []
  for (const [index, source] of sources.entries()) {
    const words = splitWords(source.text)
    const next = sources[index + 1]
    const after = next === undefined ? undefined : splitWords(next.text)[0]
    for (const [at, word] of words.entries()) {
      const staysWithNext = at === words.length - 1 && after !== undefined && isJoined(word, after)
      parts.push(partOf(source, word.text, word.isLineEnd, staysWithNext))
    }
  }
  return parts
}

function partOf(source: StyledText, text: string, isLineEnd: boolean, staysWithNext: boolean): Part {
  return { source, text, isLineEnd, staysWithNext, level: 0, face: source.look.face }
}

/** Whether a text changes the direction; a leader separates what is on its sides. */
function turns({ text, look }: StyledText): boolean {
  return !look.isLeader && RIGHT_TO_LEFT.test(text)
}

/** Splits words where the direction changes. */
function cutByDirection(parts: readonly Part[]): Part[] {
  const texts = parts.map(({ text, source, isLineEnd }) => {
    // Keeps the page number of a contents line apart from the title.
    const own = source.look.isLeader ? 'x'.repeat(text.length) : text
    return isLineEnd ? `${own}\n` : own
  })
  const levels = levelsOf(texts.join(''))
  let start = 0
  return parts.flatMap((part, index) => {
    const own = levels.subarray(start, start + part.text.length)
    start += texts[index]?.length ?? 0
    return cutAtLevels(part, own)
  })
}

function cutAtLevels(part: Part, levels: Uint8Array): Part[] {
  const starts = [0, ...[...levels.keys()].filter((at) => at > 0 && levels[at] !== levels[at - 1])]
  const cuts = starts.map((start, index) => ({
    text: withoutDirectionMarks(part.text.slice(start, starts[index + 1])),
    level: levels[start] ?? 0,
  }))
  const drawn = cuts.filter(({ text }) => text !== '')
  return withCuts(part, drawn.length === 0 ? cuts.slice(0, 1) : drawn)
}

function needsFallback({ text, look }: StyledText): boolean {
  return look.fallback !== undefined && !isPlain(text) && !look.face.covers(text)
}

/** Splits a word where it changes between its face and the fallback. */
function cutByFace(part: Part): Part[] {
  const { text, source, level } = part
  const { face, fallback } = source.look
  if (fallback === undefined || isPlain(text) || face.covers(text)) return [part]
  // Spaces and commas from right to left stay with their words, which are drawn in one go.
  if (isRtl(level) && fallback.covers(text)) return [{ ...part, face: fallback }]
  const runs = cutByFont(
    text,
    (each) => face.covers(each),
    (each) => fallback.covers(each),
  )
  return withCuts(
    part,
    runs.map((run) => ({ text: run.text, face: run.usesFallback ? fallback : face })),
  )
}

/** The parts of a split word; no line ends inside it. */
function withCuts(part: Part, cuts: readonly (Partial<Part> & { readonly text: string })[]): Part[] {
  return cuts.map((cut, index) =>
    index < cuts.length - 1
      ? { ...part, ...cut, isLineEnd: false, staysWithNext: true }
      : { ...part, ...cut },
  )
}
