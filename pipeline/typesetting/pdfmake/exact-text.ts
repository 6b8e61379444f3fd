import type { Inline } from 'pdfmake/js/Line.js'
import type StyleStack from 'pdfmake/js/StyleContextStack.js'
import type { MeasuredText, UnmeasuredInline } from 'pdfmake/js/TextInlines.js'
import { type BreakPoints, breakPointsFor, breakPointsWithin } from '../hyphenation.ts'
import { cutByDirection, isLeftward } from './bidi.ts'
import { cutByFont, isPlain } from './fallback.ts'
import { DocMeasure, StyleContextStack, SVGMeasure, TextInlines } from './modules.ts'
import { coverageOf, type PdfFile } from './pdf-file.ts'
import { widthOf } from './runs.ts'
import { TextStyles } from './text-styles.ts'

/**
 * Measures text with lines of exactly the wanted leading, whatever the font's own height, and finds where its words
 * may be broken, each by the rules of its language.
 */
class ExactText extends TextInlines {
  readonly #pdf: PdfFile
  readonly #language: string
  readonly #breakPoints = new Map<string, BreakPoints>()
  /** By the list of pieces that each was measured from: most texts stay the same from pass to pass. */
  readonly #measured = new WeakMap<object, { readonly styles: TextStyles; readonly text: MeasuredText }>()

  constructor(pdf: PdfFile, language: string) {
    super(pdf)
    this.#pdf = pdf
    this.#language = language
  }

  override measure(given: UnmeasuredInline[], styles: StyleStack): Inline[] {
    const pieces = cutByDirection(given)
      .map(withoutSpacing)
      .flatMap((piece) => this.#byFont(piece, styles))
    let look: Look | undefined
    const inlines = pieces.map((piece) => {
      if (look === undefined || !isAlike(look.piece, piece)) look = this.#lookOf(piece, styles)
      return measureWord(piece, look)
    })
    if (StyleContextStack.getStyleProperty({}, styles, 'hyphenated', true)) this.#markBreakPoints(inlines)
    return inlines
  }

  /** All that pdfmake tells of a piece but for its text: words of one style have that in common. */
  #lookOf(piece: UnmeasuredInline, styles: StyleStack): Look {
    const { lineEnd: _lineEnd, noNewLine: _noNewLine, ...style } = this.#byWeight(piece, styles)
    const [measured] = super.measure([{ ...style, text: '' }], styles)
    if (measured === undefined) throw new Error('pdfmake measures no text')
    const height = StyleContextStack.getStyleProperty(measured, styles, 'leading', measured.height)
    const common = { ...measured, height, baseline: this.#baselineIn(styles), look: piece }
    return { piece, common, space: widthOf(' ', common) }
  }

  override buildInlines(text: unknown, inherited: StyleStack): MeasuredText {
    if (!Array.isArray(text)) return this.#measureText(text, new TextStyles(inherited))
    const known = this.#measured.get(text)
    if (known?.styles.agreesWith(inherited) === true) return known.text
    const styles = new TextStyles(inherited)
    const measured = this.#measureText(text, styles)
    this.#measured.set(text, { styles, text: measured })
    return measured
  }

  /** pdfmake's least width is that of the widest piece, also where no break may come between two. */
  #measureText(text: unknown, styles: TextStyles): MeasuredText {
    const measured = super.buildInlines(text, styles)
    let width = 0
    for (const { width: own, leadingCut, trailingCut, noNewLine } of measured.items) {
      width += own
      measured.minWidth = Math.max(measured.minWidth, width - leadingCut - trailingCut)
      if (noNewLine !== true) width = 0
    }
    return measured
  }

  /** pdfmake's own counts characters, of which one letter may have several, and leaves out the last. */
  override widthOfText(text: string, inline: Inline): number {
    return widthOf(text, inline)
  }

  /** The thin weight is a family of its own to pdfmake. */
  #byWeight(inline: UnmeasuredInline, styles: StyleStack): UnmeasuredInline {
    const family = StyleContextStack.getStyleProperty(inline, styles, 'font', '')
    const isLight = StyleContextStack.getStyleProperty(inline, styles, 'light', false)
    return { ...inline, font: this.#pdf.familyOf(family, isLight) }
  }

  /**
   * From a line's top; the white space of the leading stands half above and half below text of the paragraph's own
   * size and font, so runs of another do not move the line.
   */
  #baselineIn(styles: StyleStack): number {
    const style = <Value>(key: string, value: Value) =>
      StyleContextStack.getStyleProperty({}, styles, key, value)
    const font = this.#pdf.provideFont(style('font', ''), style('bold', false), style('italics', false))
    const height = ((font.ascender + font.descender) / 1000) * style('fontSize', 0)
    return (style('leading', 0) + height) / 2
  }

  /** The pieces of an inline that one font each can draw; no line may end between them. */
  #byFont(inline: UnmeasuredInline, styles: StyleStack): UnmeasuredInline[] {
    const { fallback: family } = this.#pdf
    if (family === undefined || isPlain(inline.text)) return [inline]
    const isLight = StyleContextStack.getStyleProperty(inline, styles, 'light', false)
    const fallback = this.#pdf.familyOf(family, isLight)
    const style = <Value>(key: string, value: Value) =>
      StyleContextStack.getStyleProperty(inline, styles, key, value)
    const look = [style('bold', false), style('italics', false)] as const
    const main = coverageOf(this.#pdf.provideFont(this.#pdf.familyOf(style('font', ''), isLight), ...look))
    const substitute = coverageOf(this.#pdf.provideFont(fallback, ...look))
    // Spaces and commas from right to left go with their words, which are drawn in one go.
    if (isLeftward(inline) && !main(inline.text) && substitute(inline.text))
      return [{ ...inline, font: fallback }]
    const runs = cutByFont(inline.text, main, substitute)
    return runs.map(({ text, usesFallback }, index) => ({
      ...inline,
      text,
      ...(usesFallback ? { font: fallback } : {}),
      ...(index < runs.length - 1 ? { noNewLine: true, lineEnd: false } : {}),
    }))
  }

  /** They are found when a word is to be broken, which few are. */
  #markBreakPoints(inlines: readonly Inline[]): void {
    const texts = inlines.map(({ text, sup, lineEnd }) => {
      if (sup) return ' '.repeat(text.length)
      return lineEnd === true ? `${text}\n` : text
    })
    const whole = texts.join('')
    let next = 0
    for (const [index, inline] of inlines.entries()) {
      const start = next
      next += texts[index]?.length ?? 0
      const end = next
      const rule = this.#breakPointsIn(inline.language ?? this.#language)
      inline.breakPoints = () => breakPointsWithin(whole, start, end, rule)
    }
  }

  #breakPointsIn(language: string): BreakPoints {
    const breakPoints = this.#breakPoints.get(language) ?? breakPointsFor(language)
    this.#breakPoints.set(language, breakPoints)
    return breakPoints
  }
}

/** A piece, and what all that look like it have in common. */
interface Look {
  readonly piece: UnmeasuredInline
  readonly common: Inline
  /** Width of a space. */
  readonly space: number
}

function measureWord({ text, lineEnd, noNewLine }: UnmeasuredInline, { common, space }: Look): Inline {
  const widthOfSpace = (white: string) => {
    if (white === '') return 0
    return white === ' ' ? space : widthOf(white, common)
  }
  const inline: Inline = {
    ...common,
    text,
    width: widthOf(text, common),
    leadingCut: widthOfSpace(text.slice(0, text.length - text.trimStart().length)),
    trailingCut: widthOfSpace(text.slice(text.trimEnd().length)),
  }
  // Words are many, and parts that may be absent make them slow to copy.
  if (lineEnd !== undefined) inline.lineEnd = lineEnd
  if (noNewLine === true || standsBeforeHyphen(text)) inline.noNewLine = true
  return inline
}

/** The first letter of "e-mail" does not stand alone at the end of a line. */
function standsBeforeHyphen(text: string): boolean {
  return text.endsWith('-') && ONE_BEFORE_HYPHEN.test(text)
}

/** What each piece has for itself; all else is style. */
const OWN_KEYS: ReadonlySet<string> = new Set(['text', 'lineEnd', 'noNewLine'])

function isAlike(one: UnmeasuredInline, other: UnmeasuredInline): boolean {
  return hasStyleOf(one, other) && hasStyleOf(other, one)
}

function hasStyleOf(one: UnmeasuredInline, other: UnmeasuredInline): boolean {
  for (const key in other) {
    const name = key as keyof UnmeasuredInline
    if (one[name] !== other[name] && !OWN_KEYS.has(key)) return false
  }
  return true
}

/** Letters that join those beside them, as from right to left they do, are not spaced. */
function withoutSpacing(inline: UnmeasuredInline): UnmeasuredInline {
  return isLeftward(inline) ? { ...inline, characterSpacing: 0 } : inline
}

const ONE_BEFORE_HYPHEN = /^[^\p{L}\p{N}]*[\p{L}\p{N}]-$/u

/** Writes a figure's size without touching its text, where pdfmake's new indentation would become spaces. */
export class ExactSvg extends SVGMeasure {
  override writeDimensions(svg: string, { width, height }: { width: number; height: number }): string {
    const own = this.measureSVG(svg)
    return svg.replace(/<svg\b[^>]*>/, (tag) => {
      const viewBox = tag.includes('viewBox=') ? '' : ` viewBox="0 0 ${own.width} ${own.height}"`
      const bare = tag.replace(/\s(?:width|height)="[^"]*"/g, '')
      return bare.replace('<svg', `<svg width="${width}" height="${height}"${viewBox}`)
    })
  }
}

export type Measurer = InstanceType<typeof DocMeasure>

/**
 * Measures what is to be set in a file; texts that it has measured before are not measured anew.
 * @param font name of the font family
 * @param language BCP 47, for hyphenation
 */
export function measurer(pdf: PdfFile, font: string, language: string): Measurer {
  const measure = new DocMeasure(pdf, {}, { font }, new ExactSvg(), {})
  measure.textInlines = new ExactText(pdf, language)
  return measure
}
