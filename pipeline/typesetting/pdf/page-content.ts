import type { Stroke } from '../document-info.ts'
import type { RectangleItem } from '../pages/items.ts'
import type { Word } from '../text/words.ts'
import type { EmbeddedFont } from './embedded-font.ts'
import { colourOperands, rounded } from './operators.ts'
import { showWords } from './show-words.ts'

/** How words are shown: the font in the file, its size and the colour. */
interface ShownText {
  readonly font: EmbeddedFont
  readonly size: number
  readonly colour: string
}

/** The current font and colour of the open text object. */
interface TextState {
  readonly font: string
  readonly colour: string
}

/**
 * The operators of a page, whose coordinates start at the upper left corner. Consecutive texts share a text object,
 * and only set what changes between them.
 */
export class PageContent {
  readonly #operators: string[] = []
  #text: TextState | undefined

  get operators(): string {
    this.#endText()
    return this.#operators.join('\n')
  }

  /** Ends the text object, because these operators are not text. */
  add(operators: string): void {
    this.#endText()
    this.#operators.push(operators)
  }

  /** Draws words from a position on their baseline. */
  showText(words: readonly Word[], { font, size, colour }: ShownText, x: number, y: number): void {
    font.use(words)
    this.#changeTo({ font: `/${font.name} ${rounded(size)} Tf`, colour: `${colourOperands(colour)} rg` })
    // Flips the text back, because the page is upside down.
    this.#operators.push(`1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm`, showWords(words, size))
  }

  rectangle({ x, y, width, height, fill, stroke }: Omit<RectangleItem, 'kind'>): void {
    const path = `${rounded(x)} ${rounded(y)} ${rounded(width)} ${rounded(height)} re`
    if (fill !== undefined) this.add(`${colourOperands(fill)} rg ${path} f`)
    if (stroke !== undefined) this.add(`${penOf(stroke)} ${path} S`)
  }

  line(x: number, y: number, across: number, down: number, stroke: Stroke): void {
    this.add(`${penOf(stroke)} ${lineOf(x, y, across, down)} S`)
  }

  /** Dots at equal distances: dashes of no length, drawn with a round pen. */
  dots(x: number, y: number, across: number, distance: number, stroke: Stroke): void {
    const dash = `[0.01 ${rounded(distance - 0.01)}] 0 d 1 J`
    this.add(`${penOf(stroke)} ${dash} ${lineOf(x, y, across, 0)} S [] 0 d 0 J`)
  }

  disc(x: number, y: number, radius: number, colour: string): void {
    this.add(`${colourOperands(colour)} rg ${circleOf(x, y, radius)} f`)
  }

  #changeTo(state: TextState): void {
    const { font, colour } = this.#text ?? {}
    if (this.#text === undefined) this.#operators.push('BT')
    if (state.font !== font) this.#operators.push(state.font)
    if (state.colour !== colour) this.#operators.push(state.colour)
    this.#text = state
  }

  #endText(): void {
    if (this.#text !== undefined) this.#operators.push('ET')
    this.#text = undefined
  }
}

function penOf({ thickness, colour }: Stroke): string {
  return `${colourOperands(colour)} RG ${rounded(thickness)} w`
}

function lineOf(x: number, y: number, across: number, down: number): string {
  return `${rounded(x)} ${rounded(y)} m ${rounded(x + across)} ${rounded(y + down)} l`
}

/** Distance of the control points of a quarter circle from its ends, in radii. */
const BEND = 0.5522847498

function circleOf(x: number, y: number, radius: number): string {
  const bend = radius * BEND
  const [left, right, top, bottom] = [x - radius, x + radius, y - radius, y + radius]
  const quarter = (...points: readonly number[]) => `${points.map(rounded).join(' ')} c`
  return [
    `${rounded(left)} ${rounded(y)} m`,
    quarter(left, y - bend, x - bend, top, x, top),
    quarter(x + bend, top, right, y - bend, right, y),
    quarter(right, y + bend, x + bend, bottom, x, bottom),
    quarter(x - bend, bottom, left, y + bend, left, y),
    'h',
  ].join(' ')
}
