import type { Inline } from 'pdfmake/js/Line.js'
import type { GlyphPosition } from 'pdfmake/js/PDFDocument.js'
import { CompactFile } from './compact-file.ts'
import { shapingOf } from './runs.ts'

/** A text in one style. */
export type TextRun = Pick<
  Inline,
  'text' | 'font' | 'fontSize' | 'fontFeatures' | 'characterSpacing' | 'level' | 'color'
>

/** What the open text object was told last. */
interface TextState {
  font?: string
  colour?: string
}

/**
 * pdfkit's document, but with few operations for its text: runs that follow each other share a text object, and tell only
 * what changes between them; pdfkit turns the page upside down and back for each, and tells all anew.
 */
export class TextFile extends CompactFile {
  readonly #colours = new Map<string, string>()
  #open: TextState | undefined

  /** Whatever else is drawn ends the text object. */
  override addContent(operators: string): this {
    if (this.#open !== undefined) super.addContent('ET')
    this.#open = undefined
    return super.addContent(operators)
  }

  /** Draws a text from a place on, in points from the upper left corner of the page. */
  drawRun(run: TextRun, x: number, baseline: number): void {
    const { text, font, fontSize } = run
    const [codes, positions] = font.encode(text, shapingOf(run))
    this.page.fonts[font.id] ??= font.ref()
    const operators = [
      ...this.#changes({ font: `/${font.id} ${rounded(fontSize)} Tf`, colour: this.#colourOf(run.color) }),
      // The page's own matrix counts from the top.
      `1 0 0 -1 ${rounded(x)} ${rounded(baseline)} Tm`,
      ...showGlyphs(codes, positions, fontSize),
    ]
    super.addContent(operators.join('\n'))
  }

  /** Operators that bring the text object, which is begun if none is open, to a state. */
  #changes(state: Required<TextState>): string[] {
    const { font, colour } = this.#open ?? {}
    const begin = this.#open === undefined ? ['BT'] : []
    this.#open = state
    return [
      ...begin,
      ...(state.font === font ? [] : [state.font]),
      ...(state.colour === colour ? [] : [state.colour]),
    ]
  }

  #colourOf(colour: string): string {
    const operator = this.#colours.get(colour) ?? colourOperator(this._normalizeColor(colour))
    this.#colours.set(colour, operator)
    return operator
  }
}

/** Fills with a colour, of red, green and blue. */
function colourOperator(colour: readonly number[] | null): string {
  if (colour?.length !== 3) throw new Error('A text has no colour')
  return `${colour.map(rounded).join(' ')} rg`
}

/** Glyphs in one operation; one more for each that is raised, as an accent may be. Codes are in hexadecimal digits. */
function showGlyphs(codes: readonly string[], positions: readonly GlyphPosition[], size: number): string[] {
  const operators: string[] = []
  let shown = ''
  let together = ''
  /** How far the next glyph stands to the left of where the file's widths would have it. */
  let back = 0
  const close = () => {
    if (together !== '') shown += `<${together}>`
    together = ''
  }
  const show = () => {
    close()
    if (shown !== '') operators.push(`[${shown}] TJ`)
    shown = ''
  }
  const raise = (height: number) => {
    show()
    operators.push(`${rounded((height * size) / 1000)} Ts`)
  }
  for (const [index, code] of codes.entries()) {
    const { xAdvance = 0, advanceWidth = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    if (yOffset !== 0) raise(yOffset)
    const distance = rounded(back - xOffset)
    if (distance !== 0) {
      close()
      shown += distance
    }
    together += code
    back = xOffset + advanceWidth - xAdvance
    if (yOffset !== 0) raise(0)
  }
  show()
  return operators
}

/** PDF knows no exponents. */
function rounded(length: number): number {
  return Math.round(length * 1e6) / 1e6
}
