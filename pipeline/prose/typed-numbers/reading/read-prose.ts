import { memoizeByObject } from '../../../core/memoize.ts'
import type { TemplateFile } from '../../../report/report.ts'
import { flatTexts } from './flat-template.ts'
import type { FlatText, Piece, PlacedPiece } from './flat-text.ts'
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
  const proseOfTemplate = memoizeByObject(
    ({ source }: TemplateFile) => proseOf({ source })?.text ?? NO_WORDS.repeat(source.length),
  )
  const read = memoizeByObject((piece: Piece) => asRead(piece, proseOfTemplate))
  return flatTexts(template)(partials)
    .map(({ pieces }) => pieces.flatMap(({ piece }) => read(piece)))
    .filter((pieces) => pieces.some((piece) => piece.template === template && piece.text.trim() !== ''))
    .map((pieces) => readText(pieces, template))
}

const NO_WORDS = MARKDOWN_CHARACTER

/** A piece in the words that a reader sees of it. */
function asRead(piece: Piece, proseOfTemplate: (template: TemplateFile) => string): Piece[] {
  const { as, spoken, call, template, start, end } = piece
  if (as !== undefined) return as === 'mark' ? [] : [piece]
  if (spoken !== undefined) return spoken.flatMap((each) => asRead(each, proseOfTemplate))
  const text = call === undefined ? proseOfTemplate(template).slice(start, end) : HELPER_CHARACTER
  return [{ ...piece, text }]
}

function readText(pieces: readonly Piece[], template: TemplateFile): ReadText {
  const placed: (PlacedPiece & Range)[] = []
  let text = ''
  for (const piece of pieces) {
    const start = text.length
    text += piece.text
    placed.push({ piece, at: start, start, end: text.length })
  }
  return {
    text,
    figures: placed.filter(({ piece: { call } }) => call !== undefined && saysFigure(call.name)),
    given: placed.flatMap(({ piece: { given }, start, end }) =>
      given === undefined ? [] : { ...given, start, end },
    ),
    sourceOf: (range) => sourceOf(placed, template, range),
    wordsOf: (range) => wordsOf(placed, range),
  }
}

/** The pieces in a stretch, each with the part of it that is. */
function* partsIn(pieces: readonly PlacedPiece[], { start, end }: Range) {
  for (const { piece, at } of pieces) {
    const [from, to] = [Math.max(start, at), Math.min(end, at + piece.text.length)]
    if (from < to) yield { piece, from: from - at, to: to - at }
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
