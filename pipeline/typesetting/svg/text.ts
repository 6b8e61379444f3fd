import type { Canvas, TextLook } from './canvas.ts'
import { shareOf } from './lengths.ts'
import { type Look, lookOf } from './look.ts'
import type { Svg } from './read-svg.ts'
import { lengthIn, measuresOf } from './shapes.ts'
import type { XmlElement } from './xml.ts'

/** Words of a text that look alike, and where they begin on their baseline. */
export interface TextPiece {
  readonly text: string
  readonly look: Look
  readonly opacity: number
  readonly x: number
  readonly y: number
}

export function textLookOf({ isBold, isItalic, size }: Look): TextLook {
  return { isBold, isItalic, size }
}

/**
 * The pieces of a `text` element, in its own coordinates.
 * @param look that of the element
 * @throws Error on something in it that is not drawn
 */
export function piecesOf(element: XmlElement, look: Look, svg: Svg, canvas: Canvas): TextPiece[] {
  const setter = new TextSetter(svg, canvas)
  setter.add(element, look, opacityOf(element))
  return setter.end()
}

export function opacityOf({ attributes }: XmlElement): number {
  return shareOf(attributes.get('opacity') ?? '1')
}

/** A piece before its line is in its place. */
interface LoosePiece extends TextPiece {
  readonly width: number
}

class TextSetter {
  readonly #svg: Svg
  readonly #canvas: Canvas
  readonly #set: TextPiece[] = []
  /** Those since the last place that was told, which are anchored together. */
  #line: LoosePiece[] = []
  #x = 0
  #y = 0
  /** Whether another space would be one too many: at the start, and after a space. */
  #isAfterSpace = true

  constructor(svg: Svg, canvas: Canvas) {
    this.#svg = svg
    this.#canvas = canvas
  }

  add(element: XmlElement, look: Look, opacity: number): void {
    this.#goTo(element, look)
    for (const child of element.children) {
      if (typeof child === 'string') this.#addWords(child, look, opacity)
      else if (child.attributes.get('display') !== 'none') this.#addPart(child, look, opacity)
    }
  }

  /** All pieces; a space that the last one ends with is not part of the text. */
  end(): TextPiece[] {
    const last = this.#line.at(-1)
    if (last?.look.keepsSpace === false && last.text.endsWith(' '))
      this.#line[this.#line.length - 1] = this.#measured({ ...last, text: last.text.slice(0, -1) })
    this.#anchor()
    return this.#set
  }

  #addPart(element: XmlElement, outer: Look, opacity: number): void {
    const { name } = element
    if (name === 'title' || name === 'desc') return
    if (name !== 'tspan' && name !== 'a')
      throw new Error(`A figure holds a <${name}> within a text, which is not drawn`)
    const look = lookOf(element, outer, measuresOf(this.#svg, outer).diagonal.whole)
    this.add(element, look, opacity * opacityOf(element))
  }

  #goTo(element: XmlElement, look: Look): void {
    const { across, down } = measuresOf(this.#svg, look)
    const x = lengthIn(element, 'x', across, undefined)
    const y = lengthIn(element, 'y', down, undefined)
    if (x !== undefined || y !== undefined) this.#anchor()
    this.#x = (x ?? this.#x) + lengthIn(element, 'dx', across, 0)
    this.#y = (y ?? this.#y) + lengthIn(element, 'dy', down, 0)
  }

  #addWords(written: string, look: Look, opacity: number): void {
    const text = this.#spaced(written, look)
    if (text === '') return
    const piece = this.#measured({ text, look, opacity, x: this.#x, y: this.#y })
    this.#line.push(piece)
    this.#x += piece.width
  }

  #measured(piece: TextPiece): LoosePiece {
    return { ...piece, width: this.#canvas.widthOf(piece.text, textLookOf(piece.look)) }
  }

  #spaced(written: string, { keepsSpace }: Look): string {
    const text = written.replaceAll(keepsSpace ? /[ \t\r\n]/g : /[ \t\r\n]+/g, ' ')
    if (text === '') return ''
    const kept = this.#isAfterSpace && !keepsSpace ? text.replace(/^ /, '') : text
    this.#isAfterSpace = text.endsWith(' ') && !keepsSpace
    return kept
  }

  /** Moves the pieces of a line to where its anchor stands. */
  #anchor(): void {
    const first = this.#line.at(0)
    const last = this.#line.at(-1)
    if (first === undefined || last === undefined) return
    const shift = first.look.anchor * (last.x + last.width - first.x)
    for (const { width: _width, ...piece } of this.#line) {
      if (piece.text.trim() !== '') this.#set.push({ ...piece, x: piece.x - shift })
    }
    this.#line = []
  }
}
