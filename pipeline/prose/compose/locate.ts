import { defined } from '../../core/defined.ts'
import type { Finding, Place, Problem } from '../../core/problem.ts'
import type { TemplateFile } from '../../report/report.ts'
import { TOKEN_CHARACTERS } from './tokens.ts'

const LINE_END = /\r\n|\n|\r/

/** A problem in a template, with its line of source, or in a partial of it, without. */
export function problemAt(template: TemplateFile, place: Place, finding: Finding): Problem {
  const { file, line, column } = place
  const source = file === template.file ? template.source.split(LINE_END)[line - 1] : undefined
  return { file, line, column, ...finding, ...defined({ source }) }
}

/**
 * Where templates have what stands at an offset of Markdown that was filled from them. Between two tokens the text is
 * the writer's own, letter by letter; of texts that stand there more than once it is the one of the same number.
 */
export function placeOfFilled(
  templates: readonly TemplateFile[],
  markdown: string,
  offset: number,
): Place | undefined {
  const pieces = piecesOf(markdown, IN_FILLED)
  const at = pieces.findLastIndex(({ start }) => start <= offset)
  const { start = 0, text = '' } = pieces[at] ?? {}
  const number = pieces.slice(0, at).filter((piece) => piece.text === text).length
  for (const template of templates) {
    const whole = piecesOf(template.source, IN_TEMPLATE).filter((piece) => piece.text === text)
    const offsets = whole.length > 0 ? whole.map((piece) => piece.start) : offsetsOf(template.source, text)
    const found = offsets[number] ?? offsets[0]
    if (found !== undefined) return placeAt(template, found + offset - start)
  }
  return undefined
}

/** What parts two pieces of text: an end of a line, with a token or a tag. */
const IN_FILLED = new RegExp(`${LINE_END.source}|[${TOKEN_CHARACTERS.join('')}]`, 'g')
const IN_TEMPLATE = new RegExp(`${LINE_END.source}|\\{\\{!--[^]*?--\\}\\}|\\{\\{[^]*?\\}\\}`, 'g')

interface Piece {
  readonly start: number
  readonly text: string
}

function piecesOf(text: string, between: RegExp): Piece[] {
  const breaks = Array.from(text.matchAll(between), ({ index, 0: { length } }) => ({ index, length }))
  const starts = [0, ...breaks.map(({ index, length }) => index + length)]
  return starts.map((start, at) => ({ start, text: text.slice(start, breaks[at]?.index) }))
}

function offsetsOf(source: string, piece: string): number[] {
  const offsets: number[] = []
  if (piece === '') return offsets
  for (let at = source.indexOf(piece); at !== -1; at = source.indexOf(piece, at + piece.length))
    offsets.push(at)
  return offsets
}

/** Where a template first has a text; the template's start if it does not have it literally. */
export function placeOf(template: TemplateFile, text: string): Place {
  return placeAt(template, Math.max(0, template.source.indexOf(text)))
}

function placeAt({ file, source }: TemplateFile, offset: number): Place {
  const before = source.slice(0, offset).split(LINE_END)
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
