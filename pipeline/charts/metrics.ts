import { create } from 'fontkit'
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
  const opened = {
    normal: create(fonts.normal),
    bold: create(fonts.bold),
    italics: create(fonts.italics),
    bolditalics: create(fonts.bolditalics),
  }
  return ({ fontSize = VEGA_FONT_SIZE, fontWeight, fontStyle }, text) => {
    const isBold = fontWeight === 'bold' || Number(fontWeight) >= 600
    const isItalic = fontStyle === 'italic'
    const font = opened[isBold ? (isItalic ? 'bolditalics' : 'bold') : isItalic ? 'italics' : 'normal']
    const { advanceWidth, bbox } = font.layout(text)
    const inPoints = (units: number) => (units / font.unitsPerEm) * fontSize
    // A space has no ink, and its box no end.
    const reach = (units: number) => (Number.isFinite(units) ? inPoints(units) : 0)
    return { width: inPoints(advanceWidth), above: reach(bbox.maxY), below: reach(-bbox.minY) }
  }
}

/** Where a mark sets no size. */
const VEGA_FONT_SIZE = 11
