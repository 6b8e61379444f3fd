import type { PdfObject } from 'pdfmake/js/PDFDocument.js'
import type { Fonts } from '../document-info.ts'
import type { Box, Canvas, Gradient, Matrix, TextLook } from '../svg/canvas.ts'
import type { Face } from '../text/face.ts'
import { faceIn } from '../text/family.ts'
import { widthOf, wordsOf } from '../text/words.ts'
import { rounded } from './operators.ts'
import { PageContent } from './page-content.ts'
import type { PdfFile } from './pdf-file.ts'

/** As it comes: what a figure's author has measured. */
const AS_IS = { features: [], spacing: 0 }

/** What a figure needs of the page that it is drawn on. */
export class FigureCanvas implements Canvas {
  readonly #pdf: PdfFile
  readonly #fonts: Fonts
  /** Of the page, or of the group that is open. */
  #content: PageContent
  #isInGroup = false

  constructor(pdf: PdfFile, fonts: Fonts, content: PageContent) {
    this.#pdf = pdf
    this.#fonts = fonts
    this.#content = content
  }

  add(operators: string): void {
    this.#content.add(operators)
  }

  widthOf(text: string, look: TextLook): number {
    return widthOf(text, this.#faceOf(look), AS_IS, look.size)
  }

  showText(text: string, look: TextLook, x: number, y: number, colour: string): void {
    const face = this.#faceOf(look)
    this.#content.showText(wordsOf(text, face, AS_IS), this.#pdf.fontOf(face), look.size, colour, x, y)
  }

  opacity(fill: number, stroke: number): string {
    return this.#pdf.nameOf('ext_gstates', { Type: 'ExtGState', ca: rounded(fill), CA: rounded(stroke) })
  }

  gradient({ ends, stops }: Gradient, matrix: Matrix): string {
    const { height } = this.#pdf.page
    const [a, b, c, d, e, f] = matrix
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
      // A pattern counts from the page's foot, whatever the content says; in a group it counts as the group does.
      Matrix: (this.#isInGroup ? matrix : [a, -b, c, -d, e, height - f]).map(rounded),
    })
  }

  group(box: Box, draw: () => void): void {
    const [around, isInGroup] = [this.#content, this.#isInGroup]
    const inside = new PageContent()
    this.#content = inside
    this.#isInGroup = true
    draw()
    this.#content = around
    this.#isInGroup = isInGroup
    around.add(`/${this.#pdf.nameObject('xobjects', this.#writeGroup(box, inside))} Do`)
  }

  #writeGroup(box: Box, content: PageContent): PdfObject {
    const group = this.#pdf.ref({
      ...{ Type: 'XObject', Subtype: 'Form', BBox: box.map(rounded) },
      Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' },
      Resources: this.#pdf.page.resources,
    })
    group.end(content.operators)
    return group
  }

  #faceOf({ isBold, isItalic }: TextLook): Face {
    return faceIn(this.#fonts, { bold: isBold, italic: isItalic })
  }
}

/** From 0 to 1 through all stops. */
function functionOf(stops: Gradient['stops']): Record<string, unknown> {
  const between = stops.slice(1).map(({ colour }, index) => ({
    ...{ FunctionType: 2, Domain: [0, 1], N: 1 },
    ...{ C0: (stops[index]?.colour ?? colour).map(rounded), C1: colour.map(rounded) },
  }))
  return {
    ...{ FunctionType: 3, Domain: [0, 1], Functions: between },
    Bounds: stops.slice(1, -1).map(({ at }) => rounded(at)),
    Encode: between.flatMap(() => [0, 1]),
  }
}
