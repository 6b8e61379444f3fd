import type { Inline } from 'pdfmake/js/Line.js'
import type StyleStack from 'pdfmake/js/StyleContextStack.js'
import { DocMeasure, StyleContextStack, SVGMeasure, TextInlines } from './modules.ts'
import type { PdfFile } from './pdf-file.ts'

/** Measures text with lines of exactly the wanted leading, whatever the font's own height. */
class LeadedText extends TextInlines {
  override measure(inlines: Inline[], styles: StyleStack): Inline[] {
    for (const inline of super.measure(inlines, styles)) {
      inline.height = StyleContextStack.getStyleProperty(inline, styles, 'leading', inline.height)
    }
    return inlines
  }
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

export function measurer(pdf: PdfFile, font: string): InstanceType<typeof DocMeasure> {
  const measure = new DocMeasure(pdf, {}, { font }, new ExactSvg(), {})
  measure.textInlines = new LeadedText(pdf)
  return measure
}
