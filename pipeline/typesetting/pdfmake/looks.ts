import type { Inline } from 'pdfmake/js/Line.js'
import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import type { UnmeasuredInline } from 'pdfmake/js/TextInlines.js'
import type { PdfFile } from './pdf-file.ts'
import { widthOf } from './runs.ts'
import type { TextStyles } from './text-styles.ts'

/** A piece of text, and what all that look like it have in common. */
export interface Look {
  readonly piece: UnmeasuredInline
  readonly common: Inline
  /** Width of a space. */
  readonly space: number
}

/** Size of a raised number, as a part of that of the text around it. */
const SUPERSCRIPT_SIZE = 0.58

/** All that is to be known of a piece but for its text, which pdfmake finds out anew for every word. */
export function lookOf(piece: UnmeasuredInline, styles: TextStyles, pdf: PdfFile): Look {
  const { lineEnd: _lineEnd, noNewLine: _noNewLine, marks: _marks, ...own } = piece
  const style = <Value>(key: string, otherwise: Value) => styles.styleOf(piece, key, otherwise)
  const font = fontOf(piece, styles, pdf)
  const sup = style('sup', false)
  const fontSize = style('fontSize', 0) * (sup ? SUPERSCRIPT_SIZE : 1)
  const common = {
    ...own,
    ...{ font, fontSize, sup, x: 0, width: 0, leadingCut: 0, trailingCut: 0, look: piece },
    alignment: style('alignment', 'left'),
    fontFeatures: style('fontFeatures', null),
    characterSpacing: style('characterSpacing', 0),
    color: style('color', 'black'),
    link: style('link', null),
    linkToDestination: style('linkToDestination', null),
    noWrap: style('noWrap', null),
    // Whatever the font's own height.
    height: style('leading', font.lineHeight(fontSize)),
    baseline: baselineIn(styles, pdf),
  }
  return { piece, common, space: widthOf(' ', common) }
}

export function fontOf(piece: UnmeasuredInline, styles: TextStyles, pdf: PdfFile): EmbeddedFont {
  const style = <Value>(key: string, otherwise: Value) => styles.styleOf(piece, key, otherwise)
  const family = pdf.familyOf(style('font', ''), style('light', false))
  return pdf.provideFont(family, style('bold', false), style('italics', false))
}

/**
 * From a line's top; the white space of the leading stands half above and half below text of the paragraph's own
 * size and font, so runs of another do not move the line.
 */
function baselineIn(styles: TextStyles, pdf: PdfFile): number {
  const style = <Value>(key: string, otherwise: Value) => styles.styleOf({}, key, otherwise)
  const font = pdf.provideFont(style('font', ''), style('bold', false), style('italics', false))
  const height = ((font.ascender + font.descender) / 1000) * style('fontSize', 0)
  return (style('leading', 0) + height) / 2
}

/** What each piece has for itself; all else is style. */
const OWN_KEYS: ReadonlySet<string> = new Set(['text', 'lineEnd', 'noNewLine', 'marks'])

export function isAlike(one: UnmeasuredInline, other: UnmeasuredInline): boolean {
  return hasStyleOf(one, other) && hasStyleOf(other, one)
}

function hasStyleOf(one: UnmeasuredInline, other: UnmeasuredInline): boolean {
  for (const key in other) {
    const name = key as keyof UnmeasuredInline
    if (one[name] !== other[name] && !OWN_KEYS.has(key)) return false
  }
  return true
}

/** @param piece of this look */
export function measureWord(piece: UnmeasuredInline, { common, space }: Look): Inline {
  const { text, lineEnd, noNewLine, marks } = piece
  const widthOfSpace = (white: string) => {
    if (white === '') return 0
    return white === ' ' ? space : widthOf(white, common)
  }
  const word: Inline = {
    ...common,
    text,
    width: widthOf(text, common),
    leadingCut: widthOfSpace(text.slice(0, text.length - text.trimStart().length)),
    trailingCut: widthOfSpace(text.slice(text.trimEnd().length)),
  }
  // Words are many, and parts that may be absent make them slow to copy.
  if (marks !== undefined) word.marks = marks
  if (lineEnd !== undefined) word.lineEnd = lineEnd
  if (noNewLine === true || standsBeforeHyphen(text)) word.noNewLine = true
  return word
}

/** The first letter of "e-mail" does not stand alone at the end of a line. */
function standsBeforeHyphen(text: string): boolean {
  return text.endsWith('-') && ONE_BEFORE_HYPHEN.test(text)
}

const ONE_BEFORE_HYPHEN = /^[^\p{L}\p{N}]*[\p{L}\p{N}]-$/u
