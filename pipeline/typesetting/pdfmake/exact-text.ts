import type { Inline } from 'pdfmake/js/Line.js'
import type StyleStack from 'pdfmake/js/StyleContextStack.js'
import type { MeasuredText, UnmeasuredInline } from 'pdfmake/js/TextInlines.js'
import { type BreakPoints, breakPointsFor, breakPointsWithin } from '../hyphenation.ts'
import { cutByDirection, isLeftward } from './bidi.ts'
import { cutByFont, isPlain } from './fallback.ts'
import { fontOf, isAlike, type Look, lookOf, measureWord } from './looks.ts'
import { DocMeasure, SVGMeasure, TextInlines } from './modules.ts'
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

  override measure(given: UnmeasuredInline[], inherited: StyleStack): Inline[] {
    const styles = inherited instanceof TextStyles ? inherited : new TextStyles(inherited)
    const pieces = cutByDirection(given)
      .map(withoutSpacing)
      .flatMap((piece) => this.#byFont(piece, styles))
    let look: Look | undefined
    const inlines = pieces.map((piece) => {
      if (look === undefined || !isAlike(look.piece, piece)) look = lookOf(piece, styles, this.#pdf)
      return measureWord(piece, look)
    })
    if (styles.styleOf({}, 'hyphenated', true)) this.#markBreakPoints(inlines)
    return inlines
  }

  /** What pdfmake makes of a node's text. */
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

  /** The pieces of an inline that one font each can draw; no line may end between them. */
  #byFont(inline: UnmeasuredInline, styles: TextStyles): UnmeasuredInline[] {
    const { fallback: family } = this.#pdf
    if (family === undefined || isPlain(inline.text)) return [inline]
    const fallback = this.#pdf.familyOf(family, styles.styleOf(inline, 'light', false))
    const main = coverageOf(fontOf(inline, styles, this.#pdf))
    const substitute = coverageOf(fontOf({ ...inline, font: fallback }, styles, this.#pdf))
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

/** Letters that join those beside them, as from right to left they do, are not spaced. */
function withoutSpacing(inline: UnmeasuredInline): UnmeasuredInline {
  return isLeftward(inline) ? { ...inline, characterSpacing: 0 } : inline
}

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
