import { largest } from '../../core/lists.ts'
import { memoize } from '../../core/memoize.ts'
import type { FontFamily } from '../../report/report.ts'
import { openShapingFont } from '../../typesetting/shaping/harfbuzz.ts'

/** The style of a text in Vega's scene graph. */
interface TextStyle {
  readonly fontSize?: number
  readonly fontWeight?: number | string
  readonly fontStyle?: string
}

export type MeasureText = (style: TextStyle, text: unknown) => number

/** The width of a line of text, and how far its ink reaches above and below the baseline, in points. */
export type MeasureInk = (
  style: TextStyle,
  text: string,
) => { readonly width: number; readonly above: number; readonly below: number }

/** Measures text in points with the font files that the PDF embeds. */
export function measureWith(fonts: FontFamily): MeasureText {
  const layOut = layouter(fonts)
  return (style, text) => layOut(style, text === null || text === undefined ? '' : String(text)).width
}

/** Measures the ink of text with the same font files. */
export function measureInkWith(fonts: FontFamily): MeasureInk {
  const layOut = layouter(fonts)
  return (style, text) => layOut(style, text)
}

function layouter(fonts: FontFamily): MeasureInk {
  return ({ fontSize = VEGA_FONT_SIZE, fontWeight, fontStyle }, text) => {
    const isBold = fontWeight === 'bold' || Number(fontWeight) >= 600
    const isItalic = fontStyle === 'italic'
    const file = fonts[isBold ? (isItalic ? 'bolditalics' : 'bold') : isItalic ? 'italics' : 'normal']
    const { width, above, below } = rulerOf(file)(text)
    return { width: width * fontSize, above: above * fontSize, below: below * fontSize }
  }
}

/** Measures a line of text, relative to the font size. */
type Ruler = (text: string) => ReturnType<MeasureInk>

/** How many texts are kept per font: charts measure the same labels many times. */
const MAX_TEXTS = 10_000

/** By the bytes of the file, because opening a font is slow. */
const rulers = new WeakMap<Uint8Array, Ruler>()

function rulerOf(file: Uint8Array): Ruler {
  const ruler = rulers.get(file) ?? memoize(MAX_TEXTS, makeRuler(file))
  rulers.set(file, ruler)
  return ruler
}

function makeRuler(file: Uint8Array): Ruler {
  const font = openShapingFont(file)
  return (text) => {
    const glyphs = font.shape(text)
    const inks = glyphs.flatMap(({ id, yOffset }) => {
      const ink = font.inkOf(id)
      return ink === undefined ? [] : [{ above: ink.above + yOffset, below: ink.below - yOffset }]
    })
    const most = (reaches: readonly number[]) => (reaches.length === 0 ? 0 : largest(reaches))
    return {
      width: glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / font.unitsPerEm,
      above: most(inks.map(({ above }) => above)) / font.unitsPerEm,
      below: most(inks.map(({ below }) => below)) / font.unitsPerEm,
    }
  }
}

/** The default size of a mark. */
const VEGA_FONT_SIZE = 11
