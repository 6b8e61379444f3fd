import type { Finding, Place, Problem } from '../core/problem.ts'

const LINE_END = /\r\n|\n|\r/g

/** Where each line starts. */
function startsOf(text: string): number[] {
  const starts = [0]
  for (const end of text.matchAll(LINE_END)) starts.push(end.index + end[0].length)
  return starts
}

/** A text and the file that it came from. Turns an offset into a place or a problem. */
export class SourceText {
  readonly file: string
  readonly text: string
  /** Contains what respondents said: problems do not show its lines. */
  readonly confidential: boolean
  readonly #starts: readonly number[]

  constructor(file: string, text: string, confidential = false) {
    this.file = file
    this.text = text
    this.confidential = confidential
    this.#starts = startsOf(text)
  }

  /** Line and column of an offset, both from 1, the column in UTF-16 units. */
  place(offset: number): Place {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (this.#start(middle) <= offset) low = middle
      else high = middle - 1
    }
    return { file: this.file, line: low + 1, column: offset - this.#start(low) + 1 }
  }

  /** A line, counted from 1, without its line end: what `Problem.source` shows. */
  line(line: number): string {
    return this.text.slice(this.#start(line - 1), this.#start(line)).replace(/[\r\n]+$/, '')
  }

  /** A problem with the text at an offset. */
  problem(offset: number, finding: Finding): Problem {
    const place = this.place(offset)
    return { ...place, ...finding, ...(this.confidential ? {} : { source: this.line(place.line) }) }
  }

  #start(index: number): number {
    return this.#starts[index] ?? this.text.length
  }
}
