import type { Language } from '../language/language.ts'

/** A line of words about a chart, with what each number in it is. */
export interface ChartLine {
  readonly text: string
  readonly numbers: readonly LineNumber[]
}

/** A number in a line, as it stands there. */
export interface LineNumber {
  readonly text: string
  /** Ids of the results that it shows; none for a number that is no finding. */
  readonly results: readonly string[]
  /** Which number of the results it is. */
  readonly shows: 'figure' | 'base' | 'desk-research' | 'missing'
  /** Whether it tells how the second result became the first. */
  readonly isChange?: true
  /** What it is when it shows no result. */
  readonly reason: string
}

export const WAVE_NAME = 'the name of a wave'
export const CODEBOOK = 'words of the codebook'

/** A figure of results. */
export function figureIn(
  text: string,
  results: readonly string[],
  shows: LineNumber['shows'] = 'figure',
): LineNumber {
  return { text, results, shows, reason: '' }
}

/** A text that is no finding and may hold a number. */
export function otherIn(text: string, reason: string): LineNumber {
  return { text, results: [], shows: 'figure', reason }
}

/** Puts lines together; `join` makes one text of theirs. */
export function joined(lines: readonly ChartLine[], join: (texts: readonly string[]) => string): ChartLine {
  return { text: join(lines.map(({ text }) => text)), numbers: lines.flatMap(({ numbers }) => numbers) }
}

/** A line with its numbers as they stand there: what opens a sentence has a capital. */
export function lineOf(text: string, numbers: readonly LineNumber[], { capitalise }: Capitals): ChartLine {
  const shown = numbers.map((number) => {
    const [, mark = '', rest = ''] = /^([‘“]?)(.*)$/su.exec(number.text) ?? []
    return text.includes(number.text) ? number : { ...number, text: mark + capitalise(rest) }
  })
  return { text, numbers: shown }
}

type Capitals = Pick<Language, 'capitalise'>

/** With a capital, and a full stop unless it ends in a stop of its own. */
export function sentence(text: string): string {
  const begun = capitalised(text)
  return /[.?!]$/.test(begun) ? begun : `${begun}.`
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** Without the capital that opens a sentence. */
export function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
