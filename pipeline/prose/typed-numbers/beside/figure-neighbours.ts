import type { Problem } from '../../../core/problem.ts'
import { SourceText } from '../../../input/source-text.ts'
import type { QuantityWords } from '../../../language/quantity-words.ts'
import type { TemplateFile } from '../../../report/report.ts'
import { type FigureRules, namedOthers } from '../naming/named-others.ts'
import { flatTexts } from '../reading/flat-template.ts'
import type { FlatText } from '../reading/flat-text.ts'
import { deniedFigures } from './denied-figures.ts'
import { directNeighbours } from './direct-neighbours.ts'
import { fieldworkWords } from './fieldwork-words.ts'
import { otherSubjects } from './other-subjects.ts'
import { mixedRows } from './table-rows.ts'
import { neighbourMessage, type TurnedFigure } from './turned-figure.ts'
import { turnedFigures } from './turned-figures.ts'

/**
 * The problems of what is written directly beside a figure and changes what it says: a sign, a digit or a letter; a word
 * such as "not" or "about"; a unit of something else; nothing or a dash between two figures.
 */
export function figureNeighbours(
  template: TemplateFile,
  partials: readonly TemplateFile[],
  words: QuantityWords,
  rules: FigureRules,
): Problem[] {
  const found = flatTexts(template)(partials).flatMap((flat) => [
    ...[...deniedFigures(flat, words), ...(hasCalls(flat) ? besideCalls(flat, words, rules) : [])].map(
      (turned) => turnedProblem(turned, flat),
    ),
    // What names another answer says more of it than the word that does.
    ...[
      ...namedOthers(flat, words, rules),
      ...(hasCalls(flat) ? directNeighbours(flat, words, rules.nouns) : []),
    ].map(({ start, message, hint }) => problemAt(flat, start, message, hint)),
  ])
  return [...new Map(found.map((problem) => [placeKey(problem), problem])).values()]
}

/** Most paragraphs have no figure, and need not be searched for what stands beside one. */
function hasCalls({ pieces }: FlatText): boolean {
  return pieces.some(({ piece: { call } }) => call !== undefined)
}

function besideCalls(flat: FlatText, words: QuantityWords, rules: FigureRules): TurnedFigure[] {
  return [
    ...turnedFigures(flat, words, rules),
    ...otherSubjects(flat, words, rules),
    ...mixedRows(flat),
    ...fieldworkWords(flat, words),
  ]
}

/** One place as a text. */
export function placeKey({ file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>): string {
  return `${file}:${line}:${column}`
}

function turnedProblem({ start, end, side, figure, hint, message }: TurnedFigure, flat: FlatText): Problem {
  const said = neighbourMessage(flat.text.slice(start, end), side, figure)
  return problemAt(flat, start, message ?? said, hint)
}

function problemAt(flat: FlatText, place: number, message: string, hint: string): Problem {
  const { template, offset } = flat.origin(place)
  const source = new SourceText(template.file, template.source)
  return source.problem(offset, { rule: 'figure-neighbour', message, hint })
}
