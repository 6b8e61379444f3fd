import type { Canvas, Gradient, Matrix } from '../../../pipeline/typesetting/svg/canvas.ts'
import { drawSvg, type FigurePosition } from '../../../pipeline/typesetting/svg/draw-svg.ts'
import { readSvg } from '../../../pipeline/typesetting/svg/read-svg.ts'

/** Notes down what a figure asks of it; each letter is half as wide as it is high, bold ones a little wider. */
class RecordingCanvas implements Canvas {
  readonly lines: string[] = []
  readonly gradients: { readonly gradient: Gradient; readonly matrix: Matrix }[] = []

  add(operators: string): void {
    this.lines.push(operators.trim())
  }

  widthOf(text: string, { size, isBold }: { size: number; isBold: boolean }): number {
    return text.length * size * (isBold ? 0.6 : 0.5)
  }

  showText(
    text: string,
    { size, isBold, isItalic }: { size: number; isBold: boolean; isItalic: boolean },
    x: number,
    y: number,
    colour: string,
  ): void {
    const style = `${isBold ? ' bold' : ''}${isItalic ? ' italic' : ''}`
    this.lines.push(`(${text}) ${size}${style} at ${x} ${y} ${colour}`)
  }

  opacity(fill: number, stroke: number): string {
    return `${fill}/${stroke}`
  }

  gradient(gradient: Gradient, matrix: Matrix): string {
    this.gradients.push({ gradient, matrix })
    return `P${this.gradients.length}`
  }
}

/** Draws what stands in a figure of 100 by 50, as large as it is, in the corner of the page. */
export function drawn(content: string, attributes = ''): RecordingCanvas {
  return drawnAt({ x: 0, y: 0, width: 100 }, figure(content, attributes))
}

function figure(content: string, attributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" ${attributes}>${content}</svg>`
}

export function drawnAt(place: FigurePosition, svg: string): RecordingCanvas {
  const canvas = new RecordingCanvas()
  drawSvg(readSvg(svg), place, canvas)
  return canvas
}

/** What is drawn within the edge of the figure. */
export function linesOf(content: string, attributes = ''): string[] {
  return drawn(content, attributes).lines.slice(1, -1)
}
