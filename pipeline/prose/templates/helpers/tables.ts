import { CODEBOOK } from '../../../analysis/phrases.ts'
import type { FrequencyTable, Results } from '../../../analysis/results.ts'
import { inOrder, type RowOrder } from '../../../analysis/row-order.ts'
import { named, phrase } from '../../../language/phrase.ts'
import { frequencyTable, wordingTable } from '../../compose/tables.ts'
import { WORDINGS_HELPER } from '../../compose/used-wordings.ts'
import { type Call, numberOption, tableArgument, textOption } from '../call.ts'
import type { Components } from '../components.ts'
import { oneOf, QUESTION, whole } from '../kinds.ts'
import { crossTable } from './cross-table.ts'
import { checkRows, NAME, tableBlock } from './result-table.ts'

/** Tables that are made from the data. */
export const tables = {
  helpers: {
    'frequency-table': {
      takes: [{ kind: QUESTION }],
      takesSubgroup: true,
      makesBlock: true,
      caption: 'optional',
      series: 'table',
      options: { minimum: whole(), order: oneOf('size', 'codebook'), id: NAME },
      check: checkRows,
      run(call) {
        const table = orderedTable(call)
        const minimum = numberOption(call, 'minimum') ?? 0
        const words = frequencyTable(table, minimum, call.results)
        return tableBlock(call, {
          name: table.question,
          title: named(titleOf(table, call.results), CODEBOOK),
          words: () => words,
          shows: words.rows.flatMap(({ cells }) => cells.slice(0, 1)),
        })
      },
    },
    'cross-table': crossTable,
    [WORDINGS_HELPER]: {
      makesBlock: true,
      caption: 'optional',
      series: 'table',
      options: { id: NAME },
      run(call) {
        const { language } = call.results
        return tableBlock(call, {
          name: WORDINGS_HELPER,
          title: phrase(language.words.wordings.caption),
          shows: [],
          words: (used) => wordingTable(used, language),
        })
      },
    },
  },
  content: { resultTable: ({ caption }) => ({ lines: [caption], blocks: [] }) },
} satisfies Components

/** The table that a call names, in the order that it asks for. */
function orderedTable(call: Call): FrequencyTable {
  const table = tableArgument(call)
  const order = textOption(call, 'order') as RowOrder | undefined
  const question = call.results.questions.find(({ id }) => id === table.question)
  if (order === undefined || question === undefined) return table
  return { ...table, rows: inOrder(table.rows, order, question) }
}

/** The question; an item of a battery with what the battery asks: "Trust in institutions: the police". */
function titleOf({ question, label }: FrequencyTable, { batteries }: Results): string {
  const battery = batteries.find(({ items }) => items.includes(question))
  return battery === undefined ? label : `${battery.label}: ${label}`
}
