import { create } from 'fontkit'
import { remember } from '../remember.ts'
import type { FontFamily } from '../report/report.ts'

/** Style of one piece of text, as Vega's scene graph holds it. */
interface TextStyle {
  readonly fontSize?: number
  readonly fontWeight?: number | string
  readonly fontStyle?: string
}

export type MeasureText = (style: TextStyle, text: unknown) => number

/** How far a line of text reaches, in points: its width, and its ink above and below the baseline. */
export type MeasureInk = (
  style: TextStyle,
  text: string,
) => { readonly width: number; readonly above: number; readonly below: number }

/** Measures text in points with the font files that the PDF embeds. */
export function measureWith(fonts: FontFamily): MeasureText {
  const layOut = layouter(fonts)
  return (style, text) => layOut(style, text === null || text === undefined ? '' : String(text)).width
}

/** Measures the ink of text with the same files. */
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

/** Measures a line of text, in parts of the font's size. */
type Ruler = (text: string) => ReturnType<MeasureInk>

/** Texts that are remembered, of each font: charts measure the same label many times. */
const MOST_TEXTS = 10_000

/** By the bytes of their files: to open a font takes long. */
const rulers = new WeakMap<Uint8Array, Ruler>()

function rulerOf(file: Uint8Array): Ruler {
  const ruler = rulers.get(file) ?? remember(MOST_TEXTS, makeRuler(file))
  rulers.set(file, ruler)
  return ruler
}

function makeRuler(file: Uint8Array): Ruler {
  const font = create(file)
  return (text) => {
    const { advanceWidth, bbox } = font.layout(text)
    // A space has no ink, and its box no end.
    const reach = (units: number) => (Number.isFinite(units) ? units / font.unitsPerEm : 0)
    return { width: advanceWidth / font.unitsPerEm, above: reach(bbox.maxY), below: reach(-bbox.minY) }
  }
}

/** Where a mark sets no size. */
const VEGA_FONT_SIZE = 11
