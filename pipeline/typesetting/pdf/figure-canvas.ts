import type { Fonts } from '../document-info.ts'
import type { Canvas, FigureTextStyle, Gradient, Matrix } from '../svg/canvas.ts'
import type { Face } from '../text/face.ts'
import { faceIn } from '../text/family.ts'
import { widthOf, wordsOf } from '../text/words.ts'
import { rounded } from './operators.ts'
import type { PageContent } from './page-content.ts'
import type { PdfFile } from './pdf-file.ts'

/** Without features or spacing, as the author of the figure measured it. */
const AS_IS = { features: [], spacing: 0 }

/** Draws a figure on a page. */
export class FigureCanvas implements Canvas {
  readonly #pdf: PdfFile
  readonly #fonts: Fonts
  readonly #content: PageContent

  constructor(pdf: PdfFile, fonts: Fonts, content: PageContent) {
    this.#pdf = pdf
    this.#fonts = fonts
    this.#content = content
  }

  add(operators: string): void {
    this.#content.add(operators)
  }

  widthOf(text: string, style: FigureTextStyle): number {
    return widthOf(text, this.#faceOf(style), AS_IS, style.size)
  }

  showText(text: string, style: FigureTextStyle, x: number, y: number, colour: string): void {
    const face = this.#faceOf(style)
    const font = this.#pdf.fontOf(face)
    this.#content.showText(wordsOf(text, face, AS_IS), { font, size: style.size, colour }, x, y)
  }

  opacity(fill: number, stroke: number): string {
    return this.#pdf.nameOf('ext_gstates', { Type: 'ExtGState', ca: rounded(fill), CA: rounded(stroke) })
  }

  gradient({ ends, stops }: Gradient, [a, b, c, d, e, f]: Matrix): string {
    const { height } = this.#pdf.page
    return this.#pdf.nameOf('patterns', {
      Type: 'Pattern',
      PatternType: 2,
      Shading: {
        ShadingType: ends.length === 4 ? 2 : 3,
        ColorSpace: 'DeviceRGB',
        Coords: ends.map(rounded),
        Function: functionOf(stops),
        Extend: [true, true],
      },
      // A pattern's coordinates start at the foot of the page, whatever the content does.
      Matrix: [a, -b, c, -d, e, height - f].map(rounded),
    })
  }

  #faceOf({ isBold, isItalic }: FigureTextStyle): Face {
    return faceIn(this.#fonts, { bold: isBold, italic: isItalic })
  }
}

/** From 0 to 1 through all stops. */
function functionOf(stops: Gradient['stops']): Record<string, unknown> {
  const between = stops.slice(1).map(({ colour }, index) => ({
    FunctionType: 2,
    Domain: [0, 1],
    N: 1,
    C0: (stops[index]?.colour ?? colour).map(rounded),
    C1: colour.map(rounded),
  }))
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: between,
    Bounds: stops.slice(1, -1).map(({ at }) => rounded(at)),
    Encode: between.flatMap(() => [0, 1]),
  }
}
