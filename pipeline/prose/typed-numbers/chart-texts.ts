import { shownTexts } from '../../charts/spec/readings/shown-texts.ts'
import { defined } from '../../core/defined.ts'
import type { Problem } from '../../core/problem.ts'
import type { QuantityWords } from '../../language/quantity-words.ts'
import type { ChartSpec } from '../../report/report.ts'
import { joinNeighbours, readQuantities } from './grammar/find.ts'
import type { Rules } from './grammar/grammars.ts'

/** What is typed in the texts of a chart. */
export interface TypedInChart {
  readonly problems: readonly Problem[]
  /** Names of `report.json` that account for a number. */
  readonly usedNames: readonly string[]
}

/** What the texts of a chart are read by. */
interface ReadBy extends Rules {
  readonly words: QuantityWords
}

/** Finds every number and word of quantity in what a chart's spec puts before a reader: titles, labels and texts. */
export function typedInChart(
  { document }: ChartSpec,
  { words, nouns, names, numbered }: ReadBy,
): TypedInChart {
  const found = shownTexts(document).map(({ path, text, allows }) => {
    const { open, used } = readQuantities(
      { text, figures: [] },
      words,
      { nouns, names, ...defined({ numbered }) },
      (said) => said.filter(({ kind }) => !allows.includes(kind)),
    )
    const typed = joinNeighbours(text, open)
    return {
      problems: typed.map(({ start, end }) => document.problem(path, typedProblem(text.slice(start, end)))),
      usedNames: used.filter(({ why }) => why === 'name').map(({ start, end }) => text.slice(start, end)),
    }
  })
  return {
    problems: found.flatMap(({ problems }) => problems),
    usedNames: found.flatMap(({ usedNames }) => usedNames),
  }
}

function typedProblem(text: string) {
  return {
    rule: 'typed-number',
    message: `\`${text}\` is typed by hand in a chart`,
    hint: 'show a field of its dataset, such as `countText` or `percentText`, or list a name in `names` of report.json',
  }
}
