import type { TemplateFile } from '../../report/report.ts'
import { flatTexts } from './flat-template.ts'
import type { FlatText, PlacedPiece } from './flat-text.ts'
import { HELPER_CHARACTER, MARKDOWN_CHARACTER, proseOf, type Range, saysFigure } from './prose-text.ts'

/** A paragraph as it will be read: markup and tags hide no part of a word, and variants stand where they will. */
export interface ReadText extends Pick<FlatText, 'text'> {
  /** Where helpers say a figure. */
  readonly figures: readonly Range[]
  /** Words that a helper is given to print: its name, and all texts that it is given. */
  readonly given: readonly (Range & { readonly name: string; readonly texts: readonly string[] })[]
  /** Where the template has a stretch of it; undefined for one that is in a partial. */
  sourceOf(range: Range): Range | undefined
  /** A stretch of it in words, with the helpers in it as they are written. */
  wordsOf(range: Range): string
}

/** The paragraphs of a template's prose that have words of its own, with those of inline partials between them. */
export function readTexts(template: TemplateFile, partials: readonly TemplateFile[]): ReadText[] {
  const textOf = ({ source }: TemplateFile) => proseOf({ source })?.text ?? NO_WORDS.repeat(source.length)
  const flats = flatTexts(template, partials, {
    textOf,
    value: HELPER_CHARACTER,
    readsForeign: true,
    marksBlocks: false,
  })
  return flats
    .filter(({ pieces }) => pieces.some((piece) => piece.template === template && piece.text.trim() !== ''))
    .map((flat) => readText(flat, template))
}

const NO_WORDS = MARKDOWN_CHARACTER

function readText({ text, pieces }: FlatText, template: TemplateFile): ReadText {
  const placed = pieces.map((piece) => ({ ...piece, ...placeIn(piece) }))
  return {
    text,
    figures: placed.filter(({ call }) => call !== undefined && saysFigure(call.name)).map(rangeIn),
    given: placed.flatMap((piece) =>
      piece.given === undefined ? [] : { ...piece.given, ...rangeIn(piece) },
    ),
    sourceOf: (range) => sourceOf(pieces, template, range),
    wordsOf: (range) => wordsOf(pieces, range),
  }
}

function placeIn({ at, text }: PlacedPiece) {
  return { from: at, to: at + text.length }
}

function rangeIn({ from, to }: { readonly from: number; readonly to: number }): Range {
  return { start: from, end: to }
}

/** The pieces in a stretch, each with the part of it that is. */
function* partsIn(pieces: readonly PlacedPiece[], { start, end }: Range) {
  for (const piece of pieces) {
    const [from, to] = [Math.max(start, piece.at), Math.min(end, piece.at + piece.text.length)]
    if (from < to) yield { piece, from: from - piece.at, to: to - piece.at }
  }
}

function sourceOf(pieces: readonly PlacedPiece[], template: TemplateFile, range: Range): Range | undefined {
  const own = [...partsIn(pieces, range)].filter(({ piece }) => piece.template === template)
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return {
    start: first.piece.start + first.from,
    end: last.piece.call === undefined ? last.piece.start + last.to : last.piece.end,
  }
}

const MARKS = new RegExp(MARKDOWN_CHARACTER, 'g')

function wordsOf(pieces: readonly PlacedPiece[], range: Range): string {
  return [...partsIn(pieces, range)]
    .map(({ piece: { text, call, template, start, end }, from, to }) =>
      call === undefined ? text.slice(from, to) : template.source.slice(start, end),
    )
    .join('')
    .replace(MARKS, '')
    .replace(/\s+/g, ' ')
}

/** A stretch of a template, and the words that a reader sees of it. */
export type Written<Found extends Range> = Found & { readonly text: string }

/** What was found in a text, where the template has it. */
export function written<Found extends Range>(text: ReadText, found: readonly Found[]): Written<Found>[] {
  return found.flatMap((each) => {
    const source = text.sourceOf(each)
    return source === undefined ? [] : { ...each, ...source, text: text.wordsOf(each) }
  })
}

/** What was found in several texts, once, in however many of them it was found. */
export function distinct<Found extends Range>(found: readonly Written<Found>[]): Written<Found>[] {
  return [...new Map(found.map((each) => [`${each.start}-${each.end}`, each])).values()]
}
